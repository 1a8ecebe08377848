import { valueOf } from "../basics/by-id.ts";
import type { Composite, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { numberedValues } from "../score/variable.ts";
import { UNKNOWN, type Scores } from "../validate/coded/responses.ts";
import { checkMatrices, checkRules } from "./composite-check.ts";
import { builtOnBy, explainByConditions, firstThatHolds, inputsBy } from "./conditions.ts";
import { explainCrossing } from "./crossing-explain.ts";
import {
  codeAt,
  foundBy,
  headerOf,
  numbered,
  numberedLabel,
  resultInput,
  type Definition,
  type FindDefinition,
  type OutputColumn,
  type ResultKind,
} from "./kind.ts";

/**
 * Scores or grades crossed in a matrix, of two or of three, or rules of which the first that holds gives the grade: variable `grade`. It
 * builds on indicators, and on composites before it.
 */
export const compositeKind: ResultKind = {
  name: "composite",
  collection: "composites",
  variables: ["grade"],
  place: "inSection",
  isMain: true,
  define: (ruleSet) => ruleSet.composites.map((rule) => defined(rule, ruleSet)),
};

function defined(rule: Composite, ruleSet: RuleSet): Definition {
  const { id, label, source } = rule;
  const where = `composites.${id}`;
  const values = numbered(rule.grades);
  const common = {
    ...{ kind: "composite" as const, id, label, source, cut: null, isOutput: true, reconstructed: false, note: null },
    checkAlone: () => [],
    values: () => values,
    columns: () => [gradeColumn(rule, ruleSet)],
    range: () => null,
    variable: () => ({
      label,
      values,
      labelOf: numberedLabel(values),
      isNumber: false,
      isCut: false,
      of: ({ composites }) => numberedValues(label, values, valueOf(composites, id).codes, ruleSet),
    }),
    give: (codes, { composites }) => composites.set(id, { id, codes }),
    found: ({ composites }) => {
      const result = composites.get(id);
      return result ? { codes: result.codes, counts: null, limits: null } : null;
    },
    intervals: () => null,
  } satisfies Partial<Definition>;
  return "rules" in rule ? byRules(rule, where, common, ruleSet) : crossed(rule, where, common);
}

type Common = Omit<Definition, "made" | "references" | "checkFit" | "inputs" | "builtOn" | "compute" | "explain">;
type Crossing = Exclude<Composite, { rules: unknown }>;
type ByRules = Extract<Composite, { rules: unknown }>;

function crossed(rule: Crossing, where: string, common: Common): Definition {
  const { id } = rule;
  const sides = sidesOf(rule);
  const found = (find: FindDefinition) => sides.map((side) => foundBy(find, side));
  const { layers, rows, columns, matrices } = crossingOf(rule);
  return {
    ...common,
    made: { form: "crossed", layers, rows, columns, matrices },
    references: () => sides.map((variable) => ({ where, variable })),
    checkFit: (find) => checkMatrices(rule, found(find), where),
    inputs: (find) => [...new Set(found(find))].map(resultInput),
    builtOn: found,
    compute: ({ composites, responses }, { codes }) => {
      const layer = layers ? codes(layers) : new Uint8Array(responses.size);
      composites.set(id, { id, codes: cross(matrices, layer, codes(rows), codes(columns)) });
    },
    explain: (context) => explainCrossing(rule, crossingOf(rule), context),
  };
}

/** The sides of a crossing in the order a cell function is given them. */
function sidesOf(rule: Crossing): readonly Variable[] {
  const { layers, rows, columns } = crossingOf(rule);
  return layers ? [layers, rows, columns] : [rows, columns];
}

/** A crossing of two is one of three with a single layer. */
export function crossingOf(rule: Crossing): {
  readonly layers: Crossing["rows"] | null;
  readonly rows: Crossing["rows"];
  readonly columns: Crossing["rows"];
  readonly matrices: readonly (readonly (readonly number[])[])[];
} {
  const { rows, columns } = rule;
  return "layers" in rule
    ? { layers: rule.layers, rows, columns, matrices: rule.cells }
    : { layers: null, rows, columns, matrices: [rule.cells] };
}

/** Each unit's grade: the matrix cell where its scores cross; UNKNOWN where one of them is (tables 3.1, 5.1 and 5.2). */
function cross(matrices: readonly (readonly (readonly number[])[])[], layers: Scores, rows: Scores, columns: Scores): Scores {
  const grades = new Uint8Array(rows.length);
  for (let unit = 0; unit < grades.length; unit++) {
    // UNKNOWN is outside the matrix, which is as large as its scales.
    grades[unit] = matrices[layers[unit] ?? UNKNOWN]?.[rows[unit] ?? UNKNOWN]?.[columns[unit] ?? UNKNOWN] ?? UNKNOWN;
  }
  return grades;
}

function byRules(rule: ByRules, where: string, common: Common, ruleSet: RuleSet): Definition {
  const { id, label, source, grades, rules, otherwise } = rule;
  const conditions = rules.flatMap(({ when }) => when);
  const classes = rules.map(({ grade, when }) => ({ code: grade, label: grades[grade] ?? "", when }));
  return {
    ...common,
    made: { form: "classes", conditionsOf: (value) => rules.filter(({ grade }) => grade === value).flatMap(({ when }) => when) },
    references: () => conditions.map((condition) => ({ where, condition })),
    checkFit: () => checkRules(rule, where),
    inputs: (find) => inputsBy(conditions, find, ruleSet),
    builtOn: (find) => builtOnBy(conditions, find, ruleSet),
    compute: ({ composites, responses }, { lookup }) =>
      composites.set(id, { id, codes: firstThatHolds(classes, lookup, responses, otherwise ?? null) }),
    explain: (context) => {
      const { codes } = valueOf(context.computed.composites, id);
      const head = { kind: "composite" as const, id, label, source, reconstructed: false, note: null };
      const others = otherwise === undefined ? [] : [{ code: otherwise, label: grades[otherwise] ?? "", when: [] }];
      return explainByConditions({ ...head, classes: [...classes, ...others], values: common.values() }, codes, context);
    },
  };
}

function gradeColumn({ id, label, grades }: Composite, { words }: RuleSet): OutputColumn {
  const values = numbered(grades);
  return {
    id,
    label,
    header: headerOf(words.gradeColumn, label, values),
    values,
    isOrdered: true,
    isNamed: true,
    valueOf: ({ composites }, unit) => codeAt(composites.get(id)?.codes, unit),
  };
}
