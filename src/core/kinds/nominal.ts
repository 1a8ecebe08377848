import { valueOf } from "../basics/by-id.ts";
import { repeated } from "../basics/lists.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Nominal, RuleSet } from "../ruleset/ruleset.ts";
import { decide, HOLDS, type Lookup } from "../score/condition.ts";
import { numberedValues } from "../score/variable.ts";
import { UNKNOWN, type Responses, type Scores } from "../validate/coded/responses.ts";
import { builtOnBy, explainByConditions, inputsBy } from "./conditions.ts";
import { codeAt, headerOf, type Definition, type NamedValue, type OutputColumn, type ResultKind } from "./kind.ts";

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
  const conditions = classes.flatMap(({ when }) => when);
  return {
    ...{ kind: "nominal", id, label, source, cut: null, isOutput: output },
    reconstructed,
    note: note ?? null,
    made: { form: "classes", conditionsOf: (value) => classes.find(({ code }) => code === value)?.when ?? [] },
    references: () => conditions.map((condition) => ({ where: `nominals.${id}`, condition })),
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
    range: () => null,
    inputs: (find) => inputsBy(conditions, find, ruleSet),
    builtOn: (find) => builtOnBy(conditions, find, ruleSet),
    compute: (computing, { lookup, source: sheet }) => {
      computing.nominals.set(id, { id, codes: classify(classes, lookup, computing.responses) });
      sheet?.tellClasses(rule, computing);
    },
    give: (codes, { nominals }) => nominals.set(id, { id, codes }),
    found: ({ nominals }) => {
      const result = nominals.get(id);
      return result ? { codes: result.codes, counts: null, limits: null } : null;
    },
    intervals: () => null,
    explain: (context) => {
      const { codes } = valueOf(context.computed.nominals, id);
      return explainByConditions({ kind: "nominal", id, label, source, reconstructed, note: note ?? null, classes }, codes, context);
    },
  };
}

/** Each unit's class: the first whose conditions all hold; UNKNOWN where none does, and for a unit that did not respond. */
function classify(classes: Nominal["classes"], lookup: Lookup, { size, responded }: Responses): Scores {
  const codes = new Uint8Array(size).fill(UNKNOWN);
  for (const { code, when } of classes) {
    const states = decide(when, lookup, size);
    for (let unit = 0; unit < size; unit++)
      if (responded[unit] === 1 && codes[unit] === UNKNOWN && states[unit] === HOLDS) codes[unit] = code;
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
