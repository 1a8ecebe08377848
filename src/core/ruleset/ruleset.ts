import { z } from "zod";
import { Id, Label } from "./basics.ts";
import { Grouping } from "./conditions.ts";
import { AnswerList, Block, Item, MissingCodes, UnitColumn } from "./items.ts";
import { RegisterSource } from "./register.ts";
import { MissingPolicy, results } from "./result-rules.ts";
import { TableRule, Words } from "./table-rules.ts";
import { Translation } from "./translations.ts";

/**
 * A rule set is data: it names the items of a survey, their answers, and how answers become counts, scores, grades and tables.
 * No item, answer or grade is named anywhere in the program. Types are inferred from these schemas.
 */

/** A worksheet has no more columns, and each item has one of its own or is a tick in one. */
const MOST_ITEMS = 16_384;

/** Answers and the results they must give; checked by a test and by `check`. */
const Example = z.strictObject({
  title: Label.describe("what the example shows"),
  answers: z.record(Id, z.union([Label, z.number()])).describe("item → answer; items left out are blank"),
  expect: z.record(z.string(), z.number().nullable()).describe("output column → value, e.g. strategi_score: 2; null for unknown"),
});

export const RuleSet = z.strictObject({
  $schema: z.string().optional().describe("the address of the JSON Schema, for editors"),
  version: z
    .literal([1, 2])
    .transform(() => 2 as const)
    .describe("version of this format; all that version 1 could say is said in the same words, so a file of it is one of version 2"),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe("the name the rule set is chosen by: lower-case letters, digits and -"),
  revision: z.string().describe("version of these rules"),
  title: Label.describe("the name of the rule set"),
  period: z.string().describe("what the answers are of, in titles: 2018, 2018K1"),
  sources: z
    .array(
      z.strictObject({
        title: Label.describe("title of the publication"),
        reference: Label.describe("as tables cite it"),
        url: z.string().optional().describe("its address on the web"),
      }),
    )
    .min(1)
    .describe("where the rules come from"),
  dataSource: Label.optional().describe("where the answers come from, as tables cite it, e.g. Bruk av IKT i offentlig sektor"),
  smallBase: z.int().positive().optional().describe("shares of fewer units than this are marked; 20 where it is left out"),
  unit: z
    .strictObject({
      singular: Label.describe("one unit, in lower case"),
      plural: Label.describe("several units, in lower case"),
      register: RegisterSource.nullable().describe("the list of known units; null for none"),
      weight: Id.optional().describe("id of the column, of role number, with the weight of each unit: what it counts for in the tables"),
    })
    .describe("what a row of the sheet is about"),
  columns: z.array(UnitColumn).min(1).describe("columns that describe the unit"),
  answerLists: z.record(Id, AnswerList).describe("id → answers that several items share"),
  items: z.array(Item).min(1).max(MOST_ITEMS).describe("columns that hold an answer"),
  blocks: z.array(Block).default([]).describe("items that are options of one question"),
  scales: z.record(Id, z.array(Label).min(2)).describe("the labels of the scores, from 0"),
  cutPoints: z.enum(["fixed", "recomputed"]).describe("the mode used when none is asked for"),
  missing: MissingPolicy.describe("how blank items are treated, where an indicator has no rule of its own"),
  missingCodes: MissingCodes.optional().describe("of every item"),
  indicators: results.indicators,
  aggregates: results.aggregates,
  composites: results.composites,
  groupings: z.array(Grouping).default([]).describe("values put together into groups or bands"),
  nominals: results.nominals,
  tables: z.array(TableRule).default([]).describe("the tables that are written, in order"),
  words: Words.prefault({}).describe("the words of tables that are in no other label"),
  functions: z
    .record(z.string().regex(/^[A-Z][A-Z0-9_]{2,}$/), Id)
    .default({})
    .describe("custom function → the result it computes, e.g. STRATEGI → strategi"),
  translations: z
    .record(z.string().regex(/^[a-z]{2,3}$/), Translation)
    .optional()
    .describe("language → the texts in that language, such as en"),
  examples: z.array(Example).default([]).describe("answers and the results they must give"),
});

/** The parts of a rule set that hold the rules of a kind of result. */
export type RuleCollection = keyof typeof results;
/** A kind of result: "indicator" for those under `indicators`. */
export type KindName = RuleCollection extends infer Each ? (Each extends `${infer One}s` ? One : never) : never;

export type { AnswerList, Block, Item, UnitColumn } from "./items.ts";
export type { Condition, Filter, Grouping, Variable } from "./conditions.ts";
export type { Aggregate, Composite, CutPoints, Indicator, MissingPolicy, Nominal, Source } from "./result-rules.ts";
export type { TableRule, Words } from "./table-rules.ts";
export type { Translation } from "./translations.ts";
export type Example = z.infer<typeof Example>;
export type RuleSet = z.infer<typeof RuleSet>;
export type CutPointMode = RuleSet["cutPoints"];
