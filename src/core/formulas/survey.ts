import { byId } from "../basics/by-id.ts";
import { answerListOf } from "../ruleset/answer-list.ts";
import type { Item, RuleSet, Variable } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";
import type { Category } from "../score/variable.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { CannotSay } from "./cannot-say.ts";
import { between, wanted, type Interval, type Wanted } from "./criteria.ts";
import type { References } from "./references.ts";

/** What formulas are made of: the rules, what came of them, and where everything stands. */
export interface FormulaSurvey {
  readonly assessment: Assessment;
  readonly sheet: Sheet;
  readonly references: References;
  /** The values that a variable can have. */
  readonly categoriesOf: (of: Variable) => readonly Category[];
  /** Our columns by the id of an output column, and that of who has answered. */
  readonly resultColumns: ReadonlyMap<string, number>;
  /** Rows of units only between the first and the last. */
  readonly hasUnitsOnly: boolean;
  /** The cell that holds a limit of a result, counted from 0; null where limits are written into the formulas. */
  readonly limitCell: ((result: string, limit: number) => string) | null;
}

/** The id of our column that says who has answered anything. */
export const RESPONDED = "har_svart";

/** The column with the answers to an item; null where the sheet has none. Throws CannotSay where they are listed in one cell. */
export function columnOfItem(item: Item, { assessment }: FormulaSurvey): number | null {
  const found = assessment.match.columns.find((column) => column.item === item.id);
  if (found?.reason === "list") throw new CannotSay({ why: "list_column", label: item.label });
  return found?.column ?? null;
}

/** The same for an item that must have one. */
export function neededColumn(item: Item, survey: FormulaSurvey): number {
  const column = columnOfItem(item, survey);
  if (column === null) throw new CannotSay({ why: "no_column", label: item.label });
  return column;
}

/** Our column of a result. Throws CannotSay where it is not written. */
export function resultColumn(id: string, label: string, { resultColumns }: FormulaSurvey): number {
  const column = resultColumns.get(id);
  if (column === undefined) throw new CannotSay({ why: "no_result_column", label });
  return column;
}

/** The answers of an item's list, as formulas look for them. Throws CannotSay for an answer that formulas mistake. */
export function wantedAnswers(answers: readonly string[]): readonly Wanted[] {
  const all = answers.map(wanted);
  const twin = answers.find((one, at) => answers.some((other, place) => place < at && one.toLowerCase() === other.toLowerCase()));
  if (twin !== undefined) throw new CannotSay({ why: "case_only", answer: twin });
  return all;
}

/** The answers of an item's list that count as answers, and those that are no answer. */
export interface ListParts {
  readonly all: readonly string[];
  readonly given: readonly string[];
  readonly missing: readonly string[];
}

export function listParts(item: Item, ruleSet: RuleSet): ListParts {
  const list = answerListOf(ruleSet, item);
  const all = list?.answers ?? [];
  const missing = all.filter((answer) => list?.missing?.includes(answer) ?? false);
  return { all, missing, given: all.filter((answer) => !missing.includes(answer)) };
}

/** The item of a rule set with this id. */
export function itemOf(id: string, { assessment }: FormulaSurvey): Item {
  return byId(assessment.ruleSet.items, id);
}

/** The numbers that can be right for an item. */
export function validNumbers({ number }: Item): Interval {
  return between(number ?? {});
}
