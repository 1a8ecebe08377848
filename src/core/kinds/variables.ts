import { byId, valueOf } from "../basics/by-id.ts";
import { compareNorwegian } from "../basics/norwegian.ts";
import { bisectRight } from "../basics/stats.ts";
import { answerListOf, answersShown, answersTo, shownAnswer } from "../ruleset/answer-list.ts";
import type { Condition, Grouping, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { span } from "../score/intervals.ts";
import { coded, distinctNumbers, MISSING, numberValues, recoded, type Computed, type VariableValues } from "../score/variable.ts";
import type { Counts, Responses } from "../validate/coded/responses.ts";
import type { VariableDefinition } from "./kind.ts";
import { findIn, variableDefinition } from "./kinds.ts";

/**
 * The variable's categories, all of them in the order they are shown, and each unit's index among them. The answers and scores of a unit
 * that did not respond are missing; its values from the register (a column, a band) are known all the same.
 * Throws where the rule set refers to nothing, and where a column has more than 65 535 values.
 */
export function variableOf(reference: Variable, computed: Computed): VariableValues {
  if ("item" in reference) return itemVariable(reference.item, computed);
  if ("grouping" in reference) return groupingVariable(byId(computed.ruleSet.groupings, reference.grouping), computed);
  if ("column" in reference) return columnVariable(reference.column, computed);
  return ofResult(reference, computed.ruleSet).of(computed);
}

/** What a variable is called, in tables and in the rules in words; known from the rules alone. Throws where the rule set refers to nothing. */
export function labelOfVariable(variable: Variable, ruleSet: RuleSet): string {
  if ("item" in variable) return byId(ruleSet.items, variable.item).label;
  if ("column" in variable) return byId(ruleSet.columns, variable.column).label;
  if ("grouping" in variable) return byId(ruleSet.groupings, variable.grouping).label;
  return ofResult(variable, ruleSet).label;
}

/** The labels of a condition's values: «2 lav», «Uten problem», an answer as it is shown; of bounds, the numbers between them: «≥ 5», «5–10». */
export function labelsOfValues(condition: Condition, ruleSet: RuleSet): readonly string[] {
  if (!("in" in condition)) return [span(condition.from ?? -Infinity, condition.to ?? Infinity, ruleSet.words.decimalMark)];
  return condition.in.map((value) => labelOfValue(condition.of, value, ruleSet) ?? String(value));
}

function labelOfValue(of: Variable, value: string | number, ruleSet: RuleSet): string | null {
  if ("column" in of) return null;
  if ("item" in of) return shownAnswer(answerListOf(ruleSet, byId(ruleSet.items, of.item)) ?? {}, String(value));
  if (!("grouping" in of)) return ofResult(of, ruleSet).labelOf(Number(value));
  const grouping = byId(ruleSet.groupings, of.grouping);
  const parts = grouping.kind === "bands" ? grouping.bands : grouping.groups;
  return parts.find(({ id }) => id === value)?.label ?? null;
}

function ofResult(variable: Variable, ruleSet: RuleSet): VariableDefinition {
  const found = variableDefinition(variable, ruleSet);
  if (!found) throw new Error(`Nothing is defined as ${JSON.stringify(variable)}`);
  return found;
}

function itemVariable(id: string, computed: Computed): VariableValues {
  const { ruleSet, responses } = computed;
  const item = byId(ruleSet.items, id);
  if (item.number) return columnOfNumbers(item.label, whereResponded(valueOf(responses.numbers, id), responses), ruleSet);
  if (item.date) return columnOfTexts(item.label, valueOf(responses.categories, id), responses);
  const answers = answersTo(ruleSet, item);
  const shown = answersShown(ruleSet, item);
  const codeOf = new Uint16Array(256).fill(MISSING);
  answers.forEach((_, index) => (codeOf[index + 1] = index));
  const codes = recoded(valueOf(responses.codes, id), codeOf);
  for (let unit = 0; unit < codes.length; unit += 1) if (responses.responded[unit] === 0) codes[unit] = MISSING;
  return { label: item.label, categories: answers.map((answer, at) => ({ value: answer, label: shown[at] ?? answer })), codes };
}

function whereResponded(numbers: Float64Array, { responded }: Responses): Float64Array {
  return numbers.map((number, unit) => (responded[unit] === 1 ? number : NaN));
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
function bandVariable(grouping: Grouping & { kind: "bands" }, computed: Computed): VariableValues {
  const bounds = grouping.bands.map(({ from }) => from);
  const numbers = numbersOf(grouping.of, computed);
  return {
    label: grouping.label,
    categories: grouping.bands.map(({ id, label }) => ({ value: id, label })),
    codes: coded(numbers.length, (unit) => bandOf(bounds, numbers[unit] ?? NaN)),
  };
}

function numbersOf(of: (Grouping & { kind: "bands" })["of"], computed: Computed): ArrayLike<number> {
  const { responses, ruleSet } = computed;
  if ("column" in of) return valueOf(responses.numbers, of.column);
  if ("item" in of) return whereResponded(valueOf(responses.numbers, of.item), responses);
  return findIn(ruleSet)(of)?.found(computed)?.counts ?? [];
}

function bandOf(bounds: readonly number[], number: number): number {
  return Number.isNaN(number) ? MISSING : known(bisectRight(bounds, number) - 1);
}

function columnVariable(id: string, { ruleSet, responses }: Computed): VariableValues {
  const { label, role } = byId(ruleSet.columns, id);
  if (role === "number") return columnOfNumbers(label, valueOf(responses.numbers, id), ruleSet);
  const texts = role === "category" ? valueOf(responses.categories, id) : role === "id" ? responses.ids : responses.names;
  return columnOfTexts(label, texts, responses);
}

function columnOfTexts(label: string, texts: readonly (string | null)[], { size }: Responses): VariableValues {
  const values = [...new Set(texts)].filter((text) => text !== null).sort(compareNorwegian);
  const codeOf = new Map<string | null, number>(fitting(values).map((text, index) => [text, index]));
  const codes = coded(size, (unit) => codeOf.get(texts[unit] ?? null) ?? MISSING);
  return { label, categories: values.map((text) => ({ value: text, label: text })), codes };
}

function columnOfNumbers(label: string, numbers: Counts, ruleSet: RuleSet): VariableValues {
  return numberValues(label, fitting(distinctNumbers(numbers)), numbers, ruleSet);
}

function known(index: number): number {
  return index < 0 ? MISSING : index;
}

function fitting<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length > MISSING) throw new Error(`A table cannot have ${values.length} categories; put the values in groups`);
  return values;
}
