import { byId } from "../basics/by-id.ts";
import { decidingItems } from "../ruleset/filters.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";
import { count } from "../score/count.ts";
import { rangeOf, scoreIntervals } from "../score/intervals.ts";
import { scoreCounts } from "../score/score-counts.ts";
import { cutColumns, cutRule, cutVariable, givenScores, scoresOf, type CutKind } from "./cut-result.ts";
import { checkIndicatorAlone, checkIndicatorFit, indicatorReferences } from "./indicator-check.ts";
import { explainIndicator } from "./indicator-explain.ts";
import { itemInput, type Definition, type Input, type ResultKind } from "./kind.ts";

/** Answers counted, and the count cut into a score: variables `count` and `score`. */
export const indicatorKind: ResultKind = {
  name: "indicator",
  collection: "indicators",
  variables: ["count", "score"],
  place: "inSection",
  isMain: false,
  define: (ruleSet) => ruleSet.indicators.map((rule) => defined(rule, ruleSet)),
};

function defined(rule: Indicator, ruleSet: RuleSet): Definition {
  const { id, label, source } = rule;
  const cut = cutRule(rule, ruleSet);
  const values = () => scoresOf(rule, ruleSet);
  const kind: CutKind = {
    ...rule,
    isCount: rule.measure === "count",
    resultIn: ({ indicators }) => indicators.get(id),
  };
  return {
    ...{ kind: "indicator", id, label, source, cut, isOutput: true, reconstructed: false, note: null, values },
    made: { form: "counted", rule },
    references: () => indicatorReferences(rule),
    checkAlone: () => checkIndicatorAlone(rule),
    checkFit: () => checkIndicatorFit(rule, ruleSet),
    columns: () => cutColumns(kind, ruleSet),
    variable: (key) => cutVariable(key === "score" ? "score" : "count", kind, () => wholeHighest(rule, ruleSet), ruleSet),
    range: () => rangeOf(rule, ruleSet),
    inputs: () => inputsOf(rule, ruleSet),
    builtOn: () => [],
    compute: (computing, scoring) => {
      const { responses, indicators } = computing;
      const { source: sheet } = scoring;
      const counts = sheet ? sheet.counts(rule, responses) : count(rule, ruleSet, responses).counts;
      indicators.set(id, scoreCounts(cut, counts, scoring.limits(cut), sheet?.issues));
    },
    give: (scores, { indicators }) => indicators.set(id, givenScores(id, scores, values())),
    found: ({ indicators }) => {
      const result = indicators.get(id);
      return result ? { codes: result.scores, counts: result.counts, limits: result.limits } : null;
    },
    intervals: ({ indicators }) => scoreIntervals(indicators.get(id)?.limits ?? [], rangeOf(rule, ruleSet), ruleSet.words),
    explain: (context) => explainIndicator(rule, context),
  };
}

/** The questions that decide whether the others are asked, and then these. */
function inputsOf({ gate, items, label }: Indicator, ruleSet: RuleSet): readonly Input[] {
  const block = items.map((item) => byId(ruleSet.items, item));
  const deciding = decidingItems([gate, ...block.map(({ askedIf }) => askedIf)], ruleSet.items).filter(({ id }) => !items.includes(id));
  return [...deciding.map(({ id }) => itemInput(id, ruleSet)), { kind: "answers", label, items: block }];
}

/** The highest of counts that are whole and begin at 0; null for others, which have a category for each number that occurs. */
function wholeHighest(rule: Indicator, ruleSet: RuleSet): number | null {
  const { lowest, highest, decimals } = rangeOf(rule, ruleSet);
  return decimals === 0 && lowest === 0 && highest <= MOST_CATEGORIES ? highest : null;
}

/** More categories than this are shown only where they occur. */
const MOST_CATEGORIES = 1000;
