import type { RuleSet } from "../ruleset/ruleset.ts";
import type { OutputColumn } from "./kind.ts";
import { definitionsOf, kinds } from "./kinds.ts";

/**
 * The columns of the result in the report's order: section by section the indicators and then what they are crossed into;
 * the classes last. Workbooks, JSON and CSV have these columns and no others.
 */
export function outputColumns(ruleSet: RuleSet): readonly OutputColumn[] {
  const last = new Set(kinds.filter(({ place }) => place === "last").map(({ name }) => name));
  const inSections = definitionsOf(ruleSet).filter(({ kind }) => !last.has(kind));
  const sections = [...new Set(inSections.map(({ source }) => source.section))];
  return [
    ...sections.flatMap((section) => inSections.filter((definition) => definition.source.section === section)),
    ...definitionsOf(ruleSet).filter(({ kind }) => last.has(kind)),
  ].flatMap((definition) => definition.columns());
}

/** The id of the column that says in words what another column's numbers are called. */
export function nameColumnId(column: string): string {
  return `${column}_betegnelse`;
}
