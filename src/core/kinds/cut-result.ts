import { fillIn } from "../basics/fill-in.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { CutResult, Results } from "../score/results.ts";
import type { CutRule } from "../score/score-counts.ts";
import { countValues, numberedValues } from "../score/variable.ts";
import { codeAt, headerOf, numbered, numberedLabel, type NamedValue, type OutputColumn, type VariableDefinition } from "./kind.ts";

/*
 * What every kind of result that is a number cut into scores has in common: variables `count` and `score`, and a column for each.
 */

/** A result that is a number cut into scores: what it is called, and where it is found among results. */
export interface CutKind {
  readonly id: string;
  readonly label: string;
  /** What the number is of, plural. */
  readonly unit: string;
  /** The number is a count of something, and not points or a mean. */
  readonly isCount: boolean;
  readonly scale: string;
  readonly resultIn: (results: Results) => CutResult | undefined;
}

/** How a result is cut: by the rule's cut points into the scores of its scale. */
export function cutRule(rule: Omit<CutRule, "scores"> & { readonly scale: string }, { scales }: RuleSet): CutRule {
  return { id: rule.id, label: rule.label, cutPoints: rule.cutPoints, scores: scales[rule.scale]?.length ?? 0 };
}

/** The scores of a result, and their names. */
export function scoresOf({ scale }: { readonly scale: string }, { scales }: RuleSet): readonly NamedValue[] {
  return numbered(scales[scale] ?? []);
}

export function cutColumns(cut: CutKind, ruleSet: RuleSet): readonly OutputColumn[] {
  return [countColumn(cut, ruleSet), scoreColumn(cut, ruleSet)];
}

function countColumn({ id, label, isCount, unit, resultIn }: CutKind, { words }: RuleSet): OutputColumn {
  const [suffix, header] = isCount ? ["antall", words.countColumn] : ["poeng", words.pointsColumn];
  return {
    id: `${id}_${suffix}`,
    label,
    header: fillIn(header, { label, unit }),
    values: null,
    isOrdered: false,
    isNamed: false,
    valueOf: (results, unitIndex) => {
      const counted = resultIn(results)?.counts[unitIndex];
      return counted === undefined || Number.isNaN(counted) ? null : counted;
    },
  };
}

function scoreColumn(cut: CutKind, ruleSet: RuleSet): OutputColumn {
  const { id, label, resultIn } = cut;
  const values = scoresOf(cut, ruleSet);
  return {
    id: `${id}_score`,
    label,
    header: headerOf(ruleSet.words.scoreColumn, label, values),
    values,
    isOrdered: true,
    isNamed: false,
    valueOf: (results, unit) => codeAt(resultIn(results)?.scores, unit),
  };
}

/** The variable `count` or `score` of a result; `highest`: of whole counts from 0, null for other numbers. */
export function cutVariable(key: "count" | "score", cut: CutKind, highest: () => number | null, ruleSet: RuleSet): VariableDefinition {
  const { label, unit, isCount, resultIn } = cut;
  const { words } = ruleSet;
  const found = (results: Results): CutResult => {
    const result = resultIn(results);
    if (!result) throw new Error(`${cut.id} is not computed`);
    return result;
  };
  if (key === "count") {
    const heading = fillIn(isCount ? words.countOf : words.pointsOf, { label, unit });
    const of = (results: Results) => countValues(heading, found(results).counts, highest(), ruleSet);
    return { label: heading, values: null, labelOf: () => null, isNumber: true, isCut: true, of };
  }
  const heading = fillIn(words.scoreOf, { label, unit });
  const values = scoresOf(cut, ruleSet);
  const of = (results: Results) => {
    const { scores, limits } = found(results);
    return numberedValues(heading, values.slice(0, limits.length + 1), scores, ruleSet);
  };
  return { label: heading, values, labelOf: numberedLabel(values), isNumber: true, isCut: false, of };
}

/** A result whose scores were computed before: as many limits as there are scores above 0, whose number is all that is asked of them. */
export function givenScores(id: string, scores: CutResult["scores"], values: readonly NamedValue[]): CutResult {
  return { id, counts: new Float64Array(0), scores, limits: values.slice(1).map(({ value }) => value) };
}
