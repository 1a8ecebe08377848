import { z } from "zod";
import { Id, Label } from "./basics.ts";

export const Variable = z
  .union([
    z.strictObject({ column: Id }),
    z.strictObject({ item: Id }),
    z.strictObject({ count: Id }),
    z.strictObject({ score: Id }),
    z.strictObject({ grade: Id }),
    z.strictObject({ class: Id }),
    z.strictObject({ grouping: Id }),
  ])
  .describe("Something every unit has a value of: a column, an item's answer, an indicator's count or score, a grade, a class, a group");

/** Holds for the units whose value of the variable is one of these: answers by text, scores, grades and class codes by number, groups by id. */
export const Condition = z.strictObject({ of: Variable, in: z.array(z.union([z.string(), z.number()])).min(1) });

/** Values put together: answers into groups, or a number into bands (lower bound in). */
export const Grouping = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("groups"),
    id: Id,
    label: Label,
    of: Variable,
    groups: z.array(z.strictObject({ id: Id, label: Label, values: z.array(z.union([z.string(), z.number()])).min(1) })).min(1),
  }),
  z.strictObject({
    kind: z.literal("bands"),
    id: Id,
    label: Label,
    of: z.strictObject({ column: Id }),
    bands: z.array(z.strictObject({ id: Id, label: Label, from: z.number() })).min(1),
  }),
]);

export type Variable = z.infer<typeof Variable>;
export type Condition = z.infer<typeof Condition>;
export type Grouping = z.infer<typeof Grouping>;
