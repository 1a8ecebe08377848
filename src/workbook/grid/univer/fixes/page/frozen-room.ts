import { ICommandService, type IFreeze } from "@univerjs/core";
import type { IRender, SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SetFrozenMutation } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/*
 * Trap (0.25.1): frozen panes that are larger than the window leave a viewport of no or negative size. No other cell can be seen, and typing in
 * one goes nowhere («The column width is less than 0»).
 * Fix: as many of the frozen rows and columns are shown frozen as leave room for cells; all of them again when the window is large enough. The
 * file keeps its panes: the grid's are never saved.
 * Upstream: none found.
 * Test: test/e2e/workbench/moving.test.ts «%s: what is jumped to is seen beside the frozen panes, and takes what is typed»
 */

/** The room that is left for cells beside the frozen ones, in pixels; in a small window it is half of it. */
const leastRoom = { width: 200, height: 100 };

interface Frozen {
  /** As the file, or a run, has frozen the sheet. */
  readonly wanted: IFreeze;
  readonly shown: IFreeze;
}

/** Limits what is frozen to what the window has room for. */
export class FrozenRoom {
  readonly #frozen = new Map<string, Frozen>();

  /** Fits the panes of the sheet that is drawn to its window; cheap where nothing has changed. */
  fit(render: IRender): void {
    const { skeleton, unitId, sheetId } = render.with(SheetSkeletonManagerService).getCurrentParam() ?? {};
    if (!skeleton || unitId === undefined || sheetId === undefined || render.engine.width === 0) return;
    const key = `${unitId}/${sheetId}`;
    const now = { ...skeleton.worksheet.getFreeze() };
    const known = this.#frozen.get(key);
    const wanted = known && isSame(known.shown, now) ? known.wanted : now;
    const shown = within(wanted, skeleton, render);
    this.#frozen.set(key, { wanted, shown });
    const params = { unitId, subUnitId: sheetId, ...shown };
    if (!isSame(shown, now)) render.with(ICommandService).syncExecuteCommand(SetFrozenMutation.id, params);
  }
}

const isSame = (a: IFreeze, b: IFreeze) => a.xSplit === b.xSplit && a.ySplit === b.ySplit;

function within(wanted: IFreeze, skeleton: SpreadsheetSkeleton, { engine, scene }: IRender): IFreeze {
  const limit = (whole: number, header: number, least: number, scale: number) => {
    const cells = whole / scale - header;
    return cells - Math.min(least / scale, cells / 2);
  };
  const width = limit(engine.width, skeleton.rowHeaderWidthAndMarginLeft, leastRoom.width, scene.scaleX);
  const height = limit(engine.height, skeleton.columnHeaderHeightAndMarginTop, leastRoom.height, scene.scaleY);
  const { xSplit, ySplit } = wanted;
  const columns = most(xSplit, (count) => skeleton.getNoMergeCellWithCoordByIndex(0, count, false).startX <= width);
  const rows = most(ySplit, (count) => skeleton.getNoMergeCellWithCoordByIndex(count, 0, false).startY <= height);
  const start = (count: number, whole: number, at: number) => (count === whole ? at : count === 0 ? -1 : count);
  const startRow = start(rows, ySplit, wanted.startRow);
  return { xSplit: columns, ySplit: rows, startRow, startColumn: start(columns, xSplit, wanted.startColumn) };
}

/** The largest count, of those from 0 to `whole`, that fits. */
function most(whole: number, fits: (count: number) => boolean): number {
  let count = Math.max(whole, 0);
  while (count > 0 && !fits(count)) count--;
  return count;
}
