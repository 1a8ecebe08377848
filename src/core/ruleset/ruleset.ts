import { z } from "zod";
import { Id, Label } from "./basics.ts";
import { Grouping } from "./conditions.ts";
import { AnswerList, Block, Item, MissingCodes, UnitColumn } from "./items.ts";
import { RegisterSource } from "./register.ts";
import { MissingPolicy, results } from "./result-rules.ts";
import { TableRule, Words } from "./table-rules.ts";

/**
 * A rule set is data: it names the items of a survey, their answers, and how answers become counts, scores, grades and tables.
 * No item, answer or grade is named anywhere in the program. Types are inferred from these schemas.
 */

/** Answers and the results they must give; checked by a test and by `check`. */
const Example = z.strictObject({
  title: Label,
  answers: z.record(Id, z.union([Label, z.number()])),
  expect: z.record(z.string(), z.number().nullable()).describe("output column → value, e.g. strategi_score: 2; null for unknown"),
});

export const RuleSet = z.strictObject({
  $schema: z.string().optional(),
  version: z
    .literal([1, 2])
    .transform(() => 2 as const)
    .describe("version of this format; all that version 1 could say is said in the same words, so a file of it is one of version 2"),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  revision: z.string().describe("version of these rules"),
  title: Label,
  period: z.string(),
  sources: z.array(z.strictObject({ title: Label, reference: Label, url: z.string().optional() })).min(1),
  dataSource: Label.optional().describe("where the answers come from, as tables cite it, e.g. Bruk av IKT i offentlig sektor"),
  smallBase: z.int().positive().optional().describe("shares of fewer units than this are marked; 20 where it is left out"),
  unit: z.strictObject({ singular: Label, plural: Label, register: RegisterSource.nullable() }),
  columns: z.array(UnitColumn).min(1),
  answerLists: z.record(Id, AnswerList),
  items: z.array(Item).min(1),
  blocks: z.array(Block).default([]),
  scales: z.record(Id, z.array(Label).min(2)).describe("the labels of the scores, from 0"),
  cutPoints: z.enum(["fixed", "recomputed"]).describe("the mode used when none is asked for"),
  missing: MissingPolicy,
  missingCodes: MissingCodes.optional().describe("of every item"),
  indicators: results.indicators,
  aggregates: results.aggregates,
  composites: results.composites,
  groupings: z.array(Grouping).default([]),
  nominals: results.nominals,
  tables: z.array(TableRule).default([]),
  words: Words.prefault({}),
  functions: z
    .record(z.string().regex(/^[A-Z][A-Z0-9_]{2,}$/), Id)
    .default({})
    .describe("custom function → the result it computes, e.g. STRATEGI → strategi"),
  examples: z.array(Example).default([]),
});

/** The parts of a rule set that hold the rules of a kind of result. */
export type RuleCollection = keyof typeof results;
/** A kind of result: "indicator" for those under `indicators`. */
export type KindName = RuleCollection extends infer Each ? (Each extends `${infer One}s` ? One : never) : never;

export type { AnswerList, Block, Item, UnitColumn } from "./items.ts";
export type { Condition, Filter, Grouping, Variable } from "./conditions.ts";
export type { Aggregate, Composite, CutPoints, Indicator, MissingPolicy, Nominal, Source } from "./result-rules.ts";
export type { TableRule, Words } from "./table-rules.ts";
export type Example = z.infer<typeof Example>;
export type RuleSet = z.infer<typeof RuleSet>;
export type CutPointMode = RuleSet["cutPoints"];
