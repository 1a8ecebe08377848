import { columnLetters } from "../sheet/address.ts";
import type { Issue } from "../issues/issue.ts";
import { countBySeverity, severities } from "../issues/issue-groups.ts";
import { definitionsOf, findIn } from "../kinds/kinds.ts";
import type { SheetInput } from "./texts/input.ts";
import { line, outCell, type OutRow, type SheetBody } from "./texts/out-cells.ts";
import { reconciliationRows } from "./reconciliation-rows.ts";
import { weightsColumn } from "../ruleset/weights-column.ts";
import { respondedUnits } from "../validate/coded/responses.ts";

/** What was read, by which rules and with what choices: enough to get the same result again. */
export function logSheet(input: SheetInput, issues: readonly Issue[], name: string): SheetBody {
  const { log: words } = input.texts;
  const blocks: readonly (readonly OutRow[])[] = [
    [line(name, "title")],
    block(words.run, runFacts(input)),
    block(words.interrupted, interruptionFacts(input)),
    block(words.ruleSet, ruleSetFacts(input)),
    block(words.method, methodFacts(input)),
    block(words.cutPoints, cutPointFacts(input)),
    block(words.data, dataFacts(input)),
    block(words.counts, countFacts(input, issues)),
    block(words.decisions, decisionFacts(input)),
    columnRows(input),
    ...(input.reconciliation ? [reconciliationRows(input.reconciliation, input.texts)] : []),
  ];
  return {
    rows: blocks.flatMap((rows, index): readonly OutRow[] => (index === 0 ? rows : [[], ...rows])),
    widths: [28, 58, 18, 26, 36, 16],
    frozenRows: 0,
    merges: [],
    scales: [],
    charts: [],
    landscape: true,
  };
}

type Fact = readonly [string, string | number];

function block(title: string, facts: readonly Fact[]): readonly OutRow[] {
  if (facts.length === 0) return [];
  return [
    [outCell(title, "header"), outCell(null, "header")],
    ...facts.map(([label, value]): OutRow => [outCell(label, "label"), outCell(value, "label")]),
  ];
}

function runFacts({ log, texts: { log: words } }: SheetInput): readonly Fact[] {
  return [
    [words.program, log.programVersion],
    [words.time, log.time],
    [words.language, words.languageName(log.language)],
  ];
}

/** Runs that broke off, and how each left the workbook. */
function interruptionFacts({ log, texts: { log: words } }: SheetInput): readonly Fact[] {
  return (log.interrupted ?? []).map(({ time, reason, left }): Fact => [time, `${reason} ${words.left[left]}`]);
}

function ruleSetFacts({ assessment: { ruleSet }, texts: { log: words } }: SheetInput): readonly Fact[] {
  return [
    [words.id, ruleSet.id],
    [words.revision, ruleSet.revision],
    [words.name, ruleSet.title],
    [words.period, ruleSet.period],
    ...ruleSet.sources.map(({ title, reference }): Fact => [words.source, `${title}. ${reference}`]),
  ];
}

function methodFacts({ assessment: { ruleSet, cutPointMode }, formulas, texts: { log: words } }: SheetInput): readonly Fact[] {
  const exceptions = ruleSet.indicators.flatMap(({ label, missing }): Fact[] =>
    missing ? [[`${words.missing}: ${label}`, words.missingPolicy(missing)]] : [],
  );
  const weights = weightsColumn(ruleSet);
  return [
    [words.cutPoints, words.cutPointMode(cutPointMode, Boolean(formulas))],
    [words.missing, words.missingPolicy(ruleSet.missing)],
    ...exceptions,
    ...(weights === null ? [] : [[words.weights, weights] as const]),
  ];
}

/** For each result that is cut into scores which counts give which score. */
function cutPointFacts({ assessment }: SheetInput): readonly Fact[] {
  return definitionsOf(assessment.ruleSet).flatMap(({ label, intervals }): Fact[] => {
    const found = intervals(assessment, findIn(assessment.ruleSet));
    return found ? [[label, found.map((interval, score) => `${score}: ${interval}`).join("   ")]] : [];
  });
}

function dataFacts({ assessment: { match, dataHash, sheetNotes }, log, texts: { log: words } }: SheetInput): readonly Fact[] {
  return [
    [words.file, log.source],
    ...sheetNotes.map((note): Fact => [words.note, note]),
    [words.sheet, match.sheet],
    [words.headerRow, match.headerRow + 1],
    [words.dataRows, `${match.firstDataRow + 1}–${match.lastDataRow + 1}`],
    [words.hash, dataHash],
  ];
}

function countFacts({ assessment: { responses }, texts }: SheetInput, issues: readonly Issue[]): readonly Fact[] {
  const { log: words } = texts;
  const answered = respondedUnits(responses);
  const counts = countBySeverity(issues);
  return [
    [words.units, responses.size],
    [words.responded, answered],
    [words.unknown, responses.size - answered],
    ...severities.map((severity): Fact => [texts.severity(severity, 2), counts[severity]]),
  ];
}

/** What the sources leave open and the rule set decides, so that it is never taken for theirs. */
function decisionFacts({ assessment: { ruleSet }, texts: { log: words } }: SheetInput): readonly Fact[] {
  return [
    ...definitionsOf(ruleSet).flatMap(({ label, reconstructed, note }): Fact[] =>
      reconstructed ? [[words.reconstructed, note ? `${label}. ${note}` : label]] : [],
    ),
    ...ruleSet.items
      .filter(({ provenance }) => provenance === "reconstructed" || provenance === "ours")
      .map(({ id, label, note }): Fact => [words.reconstructed, `${label} (${id})${note ? `. ${note}` : ""}`]),
    ...ruleSet.tables.filter(({ ours }) => ours).map(({ title }): Fact => [words.ours, title]),
  ];
}

/** Each column that was recognised: its letters, its heading, what it is read as, the reason and the certainty. */
function columnRows({ assessment: { match }, texts: { log: words } }: SheetInput): readonly OutRow[] {
  const heads = [words.columns, words.header, words.readAs, words.how, ""];
  return [
    heads.map((head) => outCell(head, "header")),
    ...match.columns
      .toSorted((a, b) => a.column - b.column)
      .map(({ column, header, item, reason, certainty }) => [
        outCell(columnLetters(column), "label"),
        outCell(header, "label"),
        outCell(item, "label"),
        outCell(words.reason(reason), "label"),
        outCell(words.certainty(certainty), certainty === "certain" ? "ok" : "warning"),
      ]),
  ];
}
