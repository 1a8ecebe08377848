import { outputColumns } from "../kinds/output-columns.ts";
import type { OutputColumn } from "../kinds/kind.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";
import { applied } from "./apply.ts";
import { compareRuleSets } from "./compare.ts";
import type { Difference } from "./difference.ts";

/** A unit whose score, grade or class is another by other rules. */
export interface Move {
  readonly id: string;
  readonly name: string;
  /** The result's column, and its name. */
  readonly column: string;
  readonly label: string;
  /** The values, with their names where these are short; null for unknown, and where the rules have no such result. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What some differences do to the units: one difference alone, or several that make a usable rule set only together. */
export interface Effect {
  readonly differences: readonly Difference[];
  /** null where the answers could not be computed by the rules with these differences. */
  readonly moves: readonly Move[] | null;
}

/** Computes a rule set on one survey; null where its rules are not sound or do not fit the answers. */
export type Assess = (ruleSet: RuleSet) => Promise<Assessment | null>;

/** No difference in these fields moves a unit. */
const SAID_ONLY: ReadonlySet<string> = new Set<keyof RuleSet>([
  ...(["$schema", "version", "id", "revision", "title", "period", "sources", "dataSource", "smallBase"] as const),
  ...(["tables", "words", "functions", "translations", "examples"] as const),
]);

/**
 * Which differences move which units: the differences are made one after the other, in the order listed, and what each of them moves is what
 * differs from the rules before it. A difference that alone makes no usable rule set is taken together with those after it.
 */
export async function attribute(before: RuleSet, after: RuleSet, assess: Assess): Promise<readonly Effect[]> {
  const bare = bareRules(before);
  const differences = compareRuleSets(bare, bareRules(after)).filter(mayMove);
  const effects: Effect[] = [];
  let computed = await assess(bare);
  let rules = bare;
  let together: Difference[] = [];
  for (const [index, difference] of differences.entries()) {
    rules = applied(rules, difference);
    together.push(difference);
    const outcome = await assess(rules);
    if (outcome === null && index < differences.length - 1) continue;
    effects.push({ differences: together, moves: computed && outcome ? moves(computed, outcome) : null });
    [computed, together] = [outcome, []];
  }
  return effects;
}

function bareRules(ruleSet: RuleSet): RuleSet {
  const bare = { ...ruleSet, tables: [], examples: [], functions: {} };
  delete bare.translations;
  return bare;
}

/** Whether a difference is in what is computed. */
export function mayMove({ path }: Difference): boolean {
  const [first] = path;
  return !(first && "field" in first && SAID_ONLY.has(first.field));
}

/** The units whose scores, grades or classes differ, result by result. */
export function moves(before: Assessment, after: Assessment): readonly Move[] {
  const rows = new Map(after.responses.ids.map((id, row) => [id, row]));
  return columnPairs(before.ruleSet, after.ruleSet).flatMap(({ former, latter }) => {
    const { id: column, label } = latter ?? former ?? { id: "", label: "" };
    return before.responses.ids.flatMap((id, row): Move[] => {
      const from = former ? shown(former, before, row) : null;
      const other = rows.get(id);
      const to = latter && other !== undefined ? shown(latter, after, other) : null;
      return from === to ? [] : [{ id, name: before.responses.names[row] ?? id, column, label, from, to }];
    });
  });
}

/** The columns of scores, grades and classes of either rule set, in the latter's order. */
function columnPairs(before: RuleSet, after: RuleSet): readonly { former: OutputColumn | undefined; latter: OutputColumn | undefined }[] {
  const [former, latter] = [before, after].map((ruleSet) => outputColumns(ruleSet).filter(({ values }) => values !== null));
  const ids = [...new Set([...(latter ?? []), ...(former ?? [])].map(({ id }) => id))];
  return ids.map((id) => ({ former: former?.find((one) => one.id === id), latter: latter?.find((one) => one.id === id) }));
}

/** A name that is longer than this is left out. */
const LONGEST_NAME = 20;

/** A value and what it is called. */
function shown({ values, valueOf }: OutputColumn, results: Assessment, row: number): string | null {
  const value = valueOf(results, row);
  if (value === null) return null;
  const named = values?.find((one) => one.value === value)?.label;
  return named === undefined || named.length > LONGEST_NAME ? String(value) : `${value}: ${named}`;
}
