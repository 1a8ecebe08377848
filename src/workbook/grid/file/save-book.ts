import type { CellEdit } from "../../xlsx/write/cell-edit.ts";
import { areaAddress, cellAddress } from "../../../core/sheet/address.ts";
import { cellArea, holds, holdsColumn } from "../../../core/sheet/area.ts";
import { Refusal } from "../../../core/issues/refusal.ts";
import type { Area, Cell, Place, Sheet } from "../../../core/sheet/sheet.ts";
import { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import type { EditedCells } from "../marks/edited-cells.ts";
import type { MarkedCells } from "../formulas/marked-cells.ts";
import { isOfArrays, type Known } from "../formulas/calculable.ts";
import { toFile } from "../formulas/file-formula.ts";
import type { Grid, GridCell } from "../port/grid.ts";
import { FileCells, isAsInFile, isSameValue, isUncalculated, type FileCell } from "./file-cells.ts";
import type { Marks } from "../marks/marks.ts";

/**
 * The original file with our changes and then the user's edits; `known` is what the grid could calculate with when it was opened, and
 * `state` what is saved beside the cells, null for what the file has.
 */
export async function saveBook(
  grid: Grid,
  original: Uint8Array,
  { written, frozen }: Marks,
  edited: EditedCells,
  known: Known,
  stale: MarkedCells,
  state: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await XlsxWorkbook.open(original);
  if (frozen.length > 0) await file.freeze(isFrozen(grid, frozen));
  if (written.length > 0) await putEdits(grid, file, edited, known, headings);
  await file.apply(written);
  const isEdited = await putEdits(grid, file, edited, known, (_, cells) => cells);
  if (isEdited || written.some(({ kind }) => kind === "putAnswers")) await putResults(grid, file, known, stale);
  if (state !== null) await file.saveState(state);
  return file.save();
}

/** Tells those of the file's formulas that have become values. */
function isFrozen(grid: Grid, frozen: Marks["frozen"]): (formula: Place) => boolean {
  const names = new Map(grid.sheets().map(({ id, name }) => [id, name]));
  const places = new Set(frozen.map(({ sheet, row, column }) => `${row},${column},${names.get(sheet) ?? ""}`));
  return ({ sheet, row, column }) => places.has(`${row},${column},${sheet}`);
}

/** Cells by row and column. */
type Places = readonly (readonly [row: number, column: number])[];

/** The headings of tables: ours were chosen beside these, and a table's columns cannot have the same one twice even for a moment. */
const headings = ({ tables }: Sheet, cells: Places): Places =>
  cells.filter(([row, column]) => tables.some(({ area }) => row === area.row && holdsColumn(area, column)));

/**
 * Puts those of the edited cells that `pick` gives into the file, sheet by sheet; sheets that are not in the file have none. Resolves to
 * whether any cell differed from the file.
 */
async function putEdits(grid: Grid, file: XlsxWorkbook, edited: EditedCells, known: Known, pick: (sheet: Sheet, cells: Places) => Places) {
  let isChanged = false;
  const inFile = new Set((await file.sheets()).map(({ name }) => name));
  for (const id of edited.sheets()) {
    const name = grid.sheets().find((sheet) => sheet.id === id)?.name;
    if (name === undefined || !inFile.has(name)) continue;
    const cells = pick(await file.read(name, 1), edited.cells(id));
    const edits = cells.length === 0 ? [] : await changedCells(grid, { id, name }, file, known, cells);
    if (edits.length > 0) await file.putCells(name, edits);
    isChanged ||= edits.length > 0;
  }
  return isChanged;
}

/** Puts what the file's formulas give in the grid, where the file has something else, beside them: their answers follow the edits. Those of `stale` have none. */
async function putResults(grid: Grid, file: XlsxWorkbook, known: Known, stale: MarkedCells): Promise<void> {
  for (const { id, name } of grid.sheets()) {
    if (!(await file.sheets()).some((sheet) => sheet.name === name)) continue;
    const fileCells = new FileCells(known, file.date1904);
    const results: CellEdit[] = [];
    await file.view(name, (row, column, value, formula) => {
      const shown = formula && fileCells.shown(row, column, value, formula);
      const result = stale.has(id, row, column) ? noResult(value, shown) : shown ? newResult(grid.cell(id, row, column), shown) : undefined;
      if (result !== undefined) results.push({ row, column, value: result, formula: null, area: null, keepsFormula: true });
    });
    if (results.length > 0) await file.putCells(name, results);
  }
}

/** The result that a formula has in the grid; undefined where it is the file's. */
function newResult(cell: GridCell, { value, formula }: FileCell): CellEdit["value"] | undefined {
  if (formula === null || cell.formula === null || cell.value === null || isSameValue(cell, value)) return undefined;
  return valueOf(cell);
}

/** A result that nobody knows; undefined where the file has none already. The cells that an array fills have no formula that could say so. */
function noResult(value: Cell, shown: FileCell | null): CellEdit["value"] | undefined {
  if (shown === null) return { error: "#N/A" };
  return isUncalculated(value) ? undefined : null;
}

/**
 * The edits that differ from the file: a cell that is as it was opened keeps its XML. Cells that share the formula of one that is edited get
 * a formula of their own, as the file has it.
 */
async function changedCells(
  grid: Grid,
  { id, name }: { readonly id: string; readonly name: string },
  file: XlsxWorkbook,
  known: Known,
  cells: Places,
): Promise<CellEdit[]> {
  const edits: CellEdit[] = [];
  const fileCells = new FileCells(known, file.date1904);
  const pending = new Set(cells.map(([row, column]) => `${row},${column}`));
  const lostGroups = new Set<string>();
  const arrays: Area[] = [];
  await file.view(name, (row, column, value, formula) => {
    const before = fileCells.shown(row, column, value, formula);
    if (formula?.area && isOfSeveral(formula.area)) arrays.push(formula.area);
    const group = formula?.group ?? null;
    const isOrphan = group !== null && lostGroups.has(group);
    const isTouched = pending.delete(`${row},${column}`);
    if (!isOrphan && !isTouched) return;
    const cell = grid.cell(id, row, column);
    if (isTouched && !isAsInFile(cell, before)) {
      refuseInArray(arrays, name, row, column, before.value);
      if (group !== null && formula?.text !== "") lostGroups.add(group);
      edits.push(toEdit(grid, id, row, column, cell));
    } else if (isOrphan) edits.push({ row, column, value: valueOf(cell), formula: before.fileFormula, area: null });
  });
  for (const key of pending) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = grid.cell(id, row, column);
    if (cell.value === null && cell.formula === null) continue;
    refuseInArray(arrays, name, row, column, null);
    edits.push(toEdit(grid, id, row, column, cell));
  }
  return withSpills(grid, id, edits);
}

const isOfSeveral = ({ row, column, lastRow, lastColumn }: Area): boolean => row !== lastRow || column !== lastColumn;

/** Part of an array cannot be changed in Excel either. `value` is the file's. */
function refuseInArray(arrays: readonly Area[], sheet: string, row: number, column: number, value: FileCell["value"]): void {
  const array = arrays.find((area) => holds(area, row, column));
  if (!array) return;
  const before = typeof value === "object" && value !== null ? value.error : value;
  throw new Refusal({ code: "array_cell", sheet, address: cellAddress(row, column), array: areaAddress(array), value: before });
}

/** What says that there is no value, and errors that only the grid has. */
const notInFiles: ReadonlySet<unknown> = new Set(["uncalculated", "#CYCLE!", "#ERROR!"]);

/** The value as a file has it. */
function valueOf({ value, isError }: GridCell): CellEdit["value"] {
  if (!isError) return value;
  return notInFiles.has(value) ? null : { error: String(value) };
}

/** A formula in which Excel would take one value of a range, as it does in all but arrays, is written as an array's: the grid takes all. */
function toEdit(grid: Grid, id: string, row: number, column: number, cell: GridCell): CellEdit {
  const { formula } = cell;
  if (formula === null) return { row, column, value: valueOf(cell), formula: null, area: null };
  const area = grid.spill(id, row, column) ?? (isOfArrays(formula, grid.ownFunctions()) ? cellArea(row, column) : null);
  return { row, column, value: valueOf(cell), formula: toFile(formula), area };
}

/** The edits, and the cells that their formulas spill into: a file has those values too. */
function withSpills(grid: Grid, id: string, edits: readonly CellEdit[]): CellEdit[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  for (const { area } of edits) {
    if (!area) continue;
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) {
        const key = `${row},${column}`;
        if (!byPlace.has(key)) byPlace.set(key, toEdit(grid, id, row, column, grid.cell(id, row, column)));
      }
  }
  return [...byPlace.values()];
}
