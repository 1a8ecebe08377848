import { byId, valueOf } from "../basics/by-id.ts";
import { fillIn } from "../basics/fill-in.ts";
import { highestPossible } from "../ruleset/points.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";
import { count } from "../score/count.ts";
import { countIndicator } from "../score/count-indicator.ts";
import { scoreIntervals } from "../score/intervals.ts";
import { scoreIndicator } from "../score/score-indicator.ts";
import { countValues, numberedValues, type Computed, type VariableValues } from "../score/variable.ts";
import { checkIndicatorAlone, checkIndicatorFit, indicatorReferences } from "./indicator-check.ts";
import { explainIndicator } from "./indicator-explain.ts";
import {
  codeAt,
  headerOf,
  itemInput,
  numbered,
  numberedLabel,
  type Definition,
  type Input,
  type OutputColumn,
  type ResultKind,
} from "./kind.ts";

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
  const values = () => numbered(ruleSet.scales[rule.scale] ?? []);
  return {
    ...{ kind: "indicator", id, label, source, cutPoints: rule.cutPoints, isOutput: true, reconstructed: false, note: null, values },
    made: { form: "counted", rule },
    references: () => indicatorReferences(rule),
    checkAlone: () => checkIndicatorAlone(rule),
    checkFit: () => checkIndicatorFit(rule, ruleSet),
    columns: () => [countColumn(rule, ruleSet), scoreColumn(rule, ruleSet)],
    variable: (key) =>
      key === "score"
        ? {
            label: fillIn(ruleSet.words.scoreOf, { label, unit: rule.unit }),
            values: values(),
            labelOf: numberedLabel(values()),
            isNumber: true,
            isCut: false,
            of: (computed) => scoresOf(rule, computed),
          }
        : {
            label: countHeading(rule, ruleSet),
            values: null,
            labelOf: () => null,
            isNumber: true,
            isCut: true,
            of: (computed) => countsOf(rule, computed),
          },
    inputs: () => inputsOf(rule, ruleSet),
    builtOn: () => [],
    compute: (computing, scoring) => {
      const { responses, indicators } = computing;
      const { source: sheet } = scoring;
      const counts = sheet ? countIndicator(rule, responses, sheet) : count(rule, ruleSet, responses).counts;
      indicators.set(id, scoreIndicator(rule, counts, scoring.limits(rule), sheet?.issues));
    },
    // As many limits as there are scores above 0: their number is all that is asked of them.
    give: (scores, { indicators }) =>
      indicators.set(id, {
        id,
        counts: new Float64Array(0),
        scores,
        limits: values()
          .slice(1)
          .map(({ value }) => value),
      }),
    found: ({ indicators }) => {
      const result = indicators.get(id);
      return result ? { codes: result.scores, counts: result.counts, limits: result.limits } : null;
    },
    intervals: ({ indicators }) => scoreIntervals(indicators.get(id)?.limits ?? [], rule, ruleSet),
    explain: (context) => explainIndicator(rule, context),
  };
}

function inputsOf({ gate, items, label }: Indicator, ruleSet: RuleSet): readonly Input[] {
  const block: Input = { kind: "answers", label, items: items.map((item) => byId(ruleSet.items, item)) };
  return gate ? [itemInput(gate.item, ruleSet), block] : [block];
}

function countColumn({ id, label, measure, unit }: Indicator, { words }: RuleSet): OutputColumn {
  const [suffix, header] = measure === "points" ? ["poeng", words.pointsColumn] : ["antall", words.countColumn];
  return {
    id: `${id}_${suffix}`,
    label,
    header: fillIn(header, { label, unit }),
    values: null,
    isOrdered: false,
    isNamed: false,
    valueOf: ({ indicators }, unit) => {
      const counted = indicators.get(id)?.counts[unit];
      return counted === undefined || Number.isNaN(counted) ? null : counted;
    },
  };
}

function scoreColumn({ id, label, scale }: Indicator, { words, scales }: RuleSet): OutputColumn {
  const values = numbered(scales[scale] ?? []);
  return {
    id: `${id}_score`,
    label,
    header: headerOf(words.scoreColumn, label, values),
    values,
    isOrdered: true,
    isNamed: false,
    valueOf: ({ indicators }, unit) => codeAt(indicators.get(id)?.scores, unit),
  };
}

function countHeading({ label, unit, measure }: Indicator, { words }: RuleSet): string {
  return fillIn(measure === "points" ? words.pointsOf : words.countOf, { label, unit });
}

/** Categories 0…highest possible; where answers have fractions of points, the sums that occur. */
function countsOf(indicator: Indicator, { ruleSet, indicators }: Computed): VariableValues {
  const { counts } = valueOf(indicators, indicator.id);
  const isWhole = indicator.points.every(({ points }) => Number.isInteger(points));
  return countValues(countHeading(indicator, ruleSet), counts, isWhole ? highestPossible(indicator, ruleSet) : null, ruleSet);
}

function scoresOf({ id, label, unit, scale }: Indicator, { ruleSet, indicators }: Computed): VariableValues {
  const { scores, limits } = valueOf(indicators, id);
  const labels = (ruleSet.scales[scale] ?? []).slice(0, limits.length + 1);
  return numberedValues(fillIn(ruleSet.words.scoreOf, { label, unit }), numbered(labels), scores, ruleSet);
}
