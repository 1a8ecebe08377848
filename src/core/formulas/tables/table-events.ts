import type { Condition, Filter, Nominal, Variable } from "../../ruleset/ruleset.ts";
import { leavesOf } from "../../score/variable.ts";
import { between } from "../criteria.ts";
import { all, everyUnit, except, having, noUnit, oneOf, type Event } from "./events.ts";
import { leafCondition, respondedColumn } from "../leaves.ts";
import { columnOfItem, itemOf, listParts, wantedAnswers, type FormulaSurvey, validNumbers } from "../survey.ts";
import { BLANK_VALUE, both, without, type Values } from "../values.ts";

/** The units for which a condition holds, and those for which it fails. */
export interface Decided {
  readonly holds: Event;
  readonly fails: Event;
}

export function decided(condition: Condition, survey: FormulaSurvey): Decided {
  const { leaf, holds, known } = leafCondition(condition, survey);
  if (leaf.kind === "classes") {
    const left = without(known, holds) ?? known;
    return { holds: inClasses(leaf.nominal, holds, survey), fails: inClasses(leaf.nominal, left, survey) };
  }
  if (leaf.column === null) return { holds: noUnit, fails: noUnit };
  const isHolding = having(leaf.column, holds);
  return { holds: isHolding, fails: except(having(leaf.column, known), isHolding) };
}

/** The units for which all of the conditions hold. */
export function allHold(conditions: readonly Condition[], survey: FormulaSurvey): Event {
  return all(...conditions.map((condition) => decided(condition, survey).holds));
}

/** The units for which none of the conditions fails. */
export function noneFails(conditions: readonly Condition[], survey: FormulaSurvey): Event {
  return all(...conditions.map((condition) => notFailing(condition, survey)));
}

/** Our own columns hold nothing where nothing is known: then the values that do not fail can be listed. */
function notFailing(condition: Condition, survey: FormulaSurvey): Event {
  const { leaf, holds, known } = leafCondition(condition, survey);
  const isResult = isOfAnswers(condition.of, survey) && leavesOf(condition.of, survey.assessment.ruleSet).every((one) => !("item" in one));
  if (isResult && leaf.kind === "column" && leaf.column !== null && holds.kind === "listed")
    return having(leaf.column, { kind: "listed", values: [...holds.values, ...outsideGroups(leaf.known, known), BLANK_VALUE] });
  return except(everyUnit, decided(condition, survey).fails);
}

/** Values that are known, and in no group. */
function outsideGroups(all: Values, known: Values): readonly (string | number)[] {
  const left = without(all, known);
  return left?.kind === "listed" ? left.values : [];
}

/** The units in some classes: in each those for which its conditions hold, and none before them. */
function inClasses({ classes }: Nominal, codes: Values, survey: FormulaSurvey): Event {
  const found = classes.flatMap(({ code, when }, at) => {
    const isIn = both({ kind: "listed", values: [code] }, codes);
    if (isIn.kind !== "listed" || isIn.values.length === 0) return [];
    const own = allHold(when, survey);
    return [classes.slice(0, at).reduce((left, before) => except(left, allHold(before.when, survey)), own)];
  });
  return oneOf(...found);
}

/** Whether a condition or a table's variable is known only of units that have answered. */
export function isOfAnswers(of: Variable, survey: Pick<FormulaSurvey, "assessment">): boolean {
  return leavesOf(of, survey.assessment.ruleSet).every((leaf) => !("column" in leaf));
}

/** Whether conditions hold only of units that have answered. */
export function saysAnswered(conditions: readonly Condition[], survey: Pick<FormulaSurvey, "assessment">): boolean {
  return conditions.some(({ of }) => isOfAnswers(of, survey));
}

/** The units that have answered; every unit where what is asked for says so already. */
export function answered(isSaid: boolean, survey: FormulaSurvey): Event {
  return isSaid ? everyUnit : having(respondedColumn(survey), { kind: "listed", values: [1] });
}

/** The units that were asked what stands behind a filter, and those that were not. */
export function askedUnits(filter: Filter | undefined, survey: FormulaSurvey): { readonly open: Event; readonly closed: Event } {
  if (!filter) return { open: everyUnit, closed: noUnit };
  if ("not" in filter) {
    const { open, closed } = askedUnits(filter.not, survey);
    return { open: closed, closed: open };
  }
  if ("item" in filter) return askedBehindItem(filter, survey);
  const parts = ("all" in filter ? filter.all : filter.any).map((part) => askedUnits(part, survey));
  const [opens, closes] = [parts.map(({ open }) => open), parts.map(({ closed }) => closed)];
  return "all" in filter ? { open: all(...opens), closed: any(closes) } : { open: any(opens), closed: all(...closes) };
}

function askedBehindItem(
  filter: Extract<Filter, { item: string }>,
  survey: FormulaSurvey,
): { readonly open: Event; readonly closed: Event } {
  const item = itemOf(filter.item, survey);
  const column = columnOfItem(item, survey);
  if (column === null) return { open: noUnit, closed: askedUnits(item.askedIf, survey).closed };
  const { given } = listParts(item, survey.assessment.ruleSet);
  const known: Values = item.number
    ? { kind: "numbers", intervals: [validNumbers(item)] }
    : { kind: "listed", values: wantedAnswers(given) };
  const asked: Values =
    "answers" in filter
      ? { kind: "listed", values: wantedAnswers(given.filter((answer) => filter.answers.includes(answer))) }
      : both({ kind: "numbers", intervals: [between(filter)] }, known);
  const before = askedUnits(item.askedIf, survey).closed;
  const [open, own] = [having(column, asked), having(column, without(known, asked) ?? known)];
  return { open: except(open, before), closed: any([before, own]) };
}

/** The units in any of the events, which may have units in common. */
function any(events: readonly Event[]): Event {
  return events.reduce((found, event) => (event.length === 0 ? found : oneOf(found, except(event, found))), noUnit);
}

/** The units for which it is known whether all of the conditions hold. */
export function decidedUnits(conditions: readonly Condition[], survey: FormulaSurvey): Event {
  const [only, ...others] = conditions;
  if (only && others.length === 0) {
    const { leaf, known } = leafCondition(only, survey);
    if (leaf.kind === "column") return leaf.column === null ? noUnit : having(leaf.column, known);
  }
  return oneOf(allHold(conditions, survey), any(conditions.map((condition) => decided(condition, survey).fails)));
}
