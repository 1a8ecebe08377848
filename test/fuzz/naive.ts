import type { Condition, RuleSet, Variable } from "../../src/core/ruleset/ruleset.ts";

/** A unit as a person would write it down: what it answered, and what is known of it. */
export interface NaiveUnit {
  readonly answers: Readonly<Record<string, string>>;
  readonly region: string;
  readonly folk: number;
}

/** Result id → its value; null where it is not known. */
export type NaiveResults = Readonly<Record<string, number | null>>;

/**
 * What the rules say of one unit, read word by word with none of the program's own steps: sums in whole hundredths, scores by counting the
 * limits reached, the matrix cell, the first class whose conditions all hold.
 */
export function naiveResults(ruleSet: RuleSet, unit: NaiveUnit): NaiveResults {
  const results: Record<string, number | null> = {};
  for (const indicator of ruleSet.indicators) {
    const hundredths = countOf(indicator, ruleSet, unit);
    results[`count ${indicator.id}`] = hundredths === null ? null : hundredths / 100;
    const limits = indicator.cutPoints.method === "fixed" ? indicator.cutPoints.limits : [];
    results[`score ${indicator.id}`] = hundredths === null ? null : limits.filter((limit) => hundredths >= Math.round(limit * 100)).length;
  }
  for (const { id, rows, columns, cells } of ruleSet.composites) {
    const [row, column] = [rows, columns].map((side) => results["score" in side ? `score ${side.score}` : `grade ${side.grade}`] ?? null);
    results[`grade ${id}`] = row === null || column === null ? null : (cells[row ?? 0]?.[column ?? 0] ?? null);
  }
  for (const { id, classes } of ruleSet.nominals)
    results[`class ${id}`] = classes.find(({ when }) => when.every((one) => holds(one, ruleSet, unit, results)))?.code ?? null;
  return results;
}

function countOf({ gate, items, points, missing }: RuleSet["indicators"][number], ruleSet: RuleSet, { answers }: NaiveUnit): number | null {
  if (Object.keys(answers).length === 0) return null;
  if (gate) {
    const given = answers[gate.item];
    if (given === undefined) return null;
    if (!gate.answers.includes(given)) return 0;
  }
  const policy = missing ?? ruleSet.missing;
  const answered = items.filter((item) => answers[item] !== undefined);
  if (policy.policy === "atLeast" && answered.length < policy.answered) return null;
  let hundredths = 0;
  for (const item of answered) {
    const line = points.find((one) => one.answers.includes(answers[item] ?? "") && (one.items === undefined || one.items.includes(item)));
    if (line) hundredths += Math.round(line.points * 100);
  }
  return hundredths;
}

function holds({ of, in: wanted }: Condition, ruleSet: RuleSet, unit: NaiveUnit, results: NaiveResults): boolean {
  const value = valueOf(of, ruleSet, unit, results);
  return value !== null && wanted.includes(value);
}

function valueOf(of: Variable, ruleSet: RuleSet, unit: NaiveUnit, results: NaiveResults): string | number | null {
  if ("item" in of) return unit.answers[of.item] ?? null;
  if ("column" in of) return of.column === "folk" ? unit.folk : unit.region;
  if ("grouping" in of) {
    const grouping = ruleSet.groupings.find(({ id }) => id === of.grouping);
    if (grouping?.kind === "bands") return grouping.bands.findLast(({ from }) => unit.folk >= from)?.id ?? null;
    const value = grouping ? valueOf(grouping.of, ruleSet, unit, results) : null;
    return value === null ? null : (grouping?.groups.find(({ values }) => values.includes(value))?.id ?? null);
  }
  const [name] = Object.entries(of).map(([kind, id]) => `${kind} ${id}`);
  return results[name ?? ""] ?? null;
}
