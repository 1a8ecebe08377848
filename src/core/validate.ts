import { answerOf, isOneOf } from "./answer-of.ts";
import { readAnswers } from "./read-answers.ts";
import { readUnits } from "./read-units.ts";
import type { SurveySource, Units } from "./read-units.ts";
import type { AnswerCodes, Responses } from "./responses.ts";
import { BLANK } from "./responses.ts";
import { byId, valueOf } from "./by-id.ts";

/**
 * The answers of the survey, coded, for every row that is about a unit. Everything that a person should look at is an issue in
 * `source.issues`. A unit without any answer, or whose number another row has too, has not responded: all about it is unknown.
 */
export function validate(source: SurveySource): Responses {
  const units = readUnits(source);
  const codes = readAnswers(source, units);
  const responded = respondedOf(units, codes, source);
  reportFollowUps(units, codes, source);
  const { rows, ids, names, categories, numbers } = units;
  return { size: ids.length, rows, ids, names, categories, numbers, responded, codes };
}

function respondedOf({ ids, rows, duplicated }: Units, codes: ReadonlyMap<string, AnswerCodes>, source: SurveySource): Uint8Array {
  const { issues, match, sheet } = source;
  const columns = [...codes.values()];
  const answered = new Uint8Array(ids.length);
  for (let unit = 0; unit < answered.length; unit++) answered[unit] = hasAnswer(columns, unit) ? 1 : 0;
  const silent = answered.reduce((sum, given) => sum + (given === 0 ? 1 : 0), 0);
  if (silent > 0) {
    const place = { sheet: sheet.name, row: rows[answered.indexOf(0)] ?? 0, column: match.columns[0]?.column ?? sheet.firstColumn };
    issues.add("remark", place, { code: "unit_no_answers", ids: silent });
  }
  return answered.map((given, unit) => (duplicated[unit] === 1 ? 0 : given));
}

/** Most units have answered one of the first questions, so that few columns are looked at. */
function hasAnswer(columns: readonly AnswerCodes[], unit: number): boolean {
  for (const column of columns) if (column[unit] !== BLANK) return true;
  return false;
}

/** A single item answered by a unit it was not for; blocks behind an indicator's gate are looked at when they are counted. */
function reportFollowUps(units: Units, codes: ReadonlyMap<string, AnswerCodes>, source: SurveySource): void {
  const { ruleSet, match, sheet, issues } = source;
  const gated = new Set(ruleSet.indicators.flatMap(({ gate, items }) => (gate ? items : [])));
  for (const item of ruleSet.items) {
    const column = match.columns.find((found) => found.item === item.id)?.column;
    if (!item.askedIf || gated.has(item.id) || column === undefined) continue;
    const asked = byId(ruleSet.items, item.askedIf.item);
    const isOpen = isOneOf(ruleSet, asked, item.askedIf.answers);
    const [gate, given] = [valueOf(codes, asked.id), valueOf(codes, item.id)];
    for (let unit = 0; unit < given.length; unit++) {
      if (given[unit] === BLANK || isOpen[gate[unit] ?? BLANK] === 1) continue;
      const answer = answerOf(ruleSet, item, given[unit] ?? BLANK);
      if (answer === null || answerOf(ruleSet, asked, gate[unit] ?? BLANK) === null) continue;
      const place = { sheet: sheet.name, row: units.rows[unit] ?? 0, column };
      const about = { id: units.ids[unit] ?? "", name: units.names[unit] ?? null, item: item.id, label: item.label };
      issues.add("warning", place, { code: "follow_up_contradicted", ...about, asked: asked.label, answer }, item.label);
    }
  }
}
