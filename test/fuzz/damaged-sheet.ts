import type { Area, Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { allIds, itemIds, labelOf, sheetOf } from "../core/surveys.ts";
import { anyCell, type Given } from "./meant.ts";
import type { Random } from "./random.ts";

/** One unit as the survey's owner meant it, and the row of the sheet it stands on. */
export interface MeantUnit {
  readonly id: string;
  readonly row: number;
  readonly answers: ReadonlyMap<string, string | null>;
}

export interface FuzzedSheet {
  readonly sheet: Sheet;
  readonly units: readonly MeantUnit[];
}

/** A correct survey of a few units, with its columns in any order, its cells of any kind, and damage of every sort done to it. */
export function fuzzedSheet(random: Random): FuzzedSheet {
  const columns = random.chance(0.7) ? random.shuffled(allIds) : allIds;
  const names = columns.map((id) => headerOf(id, random));
  const filled = Array.from({ length: 1 + random.below(6) }, (_, at) => unit(at, columns, random));
  const rows: Cell[][] = [];
  for (let above = random.below(4); above > 0; above--)
    rows.push(random.of<Cell[]>([[], ["Undersøkelsen 2018"], [null, "Notat: Robotisering er nytt"]]));
  const headerRow = rows.length;
  rows.push(names);
  const units: MeantUnit[] = [];
  for (const { id, cells, answers } of filled) {
    if (random.chance(0.1)) rows.push([]);
    for (let copies = random.chance(0.05) ? 2 : 1; copies > 0; copies--) {
      units.push({ id, row: rows.length, answers });
      rows.push([...cells]);
    }
  }
  const merges = random.chance(0.15) ? [mergedArea(headerRow, rows.length, columns.length, random)] : [];
  for (const area of merges) clearCovered(rows, area);
  const hiddenRows = random.chance(0.2) ? [rows.length - 1] : [];
  return { sheet: sheetOf(rows, { merges, hiddenRows }), units };
}

/** The id, the text, or a header that is damaged in one of the ways headers are. */
function headerOf(id: string, random: Random): Cell {
  const label = labelOf.get(id) ?? id;
  const roll = random.number();
  if (roll < 0.8) return id;
  if (roll < 0.96)
    return random.of([`${id}  `, id.toUpperCase(), `1.3 a) ${label}`, label, label.toUpperCase(), label.replaceAll(" ", "\n")]);
  if (roll < 0.98) return label.slice(0, -1);
  return random.of<Cell>([null, "", "Felt 7", 12, { error: "#REF!" }, `${label} - kommentar`]);
}

function unit(at: number, columns: readonly string[], random: Random): { id: string; cells: Cell[]; answers: Map<string, string | null> } {
  const id = String(101 + at * 7).padStart(4, "0");
  const given = new Map<string, Given>(itemIds.map((item) => [item, anyCell(item, random)]));
  const about: Readonly<Record<string, Cell>> = {
    kommunenr: random.of<Cell>([id, id, Number(id), ` ${id}`, `${id} Sted`]),
    kommune: random.of<Cell>(["Sted", "=1+1", "0301", null]),
    fylke: random.of<Cell>(["Fylke", null, 3]),
    innbyggere: random.of<Cell>([5000, "5 000", "mange", null, { error: "#N/A" }]),
  };
  const cells = columns.map((column) => about[column] ?? given.get(column)?.cell ?? null);
  return { id, cells, answers: new Map([...given].map(([item, { means }]) => [item, means])) };
}

function mergedArea(headerRow: number, rows: number, width: number, random: Random): Area {
  const row = headerRow + random.below(Math.max(1, rows - headerRow));
  const column = random.below(width);
  return { row, column, lastRow: Math.min(rows - 1, row + random.below(3)), lastColumn: Math.min(width - 1, column + random.below(3)) };
}

/** A merge keeps the first cell's value alone. */
function clearCovered(rows: Cell[][], area: Area): void {
  for (let row = area.row; row <= area.lastRow; row++) {
    for (let column = area.column; column <= area.lastColumn; column++) {
      const cells = rows[row];
      if (cells && (row !== area.row || column !== area.column) && column < cells.length) cells[column] = null;
    }
  }
}
