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

const bounds = {
  from: z.number().optional().describe("the lowest number, which is in"),
  to: z.number().optional().describe("the highest number, which is in"),
};

/**
 * Holds for the units whose value of the variable is one of these: answers by text, scores, grades and class codes by number, groups by id;
 * or whose number lies between two bounds.
 */
export const Condition = z.union([
  z.strictObject({ of: Variable, in: z.array(z.union([z.string(), z.number()])).min(1) }),
  z.strictObject({ of: Variable, ...bounds }),
]);

const AnswerFilter = z.strictObject({ item: Id, answers: z.array(Label).min(1) });
const NumberFilter = z.strictObject({ item: Id, ...bounds });

/** Which units a question is asked of: those with one of these answers to another question, or a number there; filters may be put together. */
export type Filter =
  | z.infer<typeof AnswerFilter>
  | z.infer<typeof NumberFilter>
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter };

export const Filter: z.ZodType<Filter> = z
  .union([
    AnswerFilter,
    NumberFilter,
    z.strictObject({ all: z.array(z.lazy(() => Filter)).min(1) }),
    z.strictObject({ any: z.array(z.lazy(() => Filter)).min(1) }),
    z.strictObject({ not: z.lazy(() => Filter) }),
  ])
  .meta({ id: "Filter", description: "item and answers, item and from and to, or all, any or not of other filters" });

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
    of: z.union([z.strictObject({ column: Id }), z.strictObject({ item: Id }), z.strictObject({ count: Id })]).describe("a number"),
    bands: z.array(z.strictObject({ id: Id, label: Label, from: z.number() })).min(1),
  }),
]);

export type Variable = z.infer<typeof Variable>;
export type Condition = z.infer<typeof Condition>;
export type Grouping = z.infer<typeof Grouping>;
