import { answersTo } from "../../src/core/ruleset/answer-list.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { FIRST_ROWS } from "../../src/core/sheet/first-rows.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import examples from "../../src/rulesets/ssb-2018.examples.json" with { type: "json" };
import ssb2018Json from "../../src/rulesets/ssb-2018.json" with { type: "json" };

/** The built-in rule set. */
export const ssb2018 = RuleSet.parse({ ...ssb2018Json, examples });

/** A sheet of these rows, from A1. */
export function sheetOf(rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet {
  return { name: "Svar", firstRow: 0, firstColumn: 0, cells: rows, tables: [], merges: [], hiddenRows: [], ownColumns: null, ...more };
}

/** The first rows of a sheet, as an adapter reads them: merged cells are not known. */
export function previewOf(sheet: Sheet): Sheet {
  return { ...sheet, cells: sheet.cells.slice(0, FIRST_ROWS), merges: [] };
}

export const unitIds = ssb2018.columns.map(({ id }) => id);
export const itemIds = ssb2018.items.map(({ id }) => id);
export const allIds = [...unitIds, ...itemIds];
/** Item or unit column id → its text. */
export const labelOf = new Map([...ssb2018.columns, ...ssb2018.items].map(({ id, label }) => [id, label]));
export const allLabels = allIds.map((id) => labelOf.get(id) ?? id);

/** A row of answers under `allIds`: a unit number, name, county, inhabitants, then the first answer of each item. */
export function answerRow(unit: string): Cell[] {
  const answers = ssb2018.items.map((item) => answersTo(ssb2018, item)[0] ?? null);
  return [unit, `Kommune ${unit}`, "Fylke", 5000, ...answers];
}
