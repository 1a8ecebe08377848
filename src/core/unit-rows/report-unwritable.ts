import { firstUnwritable } from "../basics/writable.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import type { Units } from "./read-units.ts";
import { columnOfId, placeOf } from "./unit-cells.ts";

/** Tells which keys, names and groups of the sheet have characters that no workbook can hold, by their cells: once for each column. */
export function reportUnwritable(
  { ids, names, categories, rows }: Pick<Units, "ids" | "names" | "categories" | "rows">,
  source: SurveySource,
): void {
  for (const { id, role, label } of source.ruleSet.columns) {
    const texts = role === "id" ? ids : role === "name" ? names : (categories.get(id) ?? []);
    const at = columnOfId(source, id);
    if (at === null) continue;
    const found = unwritable(texts).map((unit) => rows[unit] ?? 0);
    const [first] = found;
    if (first === undefined) continue;
    const cells = found.map((row) => ({ row, column: at }));
    source.issues.add("remark", placeOf(source, first, at), { code: "text_unwritable", column: label, count: found.length, cells });
  }
}

/** The units whose text no workbook can hold. */
function unwritable(texts: readonly (string | null)[]): readonly number[] {
  const units: number[] = [];
  for (let unit = 0; unit < texts.length; unit++) if (firstUnwritable(texts[unit] ?? "") !== null) units.push(unit);
  return units;
}
