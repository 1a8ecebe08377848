import { answerOf, isOneOf } from "./answer-of.ts";
import { answerReader } from "./read-answers.ts";
import { readUnits } from "../unit-rows/read-units.ts";
import type { Units } from "../unit-rows/read-units.ts";
import type { SurveySource } from "./source.ts";
import type { AnswerCodes, Responses } from "./responses.ts";
import { BLANK } from "./responses.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import { anyCode } from "./tally.ts";

/**
 * The answers of the survey, coded, for every row that is about a unit. Everything that a person should check is an issue in
 * `source.issues`. A unit without any answer, or whose number another row has too, has not responded: everything about it is unknown.
 */
export function validate(source: SurveySource): Responses {
  const answers = answerReader(source);
  const units = readUnits(source, answers.add);
  const codes = answers.finish(units);
  const responded = respondedOf(units, codes, source);
  reportFollowUps(units, codes, source);
  const { rows, ids, names, categories, numbers } = units;
  return { size: ids.length, rows, ids, names, categories, numbers, responded, codes };
}

function respondedOf({ ids, rows, duplicated }: Units, codes: ReadonlyMap<string, AnswerCodes>, source: SurveySource): Uint8Array {
  const { issues, match, sheet } = source;
  const responded = anyCode([...codes.values()], ids.length);
  const firstSilent = responded.indexOf(0);
  if (firstSilent >= 0) {
    const silent = responded.reduce((sum, given) => sum + (given === 0 ? 1 : 0), 0);
    const place = { sheet: sheet.name, row: rows[firstSilent] ?? 0, column: match.columns[0]?.column ?? sheet.firstColumn };
    issues.add("remark", place, { code: "unit_no_answers", ids: silent });
  }
  for (let unit = duplicated.indexOf(1); unit >= 0; unit = duplicated.indexOf(1, unit + 1)) responded[unit] = 0;
  return responded;
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
