import { z } from "zod";
import { GuessMark, Id, Label, Provenance } from "./basics.ts";
import { Filter } from "./conditions.ts";

/** What a cell may hold instead of an answer: 99, NA, «..»; read as an empty cell. */
export const MissingCodes = z.array(Label).describe("what a cell may hold instead of an answer, read as an empty cell: 99, NA");

/** Answers that several items share, in the order they are shown; their other spellings, and their meaning in a tick list. */
export const AnswerList = z.strictObject({
  answers: z.array(Label).min(1).max(250).describe("the answers, in the order they are shown and worth points by position"),
  spellings: z.record(Label, z.array(Label)).default({}).describe("answer → other spellings that mean it, e.g. Ja → 1, X, TRUE"),
  shown: z
    .record(Label, Label)
    .optional()
    .describe("answer → what it is shown as, where that is another text: 1 → Helt enig; read as the answer too"),
  ticks: z
    .strictObject({
      ticked: Label.describe("the answer of an item that the cell lists"),
      unticked: Label.describe("the answer of one that it does not list"),
    })
    .optional()
    .describe("how a cell that lists the ticked items is read"),
  missing: z
    .array(Label)
    .optional()
    .describe(
      "answers that are no answer, such as Vet ikke: no points, no part in a mean or share, and not answered where at least N are needed",
    ),
  missingCodes: MissingCodes.optional().describe("instead of the rule set's"),
  aside: z.array(Label).optional().describe("answers that take no part in the order of the others, such as Vet ikke: grey in charts"),
  guess: GuessMark.optional(),
});

/** A column of the answer sheet that describes the unit a row is about. */
export const UnitColumn = z.strictObject({
  id: Id,
  role: z
    .enum(["id", "name", "category", "number"])
    .describe("id: the key; category: text to group by; number: a quantity to group by, or the weight"),
  label: Label.describe("the column's heading"),
  aliases: z.array(Label).default([]).describe("other headings it may have"),
  digits: z.int().positive().optional().describe("role id: the number of digits, leading zeros restored"),
  guess: GuessMark.optional(),
});

/** A number as an answer: employees, per cent, a year. */
const NumberAnswer = z.strictObject({
  unit: Label.optional().describe("what the number is of: ansatte, prosent"),
  from: z.number().optional().describe("the lowest that can be right; another is an error"),
  to: z.number().optional().describe("the highest that can be right"),
});

/** A column of the answer sheet that holds an answer: one of a list, a number, or a date that is shown as it stands. */
export const Item = z.strictObject({
  id: Id,
  label: Label.describe("the question, as the column's heading has it"),
  answers: z.string().optional().describe("id of the answer list; for an answer that is one of a list"),
  number: NumberAnswer.optional().describe("for an answer that is a number"),
  date: z.literal(true).optional().describe("for an answer that is a date"),
  missingCodes: MissingCodes.optional().describe("for a number or a date, instead of the rule set's"),
  aliases: z.array(Label).default([]).describe("other headings the column may have"),
  askedIf: Filter.optional().describe("asked only of the units for which this holds"),
  provenance: Provenance.optional(),
  note: z
    .string()
    .optional()
    .describe("for who reads the rule set; shown in the log alone, with wordings and rules that are ours or reconstructed"),
  guess: GuessMark.optional(),
});

/** Columns that a survey tool may put into one cell as a list, or under one merged heading. */
export const Block = z.strictObject({
  id: Id,
  label: Label.describe("the question that the items are the options of"),
  aliases: z.array(Label).default([]).describe("other headings it may have"),
  items: z.array(Id).min(1).describe("ids of the items, in order"),
  aside: z
    .array(Label)
    .optional()
    .describe("options of the question that are no item, such as Ingen av disse: who ticks one has answered, and ticked no item by it"),
  otherText: z
    .strictObject({ item: Id.optional().describe("the item that such a text ticks, such as Annet") })
    .optional()
    .describe("text that is no option, such as what is written for Annet, is kept apart; without this it is an error"),
  noneTicked: z
    .enum(["unanswered", "unticked"])
    .optional()
    .describe("a row where nothing of the block is ticked has not answered it (unanswered, the default), or has ticked none (unticked)"),
  guess: GuessMark.optional(),
});

export type AnswerList = z.infer<typeof AnswerList>;
export type UnitColumn = z.infer<typeof UnitColumn>;
export type Item = z.infer<typeof Item>;
export type Block = z.infer<typeof Block>;
