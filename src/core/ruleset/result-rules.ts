import { z } from "zod";
import { Id, Label } from "./basics.ts";
import { Condition, Filter } from "./conditions.ts";

export const CutPoints = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("fixed"),
    limits: z.array(z.number()).min(1).describe("the smallest count of score 1, 2, …; strictly increasing"),
    shares: z
      .array(z.number())
      .optional()
      .describe(
        "for when limits are recomputed from the data: per cent below each limit but the first, which stays, or below each of them; without, limits stay",
      ),
  }),
  z
    .strictObject({ method: z.literal("quantiles"), shares: z.array(z.number()) })
    .describe("limits from the data: per cent below each; where the scale has one score more, 0 is a score of its own"),
]);

export const Source = z
  .strictObject({ section: z.string().optional(), figures: z.array(z.string()).default([]) })
  .describe("where the publication defines it");

/** How blank items of a block that was to be answered are treated. */
export const MissingPolicy = z.discriminatedUnion("policy", [
  z.strictObject({ policy: z.literal("notCounted") }),
  z.strictObject({
    policy: z.literal("atLeast"),
    answered: z.int().positive().describe("so many must be answered, else the result is unknown"),
    rest: z.enum(["notCounted", "mean"]).optional().describe("the others count nothing, or as the mean of those that are answered"),
  }),
]);

const ofItems = z.array(Id).optional().describe("only for these of the items");

/** What an answer is worth, or a number within bounds. */
const PointLine = z.union([
  z.strictObject({ answers: z.array(Label).min(1), points: z.number(), items: ofItems }),
  z.strictObject({ from: z.number().optional(), to: z.number().optional(), points: z.number(), items: ofItems }),
]);

/** Answers worth their place in their list, or numbers worth themselves. */
const PointRule = z.strictObject({
  by: z.enum(["position", "value"]),
  first: z.number().optional().describe("by position: what the first answer is worth; 1 where not said"),
});

/** Answers of some items, counted, added up or averaged, and cut into scores. */
export const Indicator = z.strictObject({
  id: Id,
  label: Label,
  measure: z
    .enum(["count", "points", "sum", "mean", "share"])
    .describe("count, points, sum: the points added up; mean: of the answered; share: per cent of the answered"),
  unit: Label.describe("what is counted, plural: områder, funksjoner, poeng"),
  gate: Filter.optional().describe("where it does not hold, the count is 0, and a mean or share is unknown"),
  items: z.array(Id).min(1),
  points: z.union([z.array(PointLine).min(1), PointRule]).describe("what an answer is worth"),
  weights: z.record(Id, z.number().positive()).optional().describe("by item; 1 where not said"),
  reversed: z.array(Id).optional().describe("items turned round: the highest points become the lowest"),
  scale: Id,
  cutPoints: CutPoints,
  missing: MissingPolicy.optional().describe("instead of the rule set's"),
  source: Source.prefault({}),
});

/** Results put together into a number, and cut into scores: an indicator of indicators. */
export const Aggregate = z.strictObject({
  id: Id,
  label: Label,
  measure: z.enum(["sum", "mean"]),
  unit: Label.describe("what the number is of, plural: poeng"),
  inputs: z
    .array(
      z.strictObject({
        of: z.union([z.strictObject({ score: Id }), z.strictObject({ count: Id }), z.strictObject({ grade: Id })]),
        weight: z.number().positive().optional(),
      }),
    )
    .min(1),
  scale: Id,
  cutPoints: CutPoints,
  missing: MissingPolicy.optional().describe("how many inputs must be known; all of them where not said"),
  source: Source.prefault({}),
});

const side = z.union([z.strictObject({ score: Id }), z.strictObject({ grade: Id })]);
const Cells = z.array(z.array(z.int().nonnegative()).min(1)).min(1);
const crossing = { id: Id, label: Label, grades: z.array(Label).min(1), source: Source.prefault({}) };

/**
 * A grade by a matrix of two scores (`cells[row score][column score]`) or three (`cells[layer score][row score][column score]`), or by rules
 * of which the first that holds gives the grade.
 */
export const Composite = z.union([
  z.strictObject({ ...crossing, rows: side, columns: side, cells: Cells }),
  z.strictObject({ ...crossing, layers: side, rows: side, columns: side, cells: z.array(Cells).min(1) }),
  z.strictObject({
    ...crossing,
    rules: z.array(z.strictObject({ when: z.array(Condition).min(1), grade: z.int().nonnegative() })).min(1),
    otherwise: z.int().nonnegative().optional().describe("the grade where no rule holds; unknown where not said"),
  }),
]);

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
  aggregates: z.array(Aggregate).default([]),
  composites: z.array(Composite).default([]),
  nominals: z.array(Nominal).default([]),
};

export type CutPoints = z.infer<typeof CutPoints>;
export type Source = z.infer<typeof Source>;
export type MissingPolicy = z.infer<typeof MissingPolicy>;
export type Indicator = z.infer<typeof Indicator>;
export type Aggregate = z.infer<typeof Aggregate>;
export type Composite = z.infer<typeof Composite>;
export type Nominal = z.infer<typeof Nominal>;
