import { decimalProduct, decimalSum, mostDecimals } from "../basics/decimals.ts";
import type { Aggregate, RuleSet } from "../ruleset/ruleset.ts";
import { combine, inputsNeeded } from "../score/combine.ts";
import { scoreIntervals, type CountRange } from "../score/intervals.ts";
import { scoreCounts } from "../score/score-counts.ts";
import { explainAggregate } from "./aggregate-explain.ts";
import { checkCuts } from "./cut-check.ts";
import { cutColumns, cutRule, cutVariable, givenScores, scoresOf, type CutKind } from "./cut-result.ts";
import { foundBy, resultInput, type Definition, type FindDefinition, type Input, type ResultKind } from "./kind.ts";

/** Results put together into a number, and the number cut into a score: variables `count` and `score`. It builds on any result with an order. */
export const aggregateKind: ResultKind = {
  name: "aggregate",
  collection: "aggregates",
  variables: ["count", "score"],
  place: "inSection",
  isMain: true,
  define: (ruleSet) => ruleSet.aggregates.map((rule) => defined(rule, ruleSet)),
};

function defined(rule: Aggregate, ruleSet: RuleSet): Definition {
  const { id, label, source, inputs } = rule;
  const where = `aggregates.${id}`;
  const cut = cutRule(rule, ruleSet);
  const values = () => scoresOf(rule, ruleSet);
  const kind: CutKind = { ...rule, isCount: false, resultIn: ({ aggregates }) => aggregates.get(id) };
  return {
    ...{ kind: "aggregate", id, label, source, cut, isOutput: true, reconstructed: false, note: null, values },
    made: { form: "combined", rule },
    references: () => [{ where, scale: rule.scale }, ...inputs.map(({ of }) => ({ where, variable: of }))],
    checkAlone: () => [],
    checkFit: (find) => checkCuts(cut, rangeOf(rule, find), where),
    columns: () => cutColumns(kind, ruleSet),
    variable: (key) => cutVariable(key === "score" ? "score" : "count", kind, () => null, ruleSet),
    range: (find) => rangeOf(rule, find),
    inputs: (find) => inputsOf(rule, find),
    builtOn: (find) => inputs.map(({ of }) => foundBy(find, of)),
    compute: (computing, scoring) => {
      const columns = inputs.map(({ of, weight = 1 }) => ({ values: scoring.numbers(of), weight }));
      const counts = combine(rule, columns, computing.responses.size);
      computing.aggregates.set(id, scoreCounts(cut, counts, scoring.limits(cut), scoring.source?.issues));
    },
    give: (scores, { aggregates }) => aggregates.set(id, givenScores(id, scores, values())),
    found: ({ aggregates }) => {
      const result = aggregates.get(id);
      return result ? { codes: result.scores, counts: result.counts, limits: result.limits } : null;
    },
    intervals: ({ aggregates }, find) => scoreIntervals(aggregates.get(id)?.limits ?? [], rangeOf(rule, find), ruleSet.words),
    explain: (context) => explainAggregate(rule, rangeOf(rule, context.find), context),
  };
}

/** The numbers it can come to: those of its inputs, weighted and added up, or between the lowest and the highest of them. */
function rangeOf({ inputs, measure, missing }: Aggregate, find: FindDefinition): CountRange {
  const ranges = inputs.map(({ of, weight = 1 }) => ({ weight, ...inputRange(of, find) }));
  if (measure === "mean") {
    const [lowest, highest] = [Math.min(...ranges.map((one) => one.lowest)), Math.max(...ranges.map((one) => one.highest))];
    return { lowest, highest, decimals: null };
  }
  const mayLack = inputsNeeded(missing, inputs.length) < inputs.length;
  const lowest = ranges.map((one) => Math.min(decimalProduct(one.lowest, one.weight), mayLack ? 0 : Infinity));
  const highest = ranges.map((one) => Math.max(decimalProduct(one.highest, one.weight), mayLack ? 0 : -Infinity));
  const hasAnyDecimals = ranges.some(({ decimals }) => decimals === null) || (missing?.policy === "atLeast" && missing.rest === "mean");
  return {
    lowest: finiteSum(lowest) ?? -Infinity,
    highest: finiteSum(highest) ?? Infinity,
    decimals: hasAnyDecimals ? null : Math.max(...ranges.map(({ decimals, weight }) => (decimals ?? 0) + mostDecimals([weight]))),
  };
}

function inputRange(of: Aggregate["inputs"][number]["of"], find: FindDefinition): CountRange {
  const definition = foundBy(find, of);
  const range = "count" in of ? definition.range(find) : null;
  const values = definition.values();
  return range ?? { lowest: values.at(0)?.value ?? 0, highest: values.at(-1)?.value ?? 0, decimals: 0 };
}

function finiteSum(values: readonly number[]): number | null {
  return values.every(Number.isFinite) ? decimalSum(values) : null;
}

/** A range with the score or grade of each input; the answers themselves where it is its count that is put together. */
function inputsOf({ inputs }: Aggregate, find: FindDefinition): readonly Input[] {
  const counted = new Set(inputs.flatMap(({ of }) => ("count" in of ? [foundBy(find, of)] : [])));
  const definitions = [...new Set(inputs.map(({ of }) => foundBy(find, of)))];
  const all = definitions.flatMap((definition) => (counted.has(definition) ? definition.inputs(find) : [resultInput(definition)]));
  const keyOf = (input: Input) => (input.kind === "result" ? input.definition.id : input.items.map(({ id }) => id).join());
  return [...new Map(all.map((input) => [keyOf(input), input])).values()];
}
