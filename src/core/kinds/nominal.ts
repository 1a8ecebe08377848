import { byId, valueOf } from "../basics/by-id.ts";
import { repeated } from "../basics/lists.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Nominal, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { reportUnansweredClasses } from "../score/class-issues.ts";
import { decide, HOLDS, type Lookup } from "../score/condition.ts";
import { leavesOf, numberedValues } from "../score/variable.ts";
import { UNKNOWN, type Scores } from "../validate/responses.ts";
import {
  codeAt,
  foundBy,
  headerOf,
  itemInput,
  resultInput,
  type Definition,
  type FindDefinition,
  type Input,
  type NamedValue,
  type OutputColumn,
  type ResultKind,
} from "./kind.ts";
import { explainNominal } from "./nominal-explain.ts";

/** The largest code that a class can have: results are bytes, and UNKNOWN is one of them. */
const HIGHEST_CODE = UNKNOWN - 1;

/** Classes without an order, by conditions: variable `class`. They build on anything before them. */
export const nominalKind: ResultKind = {
  name: "nominal",
  collection: "nominals",
  variables: ["class"],
  place: "last",
  isMain: false,
  define: (ruleSet) => ruleSet.nominals.map((rule) => defined(rule, ruleSet)),
};

function defined(rule: Nominal, ruleSet: RuleSet): Definition {
  const { id, label, source, classes, output, reconstructed, note } = rule;
  const values = namesOf(rule);
  return {
    ...{ kind: "nominal", id, label, source, cutPoints: null, isOutput: output },
    reconstructed,
    note: note ?? null,
    made: { form: "classes", conditionsOf: (value) => classes.find(({ code }) => code === value)?.when ?? [] },
    references: () => classes.flatMap(({ when }) => when.map((condition) => ({ where: `nominals.${id}`, condition }))),
    checkAlone: () => checkCodes(rule),
    checkFit: () => [],
    values: () => values,
    columns: () => (output ? [classColumn(rule, ruleSet)] : []),
    variable: () => ({
      label,
      values,
      labelOf: (value) => values.find((one) => one.value === value)?.label ?? null,
      isNumber: false,
      isCut: false,
      of: ({ nominals }) => numberedValues(label, values, valueOf(nominals, id).codes, ruleSet),
    }),
    inputs: (find) => inputsOf(rule, find, ruleSet),
    builtOn: (find) => [...new Set(conditionLeaves(rule, ruleSet).flatMap((leaf) => find(leaf) ?? []))],
    compute: (computing, { lookup, source: sheet }) => {
      computing.nominals.set(id, { id, codes: classify(classes, lookup, computing.responses.size) });
      if (sheet) reportUnansweredClasses(rule, computing, sheet);
    },
    give: (codes, { nominals }) => nominals.set(id, { id, codes }),
    found: ({ nominals }) => {
      const result = nominals.get(id);
      return result ? { codes: result.codes, counts: null, limits: null } : null;
    },
    intervals: () => null,
    explain: (unit, context) => explainNominal(rule, unit, context),
  };
}

/** Each unit's class: the first whose conditions all hold; UNKNOWN where none does. */
function classify(classes: Nominal["classes"], lookup: Lookup, size: number): Scores {
  const codes = new Uint8Array(size).fill(UNKNOWN);
  for (const { code, when } of classes) {
    const states = decide(when, lookup, size);
    for (let unit = 0; unit < size; unit++) if (codes[unit] === UNKNOWN && states[unit] === HOLDS) codes[unit] = code;
  }
  return codes;
}

function checkCodes({ id, classes }: Nominal): readonly RuleSetIssue[] {
  const where = `nominals.${id}`;
  const codes = classes.map(({ code }) => code);
  return [
    ...repeated(codes).map((code): RuleSetIssue => ({ severity: "error", where, code: "class_code_twice", class: code })),
    ...codes
      .filter((code) => code < 0 || code > HIGHEST_CODE)
      .map((code): RuleSetIssue => ({ severity: "error", where, code: "class_code_range", class: code, highest: HIGHEST_CODE })),
  ];
}

function namesOf({ classes }: Nominal): readonly NamedValue[] {
  return classes.map(({ code: value, label }) => ({ value, label }));
}

function classColumn(nominal: Nominal, { words }: RuleSet): OutputColumn {
  const { id, label } = nominal;
  const values = namesOf(nominal);
  return {
    id,
    label,
    header: headerOf(words.classColumn, label, values),
    values,
    isOrdered: false,
    isNamed: true,
    valueOf: ({ nominals }, unit) => codeAt(nominals.get(id)?.codes, unit),
  };
}

/** What the conditions are about in the end, in the order it is first asked for; a class among them is its own conditions. */
function inputsOf(nominal: Nominal, find: FindDefinition, ruleSet: RuleSet): readonly Input[] {
  return distinct(leavesInTheEnd(nominal, find, ruleSet)).map((leaf) => inputOf(leaf, find, ruleSet));
}

function leavesInTheEnd(nominal: Nominal, find: FindDefinition, ruleSet: RuleSet): readonly Variable[] {
  return conditionLeaves(nominal, ruleSet).flatMap((leaf) =>
    "class" in leaf ? leavesInTheEnd(byId(ruleSet.nominals, leaf.class), find, ruleSet) : [leaf],
  );
}

/** Throws for what no range of a formula can hold, such as a count or a column of the register. */
function inputOf(variable: Variable, find: FindDefinition, ruleSet: RuleSet): Input {
  if ("item" in variable) return itemInput(variable.item, ruleSet);
  if ("column" in variable || "count" in variable) throw new Error(`A cell function cannot be given ${JSON.stringify(variable)}`);
  return resultInput(foundBy(find, variable));
}

function conditionLeaves({ classes }: Nominal, ruleSet: RuleSet): readonly Variable[] {
  return classes.flatMap(({ when }) => when.flatMap(({ of }) => leavesOf(of, ruleSet)));
}

function distinct(variables: readonly Variable[]): readonly Variable[] {
  return [...new Map(variables.map((variable) => [JSON.stringify(variable), variable])).values()];
}
