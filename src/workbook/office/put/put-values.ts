import { outValue } from "./cell-out.ts";
import { step, type Step } from "../host/steps.ts";

/** Bytes of cells in one step: small enough that requests can be filled well, large enough that there are few. */
const stepBytes = 150_000;

/** Office.js cuts what is written into pieces of this many cells, each with this much around it. */
const cellsPerPiece = 1500;
const bytesPerPiece = 2500;

/** What is written into cells, row by row, from a cell on; all rows are as long as the first. */
export interface Cells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** What cells are calculated by, where they are by anything; left out where none is. */
  readonly formulas?: readonly (readonly (string | null)[])[];
}

/** Writes cells as values or formulas, in stretches of rows. Text passes through `outValue`, so that it stays text. */
export function putValues({ sheet, row, column, rows, formulas }: Cells): readonly Step[] {
  const out = rows.map((cells, y) => cells.map((value, x) => outFormula(formulas?.[y]?.[x]) ?? outValue(value)));
  return stretchesOf(out).map(({ from, cells, bytes }) =>
    step(1, bytes, (sheets) => {
      const range = sheets.of(sheet).getRangeByIndexes(row + from, column, cells.length, cells[0]?.length ?? 1);
      if (formulas) range.formulas = cells.map((one) => [...one]);
      else range.values = cells.map((one) => [...one]);
    }),
  );
}

const outFormula = (formula: string | null | undefined) => (typeof formula === "string" ? `=${formula}` : null);

/** Sets number formats, cell by cell, in stretches of rows. They are written as Excel stores them in every language. */
export function putNumberFormats({ sheet, row, column, rows }: Cells): readonly Step[] {
  return stretchesOf(rows.map((cells) => cells.map((code) => code ?? "General"))).map(({ from, cells, bytes }) =>
    step(1, bytes, (sheets) => {
      const range = sheets.of(sheet).getRangeByIndexes(row + from, column, cells.length, cells[0]?.length ?? 1);
      range.numberFormat = cells.map((one) => [...one]);
    }),
  );
}

interface Stretch {
  readonly from: number;
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  readonly bytes: number;
}

function stretchesOf(rows: readonly (readonly (string | number | boolean)[])[]): readonly Stretch[] {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return [];
  const stretches: { from: number; cells: (readonly (string | number | boolean)[])[]; bytes: number }[] = [];
  rows.forEach((cells, index) => {
    const bytes = JSON.stringify(cells).length * utf8 + 1 + (cells.length * bytesPerPiece) / cellsPerPiece;
    const open = stretches.at(-1);
    if (open && open.bytes + bytes <= stepBytes) {
      open.cells.push(cells);
      open.bytes += bytes;
    } else stretches.push({ from: index, cells: [cells], bytes });
  });
  return stretches;
}

/** Norwegian letters take two bytes each. */
const utf8 = 1.05;
