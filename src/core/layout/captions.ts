import { findIn, variableDefinition } from "../kinds/kinds.ts";
import type { Assessment, ResultTable } from "../score/results.ts";
import type { RuleSet, TableRule, Variable } from "../ruleset/ruleset.ts";
import type { SheetTexts } from "./texts.ts";

/** The texts around a table, and the same around its figure. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** In the order they are shown, the source last. */
  readonly notes: readonly string[];
}

/** Number and title, section and base, and the notes of a table: the same under its figure. */
export function caption(table: ResultTable, assessment: Assessment, texts: SheetTexts): Caption {
  const { rule } = table;
  return {
    title: rule.figure === undefined ? table.title : `${rule.figure}. ${table.title}`,
    subtitle: `${texts.tables.section(rule.section)}. ${texts.tables.base(table.baseLabel, table.base)}`,
    notes: [
      ...cutPointNotes(rule, assessment, texts),
      ...table.notes,
      ...originNotes(rule, assessment.ruleSet, texts),
      source(assessment, texts),
    ],
  };
}

/** For a distribution by what is cut into scores, such as counts: which of them give which score. */
function cutPointNotes(rule: TableRule, assessment: Assessment, texts: SheetTexts): readonly string[] {
  if (rule.kind !== "distribution") return [];
  const { ruleSet } = assessment;
  const intervals = variableDefinition(rule.of, ruleSet)?.isCut ? findIn(ruleSet)(rule.of)?.intervals(assessment) : null;
  return intervals ? [`${texts.tables.scores(intervals)}.`] : [];
}

function originNotes(rule: TableRule, ruleSet: RuleSet, { tables }: SheetTexts): readonly string[] {
  const labels = rule.kind === "items" ? reconstructedItems(rule.items, ruleSet) : [];
  return [
    ...(rule.ours && rule.figure === undefined ? [tables.ours] : []),
    ...(usesReconstruction(rule, ruleSet) ? [tables.reconstructed] : []),
    ...(labels.length > 0 ? [tables.reconstructedWording(labels)] : []),
  ];
}

function reconstructedItems(items: readonly string[], ruleSet: RuleSet): readonly string[] {
  return ruleSet.items.filter(({ id, provenance }) => items.includes(id) && provenance === "reconstructed").map(({ label }) => label);
}

function usesReconstruction(rule: TableRule, ruleSet: RuleSet): boolean {
  return variablesOf(rule).some((variable) => findIn(ruleSet)(variable)?.reconstructed);
}

function variablesOf(rule: TableRule): readonly Variable[] {
  switch (rule.kind) {
    case "distribution":
      return [rule.of];
    case "breakdown":
      return [rule.by, ...rule.share.map(({ of }) => of)];
    case "cross":
      return [rule.rows, rule.columns];
    case "list":
      return [...rule.show, ...rule.where.map(({ of }) => of)];
    case "items":
    case "summary":
      return [];
    default:
      return rule satisfies never;
  }
}

function source({ ruleSet, sheetNotes }: Assessment, texts: SheetTexts): string {
  return texts.tables.source(ruleSet.sources[0]?.reference ?? ruleSet.title, sheetNotes);
}
