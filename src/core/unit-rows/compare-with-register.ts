import { knownUnits } from "../units/known-units.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { columnOfRole, placeOf, unitWords } from "./unit-cells.ts";
import type { UnitRows } from "./unit-rows.ts";

/**
 * Holds the units against the register: a remark for one that it does not have, a warning for one that is called what it is not called there, and,
 * where the register is the survey's own list of units, a remark on those that have no row. `names` are as the sheet has them.
 */
export function compareWithRegister({ rows, ids }: UnitRows, names: readonly (string | null)[], source: SurveySource): void {
  const { register, issues } = source;
  const column = columnOfRole(source, "id") ?? columnOfRole(source, "name");
  if (register === null || column === null) return;
  const known = knownUnits(register);
  const unknown: number[] = [];
  ids.forEach((id, unit) => {
    const registered = known.withKey(id);
    const name = names[unit] ?? null;
    const at = () => placeOf(source, rows[unit] ?? 0, column);
    if (!registered) unknown.push(unit);
    else if (name !== null && registered[1] !== null && !known.isCalled(registered, name))
      issues.add("warning", at(), { code: "unit_name_differs", id, name, registered: registered[1] });
  });
  reportUnknown(unknown, { rows, ids }, names, source);
  if (unknown.length < ids.length) reportMissing(ids, source);
}

/** As many are told one by one. */
const FEW = 5;

function reportUnknown(unknown: readonly number[], { rows, ids }: UnitRows, names: readonly (string | null)[], source: SurveySource): void {
  const { issues, register } = source;
  const column = columnOfRole(source, "id") ?? columnOfRole(source, "name") ?? 0;
  const title = register?.title ?? "";
  const units = unknown.map((unit) => ({ id: ids[unit] ?? "", name: names[unit] ?? null }));
  const placeAt = (index: number) => placeOf(source, rows[unknown[index] ?? 0] ?? 0, column);
  if (units.length > FEW) issues.add("remark", placeAt(0), { code: "units_unknown", units, called: unitWords(source), register: title });
  else
    units.forEach((unit, index) => {
      issues.add("remark", placeAt(index), { code: "unit_unknown", ...unit, register: title });
    });
}

function reportMissing(ids: readonly string[], source: SurveySource): void {
  const { register, ruleSet, issues } = source;
  if (register === null || typeof ruleSet.unit.register === "string") return;
  const missing = knownUnits(register).without(ids);
  if (missing.length === 0) return;
  const units = missing.map(([id, name]) => ({ id, name }));
  issues.add("remark", null, {
    code: "units_missing",
    units,
    of: register.units.length,
    called: unitWords(source),
    register: register.title,
  });
}
