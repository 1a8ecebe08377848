import type { ICommandService, IRange } from "@univerjs/core";
import type { IRenderContext } from "@univerjs/engine-render";
import { ScrollCommand, SheetsScrollRenderController, type SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/*
 * Trap (0.25.1): the engine scrolls until a cell is partly visible, counts hidden rows and columns among the frozen ones, and scrolls to the
 * end of a range. A cell at the edge of the viewport, or behind the frozen panes, cannot be edited: typing goes nowhere.
 * Fix: one function of ours decides how far all of the engine's jumps scroll, by where the cells are drawn.
 * Upstream: none found.
 * Test: test/e2e/workbench/engine-fixes.test.ts «a cell at the edge of the viewport is scrolled well inside it»
 * Test: test/e2e/workbench/moving.test.ts «%s: what is jumped to is seen beside the frozen panes, and takes what is typed»
 */

/** The engine's name for the part of its canvas in which cells scroll. */
const cellsViewport = "viewMain";

/** What of the viewport's far edge is under its scroll bar, in pixels. */
const scrollBar = 12;

/** A stretch of the sheet along one axis, in the engine's pixels before zoom. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of the engine's scroll controller is used here: the services that it was made with. */
interface Controller {
  readonly _context: IRenderContext;
  readonly _sheetSkeletonManagerService: SheetSkeletonManagerService;
  readonly _commandService: ICommandService;
}

/** Lets all that scrolls to a cell – links, names, keys, editing – show the whole cell beside the frozen panes, in every sheet drawn from now on. */
export function revealCells(): void {
  // Both are the controller's own ways to a cell; all that it listens to goes through one of them.
  Object.assign(SheetsScrollRenderController.prototype, {
    _scrollToCell(this: Controller, row: number, column: number) {
      return scrollTo(this, row, column);
    },
    scrollToRange(this: Controller, { startRow, startColumn }: IRange) {
      return scrollTo(this, startRow, startColumn);
    },
  });
}

/** Whether it had to scroll. A row or column that is no number, as in a range of whole columns, stays where it is. */
function scrollTo(
  { _context: { scene }, _sheetSkeletonManagerService, _commandService }: Controller,
  row: number,
  column: number,
): boolean {
  const skeleton = _sheetSkeletonManagerService.getCurrentSkeleton();
  const viewport = scene.getViewport(cellsViewport);
  if (!skeleton || !viewport) return false;
  const { xSplit, ySplit } = skeleton.worksheet.getFreeze();
  const cell = skeleton.getCellWithCoordByIndex(row || 0, column || 0, false);
  const first = skeleton.getNoMergeCellWithCoordByIndex(Math.max(0, ySplit), Math.max(0, xSplit), false);
  const { viewportScrollX: x, viewportScrollY: y } = viewport;
  const width = ((viewport.width ?? 0) - scrollBar) / scene.scaleX;
  const height = ((viewport.height ?? 0) - scrollBar) / scene.scaleY;
  const toX = column >= xSplit ? nearest(x, { start: cell.startX, end: cell.endX }, first.startX, width) : x;
  const toY = row >= ySplit ? nearest(y, { start: cell.startY, end: cell.endY }, first.startY, height) : y;
  if (toX === x && toY === y) return false;
  const at = skeleton.getOffsetRelativeToRowCol(toX, toY);
  const to = { sheetViewStartRow: at.row, sheetViewStartColumn: at.column, offsetX: at.columnOffset, offsetY: at.rowOffset };
  return _commandService.syncExecuteCommand(ScrollCommand.id, to);
}

/**
 * The scroll position nearest to the present one at which all of the cell is between the frozen cells and the edge. What is more than a
 * viewport away is put a third into it, and of what is larger than the viewport the beginning is shown.
 */
function nearest(now: number, cell: Stretch, frozen: number, room: number): number {
  const most = cell.start - frozen;
  const least = Math.min(cell.end - frozen - room, most);
  if (now >= least && now <= most) return now;
  const isFar = now < least - room || now > most + room;
  if (isFar) return Math.max(0, Math.min(most, Math.max(least, most - room / 3)));
  return now > most ? most : least;
}
