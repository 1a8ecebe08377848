import { z } from "zod";
import { Id, Label } from "./basics.ts";
import { Condition, Variable } from "./conditions.ts";

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
export const Words = z.strictObject({
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

export type TableRule = z.infer<typeof TableRule>;
export type Words = z.infer<typeof Words>;
