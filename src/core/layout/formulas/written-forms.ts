import { shortTextChecksum } from "../../basics/checksum.ts";
import { groupBy } from "../../basics/group-by.ts";
import type { Change } from "../../sheet/change.ts";
import { formulasOf, type ChangeFormula, type PlannedFormula } from "./planned-formulas.ts";
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
  const formulas = changes.flatMap(formulasOf);
  if (formulas.length === 0) return null;
  const parts = [...groupBy(formulas, ({ id, isColumn }) => `${String(isColumn)} ${id}`).values()];
  const of = <Value>(isColumn: boolean, value: (cells: readonly ChangeFormula[]) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(parts.flatMap((cells) => (cells[0]?.isColumn === isColumn ? [[cells[0].id, value(cells)] as const] : [])));
  return {
    columns: of(true, formsOf),
    sheets: of(false, (cells) => ({ formulas: formsOf(cells), places: placesOf(cells) })),
  };
}

/** Tells of formulas that stand in a column or on a sheet of ours whether they read as those that were written there. */
export function isAsWritten(
  written: WrittenForms | null,
  { id, isColumn }: Pick<PlannedFormula, "id" | "isColumn">,
): (formula: { readonly row: number; readonly text: string }) => boolean {
  if (written === null || !Object.hasOwn(isColumn ? written.columns : written.sheets, id)) return () => false;
  const forms = new Set((isColumn ? written.columns[id] : written.sheets[id]?.formulas)?.split(" "));
  return (formula) => forms.has(formOf({ ...formula, isColumn }));
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

const placesOf = (cells: readonly { readonly row: number; readonly column: number }[]): string =>
  shortTextChecksum(cells.map(({ row, column }) => `${row},${column}`).join(" "));

const formsOf = (cells: readonly ChangeFormula[]): string => [...new Set(cells.map(formOf))].join(" ");

/** The rows of a column read alike, each of its own row. */
const formOf = ({ row, text, isColumn }: Pick<ChangeFormula, "row" | "text" | "isColumn">): string =>
  shortTextChecksum(isColumn ? inAnyRow(text, row) : spelledOneWay(text));
