import { z } from "zod";
import { Id, Label } from "./basics.ts";

export const Variable = z
  .union([
    z.strictObject({ column: Id.describe("id of a column of the unit") }),
    z.strictObject({ item: Id.describe("id of an item: its answer") }),
    z.strictObject({ count: Id.describe("id of an indicator or aggregate: its number") }),
    z.strictObject({ score: Id.describe("id of an indicator or aggregate: its score") }),
    z.strictObject({ grade: Id.describe("id of a composite: its grade") }),
    z.strictObject({ class: Id.describe("id of a nominal: its class") }),
    z.strictObject({ grouping: Id.describe("id of a grouping: its group or band") }),
  ])
  .meta({
    id: "Variable",
    description:
      "Something every unit has a value of: a column, an item's answer, an indicator's count or score, a grade, a class, a group",
  });

const bounds = {
  from: z.number().optional().describe("the lowest number, which is in"),
  to: z.number().optional().describe("the highest number, which is in"),
};

/**
 * Holds for the units whose value of the variable is one of these: answers by text, scores, grades and class codes by number, groups by id;
 * or whose number lies between two bounds.
 */
export const Condition = z
  .union([
    z.strictObject({
      of: Variable,
      in: z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .describe("the values it holds for: answers by text, scores, grades and classes by number, groups by id"),
    }),
    z.strictObject({ of: Variable, ...bounds }),
  ])
  .meta({ id: "Condition", description: "of and in, or of and from and to: the units whose value is one of these, or lies between these" });

const AnswerFilter = z.strictObject({
  item: Id.describe("id of the item that decides"),
  answers: z.array(Label).min(1).describe("the answers it holds for"),
});
const NumberFilter = z.strictObject({ item: Id.describe("id of the item that decides"), ...bounds });

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
    z.strictObject({
      all: z
        .array(z.lazy(() => Filter))
        .min(1)
        .describe("holds where all of these do"),
    }),
    z.strictObject({
      any: z
        .array(z.lazy(() => Filter))
        .min(1)
        .describe("holds where one of these does"),
    }),
    z.strictObject({ not: z.lazy(() => Filter).describe("holds where this does not") }),
  ])
  .meta({ id: "Filter", description: "item and answers, item and from and to, or all, any or not of other filters" });

/** Values put together: answers into groups, or a number into bands (lower bound in). */
export const Grouping = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("groups").describe("groups of answers, or bands of a number"),
    id: Id,
    label: Label.describe("the name of the grouping in tables"),
    of: Variable,
    groups: z
      .array(
        z.strictObject({
          id: Id,
          label: Label.describe("the name of the group in tables"),
          values: z
            .array(z.union([z.string(), z.number()]))
            .min(1)
            .describe("the values that are in the group"),
        }),
      )
      .min(1)
      .describe("the groups, in the order of tables"),
  }),
  z.strictObject({
    kind: z.literal("bands").describe("groups of answers, or bands of a number"),
    id: Id,
    label: Label.describe("the name of the grouping in tables"),
    of: z.union([z.strictObject({ column: Id }), z.strictObject({ item: Id }), z.strictObject({ count: Id })]).describe("a number"),
    bands: z
      .array(
        z.strictObject({
          id: Id,
          label: Label.describe("the name of the band in tables"),
          from: z.number().describe("the lowest number of the band; it ends where the next begins"),
        }),
      )
      .min(1)
      .describe("the bands, from the lowest"),
  }),
]);

export type Variable = z.infer<typeof Variable>;
export type Condition = z.infer<typeof Condition>;
export type Grouping = z.infer<typeof Grouping>;
