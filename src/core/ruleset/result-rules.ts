import { z } from "zod";
import { Id, Label } from "./basics.ts";
import { Condition } from "./conditions.ts";

export const CutPoints = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("fixed"),
    limits: z.array(z.number()).min(1).describe("the smallest count of score 1, 2, …; strictly increasing"),
    shares: z
      .array(z.number())
      .describe("per cent below each inner boundary, for when limits are recomputed from the data; one fewer than limits"),
  }),
  z.strictObject({ method: z.literal("quantiles"), shares: z.array(z.number()) }),
]);

export const Source = z
  .strictObject({ section: z.string().optional(), figures: z.array(z.string()).default([]) })
  .describe("where the publication defines it");

/** How blank items of a block that was to be answered are treated. */
export const MissingPolicy = z.discriminatedUnion("policy", [
  z.strictObject({ policy: z.literal("notCounted") }),
  z.strictObject({ policy: z.literal("atLeast"), answered: z.int().positive() }),
]);

/** Counted answers of some items, cut into scores. */
export const Indicator = z.strictObject({
  id: Id,
  label: Label,
  measure: z.enum(["count", "points"]),
  unit: Label.describe("what is counted, plural: områder, funksjoner, poeng"),
  gate: z
    .strictObject({ item: Id, answers: z.array(Label).min(1) })
    .optional()
    .describe("other answers to this item mean count 0"),
  items: z.array(Id).min(1),
  points: z
    .array(z.strictObject({ answers: z.array(Label).min(1), points: z.number().nonnegative(), items: z.array(Id).optional() }))
    .min(1)
    .describe("what an answer is worth; `items` limits a line to some of the items"),
  scale: Id,
  cutPoints: CutPoints,
  missing: MissingPolicy.optional().describe("instead of the rule set's"),
  source: Source.prefault({}),
});

/** Two scores crossed into a grade: `cells[row score][column score]`. */
export const Composite = z.strictObject({
  id: Id,
  label: Label,
  rows: z.union([z.strictObject({ score: Id }), z.strictObject({ grade: Id })]),
  columns: z.union([z.strictObject({ score: Id }), z.strictObject({ grade: Id })]),
  cells: z.array(z.array(z.int().nonnegative()).min(1)).min(1),
  grades: z.array(Label).min(1),
  source: Source.prefault({}),
});

/** Classes without an order; a unit is in the first class whose conditions all hold, and unknown where none does. */
export const Nominal = z.strictObject({
  id: Id,
  label: Label,
  classes: z.array(z.strictObject({ code: z.int(), label: Label, when: z.array(Condition).min(1) })).min(1),
  reconstructed: z.boolean(),
  output: z.boolean().default(true).describe("written as a column; false for a step on the way"),
  note: z.string().optional(),
  source: Source.prefault({}),
});

/** What a rule set computes for every unit: the rules of each kind of result, which `core/kinds` reads, scores and explains. */
export const results = {
  indicators: z.array(Indicator).min(1),
  composites: z.array(Composite).default([]),
  nominals: z.array(Nominal).default([]),
};

export type CutPoints = z.infer<typeof CutPoints>;
export type Source = z.infer<typeof Source>;
export type MissingPolicy = z.infer<typeof MissingPolicy>;
export type Indicator = z.infer<typeof Indicator>;
export type Composite = z.infer<typeof Composite>;
export type Nominal = z.infer<typeof Nominal>;
