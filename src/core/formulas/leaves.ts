import { byId, valueOf } from "../basics/by-id.ts";
import { decimalsIn, MOST_WRITTEN } from "../basics/decimals.ts";
import { findIn } from "../kinds/kinds.ts";
import type { Condition, Grouping, Nominal, Variable } from "../ruleset/ruleset.ts";
import { CannotSay } from "./cannot-say.ts";
import { between, type Interval, type Wanted } from "./criteria.ts";
import { columnOfResult } from "./result-columns.ts";
import { columnOfItem, itemOf, listParts, RESPONDED, wantedAnswers, type FormulaSurvey, validNumbers } from "./survey.ts";
import { unitColumn } from "./unit-columns.ts";
import { both, type Values } from "./values.ts";

/** What a variable is about in the end: a column of the sheet, or classes that have none and are their own conditions. */
export type Leaf =
  | {
      readonly kind: "column";
      /** Null for an item without a column, which nobody has answered. */
      readonly column: number | null;
      /** The values that are known; of others nothing is. */
      readonly known: Values;
      /** Whoever has such a value has answered something. */
      readonly isAnswer: boolean;
    }
  | { readonly kind: "classes"; readonly nominal: Nominal };

/** A condition on a column or on classes: the values it holds for. */
export interface LeafCondition {
  readonly leaf: Leaf;
  readonly holds: Values;
  /** The values for which it holds or fails: those in some group, where it is of a grouping. */
  readonly known: Values;
}

/** What a condition asks of a column. Throws CannotSay where no formula reads it. */
export function leafCondition(condition: Condition, survey: FormulaSurvey): LeafCondition {
  const { of } = condition;
  if ("grouping" in of) return groupingCondition(byId(survey.assessment.ruleSet.groupings, of.grouping), condition, survey);
  const leaf = leafOf(of, survey);
  const known = leaf.kind === "column" ? leaf.known : codesOf(leaf.nominal);
  const asked: Values = "in" in condition ? listed(condition.in, of) : { kind: "numbers", intervals: [between(condition)] };
  return { leaf, known, holds: both(asked, known) };
}

function groupingCondition(grouping: Grouping, condition: Condition, survey: FormulaSurvey): LeafCondition {
  const leaf = leafOf(grouping.of, survey);
  if (leaf.kind === "column" && grouping.kind === "bands") {
    const bands = bandsOf(grouping);
    const isIn = (id: string) => "in" in condition && condition.in.includes(id);
    const ofBands = (some: readonly { readonly interval: Interval }[]): Values =>
      both({ kind: "numbers", intervals: some.map(({ interval }) => interval) }, leaf.known);
    return { leaf, known: ofBands(bands), holds: ofBands(bands.filter(({ id }) => isIn(id))) };
  }
  if (grouping.kind === "bands") throw new Error("bands are of numbers");
  const first = new Map<string | number, string>();
  for (const { id, values } of grouping.groups) for (const value of values) if (!first.has(value)) first.set(value, id);
  const some = (isIn: (id: string) => boolean) =>
    listed(
      [...first].filter(([, id]) => isIn(id)).map(([value]) => value),
      grouping.of,
    );
  const ofLeaf = leaf.kind === "column" ? leaf.known : codesOf(leaf.nominal);
  return {
    leaf,
    known: both(
      some(() => true),
      ofLeaf,
    ),
    holds: both(
      some((id) => "in" in condition && condition.in.includes(id)),
      ofLeaf,
    ),
  };
}

function bandsOf({ bands }: Grouping & { kind: "bands" }): readonly { readonly id: string; readonly interval: Interval }[] {
  return bands.map(({ id, from }, at) => ({ id, interval: { from, isFromIn: true, to: bands[at + 1]?.from ?? Infinity, isToIn: false } }));
}

/** Values as a condition has them, as cells hold them. */
function listed(values: readonly (string | number)[], of: Variable): Values {
  const isText = "item" in of || "column" in of;
  const quotients = values.filter((value) => typeof value === "number" && decimalsIn(value) > MOST_WRITTEN);
  if (quotients.length > 0) return { kind: "numbers", intervals: values.map((value) => around(Number(value))) };
  const wanted: readonly Wanted[] = values.flatMap((value) => (typeof value === "number" ? [value] : isText ? wantedAnswers([value]) : []));
  return { kind: "listed", values: wanted };
}

/** A formula holds fifteen digits of a number: a quotient without an end is found between its neighbours. */
function around(value: number): Interval {
  const apart = Math.abs(value) * 1e-12;
  const rounded = (number: number) => Number(number.toPrecision(14));
  return { from: rounded(value - apart), to: rounded(value + apart), isFromIn: true, isToIn: true };
}

function codesOf({ classes }: Nominal): Values {
  return { kind: "listed", values: classes.map(({ code }) => code) };
}

/** What a variable is about. Throws CannotSay where no formula reads it. */
function leafOf(of: Variable, survey: FormulaSurvey): Leaf {
  const { ruleSet } = survey.assessment;
  if ("grouping" in of) return leafOf(byId(ruleSet.groupings, of.grouping).of, survey);
  if ("column" in of) return { kind: "column", isAnswer: false, ...unitColumn(byId(ruleSet.columns, of.column), survey) };
  if ("item" in of) return itemLeaf(of.item, survey);
  if ("class" in of) {
    const nominal = byId(ruleSet.nominals, of.class);
    if (!nominal.output) return { kind: "classes", nominal };
  }
  const { column, definition } = columnOfResult(of, survey);
  const find = findIn(ruleSet);
  const { lowest = -Infinity } = "count" in of ? (definition.range(find) ?? {}) : {};
  const known: Values =
    "count" in of
      ? { kind: "numbers", intervals: [between({ from: lowest })] }
      : { kind: "listed", values: definition.values().map(({ value }) => value) };
  return { kind: "column", column, known, isAnswer: true };
}

function itemLeaf(id: string, survey: FormulaSurvey): Leaf {
  const item = itemOf(id, survey);
  if (item.date) throw new CannotSay({ why: "date", label: item.label });
  const column = columnOfItem(item, survey);
  const known: Values = item.number
    ? { kind: "numbers", intervals: [validNumbers(item)] }
    : { kind: "listed", values: wantedAnswers(listParts(item, survey.assessment.ruleSet).all) };
  return { kind: "column", column, known, isAnswer: true };
}

/** The column that says who has answered. Throws CannotSay where it is not written. */
export function respondedColumn(survey: FormulaSurvey): number {
  return valueOf(survey.resultColumns, RESPONDED);
}
