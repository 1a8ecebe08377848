import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";
import { unmarked } from "./marks.ts";

/** A change of a rule set that an editor makes. */
export type Edit = (ruleSet: RuleSet) => RuleSet;

/** The limit of a score, from 1; it stays between its neighbours, else nothing changes. */
export function withLimit(id: string, score: number, limit: number): Edit {
  return ofIndicator(id, (indicator) => {
    const { cutPoints } = indicator;
    if (cutPoints.method !== "fixed" || !Number.isFinite(limit)) return indicator;
    const { limits } = cutPoints;
    const [below, above] = [limits[score - 2] ?? -Infinity, limits[score] ?? Infinity];
    if (limit <= below || limit >= above || limits[score - 1] === limit) return indicator;
    return { ...indicator, cutPoints: unmarked({ ...cutPoints, limits: limits.map((one, index) => (index === score - 1 ? limit : one)) }) };
  });
}

/** The grade in one cell of a composite's matrix; `layer` is null where it has one. */
export function withGrade(id: string, { layer, row, column }: { layer: number | null; row: number; column: number }, grade: number): Edit {
  const inMatrix = (cells: readonly (readonly number[])[]) =>
    cells.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? grade : cell)) : [...line]));
  return (ruleSet) => ({
    ...ruleSet,
    composites: ruleSet.composites.map((composite) => {
      if (composite.id !== id || !("cells" in composite) || !Number.isInteger(grade)) return composite;
      if (grade < 0 || grade >= composite.grades.length) return composite;
      if ("layers" in composite) {
        return unmarked({ ...composite, cells: composite.cells.map((cells, index) => (index === layer ? inMatrix(cells) : cells)) });
      }
      return unmarked({ ...composite, cells: inMatrix(composite.cells) });
    }),
  });
}

/** Takes a result as it is: what was guessed of it stands. */
export function asDecided(id: string): Edit {
  const inAll = <Part extends { readonly id: string; readonly guess?: string | undefined }>(parts: readonly Part[]) =>
    parts.map((part) => (part.id === id ? unmarked(part) : part));
  return (ruleSet) => ({
    ...ruleSet,
    indicators: inAll(ruleSet.indicators).map((one) => (one.id === id ? { ...one, cutPoints: unmarked(one.cutPoints) } : one)),
    composites: inAll(ruleSet.composites),
  });
}

/** What a result is called. */
export function withLabel(id: string, label: string): Edit {
  const text = label.trim();
  const named = <Part extends { readonly id: string; readonly label: string }>(parts: readonly Part[]) =>
    parts.map((part) => (part.id === id && text !== "" ? { ...part, label: text } : part));
  return (ruleSet) => ({
    ...ruleSet,
    indicators: named(ruleSet.indicators),
    aggregates: named(ruleSet.aggregates),
    composites: named(ruleSet.composites),
    nominals: named(ruleSet.nominals),
  });
}

/** Whether an item takes part in an indicator; its last one stays. Items keep the order of the rule set. */
export function withItem(id: string, item: string, isIn: boolean): Edit {
  return (ruleSet) =>
    ofIndicator(id, (indicator) => {
      const wanted = ruleSet.items.flatMap(({ id: one }) => ((one === item ? isIn : indicator.items.includes(one)) ? [one] : []));
      return wanted.length === 0 ? indicator : withoutStrangers({ ...indicator, items: wanted });
    })(ruleSet);
}

/** Weights and turned items are only of the items there are. */
function withoutStrangers(indicator: Indicator): Indicator {
  const { items, weights, reversed } = indicator;
  const isItem = (id: string) => items.includes(id);
  const kept = weighted(
    indicator,
    Object.entries(weights ?? {}).filter(([id]) => isItem(id)),
  );
  return reversed ? { ...kept, reversed: reversed.filter(isItem) } : kept;
}

/** The indicator with these weights, and without any where there are none. */
function weighted(indicator: Indicator, weights: readonly (readonly [string, number])[]): Indicator {
  const result = { ...indicator, weights: Object.fromEntries(weights) };
  if (weights.length === 0) delete (result as Partial<Indicator>).weights;
  return result;
}

/** What an item counts for; 1 is not said. */
export function withWeight(id: string, item: string, weight: number): Edit {
  return ofIndicator(id, (indicator) => {
    if (!(weight > 0) || !Number.isFinite(weight)) return indicator;
    const others = Object.entries(indicator.weights ?? {}).filter(([id]) => id !== item);
    return weighted(indicator, weight === 1 ? others : [...others, [item, weight]]);
  });
}

/** Whether an answer counts, where answers count the same; the last one that does stays. */
export function withCounted(id: string, answer: string, counts: boolean): Edit {
  return ofIndicator(id, (indicator) => {
    const [line] = Array.isArray(indicator.points) ? indicator.points : [];
    if (!line || !("answers" in line)) return indicator;
    const others = line.answers.filter((one) => one !== answer);
    const answers = counts ? [...others, answer] : others;
    return answers.length === 0 ? indicator : { ...indicator, points: [{ ...line, answers }] };
  });
}

/** The answers that count of an indicator whose answers count the same; null for another. */
export function countedAnswers({ points }: Indicator): readonly string[] | null {
  if (!Array.isArray(points) || points.length !== 1) return null;
  const [line] = points;
  return line && "answers" in line && line.items === undefined ? line.answers : null;
}

/** Changes an indicator. What was guessed of it is decided with that, but for other limits, which leave what counts as it was. */
function ofIndicator(id: string, change: (indicator: Indicator) => Indicator): Edit {
  return (ruleSet) => {
    const changed = ruleSet.indicators.map((one) => (one.id === id ? change(one) : one));
    const isSame = changed.every((one, index) => one === ruleSet.indicators[index]);
    return isSame
      ? ruleSet
      : {
          ...ruleSet,
          indicators: changed.map((one, index) =>
            one.cutPoints === ruleSet.indicators[index]?.cutPoints && one !== ruleSet.indicators[index] ? unmarked(one) : one,
          ),
        };
  };
}
