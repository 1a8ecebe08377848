import { fillIn } from "../basics/fill-in.ts";
import { UNKNOWN } from "../validate/responses.ts";

import type { Assessment } from "./results.ts";
import type { Composite, Indicator, Nominal, RuleSet } from "../ruleset/ruleset.ts";

/** A number that every unit gets: a count, points, a score, a grade or the code of a class. */
export interface OutputColumn {
  /** Stable id: strategi_antall, tilbud_poeng, strategi_score, prioritering. */
  readonly id: string;
  readonly kind: "count" | "points" | "score" | "grade" | "class";
  /** The indicator's, composite's or nominal's name. */
  readonly label: string;
  /** The column's heading, in the rule set's words: "IKT-strategi: antall områder". */
  readonly header: string;
  /** The values it can take with their labels, in order; null for counts and points. */
  readonly values: readonly OutputValue[] | null;
  /** The number of the unit at this index, or null where it is unknown. */
  readonly valueOf: (assessment: Assessment, unit: number) => number | null;
}

export interface OutputValue {
  readonly value: number;
  readonly label: string;
}

/**
 * The columns of the result in the report's order: section by section the indicators and then what they are crossed into;
 * the classes last. Workbooks, JSON and CSV have these columns and no others.
 */
export function outputColumns(ruleSet: RuleSet): readonly OutputColumn[] {
  const sections = new Set([...ruleSet.indicators, ...ruleSet.composites].map(({ source }) => source.section));
  const inSection = (section: string) => [
    ...ruleSet.indicators.filter(({ source }) => source.section === section).flatMap((indicator) => indicatorColumns(ruleSet, indicator)),
    ...ruleSet.composites.filter(({ source }) => source.section === section).map((composite) => gradeColumn(ruleSet, composite)),
  ];
  return [
    ...[...sections].flatMap(inSection),
    ...ruleSet.nominals.filter(({ output }) => output).map((nominal) => classColumn(ruleSet, nominal)),
  ];
}

function indicatorColumns(ruleSet: RuleSet, indicator: Indicator): OutputColumn[] {
  const { id, label, scale } = indicator;
  const values = numbered(ruleSet.scales[scale] ?? []);
  return [
    countColumn(ruleSet, indicator),
    {
      id: `${id}_score`,
      kind: "score",
      label,
      header: headerOf(ruleSet.words.scoreColumn, label, values),
      values,
      valueOf: ({ indicators }, index) => code(indicators.get(id)?.scores, index),
    },
  ];
}

function countColumn({ words }: RuleSet, { id, label, measure, unit }: Indicator): OutputColumn {
  const [suffix, header] = measure === "points" ? ["poeng", words.pointsColumn] : ["antall", words.countColumn];
  return {
    id: `${id}_${suffix}`,
    kind: measure,
    label,
    header: fillIn(header, { label, unit }),
    values: null,
    valueOf: ({ indicators }, index) => known(indicators.get(id)?.counts[index]),
  };
}

function gradeColumn({ words }: RuleSet, { id, label, grades }: Composite): OutputColumn {
  const values = numbered(grades);
  const header = headerOf(words.gradeColumn, label, values);
  return { id, kind: "grade", label, header, values, valueOf: ({ composites }, index) => code(composites.get(id)?.codes, index) };
}

function classColumn({ words }: RuleSet, { id, label, classes }: Nominal): OutputColumn {
  const values = classes.map(({ code: value, label: name }) => ({ value, label: name }));
  const header = headerOf(words.classColumn, label, values);
  return { id, kind: "class", label, header, values, valueOf: ({ nominals }, index) => code(nominals.get(id)?.codes, index) };
}

const numbered = (labels: readonly string[]) => labels.map((label, value) => ({ value, label }));

function headerOf(words: string, label: string, values: readonly OutputValue[]): string {
  return fillIn(words, { label, from: values.at(0)?.value ?? "", to: values.at(-1)?.value ?? "" });
}

function code(codes: Uint8Array | undefined, index: number): number | null {
  const value = codes?.[index];
  return value === undefined || value === UNKNOWN ? null : value;
}

function known(count: number | undefined): number | null {
  return count === undefined || Number.isNaN(count) ? null : count;
}
