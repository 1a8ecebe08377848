import { z } from "zod";

z.config({ jitless: true });

/**
 * The figures of a publication, and where each is found among the results: in a cell of the tables, or in the rules. Data, like a rule
 * set; a figure is never named in the program.
 */

const Text = z.string().min(1);

const Cells = z
  .strictObject({
    table: Text,
    rows: z.array(Text).min(1),
    columns: z.array(Text).min(1),
    label: Text.optional().describe("the units the figure is of, where it is not the table's base"),
  })
  .describe("cells of a table, by the ids of its rows and columns; the total row is «total», the unknown row «unknown»");

/** How the figure is computed: a number, or a text for the kinds that say so. */
export const Computation = z.discriminatedUnion("kind", [
  /** The sum, highest or lowest of some cells. */
  Cells.extend({ kind: z.literal("cells"), take: z.enum(["sum", "highest", "lowest"]).default("sum") }),
  /** One sum of cells in per cent of another, one decimal. */
  z.strictObject({ kind: z.literal("share"), part: Cells, whole: Cells }),
  /** The place of rows among a table's rows by a column: the worst of them where there are several; equals share a place. */
  z.strictObject({
    kind: z.literal("position"),
    table: Text,
    rows: z.array(Text).min(1),
    column: Text,
    from: z.enum(["top", "bottom"]),
  }),
  /** Units that responded in per cent of all units, one decimal. */
  z.strictObject({ kind: z.literal("responseRate") }),
  /** How many items an indicator has. */
  z.strictObject({ kind: z.literal("itemCount"), indicator: Text }),
  /** How many answers an item has, some left out. */
  z.strictObject({ kind: z.literal("answerCount"), item: Text, except: z.array(Text).default([]) }),
  /** The counts that give a score, ends included: «6–9», or «8» for a single one. */
  z.strictObject({ kind: z.literal("interval"), indicator: Text, score: z.int().nonnegative() }),
  /** The counts that are possible: «0–12». */
  z.strictObject({ kind: z.literal("range"), indicator: Text }),
  /** The highest count that is possible. */
  z.strictObject({ kind: z.literal("highestPossible"), indicator: Text }),
  /** What some answers to some items are worth, when all are worth the same. */
  z.strictObject({ kind: z.literal("points"), indicator: Text, items: z.array(Text).min(1), answers: z.array(Text).min(1) }),
  /** The period of the survey. */
  z.strictObject({ kind: z.literal("period") }),
]);

/** When the computed figure agrees with the published one. */
export const Agreement = z.discriminatedUnion("rule", [
  z
    .strictObject({ rule: z.literal("exact"), value: z.number(), decimals: z.int().min(0).max(1) })
    .describe("equal when rounded half up to the decimals the publication shows"),
  z
    .strictObject({ rule: z.literal("about"), value: z.number(), tolerance: z.number().positive() })
    .describe("«ca.»: at most the tolerance away"),
  z
    .strictObject({ rule: z.literal("almost"), value: z.number(), tolerance: z.number().positive() })
    .describe("«nesten», «nærmere»: below, by at most the tolerance"),
  z.strictObject({ rule: z.literal("above"), value: z.number() }).describe("«over»"),
  z.strictObject({ rule: z.literal("below"), value: z.number() }).describe("«under»"),
  z.strictObject({ rule: z.literal("atMost"), value: z.number() }).describe("not above"),
  z.strictObject({ rule: z.literal("text"), value: Text }).describe("the same text: an interval, a period"),
]);

const head = {
  id: Text,
  section: Text,
  figure: z.string().nullable(),
  statement: Text.describe("what the publication says, in its language"),
  published: Text.describe("the figure as it is printed, with its unit: «94,5 prosent», «ca. 10 prosent», «1–5 områder»"),
  unit: Text.describe("of the computed figure"),
  denominator: z.string().nullable(),
};

const PublishedFigure = z.union([
  z.strictObject({
    ...head,
    compute: Computation,
    agrees: Agreement,
    contradicted: z
      .strictObject({ reason: Text, agrees: Agreement })
      .optional()
      .describe("the publication disagrees with itself here: what its other figures make of this one"),
    note: z.string().optional(),
  }),
  z.strictObject({ ...head, notApplicable: Text.describe("why these data cannot say it") }),
]);

export const Published = z.strictObject({
  $schema: z.string().optional(),
  ruleSet: Text.describe("id of the rule set the figures are computed with"),
  title: Text,
  responded: z.int().positive().describe("how many units answered: figures of other data are not held against these"),
  figures: z.array(PublishedFigure),
});

export type Computation = z.infer<typeof Computation>;
export type Agreement = z.infer<typeof Agreement>;
export type PublishedFigure = z.infer<typeof PublishedFigure>;
export type Published = z.infer<typeof Published>;
