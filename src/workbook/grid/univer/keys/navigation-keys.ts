import {
  CommandType,
  Direction,
  ICommandService,
  IUniverInstanceService,
  RANGE_TYPE,
  UniverInstanceType,
  type IAccessor,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { ScrollToCellOperation, SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { JumpOver, MoveSelectionCommand, whenSheetEditorFocused } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/ui";
import { servicesOf } from "../model/services.ts";
import { destination, type Cell, type Move } from "./destination.ts";
import { surroundingsOf } from "./surroundings.ts";

const moveCommand = "indikator.command.move";
const selectWholeCommand = "indikator.command.select-whole";
const beginJumpCommand = "indikator.command.begin-jump";

/** Keys that the engine has no names for. */
const [pageUp, pageDown, end, home] = [33, 34, 35, 36] as const;

/** Excel's keys. Each also extends the selection when Shift is held. */
const moves: readonly (readonly [keys: number, move: Move])[] = [
  [home, "rowStart"],
  [home | MetaKeys.CTRL_COMMAND, "sheetStart"],
  [end | MetaKeys.CTRL_COMMAND, "sheetEnd"],
  [pageUp, "pageUp"],
  [pageDown, "pageDown"],
  [pageUp | MetaKeys.ALT, "pageLeft"],
  [pageDown | MetaKeys.ALT, "pageRight"],
];

const arrows: readonly (readonly [key: number, direction: Direction])[] = [
  [KeyCode.ARROW_UP, Direction.UP],
  [KeyCode.ARROW_DOWN, Direction.DOWN],
  [KeyCode.ARROW_LEFT, Direction.LEFT],
  [KeyCode.ARROW_RIGHT, Direction.RIGHT],
];

interface MoveParams {
  readonly move: Move;
  readonly isExtending: boolean;
}

/**
 * Gives the grid the keys of Excel that the engine lacks: Home, End, Page Up and Page Down with their companions, and Shift+Space and
 * Ctrl+Space, which the engine takes as typing. The first workbook must be open.
 */
export function addNavigationKeys(univer: Univer): void {
  const services = servicesOf(univer);
  const commands = services.get(ICommandService);
  const shortcuts = services.get(IShortcutService);
  const press = (id: string, binding: number, staticParameters: object, isNow?: () => boolean) =>
    shortcuts.registerShortcut({
      id,
      binding,
      staticParameters,
      priority: isNow ? 300 : 200,
      preconditions: (context) => (isNow?.() ?? true) && whenSheetEditorFocused(context),
    });
  commands.registerCommand({
    id: moveCommand,
    type: CommandType.COMMAND,
    handler: (accessor, params?: MoveParams) => move(accessor, params),
  });
  commands.registerCommand({ id: selectWholeCommand, type: CommandType.COMMAND, handler: selectWhole });
  for (const [keys, one] of moves) {
    press(moveCommand, keys, { move: one, isExtending: false });
    press(moveCommand, keys | MetaKeys.SHIFT, { move: one, isExtending: true });
  }
  press(selectWholeCommand, KeyCode.SPACE | MetaKeys.SHIFT, { rows: true });
  press(selectWholeCommand, KeyCode.SPACE | MetaKeys.CTRL_COMMAND, { rows: false });

  // After End, an arrow leads to the edge of the data, and Home to the sheet's end.
  let isJumping = false;
  commands.registerCommand({ id: beginJumpCommand, type: CommandType.COMMAND, handler: () => (isJumping = true) });
  press(beginJumpCommand, end, {});
  press(moveCommand, home, { move: "sheetEnd", isExtending: false }, () => isJumping);
  for (const [key, direction] of arrows) press(MoveSelectionCommand.id, key, { direction, jumpOver: JumpOver.moveGap }, () => isJumping);
  addEventListener("keydown", ({ key }) => (isJumping &&= key === "End" || key === "Shift"), { capture: true });
}

function move(accessor: IAccessor, params: MoveParams | undefined): boolean {
  const sheet = activeSheet(accessor);
  const selection = accessor.get(SheetsSelectionsService).getCurrentLastSelection();
  const render = sheet && accessor.get(IRenderManagerService).getRenderById(sheet.unitId);
  const surroundings = render && surroundingsOf(render, sheet.worksheet);
  if (!params || !surroundings || !selection?.primary) return false;
  const { range, primary } = selection;
  const anchor = { row: primary.actualRow, column: primary.actualColumn };
  const to = destination(params.move, params.isExtending ? oppositeOf(anchor, range) : anchor, surroundings);
  select(accessor, sheet, params.isExtending ? around(anchor, to) : cellRange(sheet.worksheet, to), params.isExtending ? anchor : to);
  return accessor.get(ICommandService).syncExecuteCommand(ScrollToCellOperation.id, { unitId: sheet.unitId, range: around(to, to) });
}

/** Selects all of the rows, or columns, that are selected in part. */
function selectWhole(accessor: IAccessor, params?: { readonly rows: boolean }): boolean {
  const sheet = activeSheet(accessor);
  const selection = accessor.get(SheetsSelectionsService).getCurrentLastSelection();
  if (!params || !sheet || !selection?.primary) return false;
  const { worksheet } = sheet;
  const whole = params.rows
    ? { startColumn: 0, endColumn: worksheet.getColumnCount() - 1, rangeType: RANGE_TYPE.ROW }
    : { startRow: 0, endRow: worksheet.getRowCount() - 1, rangeType: RANGE_TYPE.COLUMN };
  return select(
    accessor,
    sheet,
    { ...selection.range, ...whole },
    { row: selection.primary.actualRow, column: selection.primary.actualColumn },
  );
}

interface ActiveSheet {
  readonly unitId: string;
  readonly worksheet: Worksheet;
}

function activeSheet(accessor: IAccessor): ActiveSheet | null {
  const workbook = accessor.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const worksheet = workbook?.getActiveSheet(true);
  return workbook && worksheet ? { unitId: workbook.getUnitId(), worksheet } : null;
}

function select(accessor: IAccessor, { unitId, worksheet }: ActiveSheet, range: IRange, { row, column }: Cell): boolean {
  const primary = worksheet.getCellInfoInMergeData(row, column);
  const params = {
    unitId,
    subUnitId: worksheet.getSheetId(),
    type: SelectionMoveType.MOVE_END,
    selections: [{ range, primary, style: null }],
  };
  return accessor.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, params);
}

/** The corner of a selection that Shift moves: the one across from the active cell. */
function oppositeOf({ row, column }: Cell, { startRow, endRow, startColumn, endColumn }: IRange): Cell {
  return { row: row > startRow ? startRow : endRow, column: column > startColumn ? startColumn : endColumn };
}

const around = (a: Cell, b: Cell): IRange => ({
  startRow: Math.min(a.row, b.row),
  endRow: Math.max(a.row, b.row),
  startColumn: Math.min(a.column, b.column),
  endColumn: Math.max(a.column, b.column),
});

/** A cell, or the merged cells that it is one of. */
function cellRange(worksheet: Worksheet, { row, column }: Cell): IRange {
  const { startRow, endRow, startColumn, endColumn } = worksheet.getCellInfoInMergeData(row, column);
  return { startRow, endRow, startColumn, endColumn };
}
