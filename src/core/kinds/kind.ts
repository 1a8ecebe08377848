import { byId } from "../basics/by-id.ts";
import { fillIn } from "../basics/fill-in.ts";
import type {
  Aggregate,
  Condition,
  CutPointMode,
  Filter,
  Indicator,
  Item,
  KindName,
  Nominal,
  RuleCollection,
  RuleSet,
  Source,
  Variable,
} from "../ruleset/ruleset.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Computing, Results } from "../score/results.ts";
import type { CountRange } from "../score/intervals.ts";
import type { CutRule } from "../score/score-counts.ts";
import type { Computed, VariableValues } from "../score/variable.ts";
import { UNKNOWN, type Counts, type Responses, type Scores } from "../validate/coded/responses.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import type { Explanation, ExplainedAnswer, UnknownReason } from "./explanation.ts";

/** The name of a variable in a rule set: which value of a result a table or condition is about. */
export type VariableKey = KeyOf<Variable>;
type KeyOf<Each> = Each extends unknown ? keyof Each : never;

/** A kind of result: how its rules are read, scored, explained and written. All that tells it from other kinds stands in its module. */
export interface ResultKind {
  readonly name: KindName;
  /** Where its rules stand in a rule set, and its results among those computed. */
  readonly collection: RuleCollection;
  /** The variables that are about its results. */
  readonly variables: readonly VariableKey[];
  /** Its columns stand with others of their section of the report, or after all sections. */
  readonly place: "inSection" | "last";
  /** The results that a survey comes to: shown first. */
  readonly isMain: boolean;
  /** The results that a rule set defines, in its order. */
  readonly define: (ruleSet: RuleSet) => readonly Definition[];
}

/** One result that a rule set defines for every unit, such as an indicator. Nothing is computed before it is asked for. */
export interface Definition {
  readonly kind: KindName;
  readonly id: string;
  readonly label: string;
  /** Where the method says so. */
  readonly source: Source;
  /** Written as a column, and shown among the rules; false for a step on the way. */
  readonly isOutput: boolean;
  /** The rules are a reconstruction, and not the source's own. */
  readonly reconstructed: boolean;
  /** What is to be said of the rules; null for nothing. */
  readonly note: string | null;
  /** How it is made, for a person to read. */
  readonly made: Made;
  /** How it is cut into scores; null for a result that is not. */
  readonly cut: CutRule | null;
  /** What it refers to, in the order it is checked. */
  readonly references: () => readonly Reference[];
  /** What is wrong in its rules, whatever they refer to. */
  readonly checkAlone: () => readonly RuleSetIssue[];
  /** What is wrong between its rules and what they refer to, when every reference is right. */
  readonly checkFit: (find: FindDefinition) => readonly RuleSetIssue[];
  /** The scores, grades or classes it can come to, in order. */
  readonly values: () => readonly NamedValue[];
  readonly columns: () => readonly OutputColumn[];
  readonly variable: (key: VariableKey) => VariableDefinition;
  /** The numbers it can come to before it is cut; null for a result that is not cut. */
  readonly range: (find: FindDefinition) => CountRange | null;
  /** What it is computed from, in the order a cell function is given it. */
  readonly inputs: (find: FindDefinition) => readonly Input[];
  /** The results it builds on. */
  readonly builtOn: (find: FindDefinition) => readonly Definition[];
  /** Puts its result among those computed; what it builds on is there. */
  readonly compute: (computing: Computing, scoring: Scoring) => void;
  /** Puts values that were computed before among those computed. */
  readonly give: (codes: Scores, computing: Computing) => void;
  /** Its result; null where it is not computed. */
  readonly found: (results: Results) => Found | null;
  /** For each score from 0 what gives it: "1–5"; null for a result without cut points. */
  readonly intervals: (results: Results, find: FindDefinition) => readonly string[] | null;
  /** Why units have their results, by the unit's index; what is the same for all of them is worked out once. */
  readonly explain: (context: ExplainContext) => Explain;
}

/** The forms that rules can have, whatever their kind: answers counted, results put together or crossed, values by conditions. */
export type Made =
  | { readonly form: "counted"; readonly rule: Indicator }
  | { readonly form: "combined"; readonly rule: Aggregate }
  | {
      readonly form: "crossed";
      /** What decides which of the matrices it is; null where there is one. */
      readonly layers: Variable | null;
      readonly rows: Variable;
      readonly columns: Variable;
      readonly matrices: readonly (readonly (readonly number[])[])[];
    }
  | { readonly form: "classes"; readonly conditionsOf: (value: number) => readonly Condition[] };

/** Finds the definition that a variable is about; null for one that is about none: a column, an item, a grouping, or nothing there is. */
export type FindDefinition = (variable: Variable) => Definition | null;

/** Something that a rule refers to, and where in the rule set: "indicators.strategi". */
export type Reference = { readonly where: string } & (
  | { readonly scale: string }
  | { readonly item: string; readonly among: readonly string[] | null }
  | { readonly item: string; readonly answers: readonly string[]; readonly isOfAll: boolean }
  | { readonly filter: Filter }
  | { readonly condition: Condition }
  | { readonly variable: Variable }
);

/** A value a result can have, and what it is called. */
export interface NamedValue {
  readonly value: number;
  readonly label: string;
}

/** A number that every unit gets: a count, points, a score, a grade or the code of a class. */
export interface OutputColumn {
  /** Stable id: strategi_antall, tilbud_poeng, strategi_score, prioritering. */
  readonly id: string;
  /** The result's name. */
  readonly label: string;
  /** The column's head, in the rule set's words: "IKT-strategi: antall områder". */
  readonly header: string;
  /** The values it can take and what they are called, in order; null for counts and points. */
  readonly values: readonly NamedValue[] | null;
  /** A higher value is more: coloured from light to dark. */
  readonly isOrdered: boolean;
  /** What the value is called is written in a column of its own beside it. */
  readonly isNamed: boolean;
  /** The number of the unit at this index, or null where it is unknown. */
  readonly valueOf: (results: Results, unit: number) => number | null;
}

/** A variable that is about a result. */
export interface VariableDefinition {
  /** Its heading, in tables and in the rules in words. */
  readonly label: string;
  /** The values a condition can ask for; null for any number. */
  readonly values: readonly NamedValue[] | null;
  /** What the rules in words call a value that a condition asks for; null where it is called by itself. */
  readonly labelOf: (value: number) => string | null;
  /** Shown as a number rather than by its label in lists of units. */
  readonly isNumber: boolean;
  /** Its values are cut into the result's scores. */
  readonly isCut: boolean;
  readonly of: (computed: Computed) => VariableValues;
}

/** What one range of a cell function must hold: answers, one column an item, or one column with a result computed before. */
export type Input =
  | { readonly kind: "answers"; readonly label: string; readonly items: readonly Item[] }
  | { readonly kind: "result"; readonly label: string; readonly definition: Definition };

/** What results are computed with, beside the answers. */
export interface Scoring {
  /** The values of any variable of what is computed so far. */
  readonly lookup: (variable: Variable) => VariableValues;
  /** The scores, grades or class codes that a variable is about. Throws where they are not computed. */
  readonly codes: (variable: Variable) => Scores;
  /** The same as numbers, or the count of one that is cut; NaN where unknown. Throws where they are not computed. */
  readonly numbers: (variable: Variable) => ArrayLike<number>;
  /** The cut points in force for these rules; null to take them from the counts. */
  readonly limits: (rule: CutRule) => readonly number[] | null;
  /** The sheet, to say what is missing in it; null for answers without one. */
  readonly source: SheetScoring | null;
}

/**
 * What looks at a sheet while its answers are computed, and tells of it. It comes with the sheet, and is no import of the kinds: the functions of
 * cells use these too, have no sheet, and are the first script that Excel loads.
 */
export interface SheetScoring {
  readonly issues: SurveySource["issues"];
  /** An indicator's counts, with an issue for everything that a person should look at. */
  readonly counts: (indicator: Indicator, responses: Responses) => Counts;
  /** Tells of the questions that leave a unit without a class. */
  readonly tellClasses: (nominal: Nominal, computed: Computed) => void;
}

/** A result for every unit. */
export interface Found {
  /** Scores, grades or class codes; UNKNOWN where they are. */
  readonly codes: Scores;
  /** The counts behind the scores; null for a result that counts nothing. */
  readonly counts: Counts | null;
  /** The smallest count of score 1, 2, …; null for a result that counts nothing. */
  readonly limits: readonly number[] | null;
}

/** Why the unit at an index has its result. */
export type Explain = (unit: number) => Explanation;

/** What an explanation is made of: the results, and where the answers stand. */
export interface ExplainContext {
  readonly computed: Computed;
  readonly cutPointMode: (rule: CutRule) => CutPointMode;
  /** Units' answers to an item. */
  readonly answers: (item: string) => (unit: number) => ExplainedAnswer;
  /** Why nothing at all is known of a unit; null for one that has responded. */
  readonly silent: (unit: number) => UnknownReason | null;
  readonly lookup: (variable: Variable) => VariableValues;
  readonly find: FindDefinition;
  /** Why units have a result that another builds on. */
  readonly explain: (definition: Definition) => Explain;
}

/** The definition that a variable is about. Throws where there is none. */
export function foundBy(find: FindDefinition, variable: Variable): Definition {
  const found = find(variable);
  if (!found) throw new Error(`Nothing is defined as ${JSON.stringify(variable)}`);
  return found;
}

/** A range with one item's answers. */
export function itemInput(id: string, { items }: RuleSet): Input {
  const item = byId(items, id);
  return { kind: "answers", label: item.label, items: [item] };
}

/** A range with a result that was computed before. */
export function resultInput(definition: Definition): Input {
  return { kind: "result", label: definition.label, definition };
}

/** Labels in order, numbered from 0. */
export function numbered(labels: readonly string[]): readonly NamedValue[] {
  return labels.map((label, value) => ({ value, label }));
}

/** Finds the label of a value, with its number: «2 lav». */
export function numberedLabel(values: readonly NamedValue[]): (value: number) => string | null {
  const labels = new Map(values.map(({ value, label }) => [value, `${value} ${label}`]));
  return (value) => labels.get(value) ?? null;
}

/** A column's head: «Digital prioritering: grad (0–4)». */
export function headerOf(words: string, label: string, values: readonly NamedValue[]): string {
  return fillIn(words, { label, from: values.at(0)?.value ?? "", to: values.at(-1)?.value ?? "" });
}

/** A unit's score, grade or class code; null where it is unknown or not computed. */
export function codeAt(codes: Scores | undefined, unit: number): number | null {
  const code = codes?.[unit];
  return code === undefined || code === UNKNOWN ? null : code;
}
