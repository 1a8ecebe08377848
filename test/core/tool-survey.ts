import type { Assessed } from "../../src/core/pipeline.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { assessedSheet, resultsOf } from "./assessed.ts";
import { smallRules } from "./small-survey.ts";
import { sheetOf } from "./surveys.ts";

/** The options of the survey's question with several answers, by id. */
export const OPTIONS = { felt: "Sykkelfelt", skilt: "Skilting", bro: "Gangbro", lys: "Lyskryss, gater" };
export const QUESTION = "Hva omfatter planen?";

interface Choices {
  /** More of the block: options that stand aside, other text. */
  readonly block?: object;
  /** More of the item with this id, such as aliases. */
  readonly items?: Readonly<Record<string, object>>;
  readonly columns?: readonly object[];
  readonly atLeast?: number;
  readonly spellings?: object;
}

/** A survey as survey tools export them: a key, a question with one answer, one with several, and a count of what is ticked. */
export function toolRules({ block = {}, items = {}, columns, atLeast, spellings = {} }: Choices = {}): RuleSet {
  const [indicator] = smallRules().indicators;
  const options = Object.entries(OPTIONS).map(([id, label]) => ({ id, label, answers: "svar", provenance: "ours", ...items[id] }));
  return RuleSet.parse({
    ...smallRules(),
    columns: columns ?? [{ id: "nr", role: "id", label: "Nr", aliases: ["Respondent ID", "ResponseId"] }],
    answerLists: { svar: { answers: ["Ja", "Nei"], spellings, ticks: { ticked: "Ja", unticked: "Nei" } } },
    items: [{ id: "plan", label: "Har byen en plan?", answers: "svar", provenance: "ours", ...items.plan }, ...options],
    blocks: [{ id: "omfang", label: QUESTION, items: Object.keys(OPTIONS), ...block }],
    missing: atLeast === undefined ? { policy: "notCounted" } : { policy: "atLeast", answered: atLeast },
    indicators: [{ ...indicator, id: "a", gate: undefined, items: Object.keys(OPTIONS) }],
    ...{ composites: [], groupings: [], nominals: [], tables: [] },
  });
}

/** What a sheet comes to: the number of ticks by unit, in the order of the rows, null for unknown; and what is an error or a warning. */
export interface Counted extends Assessed {
  readonly counts: readonly (number | null)[];
  readonly ids: readonly string[];
  readonly problems: readonly string[];
}

export function countedSheet(
  rows: readonly (readonly Cell[])[],
  rules: RuleSet = toolRules(),
  more: Partial<Sheet> = {},
  codeBooks: readonly Sheet[] = [],
): Counted {
  const assessed = assessedSheet(sheetOf(rows, more), { ruleSet: rules, codeBooks });
  const { assessment, issues } = assessed;
  const ids = assessment?.responses.ids ?? [];
  const counts = ids.map((_, unit) => (assessment ? (resultsOf(assessment, unit).a_antall ?? null) : null));
  const problems = [...new Set(issues.filter(({ severity }) => severity !== "remark").map(({ code }) => code))];
  return { ...assessed, counts, ids, problems };
}
