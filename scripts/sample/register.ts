import { Register } from "../../src/core/ruleset/ruleset.ts";
import register from "../../src/rulesets/kommuner-2018.json" with { type: "json" };

/** A municipality as the register has it. */
export interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly county: string;
  readonly inhabitants: number;
}

/** The municipalities of 2018 in the order of their numbers. */
export const municipalities: readonly Municipality[] = Register.parse(register).units.map(([id, name, county, inhabitants]) => ({
  id,
  name,
  county,
  inhabitants,
}));

/** Where the numbers, names, counties and inhabitants come from. */
export const registerSource = register.source;
