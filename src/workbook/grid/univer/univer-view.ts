import { UniverInstanceType, type Injector, type Univer } from "@univerjs/core";
import { IRenderManagerService, type IRender, type Viewport } from "@univerjs/engine-render";
import { HoverManagerService, SheetSkeletonManagerService, SheetsRenderService } from "@univerjs/sheets-ui";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { ILayoutService } from "@univerjs/ui";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { Box, CellAction, GridNames, GridView, Stop } from "../port/grid.ts";
import { CellActions } from "./cell-actions.ts";
import { FrozenRoom } from "./fixes/page/frozen-room.ts";
import { whenViewportExists } from "./fixes/page/render-ready.ts";
import { swapCells } from "./fixes/swap-cells.ts";
import { servicesOf } from "./model/services.ts";
import { concealCells } from "./write/concealed-cells.ts";
import { nameControls } from "./shell/named-controls.ts";

/** The engine's name for the part of its canvas in which cells scroll. */
const cellsViewport = "viewMain";

const emptyBox: Box = { left: 0, top: 0, width: 0, height: 0 };

/** Where the engine has drawn its cells. */
export class UniverView implements GridView {
  readonly #renders: IRenderManagerService;
  readonly #services: Injector;
  readonly #container: HTMLElement;
  readonly #listeners = new Set<() => void>();
  readonly #frozenRoom = new FrozenRoom();
  readonly #univer: Univer;
  #actions: CellActions | null = null;
  #stopWatching: Stop = () => undefined;
  #drawn: IRender | null = null;
  readonly setNames: (names: GridNames) => void;

  constructor(univer: Univer, container: HTMLElement) {
    this.#univer = univer;
    this.#services = servicesOf(univer);
    this.#renders = servicesOf(univer).get(IRenderManagerService);
    this.#container = container;
    this.setNames = nameControls(container);
    this.#renders.created$.subscribe((render) => {
      // The cell editor is drawn as a document of its own.
      if (render.type !== UniverInstanceType.UNIVER_SHEET) return;
      this.#services.get(SheetsRenderService).registerSkeletonChangingMutations(swapCells);
      this.#services.get(SheetsRenderService).registerSkeletonChangingMutations(concealCells);
      whenViewportExists(render, cellsViewport, () => {
        this.#watch(render);
      });
    });
  }

  activeSheet(): string | null {
    return this.#skeletons()?.getCurrentParam()?.sheetId ?? null;
  }

  cellsBox(): Box | null {
    const viewport = this.#viewport();
    const canvas = this.#canvasCorner();
    if (!viewport || !canvas) return null;
    return { left: canvas.left + viewport.left, top: canvas.top + viewport.top, width: viewport.width ?? 0, height: viewport.height ?? 0 };
  }

  boxOf({ row, column, lastRow, lastColumn }: Area): Box {
    const skeleton = this.#skeletons()?.getCurrentSkeleton();
    const viewport = this.#viewport();
    const canvas = this.#canvasCorner();
    if (!skeleton || !viewport || !canvas) return emptyBox;
    const zoom = this.zoom();
    const first = skeleton.getCellWithCoordByIndex(row, column);
    const last = skeleton.getCellWithCoordByIndex(lastRow, lastColumn);
    return {
      left: canvas.left + (first.startX - viewport.viewportScrollX) * zoom,
      top: canvas.top + (first.startY - viewport.viewportScrollY) * zoom,
      width: (last.endX - first.startX) * zoom,
      height: (last.endY - first.startY) * zoom,
    };
  }

  zoom(): number {
    return this.#drawn?.scene.scaleX ?? 1;
  }

  onMove(listener: () => void): Stop {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  sheetTabs(): HTMLElement | null {
    return this.#container.querySelector('[role="tablist"]');
  }

  focus(): void {
    this.#services.get(ILayoutService).focus();
  }

  async act(action: CellAction, area: Area | null = null): Promise<void> {
    this.#actions ??= new CellActions(this.#univer);
    await this.#actions.act(action, area);
  }

  isFiltered(): boolean {
    return this.#actions?.isFiltered() ?? false;
  }

  onMenu(listener: (place: { left: number; top: number }) => void): Stop {
    this.#actions ??= new CellActions(this.#univer);
    const onEvent = (event: MouseEvent) => {
      event.preventDefault();
      // The keyboard's own comes from the editor, which waits outside of the page.
      const isInside = event.target instanceof HTMLCanvasElement && event.button === 2;
      listener(isInside ? { left: event.clientX, top: event.clientY } : this.#besideSelection());
    };
    this.#container.addEventListener("contextmenu", onEvent);
    return () => {
      this.#container.removeEventListener("contextmenu", onEvent);
    };
  }

  #besideSelection(): { left: number; top: number } {
    const corner = this.#container.getBoundingClientRect();
    const primary = this.#services.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const [row, column] = [primary?.actualRow ?? 0, primary?.actualColumn ?? 0];
    const { left, top, width, height } = this.boxOf({ row, column, lastRow: row, lastColumn: column });
    return { left: corner.left + left + width / 2, top: corner.top + top + height };
  }

  onClick(listener: (place: { sheet: string; row: number; column: number }) => void): Stop {
    const subscription = this.#services.get(HoverManagerService).currentClickedCell$.subscribe(({ location: { subUnitId, row, col } }) => {
      listener({ sheet: subUnitId, row, column: col });
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  #watch(render: IRender): void {
    this.#stopWatching();
    const notify = () => {
      this.#frozenRoom.fit(render);
      for (const listener of this.#listeners) listener();
    };
    this.#drawn = render;
    const skeletons = render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(notify);
    const scrolling = render.scene.getViewport(cellsViewport)?.onScrollAfter$.subscribeEvent(notify);
    const transforming = render.scene.onTransformChange$.subscribeEvent(notify);
    const resizing = new ResizeObserver(notify);
    resizing.observe(this.#container);
    this.#stopWatching = () => {
      skeletons.unsubscribe();
      scrolling?.unsubscribe();
      transforming.unsubscribe();
      resizing.disconnect();
    };
    notify();
  }

  #skeletons(): SheetSkeletonManagerService | undefined {
    return this.#drawn?.with(SheetSkeletonManagerService);
  }

  #viewport(): Viewport | undefined {
    return this.#drawn?.scene.getViewport(cellsViewport);
  }

  #canvasCorner(): { left: number; top: number } | null {
    const canvas = this.#drawn?.engine.getCanvasElement();
    if (!canvas?.isConnected) return null;
    const inner = canvas.getBoundingClientRect();
    const outer = this.#container.getBoundingClientRect();
    return { left: inner.left - outer.left, top: inner.top - outer.top };
  }
}
