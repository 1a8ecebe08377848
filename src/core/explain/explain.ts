import { answerText } from "../validate/answer-of.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import type { ExplainedAnswer, ExplainedUnit, Explanation, UnknownReason } from "../kinds/explanation.ts";
import type { ExplainContext } from "../kinds/kind.ts";
import { definitionsOf, findIn } from "../kinds/kinds.ts";
import { variableOf } from "../kinds/variables.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";
import { cellAt, textOf } from "../sheet/cell-text.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { foldKey } from "../units/unit-key.ts";
import { BLANK, INVALID } from "../validate/coded/responses.ts";

/** What an explanation is made from: the results, and the sheet that they were read from. */
export interface ExplainInput {
  readonly assessment: Assessment;
  readonly sheet: Sheet;
}

/** What can be explained: everything a rule set defines, with its name. */
export function explainable(ruleSet: RuleSet): readonly { readonly id: string; readonly label: string }[] {
  return definitionsOf(ruleSet).map(({ id, label }) => ({ id, label }));
}

/** The unit at this index: its number, name and row. */
export function explainedUnit({ assessment: { responses } }: ExplainInput, unit: number): ExplainedUnit {
  return { id: responses.ids[unit] ?? "", name: responses.names[unit] ?? null, row: responses.rows[unit] ?? 0 };
}

/**
 * Why the unit at this index has its score, grade or class, all the way down to the cells. The values are read from the results, never
 * computed again. Throws where nothing of the rule set has the id; `explainable` lists what there is.
 */
export function explain(id: string, unit: number, input: ExplainInput): Explanation {
  return explainer(id, input)(unit);
}

/** The same for many units: what is the same for all of them is worked out once. */
export function explainer(id: string, input: ExplainInput): (unit: number) => Explanation {
  return byId(definitionsOf(input.assessment.ruleSet), id).explain(contextOf(input));
}

function contextOf(input: ExplainInput): ExplainContext {
  const { assessment } = input;
  const context: ExplainContext = {
    computed: assessment,
    cutPointMode: () => assessment.cutPointMode,
    answers: (item) => explainAnswers(item, input),
    silent: (unit) => whySilent(unit, input),
    lookup: (variable) => variableOf(variable, assessment),
    find: findIn(assessment.ruleSet),
    explain: (definition) => definition.explain(context),
  };
  return context;
}

/** Units' answers to one item, each with its cell and what the cell holds. */
function explainAnswers(id: string, { assessment, sheet }: ExplainInput): (unit: number) => ExplainedAnswer {
  const { ruleSet, responses, match } = assessment;
  const item = byId(ruleSet.items, id);
  const codes = valueOf(responses.codes, id);
  const column = match.columns.find((found) => found.item === id)?.column;
  return (unit) => {
    const row = responses.rows[unit] ?? 0;
    const code = codes[unit] ?? BLANK;
    return {
      item: id,
      label: item.label,
      place: column === undefined ? null : { sheet: sheet.name, row, column },
      found: column === undefined ? "" : textOf(cellAt(sheet, row, column)),
      answer: answerText(ruleSet, item, responses, unit),
      state: column === undefined ? "noColumn" : code === BLANK ? "blank" : code === INVALID ? "invalid" : "answered",
      reconstructed: item.provenance === "reconstructed",
    };
  };
}

/** Why every result of a unit is unknown; null for one that has responded. */
function whySilent(unit: number, { assessment: { responses } }: ExplainInput): UnknownReason | null {
  if (responses.responded[unit] === 1) return null;
  const key = foldKey(responses.ids[unit] ?? "");
  const rows = responses.ids.flatMap((id, other) => (foldKey(id) === key ? [responses.rows[other] ?? 0] : []));
  return rows.length > 1 ? { why: "duplicate", rows } : { why: "no_answers" };
}
