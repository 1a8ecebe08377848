import type { CellEdit } from "../../xlsx/write/cell-edit.ts";
import { holdsColumn } from "../../../core/sheet/area.ts";
import type { Sheet } from "../../../core/sheet/sheet.ts";
import { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import type { EditedCells } from "../marks/edited-cells.ts";
import { toFile } from "../formulas/formulas.ts";
import type { Grid, GridCell } from "../port/grid.ts";
import { FileCells, isAsInFile, isSameValue } from "./file-cells.ts";
import type { Marks } from "../marks/marks.ts";

/** The original file with our changes and then the user's edits; `functions` are those that the grid knew when it was opened. */
export async function saveBook(
  grid: Grid,
  original: Uint8Array,
  { written }: Marks,
  edited: EditedCells,
  functions: ReadonlySet<string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await XlsxWorkbook.open(original);
  if (written.length > 0) await putEdits(grid, file, edited, functions, headings);
  await file.apply(written);
  if (await putEdits(grid, file, edited, functions, (_, cells) => cells)) await putResults(grid, file, functions);
  return file.save();
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
async function putEdits(
  grid: Grid,
  file: XlsxWorkbook,
  edited: EditedCells,
  functions: ReadonlySet<string>,
  pick: (sheet: Sheet, cells: Places) => Places,
) {
  let isChanged = false;
  const inFile = new Set((await file.sheets()).map(({ name }) => name));
  for (const id of edited.sheets()) {
    const name = grid.sheets().find((sheet) => sheet.id === id)?.name;
    if (name === undefined || !inFile.has(name)) continue;
    const cells = pick(await file.read(name, 1), edited.cells(id));
    const edits = cells.length === 0 ? [] : await changedCells(grid, { id, name }, file, functions, cells);
    if (edits.length > 0) await file.putCells(name, edits);
    isChanged ||= edits.length > 0;
  }
  return isChanged;
}

/** Puts what the file's formulas give in the grid, where the file has something else, beside them: their answers follow the edits. */
async function putResults(grid: Grid, file: XlsxWorkbook, functions: ReadonlySet<string>): Promise<void> {
  for (const { id, name } of grid.sheets()) {
    if (!(await file.sheets()).some((sheet) => sheet.name === name)) continue;
    const fileCells = new FileCells(functions, file.date1904);
    const results: CellEdit[] = [];
    await file.view(name, (row, column, value, formula) => {
      if (formula === null) return;
      const before = fileCells.shown(row, column, value, formula);
      if (before.formula === null) return;
      const cell = grid.cell(id, row, column);
      if (cell.formula === null || cell.value === null || isSameValue(cell, before.value)) return;
      results.push({ row, column, value: valueOf(cell), formula: null, area: null, keepsFormula: true });
    });
    if (results.length > 0) await file.putCells(name, results);
  }
}

/**
 * The edits that differ from the file: a cell that is as it was opened keeps its XML. Cells that share the formula of one that is edited get
 * a formula of their own, as the file has it.
 */
async function changedCells(
  grid: Grid,
  { id, name }: { readonly id: string; readonly name: string },
  file: XlsxWorkbook,
  functions: ReadonlySet<string>,
  cells: Places,
): Promise<CellEdit[]> {
  const edits: CellEdit[] = [];
  const fileCells = new FileCells(functions, file.date1904);
  const pending = new Set(cells.map(([row, column]) => `${row},${column}`));
  const lostGroups = new Set<string>();
  await file.view(name, (row, column, value, formula) => {
    const before = fileCells.shown(row, column, value, formula);
    const group = formula?.group ?? null;
    const isOrphan = group !== null && lostGroups.has(group);
    const isTouched = pending.delete(`${row},${column}`);
    if (!isOrphan && !isTouched) return;
    const cell = grid.cell(id, row, column);
    if (isTouched && !isAsInFile(cell, before)) {
      if (group !== null && formula?.text !== "") lostGroups.add(group);
      edits.push(toEdit(grid, id, row, column, cell));
    } else if (isOrphan) edits.push({ row, column, value: valueOf(cell), formula: before.fileFormula, area: null });
  });
  for (const key of pending) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = grid.cell(id, row, column);
    if (cell.value !== null || cell.formula !== null) edits.push(toEdit(grid, id, row, column, cell));
  }
  return withSpills(grid, id, edits);
}

/** What says that there is no value, and errors that only the grid has. */
const notInFiles: ReadonlySet<unknown> = new Set(["uncalculated", "#CYCLE!", "#ERROR!"]);

/** The value as a file has it. */
function valueOf({ value, isError }: GridCell): CellEdit["value"] {
  if (!isError) return value;
  return notInFiles.has(value) ? null : { error: String(value) };
}

function toEdit(grid: Grid, id: string, row: number, column: number, cell: GridCell): CellEdit {
  const { formula } = cell;
  const spill = formula === null ? null : grid.spill(id, row, column);
  return { row, column, value: valueOf(cell), formula: formula === null ? null : toFile(formula), area: spill };
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
