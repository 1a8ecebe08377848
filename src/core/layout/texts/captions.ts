import { findIn, variableDefinition } from "../../kinds/kinds.ts";
import type { Assessment, ResultTable } from "../../score/results.ts";
import type { RuleSet, TableRule, Variable } from "../../ruleset/ruleset.ts";
import { noteLines } from "./out-cells.ts";
import { periodText } from "../../ruleset/titles.ts";
import { inWordsOf } from "./texts-in-words.ts";
import type { SheetTexts } from "./texts.ts";

/** The texts around a table, and the same around its figure. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** In the order they are shown, the sources last. */
  readonly notes: readonly string[];
}

/** What stands over a table: number and title, and under it the section and the base. */
export interface Heading {
  readonly title: string;
  readonly base: string;
  readonly subtitle: string;
}

export function heading({ number, title, rule, baseLabel, base: size, weighted }: ResultTable, { tables }: SheetTexts): Heading {
  const base = weighted ? tables.weightedBase(baseLabel, size, weighted) : tables.base(baseLabel, size);
  return {
    title: number === null ? title : `${number}. ${title}`,
    base,
    subtitle: [...(rule.section === undefined ? [] : [tables.section(rule.section)]), base].join(". "),
  };
}

/** Number and title, section and base, and the notes of a table: the same under its figure. */
export function caption(table: ResultTable, assessment: Assessment, general: SheetTexts): Caption {
  const texts = inWordsOf(assessment.ruleSet, general);
  const { title, subtitle } = heading(table, texts);
  return {
    title,
    subtitle,
    notes: [
      ...cutPointNotes(table.rule, assessment, texts),
      ...table.notes,
      ...originNotes(table.rule, assessment.ruleSet, texts),
      [dataSource(assessment, texts), texts.tables.methodSource(reference(assessment))].join(" "),
    ],
  };
}

/** Characters in a line of a chart's caption: what a chart as wide as its page has room for. */
const captionWidth = 115;

/** What a chart has with it wherever it is copied: its base, and where the data come from. */
export function chartCaption(table: ResultTable, assessment: Assessment, general: SheetTexts): readonly string[] {
  const texts = inWordsOf(assessment.ruleSet, general);
  return [`${heading(table, texts).base}.`, dataSource(assessment, texts)].flatMap((text) => noteLines(text, captionWidth));
}

/** The data's source, and what the sheet itself says of the data beside it, such as that they are preliminary. */
function dataSource({ ruleSet, sheetNotes }: Assessment, { tables }: SheetTexts): string {
  const source = ruleSet.dataSource === undefined ? null : `${ruleSet.dataSource}, ${periodText(ruleSet.period, ruleSet.words.quarter)}`;
  const isSaid = (note: string) => ruleSet.dataSource !== undefined && note.includes(ruleSet.dataSource);
  return [tables.dataSource(source), ...sheetNotes.filter((note) => !isSaid(note)).map(tables.sheetNote)].join(" ");
}

function reference({ ruleSet }: Assessment): string {
  return ruleSet.sources[0]?.reference ?? ruleSet.title;
}

/** For a distribution by what is cut into scores, such as counts: which of them give which score. */
function cutPointNotes(rule: TableRule, assessment: Assessment, texts: SheetTexts): readonly string[] {
  if (rule.kind !== "distribution") return [];
  const { ruleSet } = assessment;
  const intervals = variableDefinition(rule.of, ruleSet)?.isCut ? findIn(ruleSet)(rule.of)?.intervals(assessment, findIn(ruleSet)) : null;
  return intervals ? [`${texts.tables.scores(intervals)}.`] : [];
}

function originNotes(rule: TableRule, ruleSet: RuleSet, { tables }: SheetTexts): readonly string[] {
  const labels = rule.kind === "items" ? reconstructedItems(rule.items, ruleSet) : [];
  return [
    ...(rule.ours && rule.figure === undefined && rule.table === undefined ? [tables.ours] : []),
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
    case "map":
      return [rule.of];
    case "breakdown":
      return [rule.by, ...rule.share.map(({ of }) => of)];
    case "cross":
      return [rule.rows, rule.columns];
    case "response":
      return [rule.by];
    case "list":
      return [...rule.show, ...rule.where.map(({ of }) => of)];
    case "items":
    case "summary":
      return [];
    default:
      return rule satisfies never;
  }
}
