import { z } from "zod";

// Excel's content security policy allows no eval; zod compiles parsers with it unless configured otherwise.
z.config({ jitless: true });

/**
 * A rule set is data: it names the items of a survey, their answers, and how answers become counts, scores, grades and tables.
 * No item, answer or grade is named anywhere in the program. Types are inferred from these schemas.
 */

const Id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .describe("Stable id: lower-case ASCII letters, digits and _");
const Label = z.string().min(1);
const Provenance = z.enum(["report", "ssb.no", "reconstructed", "ours"]).describe("Where the wording comes from");

/** Answers that several items share, in the order they are shown; their other spellings, and their meaning in a tick list. */
export const AnswerList = z.strictObject({
  answers: z.array(Label).min(1).max(250),
  spellings: z.record(Label, z.array(Label)).default({}).describe("answer → other spellings that mean it, e.g. Ja → 1, X, TRUE"),
  ticks: z.strictObject({ ticked: Label, unticked: Label }).optional().describe("how a cell that lists the ticked items is read"),
  aside: z.array(Label).optional().describe("answers that take no part in the order of the others, such as Vet ikke: grey in charts"),
});

/** A column of the answer sheet that describes the unit a row is about. */
export const UnitColumn = z.strictObject({
  id: Id,
  role: z.enum(["id", "name", "category", "number"]).describe("id: the key; category: text to group by; number: a quantity to group by"),
  label: Label,
  aliases: z.array(Label).default([]),
  digits: z.int().positive().optional().describe("role id: the number of digits, leading zeros restored"),
});

/** A column of the answer sheet that holds an answer. */
export const Item = z.strictObject({
  id: Id,
  label: Label,
  answers: z.string().describe("id of the answer list"),
  aliases: z.array(Label).default([]),
  askedIf: z
    .strictObject({ item: Id, answers: z.array(Label).min(1) })
    .optional()
    .describe("asked only of units that gave one of these answers"),
  provenance: Provenance,
  note: z.string().optional(),
});

/** Columns that a survey tool may put into one cell as a list, or under one merged heading. */
export const Block = z.strictObject({ id: Id, label: Label, aliases: z.array(Label).default([]), items: z.array(Id).min(1) });

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

const CutPoints = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("fixed"),
    limits: z.array(z.number()).min(1).describe("the smallest count of score 1, 2, …; strictly increasing"),
    shares: z
      .array(z.number())
      .describe("per cent below each inner boundary, for when limits are recomputed from the data; one fewer than limits"),
  }),
  z.strictObject({ method: z.literal("quantiles"), shares: z.array(z.number()) }),
]);

const Source = z.strictObject({ section: z.string(), figures: z.array(z.string()).default([]) });

/** How blank items of a block that was to be answered are treated. */
const MissingPolicy = z.discriminatedUnion("policy", [
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
  source: Source,
});

/** Two scores crossed into a grade: `cells[row score][column score]`. */
export const Composite = z.strictObject({
  id: Id,
  label: Label,
  rows: z.union([z.strictObject({ score: Id }), z.strictObject({ grade: Id })]),
  columns: z.union([z.strictObject({ score: Id }), z.strictObject({ grade: Id })]),
  cells: z.array(z.array(z.int().nonnegative()).min(1)).min(1),
  grades: z.array(Label).min(1),
  source: Source,
});

/** Classes without an order; a unit is in the first class whose conditions all hold, and unknown where none does. */
export const Nominal = z.strictObject({
  id: Id,
  label: Label,
  classes: z.array(z.strictObject({ code: z.int(), label: Label, when: z.array(Condition).min(1) })).min(1),
  reconstructed: z.boolean(),
  output: z.boolean().default(true).describe("written as a column; false for a step on the way"),
  note: z.string().optional(),
  source: Source,
});

/** What a rule set computes for every unit: the rules of each kind of result, which `core/kinds` reads, scores and explains. */
const results = {
  indicators: z.array(Indicator).min(1),
  composites: z.array(Composite).default([]),
  nominals: z.array(Nominal).default([]),
};

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

const Base = z.strictObject({ label: Label, where: z.array(Condition).default([]) }).describe("the units a share is of");
const ChartKind = z.enum(["bar", "column", "stackedBar", "stackedColumn"]);
const tableHead = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  title: Label,
  figure: z.string().optional().describe("the report's number, e.g. Figur 3.4"),
  section: z.string(),
  base: Base,
  note: z.string().optional(),
  ours: z.boolean().default(false).describe("not in the report: shown as the product's own"),
};

/** The outputs. Every share is of the base's units whose value is known; units with none have a row of their own. */
export const TableRule = z.discriminatedUnion("kind", [
  /** Units by value of one variable. */
  z.strictObject({ kind: z.literal("distribution"), ...tableHead, of: Variable, chart: z.enum(["count", "percent"]).nullable() }),
  /** For each item, the share of units giving each answer (or group of answers). */
  z.strictObject({
    kind: z.literal("items"),
    ...tableHead,
    items: z.array(Id).min(1),
    answers: z.array(z.strictObject({ id: Id, label: Label, answers: z.array(Label).min(1) })).min(1),
    sort: z.enum(["asListed", "descending"]).describe("descending: by the first column"),
    last: z.array(Id).default([]).describe("items that stay last when the others are sorted, such as «Andre områder»"),
    chart: ChartKind.nullable(),
  }),
  /** For each group of units, the share for which a condition holds. */
  z.strictObject({
    kind: z.literal("breakdown"),
    ...tableHead,
    by: Variable,
    share: z.array(Condition).min(1),
    shareLabel: Label,
    chart: ChartKind.nullable(),
  }),
  /** Units by two variables. */
  z.strictObject({
    kind: z.literal("cross"),
    ...tableHead,
    rows: Variable,
    columns: Variable,
    percent: z.enum(["none", "rows", "columns", "total"]),
  }),
  /** For each indicator: units asked, the median and the highest count among them, and the highest possible. */
  z.strictObject({ kind: z.literal("summary"), ...tableHead, indicators: z.array(Id).min(1) }),
  /** The units for which conditions hold, by number and name. */
  z.strictObject({ kind: z.literal("list"), ...tableHead, where: z.array(Condition).min(1), show: z.array(Variable) }),
]);

/** The words of the tables that are in no label of the rule set; {…} is filled in by the program. */
const Words = z.strictObject({
  count: Label.default("Antall {units}").describe("units of the survey, plural, such as kommuner"),
  percent: Label.default("Prosent"),
  percentOf: Label.default("{label}, prosent"),
  base: Label.default("Grunnlag"),
  total: Label.default("I alt"),
  unknown: Label.default("Ukjent"),
  median: Label.default("Median"),
  highest: Label.default("Høyeste"),
  possible: Label.default("Høyeste mulige"),
  decimalMark: Label.default(","),
  item: Label.default("Spørsmål"),
  indicator: Label.default("Indikator"),
  countOf: Label.default("Antall {unit}").describe("an indicator's count as a table's heading"),
  pointsOf: Label.default("{label}, {unit}"),
  scoreOf: Label.default("{label}, score"),
  countColumn: Label.default("{label}: antall {unit}").describe("the heads of the columns beside the survey"),
  pointsColumn: Label.default("{label}: {unit}"),
  scoreColumn: Label.default("{label}: score ({from}–{to})"),
  gradeColumn: Label.default("{label}: grad ({from}–{to})"),
  classColumn: Label.default("{label}: klasse ({from}–{to})"),
  numbered: Label.default("{number}: {label}").describe("a score, grade or class as a row's head"),
  blankNote: Label.default("{blank} ubesvarte spørsmål i grunnlaget teller ikke med blant svarene, men er med i nevneren."),
  unknownNote: Label.default("Ukjent: {unknown} av {size}. De er ikke med i grunnlaget."),
});

/** Answers and the results they must give; checked by a test and by `check`. */
const Example = z.strictObject({
  title: Label,
  answers: z.record(Id, Label),
  expect: z.record(z.string(), z.number().nullable()).describe("output column → value, e.g. strategi_score: 2; null for unknown"),
});

export const RuleSet = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1).describe("version of this format"),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  revision: z.string().describe("version of these rules"),
  title: Label,
  period: z.string(),
  sources: z.array(z.strictObject({ title: Label, reference: Label, url: z.string().optional() })).min(1),
  unit: z.strictObject({ singular: Label, plural: Label, register: z.string().nullable().describe("id of the list of known units") }),
  columns: z.array(UnitColumn).min(1),
  answerLists: z.record(Id, AnswerList),
  items: z.array(Item).min(1),
  blocks: z.array(Block).default([]),
  scales: z.record(Id, z.array(Label).min(2)).describe("the labels of the scores, from 0"),
  cutPoints: z.enum(["fixed", "recomputed"]).describe("the mode used when none is asked for"),
  missing: MissingPolicy,
  indicators: results.indicators,
  composites: results.composites,
  groupings: z.array(Grouping).default([]),
  nominals: results.nominals,
  tables: z.array(TableRule).default([]),
  words: Words.prefault({}),
  functions: z
    .record(z.string().regex(/^[A-Z][A-Z0-9_]{2,}$/), Id)
    .default({})
    .describe("custom function → the indicator, composite or nominal it computes, e.g. STRATEGI → strategi"),
  examples: z.array(Example).default([]),
});

/** The parts of a rule set that hold the rules of a kind of result. */
export type RuleCollection = keyof typeof results;
/** A kind of result: "indicator" for those under `indicators`. */
export type KindName = RuleCollection extends infer Each ? (Each extends `${infer One}s` ? One : never) : never;

export type Source = z.infer<typeof Source>;
export type Words = z.infer<typeof Words>;
export type AnswerList = z.infer<typeof AnswerList>;
export type UnitColumn = z.infer<typeof UnitColumn>;
export type Item = z.infer<typeof Item>;
export type Block = z.infer<typeof Block>;
export type Variable = z.infer<typeof Variable>;
export type Condition = z.infer<typeof Condition>;
export type CutPoints = z.infer<typeof CutPoints>;
export type MissingPolicy = z.infer<typeof MissingPolicy>;
export type Indicator = z.infer<typeof Indicator>;
export type Composite = z.infer<typeof Composite>;
export type Nominal = z.infer<typeof Nominal>;
export type Grouping = z.infer<typeof Grouping>;
export type TableRule = z.infer<typeof TableRule>;
export type Example = z.infer<typeof Example>;
export type RuleSet = z.infer<typeof RuleSet>;
export type CutPointMode = RuleSet["cutPoints"];

/** The units a survey can be about: number, name, category, quantity. Facts, with their source. */
export const Register = z.strictObject({
  id: z.string(),
  title: Label,
  source: Label,
  columns: z.tuple([Id, Id, Id, Id]).describe("ids of the unit columns the four values belong to"),
  units: z.array(z.tuple([z.string(), z.string(), z.string(), z.number()])),
});
export type Register = z.infer<typeof Register>;
