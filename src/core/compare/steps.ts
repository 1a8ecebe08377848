import { highestPossible } from "../ruleset/points.ts";
import type { Composite, Indicator, RuleSet } from "../ruleset/ruleset.ts";
import type { Edit } from "./edits.ts";

/** As few and as many scores as an indicator can be given. */
const FEWEST_STEPS = 2;
const MOST_STEPS = 10;

/**
 * An indicator on a scale of so many scores, its own: the lowest keep their names, and numbers name those that come. Nothing changes where
 * there is no room for so many limits. The matrices that its scores lead into get as many rows or columns: the last one again, or none.
 */
export function withSteps(id: string, steps: number): Edit {
  return (ruleSet) => {
    const indicator = ruleSet.indicators.find((one) => one.id === id);
    const labels = ruleSet.scales[indicator?.scale ?? ""] ?? [];
    const limits = indicator && labels.length !== steps ? limitsFor(indicator, steps, ruleSet) : null;
    if (!indicator || limits === null) return ruleSet;
    const scale = ownScaleId(id, ruleSet);
    const cutPoints = { method: "fixed" as const, limits };
    return {
      ...ruleSet,
      scales: { ...ruleSet.scales, [scale]: resized(labels, steps, (_, score) => String(score)) },
      indicators: ruleSet.indicators.map((one) => (one === indicator ? { ...one, scale, cutPoints } : one)),
      composites: ruleSet.composites.map((one) => fitted(one, id, steps)),
    };
  };
}

/** How many scores an indicator can be cut into. */
export function possibleSteps(indicator: Indicator, ruleSet: RuleSet): readonly number[] {
  const all = Array.from({ length: MOST_STEPS - FEWEST_STEPS + 1 }, (_, at) => at + FEWEST_STEPS);
  return all.filter((steps) => limitsFor(indicator, steps, ruleSet) !== null);
}

/** The lowest of the indicator's limits, or more of them; null for numbers of scores that are none, that its values have no room for,
 * or that leave out a score that a table or another result speaks of. */
function limitsFor({ cutPoints, ...indicator }: Indicator, steps: number, ruleSet: RuleSet): number[] | null {
  if (cutPoints.method !== "fixed" || !Number.isInteger(steps) || steps < FEWEST_STEPS || steps > MOST_STEPS) return null;
  if (speaksOfScore([ruleSet.tables, ruleSet.nominals, ruleSet.composites, ruleSet.groupings], indicator.id, steps)) return null;
  const highest = highestPossible({ cutPoints, ...indicator }, ruleSet);
  const isWhole = WHOLE.includes(indicator.measure) && cutPoints.limits.every(Number.isInteger);
  let limits: number[] | null = cutPoints.limits.slice(0, steps - 1);
  while (limits !== null && limits.length < steps - 1) limits = withOneMore(limits, highest, isWhole);
  return limits;
}

/** Whether a part of the rules speaks of a score of an indicator as high as this or higher. */
function speaksOfScore(part: unknown, id: string, score: number): boolean {
  if (Array.isArray(part)) return part.some((one) => speaksOfScore(one, id, score));
  if (typeof part !== "object" || part === null) return false;
  const isOf = "of" in part && typeof part.of === "object" && part.of !== null && "score" in part.of && part.of.score === id;
  const isHigher = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(isHigher)
      : typeof value === "number"
        ? value >= score
        : typeof value === "object" && value !== null && isHigher(Object.values(value));
  return (
    (isOf && isHigher(Object.entries(part).flatMap(([key, value]: [string, unknown]) => (key === "of" ? [] : [value])))) ||
    speaksOfScore(Object.values(part), id, score)
  );
}

/** Measures whose values are whole numbers where the points are. */
const WHOLE: readonly Indicator["measure"][] = ["count", "points", "sum"];

/** One limit more: above the last where there is room, else in the middle of the widest gap; null where there is none. */
function withOneMore(limits: readonly number[], highest: number, isWhole: boolean): number[] | null {
  const last = limits.at(-1) ?? 0;
  if (isWhole && last + 1 <= highest) return [...limits, last + 1];
  const bounds = [0, ...limits, highest];
  const gaps = limits.concat(highest).map((above, at) => ({ below: bounds[at] ?? 0, above }));
  const [widest] = gaps.toSorted((one, other) => other.above - other.below - (one.above - one.below));
  if (!widest) return null;
  const middle = (widest.below + widest.above) / 2;
  const limit = isWhole ? Math.ceil(middle) : middle;
  return limit > widest.below && limit < widest.above ? [...limits, limit].sort((one, other) => one - other) : null;
}

/** What a score of an indicator is called, on this indicator alone. */
export function withScoreLabel(id: string, score: number, label: string): Edit {
  return (ruleSet) => {
    const indicator = ruleSet.indicators.find((one) => one.id === id);
    const labels = ruleSet.scales[indicator?.scale ?? ""] ?? [];
    const text = label.trim();
    if (!indicator || text === "" || labels[score] === undefined || labels[score] === text) return ruleSet;
    const scale = ownScaleId(id, ruleSet);
    return {
      ...ruleSet,
      scales: { ...ruleSet.scales, [scale]: labels.map((one, at) => (at === score ? text : one)) },
      indicators: ruleSet.indicators.map((one) => (one === indicator ? { ...one, scale } : one)),
    };
  };
}

/** What a grade of a composite is called. */
export function withGradeLabel(id: string, grade: number, label: string): Edit {
  const text = label.trim();
  return (ruleSet) => {
    const composite = ruleSet.composites.find((one) => one.id === id);
    if (!composite || text === "" || composite.grades[grade] === undefined || composite.grades[grade] === text) return ruleSet;
    const grades = composite.grades.map((one, at) => (at === grade ? text : one));
    return { ...ruleSet, composites: ruleSet.composites.map((one) => (one === composite ? { ...one, grades } : one)) };
  };
}

/** The scale that is an indicator's alone: the one it has where no other result is on it, else the id of one to be made. */
export function ownScaleId(id: string, { scales, indicators, aggregates, translations }: RuleSet): string {
  const isOthers = (scale: string) => [...indicators, ...aggregates].some((one) => one.id !== id && one.scale === scale);
  const isTranslated = (scale: string) => Object.values(translations ?? {}).some((one) => Object.hasOwn(one.scales ?? {}, scale));
  const now = indicators.find((one) => one.id === id)?.scale;
  if (now !== undefined && !isOthers(now) && !isTranslated(now)) return now;
  const stem = `${id}_score`;
  let scale = stem;
  for (let number = 2; Object.hasOwn(scales, scale); number++) scale = `${stem}_${number}`;
  return scale;
}

/** A matrix with as many rows, columns or layers as the scores of the indicator that leads into them. */
function fitted(composite: Composite, id: string, steps: number): Composite {
  if (!("cells" in composite)) return composite;
  const isOf = (side: object) => "score" in side && side.score === id;
  const [rows, columns] = [isOf(composite.rows), isOf(composite.columns)];
  const fit = (cells: readonly (readonly number[])[]) => {
    const lines = cells.map((line) => (columns ? lastAgain(line, steps) : [...line]));
    return rows ? lastAgain(lines, steps) : lines;
  };
  if (!("layers" in composite)) return rows || columns ? { ...composite, cells: fit(composite.cells) } : composite;
  const layers = composite.cells.map(fit);
  return { ...composite, cells: isOf(composite.layers) ? lastAgain(layers, steps) : layers };
}

const lastAgain = <Value>(list: readonly Value[], length: number): Value[] => {
  const last = list.at(-1);
  return last === undefined ? [] : resized(list, length, () => last);
};

/** The first so many of a list, with more made of the one before and the place. */
function resized<Value>(list: readonly Value[], length: number, more: (before: Value | undefined, at: number) => Value): Value[] {
  const made = list.slice(0, length);
  while (made.length < length) made.push(more(made.at(-1), made.length));
  return made;
}
