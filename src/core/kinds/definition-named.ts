import { fold } from "../basics/fold.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Definition } from "./kind.ts";
import { definitionsOf } from "./kinds.ts";
import { nameColumnId } from "./output-columns.ts";

/** What the ids of columns add to the id of their result. */
const COLUMN_ENDING = /_(antall|poeng|score|betegnelse)$/;

/**
 * The result that a person means by a name: its id, the name of its cell function, the id of one of its columns (strategi_score) or its
 * label or an alias, whatever the case, the signs and the blanks between words. Null where nothing goes by it.
 */
export function definitionNamed(name: string, ruleSet: RuleSet): Definition | null {
  const typed = name.trim();
  const withId = (id: string | undefined) => definitionsOf(ruleSet).find((definition) => definition.id === id);
  return (
    withId(typed) ??
    withId(ruleSet.functions[typed]) ??
    definitionOfColumn(typed.toLowerCase(), ruleSet) ??
    foldedName(typed, ruleSet) ??
    null
  );
}

/** The result that one of our columns beside the survey is about, by the column's id; null where there is none. */
export function definitionOfColumn(column: string, ruleSet: RuleSet): Definition | null {
  const all = definitionsOf(ruleSet);
  const own = all.find((definition) => definition.columns().some(({ id }) => id === column || nameColumnId(id) === column));
  return own ?? all.find(({ id }) => id === column.replace(COLUMN_ENDING, "")) ?? null;
}

function foldedName(name: string, ruleSet: RuleSet): Definition | undefined {
  const wanted = fold(name);
  if (wanted === "") return undefined;
  const byFunction = Object.entries(ruleSet.functions).find(([own]) => fold(own) === wanted)?.[1];
  const all = definitionsOf(ruleSet);
  const own = all.find(({ id }) => id === byFunction) ?? all.find(({ id, label }) => fold(id) === wanted || fold(label) === wanted);
  return own ?? all.find(({ id }) => aliasesOf(id, ruleSet).some((alias) => fold(alias) === wanted));
}

function aliasesOf(result: string, { indicators, aggregates, composites, nominals }: RuleSet): readonly string[] {
  return [...indicators, ...aggregates, ...composites, ...nominals].find(({ id }) => id === result)?.aliases ?? [];
}
