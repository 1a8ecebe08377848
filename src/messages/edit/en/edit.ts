import type { EditTexts } from "../edit-contract.ts";
import { counted, number, quote } from "../../language/en/words.ts";

/** The editor of rules in English. */
export const edit: EditTexts = {
  title: "Try other rules",
  nothingWritten: "The workbook is untouched. The rules apply only when you use them.",
  undo: "Undo",
  redo: "Redo",
  drop: "Discard",
  use: "Use",
  changes: (count) => counted(count, "change", "changes"),
  noChanges: "Nothing has been changed yet.",
  effects: "Who gets another result",
  noEffects: "Nobody gets another result.",
  noAnswers: "When the answers are found, who gets another result is shown here.",
  moved: (label, units, unitWord) => `${label}: ${number(units)} ${unitWord}`,
  more: (count) => `and ${number(count)} more`,
  unknown: "Unknown",
  name: "Name",
  from: (score, unit) => `Score ${score}: from this many ${unit}`,
  lowest: "lower",
  unitsBefore: (before) => `before ${number(before)}`,
  handle: (score) => `Limit ${score - 1}|${score}`,
  handleValue: (score, limit) => `score ${score} from ${limit}`,
  handleHint: "Drag a limit, or move it with the arrow keys.",
  fromData: "The cut points are calculated from the data. Choose fixed cut points to move them.",
  counted: "Answers that count",
  questions: (count) => counted(count, "question", "questions"),
  isIn: (question) => `${quote(question)} takes part`,
  weight: (question) => `Weight of ${quote(question)}`,
  cell: (row, column) => `Grade of row ${row}, column ${column}`,
  ownTitle: (title) => `${title} (changed)`,
};
