import { knownUnits } from "../units/known-units.ts";
import type { SurveySource } from "./source.ts";
import { columnOfRole, placeOf } from "./unit-cells.ts";
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
  let found = 0;
  ids.forEach((id, unit) => {
    const registered = known.withKey(id);
    const name = names[unit] ?? null;
    const at = () => placeOf(source, rows[unit] ?? 0, column);
    if (!registered) issues.add("remark", at(), { code: "unit_unknown", id, name, register: register.title });
    else if (name !== null && registered[1] !== null && !known.isCalled(registered, name))
      issues.add("warning", at(), { code: "unit_name_differs", id, name, registered: registered[1] });
    if (registered) found++;
  });
  if (found > 0) reportMissing(ids, source);
}

function reportMissing(ids: readonly string[], { register, ruleSet, issues }: SurveySource): void {
  if (register === null || typeof ruleSet.unit.register === "string") return;
  const missing = knownUnits(register).without(ids);
  if (missing.length === 0) return;
  const units = missing.map(([id, name]) => ({ id, name }));
  issues.add("remark", null, { code: "units_missing", units, of: register.units.length, register: register.title });
}
