import { z } from "zod";
import { GuessMark, Id, Label } from "./basics.ts";
import { Condition, Filter } from "./conditions.ts";

export const CutPoints = z
  .discriminatedUnion("method", [
    z.strictObject({
      method: z.literal("fixed").describe("limits as given, or limits from the data"),
      limits: z.array(z.number()).min(1).describe("the smallest count of score 1, 2, …; strictly increasing"),
      shares: z
        .array(z.number())
        .optional()
        .describe(
          "for when limits are recomputed from the data: per cent below each limit but the first, which stays, or below each of them; without, limits stay",
        ),
      guess: GuessMark.optional(),
    }),
    z
      .strictObject({
        method: z.literal("quantiles").describe("limits as given, or limits from the data"),
        shares: z.array(z.number()).describe("per cent of the units below each limit"),
        guess: GuessMark.optional(),
      })
      .describe("limits from the data: per cent below each; where the scale has one score more, 0 is a score of its own"),
  ])
  .meta({ id: "CutPoints", description: "how a number is cut into scores" });

export const Source = z
  .strictObject({
    section: z.string().optional().describe("section of the publication"),
    figures: z.array(z.string()).default([]).describe("numbers of its figures and tables"),
  })
  .meta({ id: "Source", description: "where the publication defines it" });

/** How blank items of a block that was to be answered are treated. */
export const MissingPolicy = z
  .discriminatedUnion("policy", [
    z.strictObject({ policy: z.literal("notCounted").describe("blank items count nothing, or so many must be answered") }),
    z.strictObject({
      policy: z.literal("atLeast").describe("blank items count nothing, or so many must be answered"),
      answered: z.int().positive().describe("so many must be answered, else the result is unknown"),
      rest: z.enum(["notCounted", "mean"]).optional().describe("the others count nothing, or as the mean of those that are answered"),
    }),
  ])
  .meta({ id: "MissingPolicy", description: "how blank items are treated" });

const aliases = z.array(Label).optional().describe("other names that formulas and the command line may call it by");

const ofItems = z.array(Id).optional().describe("only for these of the items");

/** What an answer is worth, or a number within bounds. */
const PointLine = z.union([
  z.strictObject({
    answers: z.array(Label).min(1).describe("the answers that are worth this"),
    points: z.number().describe("what they are worth"),
    items: ofItems,
  }),
  z.strictObject({
    from: z.number().optional().describe("the lowest number that is worth this"),
    to: z.number().optional().describe("the highest number that is worth this"),
    points: z.number().describe("what they are worth"),
    items: ofItems,
  }),
]);

/** Answers worth their place in their list, or numbers worth themselves. */
const PointRule = z.strictObject({
  by: z.enum(["position", "value"]).describe("position: an answer's place in its list; value: the number itself"),
  first: z.number().optional().describe("by position: what the first answer is worth; 1 where not said"),
});

/** Answers of some items, counted, added up or averaged, and cut into scores. */
export const Indicator = z.strictObject({
  id: Id,
  label: Label.describe("the indicator's name"),
  aliases,
  measure: z
    .enum(["count", "points", "sum", "mean", "share"])
    .describe("count, points, sum: the points added up; mean: of the answered; share: per cent of the answered"),
  unit: Label.describe("what is counted, plural: områder, funksjoner, poeng"),
  gate: Filter.optional().describe("where it does not hold, the count is 0, and a mean or share is unknown"),
  items: z.array(Id).min(1).describe("ids of the items it is made of"),
  points: z.union([z.array(PointLine).min(1), PointRule]).describe("what an answer is worth"),
  weights: z.record(Id, z.number().positive()).optional().describe("by item; 1 where not said"),
  reversed: z.array(Id).optional().describe("items turned round: the highest points become the lowest"),
  scale: Id.describe("id of the scale that its scores are on"),
  cutPoints: CutPoints,
  missing: MissingPolicy.optional().describe("instead of the rule set's"),
  source: Source.prefault({}),
  guess: GuessMark.optional(),
});

/** Results put together into a number, and cut into scores: an indicator of indicators. */
export const Aggregate = z.strictObject({
  id: Id,
  label: Label.describe("the aggregate's name"),
  aliases,
  measure: z.enum(["sum", "mean"]).describe("the inputs added up, or their mean, weighted"),
  unit: Label.describe("what the number is of, plural: poeng"),
  inputs: z
    .array(
      z.strictObject({
        of: z
          .union([
            z.strictObject({ score: Id.describe("id of an indicator or aggregate: its score") }),
            z.strictObject({ count: Id.describe("id of an indicator or aggregate: its number") }),
            z.strictObject({ grade: Id.describe("id of a composite: its grade") }),
          ])
          .describe("a score, a number or a grade"),
        weight: z.number().positive().optional().describe("1 where not said"),
      }),
    )
    .min(1)
    .describe("what it is made of"),
  scale: Id.describe("id of the scale that its scores are on"),
  cutPoints: CutPoints,
  missing: MissingPolicy.optional().describe("how many inputs must be known; all of them where not said"),
  source: Source.prefault({}),
});

const side = z.union([
  z.strictObject({ score: Id.describe("id of an indicator or aggregate: its score") }),
  z.strictObject({ grade: Id.describe("id of a composite: its grade") }),
]);
const Cells = z.array(z.array(z.int().nonnegative()).min(1)).min(1);
const crossing = {
  id: Id,
  label: Label.describe("the composite's name"),
  aliases,
  grades: z.array(Label).min(1).describe("the labels of the grades, from 0"),
  source: Source.prefault({}),
  guess: GuessMark.optional(),
};

/**
 * A grade by a matrix of two scores (`cells[row score][column score]`) or three (`cells[layer score][row score][column score]`), or by rules
 * of which the first that holds gives the grade.
 */
export const Composite = z.union([
  z.strictObject({
    ...crossing,
    rows: side.describe("what decides the row"),
    columns: side.describe("what decides the column"),
    cells: Cells.describe("the grades, by row and column; with layers, by layer, row and column"),
  }),
  z.strictObject({
    ...crossing,
    layers: side.describe("what decides the layer"),
    rows: side.describe("what decides the row"),
    columns: side.describe("what decides the column"),
    cells: z.array(Cells).min(1).describe("the grades, by row and column; with layers, by layer, row and column"),
  }),
  z.strictObject({
    ...crossing,
    rules: z
      .array(
        z.strictObject({
          when: z.array(Condition).min(1).describe("conditions that all must hold"),
          grade: z.int().nonnegative().describe("the grade they give, from 0"),
        }),
      )
      .min(1)
      .describe("the first that holds gives the grade"),
    otherwise: z.int().nonnegative().optional().describe("the grade where no rule holds; unknown where not said"),
  }),
]);

/** Classes without an order; a unit is in the first class whose conditions all hold, and unknown where none does. */
export const Nominal = z.strictObject({
  id: Id,
  label: Label.describe("the nominal's name"),
  aliases,
  classes: z
    .array(
      z.strictObject({
        code: z.int().describe("the class's number"),
        label: Label.describe("the class's name"),
        when: z.array(Condition).min(1).describe("conditions that all must hold"),
      }),
    )
    .min(1)
    .describe("the first whose conditions hold is the unit's class"),
  reconstructed: z.boolean().describe("true where the publication does not define the classes, which tables then say"),
  output: z.boolean().default(true).describe("written as a column; false for a step on the way"),
  note: z
    .string()
    .optional()
    .describe("for who reads the rule set; shown in the log alone, with wordings and rules that are ours or reconstructed"),
  source: Source.prefault({}),
});

/** What a rule set computes for every unit: the rules of each kind of result, which `core/kinds` reads, scores and explains. */
export const results = {
  indicators: z.array(Indicator).min(1).describe("answers counted, added up or averaged, and cut into scores"),
  aggregates: z.array(Aggregate).default([]).describe("results put together into a number, and cut into scores"),
  composites: z.array(Composite).default([]).describe("grades by a matrix of scores, or by rules"),
  nominals: z.array(Nominal).default([]).describe("classes without an order"),
};

export type CutPoints = z.infer<typeof CutPoints>;
export type Source = z.infer<typeof Source>;
export type MissingPolicy = z.infer<typeof MissingPolicy>;
export type Indicator = z.infer<typeof Indicator>;
export type Aggregate = z.infer<typeof Aggregate>;
export type Composite = z.infer<typeof Composite>;
export type Nominal = z.infer<typeof Nominal>;
