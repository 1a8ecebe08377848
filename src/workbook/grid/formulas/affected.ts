import type { Area, SheetTable } from "../../../core/sheet/sheet.ts";
import { cellArea } from "../../../core/sheet/area.ts";
import { MarkedCells } from "./marked-cells.ts";
import { precedentsOf, type Precedents, type TablePart } from "./precedents.ts";

/** A formula and where it stands; an array's fills more cells than its own. */
export interface PlacedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As a file has it. */
  readonly text: string;
  readonly area: Area | null;
}

/** What names and references in formulas stand for. Sheets are by id. */
export interface Meaning {
  /** The id of a sheet by its name; null where there is none. */
  readonly sheetOf: (name: string) => string | null;
  /** The formulas of the names that are called so, in any sheet. */
  readonly namesOf: (name: string) => readonly string[];
  readonly tableOf: (name: string) => { readonly sheet: string; readonly table: SheetTable } | null;
  /** The column of a table by its heading; null where there is none. */
  readonly columnOf: (table: { readonly sheet: string; readonly table: SheetTable }, heading: string) => number | null;
}

/** Where a formula reads, in one place after the other; null for anywhere. */
type Places = readonly { readonly sheet: string; readonly area: Area }[] | null;

/** Adds to `marked` the cells of all formulas that read a marked cell, directly or through others. */
export function markAffected(formulas: readonly PlacedFormula[], marked: MarkedCells, meaning: Meaning): void {
  const known = new Map<string, Precedents>();
  let waiting = formulas.map((formula) => ({ formula, places: placesOf(formula, formula.text, known, meaning) }));
  for (let before = -1; before !== marked.size;) {
    before = marked.size;
    waiting = waiting.filter(({ formula, places }) => {
      const isAffected = places === null ? marked.size > 0 : places.some(({ sheet, area }) => marked.hasWithin(sheet, area));
      if (isAffected) mark(formula, marked);
      return !isAffected;
    });
  }
}

/** Marks all cells that the formula fills. */
export function mark({ sheet, row, column, area }: PlacedFormula, marked: MarkedCells): void {
  const { row: top, column: left, lastRow, lastColumn } = area ?? cellArea(row, column);
  for (let r = top; r <= lastRow; r++) for (let c = left; c <= lastColumn; c++) marked.add(sheet, r, c);
}

function placesOf(
  at: PlacedFormula,
  text: string,
  known: Map<string, Precedents>,
  meaning: Meaning,
  within: readonly string[] = [],
): Places {
  const precedents = known.get(text) ?? precedentsOf(text);
  known.set(text, precedents);
  if (precedents.isAnywhere) return null;
  const places: { sheet: string; area: Area }[] = [];
  for (const { sheet, area } of precedents.areas) {
    const id = sheet === null ? at.sheet : meaning.sheetOf(sheet);
    if (id !== null) places.push({ sheet: id, area });
  }
  for (const part of precedents.tables) places.push(...tablePlaces(at, part, meaning));
  for (const name of precedents.names) {
    if (within.includes(name)) continue;
    const table = meaning.tableOf(name);
    if (table) places.push({ sheet: table.sheet, area: table.table.area });
    for (const formula of meaning.namesOf(name)) {
      const further = placesOf(at, formula, known, meaning, [...within, name]);
      if (further === null) return null;
      places.push(...further);
    }
  }
  return places;
}

function tablePlaces(at: PlacedFormula, { table: name, columns, isThisRow }: TablePart, meaning: Meaning) {
  const found = meaning.tableOf(name);
  if (!found) return [];
  const { area } = found.table;
  const [first, last] = [columns[0], columns.at(-1)].map((heading) => (heading === undefined ? null : meaning.columnOf(found, heading)));
  const rows = isThisRow ? { row: at.row, lastRow: at.row } : { row: area.row, lastRow: area.lastRow };
  return [{ sheet: found.sheet, area: { ...rows, column: first ?? area.column, lastColumn: last ?? first ?? area.lastColumn } }];
}
