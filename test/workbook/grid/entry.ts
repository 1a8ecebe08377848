/** What the tests use of the grid; it is bundled for Node first, since the engine's packages cannot be loaded there one by one. */
import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType, type Univer, type Workbook } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/sheets";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { placeOf } from "./grid-of.ts";
import { servicesOf } from "../../../src/workbook/grid/univer/model/services.ts";

export { GridWorkbook } from "../../../src/workbook/grid/grid-workbook.ts";
export { bare, startEngine } from "../../../src/workbook/grid/univer/engine/engine.ts";
export { numfmt } from "@univerjs/core";
export { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
export { acceptSemicolons } from "../../../src/workbook/grid/univer/fixes/formula-separators.ts";
export { containerOption } from "../../../src/workbook/grid/univer/fixes/page/container.ts";
export { mergeTexts } from "../../../src/workbook/grid/univer/fixes/merge-texts.ts";
export { GridLanguage } from "../../../src/workbook/grid/univer/grid-language.ts";
export { adaptToUser } from "../../../src/workbook/grid/univer/page-behavior.ts";
export { UniverGrid } from "../../../src/workbook/grid/univer/univer-grid.ts";

/** Types into a cell of the active sheet as a user does, by the engine's own command. */
export function typeInto(engine: Univer, row: number, column: number, value: string | number): boolean {
  return servicesOf(engine)
    .get(ICommandService)
    .syncExecuteCommand("sheet.command.set-range-values", {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { v: value },
    });
}

/** Empties a cell of the active sheet as Delete does. */
export function clear(engine: Univer, row: number, column: number): boolean {
  const ranges = [{ startRow: row, endRow: row, startColumn: column, endColumn: column }];
  return servicesOf(engine).get(ICommandService).syncExecuteCommand("sheet.command.clear-selection-content", { ranges });
}

/** Types a formula, with "=", into a cell of the active sheet. */
export function typeFormula(engine: Univer, row: number, column: number, formula: string): boolean {
  return servicesOf(engine)
    .get(ICommandService)
    .syncExecuteCommand("sheet.command.set-range-values", {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { f: formula, v: null },
    });
}

const editor = "sheet.operation.set-cell-edit-visible";

/** An editor that opens and closes and does nothing else: the engine's own comes with its interface. */
export function registerEditor(engine: Univer): void {
  servicesOf(engine)
    .get(ICommandService)
    .registerCommand({ id: editor, type: CommandType.OPERATION, handler: () => true });
}

/** Opens the cell editor as a key does; returns whether it was opened. */
export function openEditor(engine: Univer): boolean {
  return servicesOf(engine).get(ICommandService).syncExecuteCommand(editor, { visible: true });
}

/** The engine's description of a function, as the editor shows it; undefined where it has none. */
export function descriptionOf(engine: Univer, name: string): string | undefined {
  return servicesOf(engine).get(IDescriptionService).getFunctionInfo(name)?.description;
}

/** The names of the functions that the editor lists for what is typed. */
export function functionsLike(engine: Univer, text: string): string[] {
  return servicesOf(engine)
    .get(IDescriptionService)
    .getSearchListByNameFirstLetter(text)
    .map(({ name }) => name);
}

/** The name by which the editor explains a function. */
export function shownNameOf(engine: Univer, name: string): string | undefined {
  return servicesOf(engine).get(IDescriptionService).getFunctionInfo(name)?.functionName;
}

/** What a cell of the active sheet is drawn with. */
export function shownIn(engine: Univer, address: string): unknown {
  const { row, column } = placeOf(address);
  const workbook = servicesOf(engine).get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  return workbook?.getActiveSheet().getCell(row, column)?.v;
}

/** Executes a command with the first cell selected, as a shortcut does; resolves to whether it was executed. */
export function execute(engine: Univer, id: string, params: object = {}): Promise<boolean> {
  return servicesOf(engine).get(ICommandService).executeCommand(id, params);
}

type EditedCell = Parameters<ReturnType<typeof throughInterceptors>>[0];

/** The first cell as the editor gets it, or as it comes back from the editor. */
export function throughEditor(engine: Univer, when: "before" | "after", cell: EditedCell): EditedCell {
  const workbook = servicesOf(engine).get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const worksheet = workbook?.getActiveSheet();
  if (!workbook || !worksheet) throw new Error("no workbook is open");
  const [unitId, subUnitId] = [workbook.getUnitId(), worksheet.getSheetId()];
  const origin = worksheet.getCellRaw(0, 0);
  return throughInterceptors(engine, when)(cell, { unitId, subUnitId, workbook, worksheet, row: 0, col: 0, origin });
}

function throughInterceptors(engine: Univer, when: "before" | "after") {
  const { writeCellInterceptor } = servicesOf(engine).get(SheetInterceptorService);
  return writeCellInterceptor.fetchThroughInterceptors(when === "before" ? BEFORE_CELL_EDIT : AFTER_CELL_EDIT);
}

/** Fills in a cell's formula before it is edited and ends the chain of interceptors there, as the engine's own interface does. */
export function fillInFormula(engine: Univer, formula: string): void {
  servicesOf(engine)
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, _, next) => (cell?.f === undefined ? next(cell) : { ...cell, f: formula }),
    });
}

/** Resolves when the next calculation has started. */
export function calculationStarts(engine: Univer): Promise<void> {
  return new Promise((resolve) => {
    const watching = servicesOf(engine)
      .get(ICommandService)
      .onCommandExecuted(({ id }) => {
        if (id !== SetFormulaCalculationStartMutation.id) return;
        watching.dispose();
        resolve();
      });
  });
}

/** Makes each change of cells take this long in the engine's own listeners that come after the grid's, as on a slow machine. */
export function slowDown(engine: Univer, milliseconds: number): void {
  servicesOf(engine)
    .get(ICommandService)
    .onCommandExecuted(({ id }) => {
      if (id !== SetRangeValuesMutation.id) return;
      for (const until = performance.now() + milliseconds; performance.now() < until;);
    });
}

/** The ids of the mutations that the engine carries out while something is done. */
export async function mutationsDuring(engine: Univer, work: () => Promise<void>): Promise<string[]> {
  const ids: string[] = [];
  const watching = servicesOf(engine)
    .get(ICommandService)
    .onCommandExecuted(({ id, type }) => {
      if (type === CommandType.MUTATION) ids.push(id);
    });
  await work();
  watching.dispose();
  return ids;
}

/** How the first cells of a sheet are drawn: "RRGGBB" behind them, by row and column, and the widths of its columns in pixels. */
export function paintOf(engine: Univer, sheet: string, rows: number, columns: number) {
  const workbook = servicesOf(engine).get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const worksheet = workbook?.getSheetBySheetName(sheet);
  if (!worksheet) throw new Error(`there is no sheet ${sheet}`);
  const fillAt = (row: number, column: number) => worksheet.getComposedCellStyle(row, column).bg?.rgb?.replace("#", "") ?? null;
  return {
    fills: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_cell, column) => fillAt(row, column))),
    widths: Array.from({ length: columns }, (_, column) => worksheet.getColumnWidth(column)),
  };
}
