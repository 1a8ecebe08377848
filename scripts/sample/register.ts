import { z } from "zod";
import register from "../../src/rulesets/kommuner-2018.json" with { type: "json" };

/** A municipality as the register has it. */
export interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly county: string;
  readonly inhabitants: number;
}

const Row = z.tuple([z.string(), z.string(), z.string(), z.number()]);

/** The municipalities of 2018 in the order of their numbers. */
export const municipalities: readonly Municipality[] = register.units.map((row) => {
  const [id, name, county, inhabitants] = Row.parse(row);
  return { id, name, county, inhabitants };
});

/** Where the numbers, names, counties and inhabitants come from. */
export const registerSource = register.source;
