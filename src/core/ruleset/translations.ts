import { z } from "zod";
import { Id, Label } from "./basics.ts";

/*
 * The texts of a rule set in another language. A translation is shaped as the rule set is, with the same names, and has texts alone: where the
 * rule set has a list of parts with ids, it has the ids instead of places. A text that it leaves out is shown in the rule set's own language.
 */

const text = (description: string) => Label.optional().describe(description);
const label = text("the label");
const asMany = (description: string) => z.array(Label).optional().describe(`${description}, as many as there are`);
const byId = <Texts extends z.ZodType>(texts: Texts, description: string) =>
  z.record(z.string(), texts).optional().describe(`id → ${description}`);
const labelled = (description: string) => byId(z.strictObject({ label }), description);

const source = z
  .strictObject({ figures: asMany("numbers of its figures and tables") })
  .optional()
  .describe("where the publication defines it");
const result = z.strictObject({ label, unit: text("what the number is of"), source });

const table = z.strictObject({
  title: text("what, by what"),
  figure: text("the number of the publication's figure"),
  table: text("the number of the publication's table"),
  section: text("where in the publication"),
  base: z
    .strictObject({ label: text("what the base is"), outside: text("what is said of those the conditions leave out") })
    .optional()
    .describe("the units a share is of"),
  note: text("the note under the table"),
  rowTitle: text("the head of the rows"),
  shareLabel: text("the heading of the share"),
  answers: z.record(Id, z.strictObject({ label })).optional().describe("id of a column → its heading"),
});

export const Translation = z
  .strictObject({
    title: text("the name of the rule set"),
    period: text("what the answers are of"),
    sources: z
      .array(z.strictObject({ title: text("title of the publication"), reference: text("as tables cite it") }))
      .optional()
      .describe("where the rules come from, as many as there are"),
    dataSource: text("where the answers come from"),
    unit: z
      .strictObject({ singular: text("one unit, in lower case"), plural: text("several units, in lower case") })
      .optional()
      .describe("what a row of the sheet is about"),
    columns: labelled("the column's heading"),
    answers: z
      .record(Label, Label)
      .optional()
      .describe("answer → what it is called, in every list that has it; options of blocks that are no item too"),
    items: byId(
      z.strictObject({
        label,
        number: z
          .strictObject({ unit: text("what the number is of") })
          .optional()
          .describe("for an answer that is a number"),
        note: text("for who reads the rule set"),
      }),
      "the question",
    ),
    blocks: labelled("the question of the block"),
    scales: z.record(z.string(), z.array(Label)).optional().describe("id → the labels of the scores, as many as there are"),
    indicators: byId(result, "the texts of the indicator"),
    aggregates: byId(result, "the texts of the aggregate"),
    composites: byId(z.strictObject({ label, grades: asMany("the labels of the grades"), source }), "the texts of the composite"),
    groupings: byId(
      z.strictObject({ label, groups: labelled("the name of the group"), bands: labelled("the name of the band") }),
      "the texts of the grouping",
    ),
    nominals: byId(
      z.strictObject({ label, classes: labelled("the name of the class, by its code"), note: text("for who reads the rule set"), source }),
      "the texts of the nominal",
    ),
    tables: byId(table, "the texts of the table"),
    words: z.record(z.string(), Label).optional().describe("the words of tables; in English those left out are the program's own"),
  })
  .meta({ id: "Translation", description: "the texts of a rule set in another language; those left out are shown as they are" });

export type Translation = z.infer<typeof Translation>;
