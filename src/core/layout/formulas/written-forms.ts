import { shortTextChecksum } from "../../basics/checksum.ts";
import type { Change, PutSheet } from "../../sheet/change.ts";
import type { PlannedFormula } from "./planned-formulas.ts";
import { inAnyRow, spelledOneWay } from "./same-formula.ts";

/**
 * What the formulas read that were written, by the id of our column or sheet: their checksums, one after another. By them our formulas are known
 * again where they would be written otherwise now, since the rules are others. `places` is a checksum of the cells of a sheet that they stand in.
 */
export interface WrittenForms {
  readonly columns: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<string, { readonly formulas: string; readonly places: string }>>;
}

/** What the changes write as formulas; null where they write none. */
export function writtenForms(changes: readonly Change[]): WrittenForms | null {
  const columns: Record<string, string> = {};
  const sheets: Record<string, WrittenForms["sheets"][string]> = {};
  for (const change of changes) {
    if (change.kind === "putSheet") {
      const cells = formulasOf(change);
      if (cells.length > 0) sheets[change.id] = { formulas: joined(cells.map(({ text }) => sheetForm(text))), places: placesOf(cells) };
    } else if (change.kind === "putColumns") {
      for (const { id, formulas = [] } of change.columns) {
        const forms = formulas.flatMap((text, index) => (text === null ? [] : [columnForm(text, change.headerRow + 1 + index)]));
        if (forms.length > 0) columns[id] = joined(forms);
      }
    }
  }
  return Object.keys(columns).length + Object.keys(sheets).length === 0 ? null : { columns, sheets };
}

/** Tells of formulas that stand in a column or on a sheet of ours whether they read as those that were written there. */
export function isAsWritten(
  written: WrittenForms | null,
  { id, isColumn }: Pick<PlannedFormula, "id" | "isColumn">,
): (formula: { readonly row: number; readonly text: string }) => boolean {
  if (written === null || !Object.hasOwn(isColumn ? written.columns : written.sheets, id)) return () => false;
  const forms = new Set((isColumn ? written.columns[id] : written.sheets[id]?.formulas)?.split(" "));
  return ({ row, text }) => forms.has(isColumn ? columnForm(text, row) : sheetForm(text));
}

/**
 * Whether cells of one part that would hold formulas by the rules of now are those that were written to; also where that is not known. A column
 * holds a formula in each of its rows, and is the same whatever the rules are.
 */
export function isWhereWritten(written: WrittenForms | null, cells: readonly PlannedFormula[]): boolean {
  const [first] = cells;
  if (!first || first.isColumn || written === null || !Object.hasOwn(written.sheets, first.id)) return true;
  return written.sheets[first.id]?.places === placesOf(cells);
}

function formulasOf({ rows }: PutSheet): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ row, column, text: cell.formula }])),
  );
}

const placesOf = (cells: readonly { readonly row: number; readonly column: number }[]): string =>
  shortTextChecksum(cells.map(({ row, column }) => `${row},${column}`).join(" "));

const joined = (forms: readonly string[]): string => [...new Set(forms)].join(" ");

const sheetForm = (text: string): string => shortTextChecksum(spelledOneWay(text));

/** The rows of a column read alike, each of its own row. */
const columnForm = (text: string, row: number): string => shortTextChecksum(inAnyRow(text, row));
