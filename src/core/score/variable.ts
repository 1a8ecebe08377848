import { byId, valueOf } from "../basics/by-id.ts";
import { decimalText } from "../basics/decimals.ts";
import { fillIn } from "../basics/fill-in.ts";
import { compareNorwegian } from "../basics/norwegian.ts";
import { highestPossible } from "../ruleset/points.ts";
import { labelOfVariable } from "../ruleset/variable-labels.ts";
import { UNKNOWN, type Counts, type Scores } from "../validate/responses.ts";
import type { Assessment } from "./results.ts";
import type { Grouping, Indicator, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { bisectRight } from "../basics/stats.ts";

/** The results of scoring and classifying: what variables are made of. */
export type Computed = Pick<Assessment, "ruleSet" | "responses" | "indicators" | "composites" | "nominals">;

/** One value a variable can have: an answer, a count, a score, a grade, a class code, or a group's id. */
export interface Category {
  readonly value: string | number;
  readonly label: string;
}

/** The code of a unit whose value is missing. */
export const MISSING = 65535;

/** A variable for every unit: `codes[unit]` is the index of its category, or MISSING. */
export interface VariableValues {
  readonly label: string;
  readonly categories: readonly Category[];
  readonly codes: Uint16Array;
}

/**
 * The variable's categories, all of them in the order they are shown, and each unit's index among them. The answers and scores of a unit
 * that did not respond are missing; its values from the register (a column, a band) are known all the same.
 * Throws where the rule set refers to nothing, and where a column has more than 65 535 values.
 */
export function variableOf(reference: Variable, computed: Computed): VariableValues {
  if ("item" in reference) return itemVariable(reference.item, computed);
  if ("count" in reference) return countVariable(byId(computed.ruleSet.indicators, reference.count), computed);
  if ("score" in reference) return scoreVariable(byId(computed.ruleSet.indicators, reference.score), computed);
  if ("grade" in reference) return gradeVariable(reference.grade, computed);
  if ("class" in reference) return classVariable(reference.class, computed);
  if ("grouping" in reference) return groupingVariable(byId(computed.ruleSet.groupings, reference.grouping), computed);
  return columnVariable(reference.column, computed);
}

/** The variables that a variable is made of, without groupings, which are of another variable. */
export function leavesOf(variable: Variable, ruleSet: RuleSet): readonly Variable[] {
  return "grouping" in variable ? leavesOf(byId(ruleSet.groupings, variable.grouping).of, ruleSet) : [variable];
}

function itemVariable(id: string, { ruleSet, responses }: Computed): VariableValues {
  const item = byId(ruleSet.items, id);
  const answers = ruleSet.answerLists[item.answers]?.answers ?? [];
  const codeOf = new Uint16Array(256).fill(MISSING);
  answers.forEach((_, index) => (codeOf[index + 1] = index));
  const codes = recoded(valueOf(responses.codes, id), codeOf);
  for (let unit = 0; unit < codes.length; unit += 1) if (responses.responded[unit] === 0) codes[unit] = MISSING;
  return { label: item.label, categories: answers.map((answer) => ({ value: answer, label: answer })), codes };
}

/** Categories 0…highest possible; where answers are worth fractions, the sums that occur. */
function countVariable(indicator: Indicator, { ruleSet, indicators }: Computed): VariableValues {
  const counts = valueOf(indicators, indicator.id).counts;
  const label = labelOfVariable({ count: indicator.id }, ruleSet);
  const isWhole = indicator.points.every(({ points }) => Number.isInteger(points));
  if (!isWhole) return numberVariable(label, distinctNumbers(counts), counts, ruleSet);
  const values = Array.from({ length: highestPossible(indicator, ruleSet) + 1 }, (_, value) => value);
  const codes = coded(counts.length, (unit) => wholeCode(counts[unit] ?? NaN));
  return { label, categories: values.map((value) => ({ value, label: String(value) })), codes };
}

function scoreVariable(indicator: Indicator, { ruleSet, indicators }: Computed): VariableValues {
  const labels = (ruleSet.scales[indicator.scale] ?? []).slice(0, valueOf(indicators, indicator.id).limits.length + 1);
  const label = labelOfVariable({ score: indicator.id }, ruleSet);
  return numberedVariable(label, labels.map(asNumbered), valueOf(indicators, indicator.id).scores, ruleSet);
}

function gradeVariable(id: string, { ruleSet, composites }: Computed): VariableValues {
  const composite = byId(ruleSet.composites, id);
  return numberedVariable(composite.label, composite.grades.map(asNumbered), valueOf(composites, id).codes, ruleSet);
}

function classVariable(id: string, { ruleSet, nominals }: Computed): VariableValues {
  const nominal = byId(ruleSet.nominals, id);
  return numberedVariable(nominal.label, nominal.classes, valueOf(nominals, id).codes, ruleSet);
}

function groupingVariable(grouping: Grouping, computed: Computed): VariableValues {
  if (grouping.kind === "bands") return bandVariable(grouping, computed);
  const { categories, codes } = variableOf(grouping.of, computed);
  const groupOf = Uint16Array.from(categories, ({ value }) => known(grouping.groups.findIndex(({ values }) => values.includes(value))));
  return {
    label: grouping.label,
    categories: grouping.groups.map(({ id, label }) => ({ value: id, label })),
    codes: recoded(codes, groupOf),
  };
}

/** A number on a band's lower bound is in it; one below the first band, or none, is missing. */
function bandVariable(grouping: Grouping & { kind: "bands" }, { responses }: Computed): VariableValues {
  const bounds = grouping.bands.map(({ from }) => from);
  const numbers = valueOf(responses.numbers, grouping.of.column);
  return {
    label: grouping.label,
    categories: grouping.bands.map(({ id, label }) => ({ value: id, label })),
    codes: coded(numbers.length, (unit) => bandOf(bounds, numbers[unit] ?? NaN)),
  };
}

function bandOf(bounds: readonly number[], number: number): number {
  return Number.isNaN(number) ? MISSING : known(bisectRight(bounds, number) - 1);
}

function columnVariable(id: string, { ruleSet, responses }: Computed): VariableValues {
  const { label, role } = byId(ruleSet.columns, id);
  if (role === "number") return columnOfNumbers(label, valueOf(responses.numbers, id), ruleSet);
  const texts = role === "category" ? valueOf(responses.categories, id) : role === "id" ? responses.ids : responses.names;
  const values = [...new Set(texts)].filter((text) => text !== null).sort(compareNorwegian);
  const codeOf = new Map<string | null, number>(fitting(values).map((text, index) => [text, index]));
  const codes = coded(responses.size, (unit) => codeOf.get(texts[unit] ?? null) ?? MISSING);
  return { label, categories: values.map((text) => ({ value: text, label: text })), codes };
}

function columnOfNumbers(label: string, numbers: Counts, ruleSet: RuleSet): VariableValues {
  return numberVariable(label, fitting(distinctNumbers(numbers)), numbers, ruleSet);
}

function numberVariable(label: string, values: readonly number[], numbers: Counts, { words }: RuleSet): VariableValues {
  const codeOf = new Map(values.map((value, index) => [value, index]));
  const codes = coded(numbers.length, (unit) => codeOf.get(numbers[unit] ?? NaN) ?? MISSING);
  const categories = values.map((value) => ({ value, label: decimalText(value, words.decimalMark) }));
  return { label, categories, codes };
}

interface Numbered {
  readonly code: number;
  readonly label: string;
}

function asNumbered(label: string, code: number): Numbered {
  return { code, label };
}

function numberedVariable(label: string, numbered: readonly Numbered[], scores: Scores, { words }: RuleSet): VariableValues {
  const codeOf = new Uint16Array(256).fill(MISSING);
  numbered.forEach(({ code }, index) => (codeOf[code] = index));
  codeOf[UNKNOWN] = MISSING;
  const categories = numbered.map(({ code, label }) => ({ value: code, label: fillIn(words.numbered, { number: code, label }) }));
  return { label, categories, codes: recoded(scores, codeOf) };
}

/** Each value's code by a table of codes; what the table does not have is missing. */
function recoded(values: Uint8Array | Uint16Array, codeOf: Uint16Array): Uint16Array {
  const codes = new Uint16Array(values.length);
  for (let unit = 0; unit < values.length; unit += 1) codes[unit] = codeOf[values[unit] ?? MISSING] ?? MISSING;
  return codes;
}

function coded(size: number, codeOf: (unit: number) => number): Uint16Array {
  const codes = new Uint16Array(size);
  for (let unit = 0; unit < size; unit += 1) codes[unit] = codeOf(unit);
  return codes;
}

/** A whole count is the place of its own category. */
function wholeCode(count: number): number {
  return Number.isNaN(count) ? MISSING : count;
}

function distinctNumbers(numbers: Counts): readonly number[] {
  return [...new Set(numbers)].filter((number) => !Number.isNaN(number)).sort((a, b) => a - b);
}

function known(index: number): number {
  return index < 0 ? MISSING : index;
}

function fitting<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length > MISSING) throw new Error(`A table cannot have ${values.length} categories; put the values in groups`);
  return values;
}
