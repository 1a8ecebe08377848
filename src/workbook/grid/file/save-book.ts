import { dateSerial } from "../../facts/dates.ts";
import type { CellEdit } from "../../xlsx/write/cell-edit.ts";
import type { CellFormula } from "../../xlsx/read/sheet-view.ts";
import { holdsColumn } from "../../../core/sheet/area.ts";
import type { Cell, Sheet } from "../../../core/sheet/sheet.ts";
import { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import type { EditedCells } from "../marks/edited-cells.ts";
import { fromFile, toFile } from "../formulas/formulas.ts";
import type { Grid, GridCell } from "../port/grid.ts";
import type { Marks } from "../marks/marks.ts";

/** The original file with our changes and then the user's edits. */
export async function saveBook(
  grid: Grid,
  original: Uint8Array,
  { written }: Marks,
  edited: EditedCells,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await XlsxWorkbook.open(original);
  if (written.length > 0) await putEdits(grid, file, edited, headings);
  await file.apply(written);
  await putEdits(grid, file, edited, (_, cells) => cells);
  return file.save();
}

/** Cells by row and column. */
type Places = readonly (readonly [row: number, column: number])[];

/** The headings of tables: ours were chosen beside these, and a table's columns cannot have the same one twice even for a moment. */
const headings = ({ tables }: Sheet, cells: Places): Places =>
  cells.filter(([row, column]) => tables.some(({ area }) => row === area.row && holdsColumn(area, column)));

/** Puts those of the edited cells that `pick` gives into the file, sheet by sheet; sheets that are not in the file have none. */
async function putEdits(grid: Grid, file: XlsxWorkbook, edited: EditedCells, pick: (sheet: Sheet, cells: Places) => Places): Promise<void> {
  const inFile = new Set((await file.sheets()).map(({ name }) => name));
  for (const id of edited.sheets()) {
    const name = grid.sheets().find((sheet) => sheet.id === id)?.name;
    if (name === undefined || !inFile.has(name)) continue;
    const cells = pick(await file.read(name, 1), edited.cells(id));
    if (cells.length > 0) await file.putCells(name, await changedCells(grid, id, name, file, cells));
  }
}

/**
 * The edits that differ from the file. Cells that share the formula of an edited one get a formula of their own.
 */
async function changedCells(grid: Grid, id: string, name: string, file: XlsxWorkbook, cells: Places): Promise<CellEdit[]> {
  const edits: CellEdit[] = [];
  const pending = new Set(cells.map(([row, column]) => `${row},${column}`));
  const lostGroups = new Set<string>();
  await file.view(name, (row, column, value, formula) => {
    const key = `${row},${column}`;
    const isEdited = pending.delete(key);
    const isOrphan = formula?.group !== undefined && formula.group !== null && lostGroups.has(formula.group);
    if (!isEdited && !isOrphan) return;
    const cell = grid.cell(id, row, column);
    if (!isOrphan && isSame(cell, value, formula, file.date1904)) return;
    if (formula?.group && formula.text !== "") lostGroups.add(formula.group);
    edits.push(toEdit(grid, id, row, column, cell));
  });
  for (const key of pending) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = grid.cell(id, row, column);
    if (cell.value !== null || cell.formula !== null) edits.push(toEdit(grid, id, row, column, cell));
  }
  return withSpills(grid, id, edits);
}

function isSame({ value, formula, isError }: GridCell, before: Cell, formulaBefore: CellFormula | null, date1904: boolean): boolean {
  if (formulaBefore !== null && formulaBefore.group !== null) return false;
  if (formula !== (formulaBefore === null ? null : fromFile(formulaBefore.text))) return false;
  if (typeof before !== "object" || before === null) return (value ?? "") === (before ?? "");
  return "error" in before ? isError && value === before.error : value === dateSerial(before.date, date1904);
}

function toEdit(grid: Grid, id: string, row: number, column: number, { value, isError, formula }: GridCell): CellEdit {
  const spill = formula === null ? null : grid.spill(id, row, column);
  return {
    row,
    column,
    value: isError ? { error: String(value) } : value,
    formula: formula === null ? null : toFile(formula),
    area: spill,
  };
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
