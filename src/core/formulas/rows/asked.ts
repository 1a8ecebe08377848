import { byId } from "../../basics/by-id.ts";
import type { Filter, Item } from "../../ruleset/ruleset.ts";
import { between, meet } from "../criteria.ts";
import { and, not, or, type Test } from "../excel.ts";
import { columnOfItem, listParts, validNumbers, wantedAnswers, type FormulaSurvey } from "../survey.ts";
import { countAnswers, countNumbers } from "../tallies.ts";

/** What decides whether the unit of a row was asked: one of them holds, or neither where it is not known. */
export interface Asked {
  readonly open: Test;
  readonly closed: Test;
}

const always: Asked = { open: true, closed: false };

/** Whether the unit of a row was asked what stands behind a filter, as `validate/asked` has it. */
export function askedBehind(filter: Filter | undefined, survey: FormulaSurvey): Asked {
  if (!filter) return always;
  if ("item" in filter) return askedBehindItem(filter, survey);
  if ("not" in filter) {
    const { open, closed } = askedBehind(filter.not, survey);
    return { open: closed, closed: open };
  }
  const parts = ("all" in filter ? filter.all : filter.any).map((part) => askedBehind(part, survey));
  const [opens, closes] = [parts.map(({ open }) => open), parts.map(({ closed }) => closed)];
  return "all" in filter ? { open: and(...opens), closed: or(...closes) } : { open: or(...opens), closed: and(...closes) };
}

function askedBehindItem(filter: Extract<Filter, { item: string }>, survey: FormulaSurvey): Asked {
  const item = byId(survey.assessment.ruleSet.items, filter.item);
  const column = columnOfItem(item, survey);
  const { open, closed } =
    column === null ? { open: false, closed: false } : decidedBy(filter, item, survey.references.inRow(column), survey);
  const before = askedBehind(item.askedIf, survey);
  return { open: and(not(before.closed), open), closed: or(before.closed, closed) };
}

function decidedBy(filter: Extract<Filter, { item: string }>, item: Item, cell: string, { assessment }: FormulaSurvey): Asked {
  if ("answers" in filter) {
    const { given } = listParts(item, assessment.ruleSet);
    const holds = (answers: readonly string[]): Test => (answers.length === 0 ? false : `${countAnswers(cell, wantedAnswers(answers))}=1`);
    return {
      open: holds(given.filter((answer) => filter.answers.includes(answer))),
      closed: holds(given.filter((answer) => !filter.answers.includes(answer))),
    };
  }
  const valid = validNumbers(item);
  const both = meet(valid, between(filter));
  const known = countNumbers(cell, valid);
  const hasBounds = "from" in filter || "to" in filter;
  return {
    open: both ? `${countNumbers(cell, both)}=1` : false,
    closed: !hasBounds ? false : both ? `${known}-${countNumbers(cell, both)}=1` : `${known}=1`,
  };
}
