import { cellAddress } from "../../../core/sheet/address.ts";
import {
  inputsOf,
  type ExplainedAnswer,
  type ExplainedCombination,
  type ExplainedCount,
  type Explanation,
} from "../../../core/kinds/explanation.ts";
import { kinds } from "../../kinds/en/kinds.ts";
import type { ExplainTexts } from "../explain-contract.ts";
import { reasonsOf } from "../reasons.ts";
import { counted, number, quote as shortQuote, quotes as shortQuotes } from "../../language/en/words.ts";

/** Questions and answers are not shortened here: they are what is explained. */
const quote = (text: string) => `“${text}”`;
const quotes = (texts: readonly string[]) => texts.map(quote).join(", ");

const at = ({ place }: ExplainedAnswer) => (place ? ` (${cellAddress(place.row, place.column)})` : "");
const asked = (answer: ExplainedAnswer) => `${quote(answer.label)}${at(answer)}`;
const of = (count: number, unit: string, highest: number) => `${number(count)} of ${number(highest)} ${unit}`;

const named = ({ value, valueLabel }: Explanation) => `${value ?? ""}, ${shortQuote(valueLabel ?? "")}`;
const input = (explanation: Explanation) => `${explanation.label} ${named(explanation)}`;

/** “7 of 12 areas give score 2, “low” (6–9).” */
function scored(explanation: ExplainedCount | ExplainedCombination): string {
  const { measure, count, highest, unit, scores, value } = explanation;
  const interval = scores.find(({ score }) => score === value)?.counts ?? "";
  const hasHighest = Number.isFinite(highest) && (measure === "count" || measure === "points" || measure === "sum");
  const amount =
    measure === "share"
      ? `${number(count ?? 0, 1)} per cent`
      : hasHighest
        ? of(count ?? 0, unit, highest)
        : `${number(count ?? 0)} ${unit}`;
  return `${amount} give score ${named(explanation)} (${interval}).`;
}

/** Why a result is as it is. */
export const explain: ExplainTexts = {
  unit: (id, name, sheet, row) => `${[id, name ?? ""].join(" ").trim()} (row ${row + 1} of the sheet ${quote(sheet)})`,
  unknownResult: "Unknown",
  why: (reason) => {
    switch (reason.why) {
      case "no_answers":
        return "The row has no answers.";
      case "duplicate":
        return `The number appears in several rows: ${reason.rows.map((row) => row + 1).join(", ")}. Keep one of them.`;
      case "columns_missing":
        return `The sheet lacks ${counted(reason.labels.length, "column", "columns")}: ${quotes(reason.labels)}.`;
      case "gate_blank":
        return `${asked(reason.answer)} is unanswered.`;
      case "answers_invalid":
        return `These answers are not valid: ${reason.answers.map((answer) => `${quote(answer.found)} to ${asked(answer)}`).join(", ")}.`;
      case "not_asked":
        return "The questions do not apply here, so there is nothing to calculate.";
      case "nothing_answered":
        return "None of the questions is answered.";
      case "too_few_answers":
        return `Only ${counted(reason.answered, "question", "questions")} answered; at least ${number(reason.needed)} must be.`;
      case "inputs_unknown":
        return `Unknown because this is unknown: ${quotes(reason.labels)}.`;
      case "no_class":
        return "The answers fit none of the classes.";
      case "inputs_missing":
        return `${shortQuotes(reason.labels)} missing.`;
      default:
        return reason satisfies never;
    }
  },
  source: (section, figures) => [...(section === undefined ? [] : [`Section ${section}`]), ...figures].join(", "),
  gate: (answer, isOpen) => {
    if (answer.answer !== null)
      return `${asked(answer)}: ${quote(answer.answer)}. ${isOpen ? "So the answers below count." : "So the answers below do not count."}`;
    return `${asked(answer)}: ${answer.state === "invalid" ? `${quote(answer.found)} is invalid` : "unanswered"}.`;
  },
  cell: "Cell",
  question: "Question",
  answer: "Answer",
  worth: "Value",
  blank: "(unanswered)",
  noColumn: "(no column)",
  invalid: (found) => `${quote(found)} is invalid`,
  readAs: (found, answer) => `${answer} (written ${quote(found)})`,
  amount: ({ measure, count, unit, highest }) => {
    if (measure === "mean") return `Mean: ${number(count)} ${unit}`;
    if (measure === "share") return `Share: ${number(count, 1)} per cent`;
    const sum = Number.isFinite(highest) ? of(count, unit, highest) : `${number(count)} ${unit}`;
    return `${measure === "count" ? "Count" : "Sum"}: ${sum}`;
  },
  part: "Result",
  value: "Value",
  weight: "Weight",
  blanksNotCounted: (blank) => `${counted(blank, "question is unanswered and does", "questions are unanswered and do")} not count.`,
  mode: (mode) => (mode === "fixed" ? "fixed, as in the rule set" : "calculated from these data"),
  cutPoints: "Cut points",
  result: (what, value, label) => `${what} ${number(value)}, ${quote(label)}`,
  takes: (what, value, label, answers) =>
    `What would it take for ${what.toLowerCase()} ${number(value)}, ${quote(label)}? ${answers === 1 ? "One other answer" : `${number(answers)} other answers`}:`,
  takesChange: (question, from, to) => `${quote(question)}: ${from === null ? "unanswered" : quote(from)} → ${quote(to)}`,
  because: {
    counted: (explanation) => {
      const { gate } = explanation;
      if (gate && !gate.isOpen) {
        const given = gate.answers.flatMap(({ label, answer }) => (answer === null ? [] : [`${shortQuote(label)}: ${shortQuote(answer)}`]));
        return `${given.join("; ")}. So the count is 0 and the score ${named(explanation)}.`;
      }
      return scored(explanation);
    },
    combined: (explanation) => scored(explanation),
    crossed: (explanation) => `${inputsOf(explanation).map(input).join(" and ")} give ${named(explanation)}.`,
    classes: (explanation) => {
      const { results, answers } = reasonsOf(explanation);
      const given = answers.map(({ label, answer }) => `${shortQuote(label)}: ${shortQuote(answer ?? "")}`);
      const origin = explanation.reconstructed ? ` ${kinds.reconstructed}` : "";
      return `${[...results.map(input), ...given].join("; ")} give class ${named(explanation)}.${origin}`;
    },
    given: (explanation) => `${input(explanation)}.`,
  },
  matrix: (rows, columns) => `Rows: ${rows}. Columns: ${columns}.`,
  classesHeading: "The first class whose conditions all hold",
  otherwise: "Otherwise",
  conditionOf: (label, wanted) => `${label} is ${wanted.map((one) => quote(one)).join(" or ")}`,
  has: (value) => `here ${value === null ? "unknown" : quote(value)}`,
  reconstructedWording: "The wording is reconstructed.",
};
