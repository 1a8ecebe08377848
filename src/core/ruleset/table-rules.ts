import { z } from "zod";
import { Id, Label } from "./basics.ts";
import { Condition, Variable } from "./conditions.ts";
import { defaultWords } from "./default-words.ts";
import { Tiles } from "./tiles.ts";

const Base = z
  .strictObject({
    label: Label.describe("what the base is, in the table's note"),
    where: z.array(Condition).default([]).describe("conditions that all must hold"),
    outside: Label.optional().describe("what is said of those the conditions leave out: {number} kommuner har ikke fått spørsmålet"),
  })
  .describe("the units a share is of");

/** Clustered bars stand side by side within a category, stacked ones end to end up to 100 per cent. */
const ChartKind = z.enum(["bar", "column", "clusteredBar", "clusteredColumn", "stackedBar", "stackedColumn"]);

const kindOf = "what the table shows";
const chartOf = "the chart; null for none";

const tableHead = {
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/)
    .describe("stable id: lower-case letters, digits, . and -"),
  title: Label.describe("what, by what; period and unit are added"),
  figure: z.string().optional().describe("the number of the publication's figure, e.g. Figur 3.4"),
  table: z.string().optional().describe("the number of the publication's table, e.g. Tabell 3.1; its chart has none"),
  section: z.string().optional().describe("where in the publication, e.g. 3.2"),
  base: Base,
  note: z.string().optional().describe("a note under the table"),
  ours: z.boolean().default(false).describe("not in the publication, and said to be so"),
  order: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .describe(
      "rows that come first, in this order: items and groups by id, answers and categories by text, scores, grades and classes by number; the others follow",
    ),
  splitBy: Variable.optional().describe("the table once for each value of this, such as each county; their ids are <id>.1, <id>.2, …"),
  rowTitle: Label.optional().describe("the head of the rows, such as Område; else what the rows are of"),
  axisMax: z.number().positive().optional().describe("where the chart's value axis ends, when the publication's figure has one"),
};

/**
 * The outputs. Every share is of the base's units whose value is known; units with none have a row of their own. Where units have weights, all but
 * responses and lists are of the weights.
 */
export const TableRule = z.discriminatedUnion("kind", [
  /** Units by value of one variable. */
  z.strictObject({
    kind: z.literal("distribution").describe(kindOf),
    ...tableHead,
    of: Variable,
    chart: z.enum(["count", "percent"]).nullable().describe(chartOf),
  }),
  /** For each item, the share of units giving each answer (or group of answers). */
  z.strictObject({
    kind: z.literal("items").describe(kindOf),
    ...tableHead,
    items: z.array(Id).min(1).describe("ids of the items that are rows"),
    answers: z
      .array(
        z.strictObject({
          id: Id,
          label: Label.describe("the column's heading"),
          answers: z.array(Label).min(1).describe("the answers it counts"),
        }),
      )
      .min(1)
      .describe("the columns: answers, or groups of them"),
    sort: z.enum(["asListed", "descending"]).describe("descending: by the first column"),
    last: z.array(Id).default([]).describe("items that stay last when the others are sorted, such as «Andre områder»"),
    chart: ChartKind.nullable().describe(chartOf),
  }),
  /** For each group of units, the share for which a condition holds. */
  z.strictObject({
    kind: z.literal("breakdown").describe(kindOf),
    ...tableHead,
    by: Variable,
    share: z.array(Condition).min(1).describe("the conditions whose share is shown"),
    shareLabel: Label.describe("the heading of the share"),
    chart: ChartKind.nullable().describe(chartOf),
  }),
  /** Units by two variables. */
  z.strictObject({
    kind: z.literal("cross").describe(kindOf),
    ...tableHead,
    rows: Variable,
    columns: Variable,
    percent: z.enum(["none", "rows", "columns", "total"]).describe("what the shares are of"),
    chart: ChartKind.nullable().optional().describe("of the shares, or of the numbers where there are none"),
  }),
  /** For each group of units: how many there are, how many of them responded, in number and per cent, and how many did not. */
  z.strictObject({
    kind: z.literal("response").describe(kindOf),
    ...tableHead,
    by: Variable,
    chart: ChartKind.nullable().optional().describe(chartOf),
  }),
  /** For each indicator: units asked, the median and the highest count among them, and the highest possible. */
  z.strictObject({
    kind: z.literal("summary").describe(kindOf),
    ...tableHead,
    indicators: z.array(Id).min(1).describe("ids of the indicators that are rows"),
  }),
  /** A tile map: a square for each unit, coloured by its value, on a sheet of its own. */
  z.strictObject({
    kind: z.literal("map").describe(kindOf),
    ...tableHead,
    of: Variable.describe("what the squares are coloured by"),
    tiles: Tiles.optional().describe("where each unit's square is; left out, where the register says"),
  }),
  /** The units for which conditions hold, by number and name. */
  z.strictObject({
    kind: z.literal("list").describe(kindOf),
    ...tableHead,
    where: z.array(Condition).min(1).describe("conditions that all must hold"),
    show: z.array(Variable).describe("what is shown of each unit"),
  }),
]);

/**
 * The words of the tables and figures that are in no label of the rule set; {…} is filled in by the program. Those without a default are, where they
 * are left out, in the language that the program is used in.
 */
export const Words = z.strictObject({
  count: Label.default(defaultWords.nb.count).describe("units of the survey, plural, such as kommuner"),
  weightedCount: Label.default(defaultWords.nb.weightedCount).describe("the heading of the number of units where they are weighted"),
  percent: Label.default(defaultWords.nb.percent).describe("the heading of shares"),
  percentOf: Label.default(defaultWords.nb.percentOf).describe("the heading of the shares of an answer"),
  base: Label.default(defaultWords.nb.base).describe("the heading of the number of units a share is of"),
  weightedBase: Label.default(defaultWords.nb.weightedBase).describe("the heading of the sum of the weights a share is of"),
  total: Label.default(defaultWords.nb.total).describe("the row of all"),
  unknown: Label.default(defaultWords.nb.unknown).describe("the row of units whose value is not known"),
  median: Label.default(defaultWords.nb.median).describe("the heading of medians"),
  highest: Label.default(defaultWords.nb.highest).describe("the heading of the highest number found"),
  possible: Label.default(defaultWords.nb.possible).describe("the heading of the highest number possible"),
  decimalMark: Label.default(defaultWords.nb.decimalMark).describe("between whole numbers and decimals"),
  upTo: Label.default(defaultWords.nb.upTo).describe("the counts that give a score, where they can have any decimals"),
  item: Label.default(defaultWords.nb.item).describe("the heading of items"),
  indicator: Label.default(defaultWords.nb.indicator).describe("the heading of indicators"),
  countOf: Label.default(defaultWords.nb.countOf).describe("an indicator's count as a table's heading"),
  pointsOf: Label.default(defaultWords.nb.pointsOf).describe("an indicator's points as a table's heading"),
  scoreOf: Label.default(defaultWords.nb.scoreOf).describe("a score as a table's heading"),
  countColumn: Label.default(defaultWords.nb.countColumn).describe("the heads of the columns beside the survey"),
  pointsColumn: Label.default(defaultWords.nb.pointsColumn).describe("the head of a column of points beside the survey"),
  scoreColumn: Label.default(defaultWords.nb.scoreColumn).describe("the head of a column of scores"),
  gradeColumn: Label.default(defaultWords.nb.gradeColumn).describe("the head of a column of grades"),
  classColumn: Label.default(defaultWords.nb.classColumn).describe("the head of a column of classes"),
  numbered: Label.default(defaultWords.nb.numbered).describe("a score, grade or class as a row's head"),
  blankNote: Label.default(defaultWords.nb.blankNote).describe("said where items are blank and shares are of all"),
  itemsNotAskedNote: Label.default(defaultWords.nb.itemsNotAskedNote).describe(
    "the items, each with how many of the base were not asked it",
  ),
  unknownNote: Label.optional().describe("instead of the notes on who is outside the base; {unknown} of {size} are not known"),
  baseNote: Label.default(defaultWords.nb.baseNote).describe("said where some are not"),
  outsideNote: Label.default(defaultWords.nb.outsideNote).describe("those that the base's conditions leave out"),
  notAskedNote: Label.default(defaultWords.nb.notAskedNote).describe("those that were not asked what the table is of"),
  silentNote: Label.default(defaultWords.nb.silentNote).describe("those that may belong to the base and gave no answers"),
  unclearNote: Label.default(defaultWords.nb.unclearNote).describe("those that answered, without an answer that can be used here"),
  weightlessNote: Label.default(defaultWords.nb.weightlessNote).describe("those that are left out because their weight is not known"),
  weightNote: Label.default(defaultWords.nb.weightNote).describe("said where the numbers are weighted; {column} has the weights"),
  smallBaseNote: Label.default(defaultWords.nb.smallBaseNote).describe("said where shares are of few units"),
  listedNote: Label.default(defaultWords.nb.listedNote).describe("how many a list has"),
  responseNote: Label.default(defaultWords.nb.responseNote).describe("on top of the tables"),
  responded: Label.default(defaultWords.nb.responded).describe("the heading of those that responded"),
  responseRate: Label.default(defaultWords.nb.responseRate).describe("the heading of the response rate"),
  nonresponse: Label.default(defaultWords.nb.nonresponse).describe("those that did not respond"),
  countAndPercent: Label.default(defaultWords.nb.countAndPercent).describe("the unit in a title, beside percent"),
  counts: Label.default(defaultWords.nb.counts).describe("the unit in a title"),
  quarter: Label.default(defaultWords.nb.quarter).describe("how a period such as 2018K1 is shown"),
  contents: Label.optional().describe("the title of the list of tables"),
  sharesNote: Label.optional().describe("on top of the tables, on how the shares are computed; {column} has the weights"),
  chartsNote: Label.optional().describe("on top of the figures, on where their numbers are"),
  tilesNote: Label.optional().describe("on top of the maps, on how their squares are read"),
  drawingsNote: Label.optional().describe("on top of the maps, on those that are drawn with boundaries"),
  signs: Label.optional().describe("what the signs in the tables mean; {signs} are those in use"),
  section: Label.optional().describe("{section}"),
  baseLine: Label.optional().describe("{label} and {size}"),
  baseLineWeighted: Label.optional().describe("the same where the units are weighted; {label}, {size} and {weighted}"),
  scoresNote: Label.optional().describe("{scores}"),
  dataSource: Label.optional().describe("the line on the data's source; {source}"),
  methodSource: Label.optional().describe("the line on the method's source; {reference}"),
  ours: Label.optional().describe("said of a table that is not in the publication"),
  reconstructed: Label.optional().describe("said of a table of what the publication does not define"),
  reconstructedWording: Label.optional().describe("{labels}"),
});

export type TableRule = z.infer<typeof TableRule>;
export type Words = z.infer<typeof Words>;
