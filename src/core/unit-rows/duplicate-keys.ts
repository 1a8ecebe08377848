import { foldKey } from "../units/unit-key.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { columnOfRole, placeOf, unitWords } from "./unit-cells.ts";
import type { UnitRows } from "./unit-rows.ts";

/**
 * Keys on several rows: one error for each, and a 1 for every row of it. Keys without a number of digits are the same where they differ in case and
 * blanks only; those that differ in leading zeros only are not, but a warning names them.
 */
export function duplicateKeys({ rows, ids }: UnitRows, names: readonly (string | null)[], source: SurveySource): Uint8Array {
  const duplicated = new Uint8Array(ids.length);
  const column = source.ruleSet.columns.find(({ role }) => role === "id");
  const isText = column !== undefined && column.digits === undefined;
  if (!isText && isAscending(ids)) return duplicated;
  const keys = isText ? ids.map(foldKey) : ids;
  const at = columnOfRole(source, "id") ?? 0;
  for (const units of groupsBy(keys)) {
    for (const unit of units) duplicated[unit] = 1;
    const [first = 0] = units;
    const rowsOfKey = units.map((unit) => rows[unit] ?? 0);
    const written = [...new Set(units.map((unit) => ids[unit] ?? ""))];
    const facts = { code: "unit_duplicate", id: ids[first] ?? "", name: names[first] ?? null, rows: rowsOfKey, written } as const;
    source.issues.add("error", placeOf(source, rowsOfKey[0] ?? 0, at), facts);
  }
  if (isText) reportZeros(keys, { rows, ids }, source);
  return duplicated;
}

function reportZeros(keys: readonly string[], { rows, ids }: UnitRows, source: SurveySource): void {
  if (!keys.some((key) => key.startsWith("0"))) return;
  const plain = keys.map((key, unit) => (/^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, "") : `${key} ${unit}`));
  for (const units of groupsBy(plain)) {
    const written = [...new Set(units.map((unit) => ids[unit] ?? ""))];
    const row = rows[units[0] ?? 0] ?? 0;
    const facts = { code: "unit_keys_zeros", keys: written, called: unitWords(source) } as const;
    if (written.length > 1) source.issues.add("warning", placeOf(source, row, columnOfRole(source, "id") ?? 0), facts);
  }
}

/** The indices of equal keys, for each key that there is more than one of. */
function groupsBy(keys: readonly string[]): readonly (readonly number[])[] {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  keys.forEach((key, unit) => {
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, unit);
      return;
    }
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [before, unit]);
  });
  return [...groups.values()];
}

/** Sheets are mostly in the order of the units' numbers; then no number occurs twice. */
function isAscending(ids: readonly string[]): boolean {
  let before = "";
  for (const id of ids) {
    if (before >= id) return false;
    before = id;
  }
  return true;
}
