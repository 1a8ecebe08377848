import type { RuleSetIssue } from "./ruleset-issue.ts";
import type { Condition, Grouping, RuleSet, Variable } from "./ruleset.ts";

/** The largest code that a class can have: results are bytes, and 255 stands for unknown. */
const HIGHEST_CODE = 254;

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
    ...ruleSet.nominals.flatMap(({ id, classes }) => checkCodes(classes, `nominals.${id}`)),
    ...ruleSet.indicators.flatMap(({ id, cutPoints }) => checkShares(cutPoints.shares, `indicators.${id}`)),
  ];
}

/** Every list of conditions in the rule set, with the part it is in. */
function conditionsOf(ruleSet: RuleSet): { readonly where: string; readonly conditions: readonly Condition[] }[] {
  return [
    ...ruleSet.nominals.flatMap(({ id, classes }) => classes.map(({ when }) => ({ where: `nominals.${id}`, conditions: when }))),
    ...ruleSet.tables.flatMap((table) => {
      const where = `tables.${table.id}`;
      const own = table.kind === "list" ? table.where : table.kind === "breakdown" ? table.share : [];
      return [{ where, conditions: [...table.base.where, ...own] }];
    }),
  ];
}

function checkCondition({ of, in: values }: Condition, where: string, ruleSet: RuleSet): RuleSetIssue[] {
  const range = rangeOf(of, ruleSet);
  if (!range) return [];
  return values.flatMap((value) => valueIssue(value, of, range, where, ruleSet));
}

/** What a variable's values can be: some that can be listed, or any text or number. */
type ValueRange =
  | { readonly kind: "listed"; readonly values: readonly (string | number)[] }
  | { readonly kind: "number"; readonly highest: number | null }
  | { readonly kind: "text" };

/** null for a variable that refers to nothing, and for an item, whose answers `checkReferences` knows. */
function rangeOf(of: Variable, ruleSet: RuleSet): ValueRange | null {
  if ("score" in of) {
    const scale = ruleSet.indicators.find(({ id }) => id === of.score)?.scale;
    return scale === undefined ? null : listed(ruleSet.scales[scale]?.keys());
  }
  if ("grade" in of) return listed(ruleSet.composites.find(({ id }) => id === of.grade)?.grades.keys());
  if ("class" in of) return listed(ruleSet.nominals.find(({ id }) => id === of.class)?.classes.map(({ code }) => code));
  if ("count" in of) return ruleSet.indicators.some(({ id }) => id === of.count) ? { kind: "number", highest: null } : null;
  if ("column" in of) {
    const role = ruleSet.columns.find(({ id }) => id === of.column)?.role;
    return role === undefined ? null : role === "number" ? { kind: "number", highest: null } : { kind: "text" };
  }
  if ("grouping" in of) {
    const grouping = ruleSet.groupings.find(({ id }) => id === of.grouping);
    return listed(grouping && partsOf(grouping).map(({ id }) => id));
  }
  return null;
}

function listed(values: Iterable<string | number> | undefined): ValueRange | null {
  return values === undefined ? null : { kind: "listed", values: [...values] };
}

function valueIssue(value: string | number, of: Variable, range: ValueRange, where: string, ruleSet: RuleSet): RuleSetIssue[] {
  const variable = nameOf(of, ruleSet);
  switch (range.kind) {
    case "listed":
      return range.values.includes(value)
        ? []
        : [{ severity: "error", where, code: "value_nowhere", variable, value, allowed: range.values }];
    case "number":
      return typeof value === "number" ? [] : [{ severity: "error", where, code: "value_kind", variable, value, wanted: "number" }];
    case "text":
      return typeof value === "string" ? [] : [{ severity: "error", where, code: "value_kind", variable, value, wanted: "text" }];
    default:
      return range satisfies never;
  }
}

/** The kind of variable and the id it refers to. */
function nameOf(of: Variable, ruleSet: RuleSet): string {
  const [id = ""] = Object.values(of) as string[]; // a variable is one key with one id
  const all = [
    ...ruleSet.columns,
    ...ruleSet.items,
    ...ruleSet.indicators,
    ...ruleSet.composites,
    ...ruleSet.nominals,
    ...ruleSet.groupings,
  ];
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
  const column = ruleSet.columns.find(({ id }) => id === of.column);
  const bounds = bands.map(({ from }) => from);
  return [
    ...(column && column.role !== "number" ? [{ severity: "error", where, code: "bands_of_text", column: column.label } as const] : []),
    ...(isIncreasing(bounds) ? [] : [{ severity: "error", where, code: "bands_not_increasing", bounds } as const]),
  ];
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

function checkCodes(classes: readonly { readonly code: number }[], where: string): RuleSetIssue[] {
  const codes = classes.map(({ code }) => code);
  return [
    ...repeated(codes).map((code): RuleSetIssue => ({ severity: "error", where, code: "class_code_twice", class: code })),
    ...codes
      .filter((code) => code < 0 || code > HIGHEST_CODE)
      .map((code): RuleSetIssue => ({ severity: "error", where, code: "class_code_range", class: code, highest: HIGHEST_CODE })),
  ];
}

/** Shares are per cent below each boundary: above 0, below 100, each above the one before. */
function checkShares(shares: readonly number[], where: string): RuleSetIssue[] {
  const isSound = isIncreasing([0, ...shares, 100]);
  return isSound ? [] : [{ severity: "error", where, code: "shares_not_increasing", shares }];
}

function isIncreasing(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? -Infinity));
}

function repeated<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
