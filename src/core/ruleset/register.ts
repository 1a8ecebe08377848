import { z } from "zod";
import { Label } from "./basics.ts";
import { Tiles } from "./tiles.ts";

/** Where a rule set's list of known units is. On a sheet or in a file, its headings are those of the rule set's `columns`. */
export const RegisterSource = z
  .union([
    z.string().describe("id of a register that comes with the program"),
    z.strictObject({ sheet: Label.describe("name of a sheet in the survey's workbook") }),
    z.strictObject({ file: Label.describe("a .csv or .json file, named from the rule set's folder") }),
  ])
  .describe("the list of known units; null for none");
export type RegisterSource = z.infer<typeof RegisterSource>;

/**
 * The units a survey can be about: facts, with their source. One row a unit: its key, its name, and what else is known of it, in the order of
 * `columns`. It comes with the program, or is made from a sheet or a file of the user's own (`core/units/register-sheet.ts`).
 */
export const Register = z.strictObject({
  id: z.string(),
  title: Label,
  source: Label,
  columns: z.array(z.string()).min(2).describe("ids of the unit columns the values belong to: the key's, the name's, then the others'"),
  units: z.array(z.tuple([z.string(), z.string().nullable()], z.union([z.string(), z.number()]).nullable())),
  tiles: Tiles.optional().describe("where the squares of the units are in a tile map"),
  aliases: z.record(z.string(), z.array(Label)).default({}).describe("key → other names of that unit"),
});
export type Register = z.infer<typeof Register>;

/** One unit of a register: its key, its name, and its other values. */
export type RegisteredUnit = Register["units"][number];
