import { answersTo } from "../ruleset/answer-list.ts";
import { isWithin, type Bounds } from "../ruleset/filters.ts";
import { checkBounds, checkReach } from "../kinds/bounds-check.ts";
import { isIncreasing, repeated } from "../basics/lists.ts";
import { definitionsOf, findIn, keyAndId, variableDefinition } from "../kinds/kinds.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import { rowsOf } from "../ruleset/table-rows.ts";
import type { Condition, Grouping, RuleSet, Variable } from "../ruleset/ruleset.ts";

/**
 * Values that no unit can have, and parts that overlap or are out of order: in conditions (a score of 9, a group's id misspelt), groups,
 * bands, class codes and shares. What points nowhere is passed over, as `checkReferences` reports it.
 */
export function checkValues(ruleSet: RuleSet): RuleSetIssue[] {
  return [
    ...conditionsOf(ruleSet).flatMap(({ where, conditions }) =>
      conditions.flatMap((condition) => checkCondition(condition, where, ruleSet)),
    ),
    ...ruleSet.groupings.flatMap((grouping) => checkGrouping(grouping, ruleSet)),
    ...definitionsOf(ruleSet).flatMap((definition) => definition.checkAlone()),
  ];
}

/** Every list of conditions in the rule set, with the part it is in. */
function conditionsOf(ruleSet: RuleSet): { readonly where: string; readonly conditions: readonly Condition[] }[] {
  return [
    ...definitionsOf(ruleSet).flatMap((definition) =>
      definition.references().flatMap((one) => ("condition" in one ? [{ where: one.where, conditions: [one.condition] }] : [])),
    ),
    ...ruleSet.tables.flatMap((table) => {
      const where = `tables.${table.id}`;
      const own = table.kind === "list" ? table.where : table.kind === "breakdown" ? table.share : [];
      const rows = rowsOf(table);
      const ordered = rows && table.order ? [{ of: rows, in: table.order }] : [];
      return [{ where, conditions: [...table.base.where, ...own, ...ordered] }];
    }),
  ];
}

function checkCondition(condition: Condition, where: string, ruleSet: RuleSet): RuleSetIssue[] {
  const { of } = condition;
  const range = rangeOf(of, ruleSet);
  if (!("in" in condition)) {
    const possible = range?.kind === "number" ? range.possible : range?.isOrdered ? {} : null;
    const wrong = range ? checkBounds(condition, nameOf(of, ruleSet), possible, where) : [];
    return range && wrong.length === 0 ? reachIssue(condition, range, where, ruleSet) : wrong;
  }
  if ("item" in of && range?.kind === "listed") return []; // `checkReferences` knows the answers
  return range ? condition.in.flatMap((value) => valueIssue(value, of, range, where, ruleSet)) : [];
}

/** What a variable's values can be: some that can be listed, or any text or number; and whether one can be more than another. */
type ValueRange = { readonly isOrdered: boolean } & (
  | { readonly kind: "listed"; readonly values: readonly (string | number)[] }
  | { readonly kind: "number"; readonly possible: Bounds }
  | { readonly kind: "text" }
);

const numberWithin = (possible: Bounds): ValueRange => ({ kind: "number", isOrdered: true, possible });
const anyText: ValueRange = { kind: "text", isOrdered: false };

/** null for a variable that refers to nothing. */
function rangeOf(of: Variable, ruleSet: RuleSet): ValueRange | null {
  if ("column" in of) {
    const role = ruleSet.columns.find(({ id }) => id === of.column)?.role;
    return role === undefined ? null : role === "number" ? numberWithin({}) : anyText;
  }
  if ("item" in of) {
    const item = ruleSet.items.find(({ id }) => id === of.item);
    return item?.number ? numberWithin(item.number) : item?.date ? anyText : item ? listed(answersTo(ruleSet, item), false) : null;
  }
  if ("grouping" in of) {
    const grouping = ruleSet.groupings.find(({ id }) => id === of.grouping);
    return listed(grouping && partsOf(grouping).map(({ id }) => id), false);
  }
  const result = variableDefinition(of, ruleSet);
  if (!result) return null;
  const isOrdered =
    findIn(ruleSet)(of)
      ?.columns()
      .some((column) => column.isOrdered) ?? false;
  return result.values
    ? listed(
        result.values.map(({ value }) => value),
        isOrdered,
      )
    : numberWithin(numbersOf(of, ruleSet));
}

/** The lowest and the highest number that a result can be. */
function numbersOf(of: Variable, ruleSet: RuleSet): Bounds {
  const range = findIn(ruleSet)(of)?.range(findIn(ruleSet));
  return range ? { from: range.lowest, to: range.highest } : {};
}

function listed(values: Iterable<string | number> | undefined, isOrdered: boolean): ValueRange | null {
  const all = [...(values ?? [])];
  return all.length === 0 ? null : { kind: "listed", values: all, isOrdered };
}

/** Bounds that none of the values is within, such as a score from 4 where the highest is 3. */
function reachIssue(
  { of, ...bounds }: Exclude<Condition, { in: unknown }>,
  range: ValueRange,
  where: string,
  ruleSet: RuleSet,
): RuleSetIssue[] {
  if (range.kind !== "listed" || range.values.some((value) => isWithin(Number(value), bounds))) return [];
  const value = bounds.from ?? bounds.to ?? 0;
  return [{ severity: "error", where, code: "value_nowhere", variable: nameOf(of, ruleSet), value, allowed: range.values }];
}

function valueIssue(value: string | number, of: Variable, range: ValueRange, where: string, ruleSet: RuleSet): RuleSetIssue[] {
  const variable = nameOf(of, ruleSet);
  switch (range.kind) {
    case "listed":
      return range.values.includes(value)
        ? []
        : [{ severity: "error", where, code: "value_nowhere", variable, value, allowed: range.values }];
    case "number":
      return typeof value === "number"
        ? checkReach({ from: value, to: value }, variable, range.possible, where)
        : [{ severity: "error", where, code: "value_kind", variable, value, wanted: "number" }];
    case "text":
      return typeof value === "string" ? [] : [{ severity: "error", where, code: "value_kind", variable, value, wanted: "text" }];
    default:
      return range satisfies never;
  }
}

/** The kind of variable and the id it refers to. */
function nameOf(of: Variable, ruleSet: RuleSet): string {
  const { id } = keyAndId(of);
  const all = [...ruleSet.columns, ...ruleSet.items, ...definitionsOf(ruleSet), ...ruleSet.groupings];
  return all.find((one) => one.id === id)?.label ?? id;
}

function partsOf(grouping: Grouping): readonly { readonly id: string; readonly label: string }[] {
  return grouping.kind === "bands" ? grouping.bands : grouping.groups;
}

function checkGrouping(grouping: Grouping, ruleSet: RuleSet): RuleSetIssue[] {
  const where = `groupings.${grouping.id}`;
  const twice = repeated(partsOf(grouping).map(({ id }) => id)).map((id): RuleSetIssue => ({
    severity: "error",
    where,
    code: "id_twice",
    id,
  }));
  return grouping.kind === "bands"
    ? [...twice, ...checkBands(grouping, where, ruleSet)]
    : [...twice, ...checkGroups(grouping, where, ruleSet)];
}

function checkBands({ of, bands }: Grouping & { kind: "bands" }, where: string, ruleSet: RuleSet): RuleSetIssue[] {
  const range = rangeOf(of, ruleSet);
  const bounds = bands.map(({ from }) => from);
  return [
    ...(range && range.kind !== "number"
      ? [{ severity: "error", where, code: "bands_of_text", column: nameOf(of, ruleSet) } as const]
      : []),
    ...(isIncreasing(bounds)
      ? bandsReached(of, bounds, range, where, ruleSet)
      : [{ severity: "error", where, code: "bands_not_increasing", bounds } as const]),
  ];
}

/** A band that begins above the highest number that can be right has nobody in it. */
function bandsReached(
  of: Variable,
  bounds: readonly number[],
  range: ValueRange | null,
  where: string,
  ruleSet: RuleSet,
): readonly RuleSetIssue[] {
  if (range?.kind !== "number") return [];
  return bounds.flatMap((from) => checkReach({ from }, nameOf(of, ruleSet), range.possible, where)).slice(0, 1);
}

/** A value that is in two groups would be in the first alone, without a word. */
function checkGroups({ of, groups }: Grouping & { kind: "groups" }, where: string, ruleSet: RuleSet): RuleSetIssue[] {
  const shared = repeated(groups.flatMap(({ values }) => [...new Set(values)]));
  return [
    ...shared.map((value): RuleSetIssue => ({
      severity: "error",
      where,
      code: "value_in_two_groups",
      value,
      groups: groups.filter(({ values }) => values.includes(value)).map(({ label }) => label),
    })),
    ...groups.flatMap(({ values }) => checkCondition({ of, in: values }, where, ruleSet)),
  ];
}
