import type { Change } from "../../../src/core/sheet/change.ts";
import { nameChanges, namesAfter, ownIdOf, type DefinedName } from "../../../src/workbook/facts/own-names.ts";
import { placeChanges } from "../../../src/workbook/facts/place-changes.ts";
import { namesOf, putColumns } from "./changes.ts";

const sheets = ["Svar 2018", "Svar 2021", "Tabeller", "Mitt ark"];

/** The changes carried out on the names of a workbook with these sheets, of which the names say which are ours. */
export function namesAfterChanges(names: readonly DefinedName[], changes: readonly Change[]): readonly DefinedName[] {
  const known = sheets.map((name) => ({ name, ownId: ownIdOf(names, name) }));
  return namesAfter(names, nameChanges(names, placeChanges(changes, { sheets: known, names: [] })));
}

export const users = (name: string, formula = "'Mitt ark'!$A$1"): DefinedName => ({ name, formula, comment: null });
export const run = (sheet: string, ids: readonly string[], column: number, ...clear: number[]) => {
  const columns = putColumns(
    sheet,
    ids,
    column,
    2,
    clear.map((one) => ({ row: 0, column: one, lastRow: 2, lastColumn: one })),
  );
  return [columns, ...namesOf(columns)];
};
export const formulas = (names: readonly DefinedName[]) => Object.fromEntries(names.map(({ name, formula }) => [name, formula]));
