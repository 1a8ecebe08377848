import type { Aggregate, Condition, Filter, Indicator, Item, RuleSet, Variable } from "../../src/core/ruleset/ruleset.ts";

/** A unit as a person would write it down: what it answered, and what is known of it. */
export interface NaiveUnit {
  readonly answers: Readonly<Record<string, string | number>>;
  readonly region: string;
  readonly folk: number;
}

/** Result id → its value; null where it is not known. */
export type NaiveResults = Readonly<Record<string, number | null>>;

/** A fraction, so that nothing is rounded: a number of ten thousandths, and how many of them make the unit. */
type Fraction = readonly [number, number];

const SCALE = 10_000;
const scaled = (value: number) => Math.round(value * SCALE);
const valueOfFraction = ([part, whole]: Fraction) => part / whole;
/** Whether a fraction is at least a number of the rules, which has four decimals at most. */
const reaches = ([part, whole]: Fraction, limit: number) => part * SCALE >= scaled(limit) * whole;

/**
 * What the rules say of one unit, read word by word with none of the program's own steps: fractions of whole numbers, scores by counting the
 * limits reached, the matrix cell, the first class whose conditions all hold.
 */
export function naiveResults(ruleSet: RuleSet, unit: NaiveUnit): NaiveResults {
  const results: Record<string, number | null> = {};
  const cut = ({ id, cutPoints }: Pick<Indicator, "id" | "cutPoints">, found: Fraction | null) => {
    const limits = cutPoints.method === "fixed" ? cutPoints.limits : [];
    results[`count ${id}`] = found === null ? null : valueOfFraction(found);
    results[`score ${id}`] = found === null ? null : limits.filter((limit) => reaches(found, limit)).length;
  };
  const silent = Object.keys(unit.answers).length === 0;
  for (const indicator of ruleSet.indicators) cut(indicator, silent ? null : countOf(indicator, ruleSet, unit));
  for (const aggregate of ruleSet.aggregates) cut(aggregate, combined(aggregate, results));
  for (const composite of ruleSet.composites) {
    const value = (side: { score: string } | { grade: string }) =>
      results["score" in side ? `score ${side.score}` : `grade ${side.grade}`] ?? null;
    if ("rules" in composite) results[`grade ${composite.id}`] = silent ? null : byRules(composite, ruleSet, unit, results);
    else {
      const [row, column] = [value(composite.rows), value(composite.columns)];
      const layer = "layers" in composite ? value(composite.layers) : 0;
      const cells = "layers" in composite ? composite.cells[layer ?? -1] : composite.cells;
      results[`grade ${composite.id}`] = row === null || column === null || layer === null ? null : (cells?.[row]?.[column] ?? null);
    }
  }
  for (const { id, classes } of ruleSet.nominals) {
    const first = classes.find(({ when }) => when.every((one) => holds(one, ruleSet, unit, results) === true));
    results[`class ${id}`] = silent ? null : (first?.code ?? null);
  }
  return results;
}

/**
 * What a unit adds to a table of items, for each of them: the answer it gave, null for one that it was asked and left blank, and undefined for
 * one that it is in no denominator of. Undefined for all where it is not in the table's base.
 */
export function naiveItems(
  { base, items }: Extract<RuleSet["tables"][number], { kind: "items" }>,
  ruleSet: RuleSet,
  unit: NaiveUnit,
): readonly (string | number | null | undefined)[] {
  const results = naiveResults(ruleSet, unit);
  const silent = Object.keys(unit.answers).length === 0;
  if (silent || !base.where.every((one) => holds(one, ruleSet, unit, results) === true)) return items.map(() => undefined);
  return items.map((id) => unit.answers[id] ?? (isAsked(itemOf(id, ruleSet).askedIf, ruleSet, unit) === false ? undefined : null));
}

/** Down the rules: one that may hold makes the grade uncertain, unless what follows would give the same. */
function byRules(
  { rules, otherwise }: Extract<RuleSet["composites"][number], { rules: unknown }>,
  ruleSet: RuleSet,
  unit: NaiveUnit,
  results: NaiveResults,
): number | null {
  const possible = new Set<number | null>();
  for (const { when, grade } of rules) {
    const states = when.map((one) => holds(one, ruleSet, unit, results));
    if (states.includes(false)) continue;
    possible.add(grade);
    if (!states.includes(null)) return possible.size === 1 ? grade : null;
  }
  possible.add(otherwise ?? null);
  return possible.size === 1 ? ([...possible][0] ?? null) : null;
}

/** What a unit has answered to an item, or null: nothing, or what the rules call no answer. */
function answerTo(id: string, ruleSet: RuleSet, { answers }: NaiveUnit): string | number | null {
  const item = itemOf(id, ruleSet);
  const answer = answers[id] ?? null;
  if (answer === null || ruleSet.answerLists[item.answers ?? ""]?.missing?.includes(String(answer))) return null;
  return answer;
}

function itemOf(id: string, { items }: RuleSet): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** Whether a unit is asked what stands behind a filter; null where that is not known. Who was not asked the question was not asked this. */
function isAsked(filter: Filter | undefined, ruleSet: RuleSet, unit: NaiveUnit): boolean | null {
  if (filter === undefined) return true;
  if ("not" in filter) {
    const asked = isAsked(filter.not, ruleSet, unit);
    return asked === null ? null : !asked;
  }
  if ("all" in filter || "any" in filter) {
    const states = ("all" in filter ? filter.all : filter.any).map((one) => isAsked(one, ruleSet, unit));
    const deciding = "any" in filter;
    return states.includes(deciding) ? deciding : states.includes(null) ? null : !deciding;
  }
  if (isAsked(itemOf(filter.item, ruleSet).askedIf, ruleSet, unit) === false) return false;
  const answer = answerTo(filter.item, ruleSet, unit);
  if (answer === null) return null;
  if ("answers" in filter) return filter.answers.includes(String(answer));
  return Number(answer) >= (filter.from ?? -Infinity) && Number(answer) <= (filter.to ?? Infinity);
}

function countOf(indicator: Indicator, ruleSet: RuleSet, unit: NaiveUnit): Fraction | null {
  const { gate, measure } = indicator;
  const isRatio = measure === "mean" || measure === "share";
  const open = isAsked(gate, ruleSet, unit);
  if (open === null) return null;
  if (!open) return isRatio ? null : [0, 1];
  const asked = indicator.items.filter((id) => isAsked(itemOf(id, ruleSet).askedIf, ruleSet, unit) !== false);
  const answered = asked.filter((id) => answerTo(id, ruleSet, unit) !== null);
  const policy = indicator.missing ?? ruleSet.missing;
  const allBlank = asked.every((id) => unit.answers[id] === undefined);
  if (asked.length > 0 && answered.length === 0 && !(gate && allBlank)) return null;
  if (policy.policy === "atLeast" && answered.length < Math.min(policy.answered, asked.length)) return null;
  const weightOf = (id: string) => indicator.weights?.[id] ?? 1;
  const total = (ids: readonly string[], of: (id: string) => number) => ids.reduce((sum, id) => sum + scaled(of(id)), 0);
  const sum = total(answered, (id) => weightOf(id) * pointsOf(id, indicator, ruleSet, unit));
  const weight = total(answered, weightOf);
  if (isRatio) return answered.length === 0 ? null : [sum * (measure === "share" ? 100 : 1), weight];
  const fillsIn = policy.policy === "atLeast" && policy.rest === "mean" && answered.length > 0;
  return fillsIn ? [sum * total(asked, weightOf), weight * SCALE] : [sum, SCALE];
}

function pointsOf(id: string, indicator: Indicator, ruleSet: RuleSet, unit: NaiveUnit): number {
  const item = itemOf(id, ruleSet);
  const answer = answerTo(id, ruleSet, unit) ?? "";
  const points = plainPoints(answer, item, indicator, ruleSet);
  if (!(indicator.reversed ?? []).includes(id)) return points;
  const list = ruleSet.answerLists[item.answers ?? ""];
  const all = list
    ? list.answers.filter((one) => !list.missing?.includes(one)).map((one) => plainPoints(one, item, indicator, ruleSet))
    : Array.isArray(indicator.points)
      ? [0, ...indicator.points.flatMap((line) => ("answers" in line || line.items?.includes(id) === false ? [] : [line.points]))]
      : [item.number?.from ?? 0, item.number?.to ?? 0];
  return Math.min(...all) + Math.max(...all) - points;
}

function plainPoints(answer: string | number, item: Item, { points }: Indicator, ruleSet: RuleSet): number {
  if (!Array.isArray(points)) {
    if (item.number) return Number(answer);
    const list = ruleSet.answerLists[item.answers ?? ""];
    return (points.first ?? 1) + (list?.answers.filter((one) => !list.missing?.includes(one)).indexOf(String(answer)) ?? 0);
  }
  const lines = points.filter((line) => line.items === undefined || line.items.includes(item.id));
  const line = lines.find((one) =>
    "answers" in one
      ? !item.number && one.answers.includes(String(answer))
      : item.number && Number(answer) >= (one.from ?? -Infinity) && Number(answer) <= (one.to ?? Infinity),
  );
  return line?.points ?? 0;
}

/** The weighted sum or mean of the inputs that are known. Counts that are no decimals of the rules, such as means, are not put together here. */
function combined({ inputs, measure, missing }: Aggregate, results: NaiveResults): Fraction | null {
  const values = inputs.flatMap(({ of, weight = 1 }) => {
    const [name] = Object.entries(of).map(([kind, id]) => `${kind} ${id}`);
    const value = results[name ?? ""] ?? null;
    return value === null ? [] : [{ value, weight }];
  });
  const needed = missing === undefined ? inputs.length : missing.policy === "atLeast" ? missing.answered : 1;
  if (values.length < Math.max(1, needed)) return null;
  const sum = values.reduce((all, { value, weight }) => all + scaled(value * weight), 0);
  const known = values.reduce((all, { weight }) => all + scaled(weight), 0);
  const all = inputs.reduce((total, { weight = 1 }) => total + scaled(weight), 0);
  if (measure === "mean") return [sum, known];
  return missing?.policy === "atLeast" && missing.rest === "mean" ? [sum * all, known * SCALE] : [sum, SCALE];
}

function holds(condition: Condition, ruleSet: RuleSet, unit: NaiveUnit, results: NaiveResults): boolean | null {
  const value = valueOf(condition.of, ruleSet, unit, results);
  if (value === null) return null;
  if ("in" in condition) return condition.in.includes(value);
  return Number(value) >= (condition.from ?? -Infinity) && Number(value) <= (condition.to ?? Infinity);
}

function valueOf(of: Variable, ruleSet: RuleSet, unit: NaiveUnit, results: NaiveResults): string | number | null {
  if ("item" in of) return unit.answers[of.item] ?? null;
  if ("column" in of) return of.column === "folk" ? unit.folk : unit.region;
  if ("grouping" in of) {
    const grouping = ruleSet.groupings.find(({ id }) => id === of.grouping);
    const value = grouping ? valueOf(grouping.of, ruleSet, unit, results) : null;
    if (value === null) return null;
    if (grouping?.kind === "bands") return grouping.bands.findLast(({ from }) => Number(value) >= from)?.id ?? null;
    return grouping?.groups.find(({ values }) => values.includes(value))?.id ?? null;
  }
  const [name] = Object.entries(of).map(([kind, id]) => `${kind} ${id}`);
  return results[name ?? ""] ?? null;
}
