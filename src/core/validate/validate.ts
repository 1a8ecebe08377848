import { itemsIn } from "../ruleset/filters.ts";
import { answerText } from "./answer-of.ts";
import { askedBehind, CLOSED, type Asked } from "./asked.ts";
import { answerReader } from "./read-answers.ts";
import { readUnits } from "../unit-rows/read-units.ts";
import { reportUnwritable } from "../unit-rows/report-unwritable.ts";
import { reportWeights } from "../unit-rows/report-weights.ts";
import type { Units } from "../unit-rows/read-units.ts";
import { unitWords } from "../unit-rows/unit-cells.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { BLANK, respondedUnits } from "./coded/responses.ts";
import type { AnswerCodes, Responses } from "./coded/responses.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import { anyCode } from "./coded/tally.ts";

/**
 * The answers of the survey, coded, for every row that is about a unit. Everything that a person should check is an issue in
 * `source.issues`. A unit without any answer, or whose number another row has too, has not responded: everything about it is unknown.
 */
export function validate(source: SurveySource): Responses {
  const answers = answerReader(source);
  const units = readUnits(source, answers.add);
  const { codes, numbers, dates } = answers.finish(units);
  const responded = respondedOf(units, codes, source);
  const { rows, ids, names } = units;
  const responses: Responses = {
    ...{ size: ids.length, rows, ids, names, responded, codes },
    categories: new Map([...units.categories, ...dates]),
    numbers: new Map([...units.numbers, ...numbers]),
  };
  reportWeights(units, responded, source);
  reportUnwritable(units, source);
  reportFollowUps(responses, source);
  return responses;
}

function respondedOf({ ids, rows, duplicated }: Units, codes: ReadonlyMap<string, AnswerCodes>, source: SurveySource): Uint8Array {
  const { issues, match, sheet } = source;
  const responded = anyCode([...codes.values()], ids.length);
  const firstSilent = responded.indexOf(0);
  if (firstSilent >= 0) {
    const silent = ids.length - respondedUnits({ responded });
    const place = { sheet: sheet.name, row: rows[firstSilent] ?? 0, column: match.columns[0]?.column ?? sheet.firstColumn };
    issues.add("remark", place, { code: "unit_no_answers", ids: silent, called: unitWords(source) });
  }
  for (let unit = duplicated.indexOf(1); unit >= 0; unit = duplicated.indexOf(1, unit + 1)) responded[unit] = 0;
  return responded;
}

/** A single item answered by a unit it was not for; blocks behind an indicator's gate are looked at when they are counted. */
function reportFollowUps(responses: Responses, source: SurveySource): void {
  const { ruleSet, match, sheet, issues } = source;
  const gated = new Set(ruleSet.indicators.flatMap(({ gate, items }) => (gate ? items : [])));
  for (const item of ruleSet.items) {
    const column = match.columns.find((found) => found.item === item.id)?.column;
    if (!item.askedIf || gated.has(item.id) || column === undefined) continue;
    const asked = askedBehind(item.askedIf, ruleSet, responses);
    const codes = valueOf(responses.codes, item.id);
    const decided = byId(ruleSet.items, itemsIn(item.askedIf)[0] ?? item.id);
    for (const unit of answeredUnasked(asked, codes)) {
      const answer = answerText(ruleSet, item, responses, unit);
      if (answer === null) continue;
      const place = { sheet: sheet.name, row: responses.rows[unit] ?? 0, column };
      const about = { id: responses.ids[unit] ?? "", name: responses.names[unit] ?? null, item: item.id, label: item.label };
      issues.add("warning", place, { code: "follow_up_contradicted", ...about, asked: decided.label, answer }, item.label);
    }
  }
}

/** The units that answered what they were not asked. */
function answeredUnasked(asked: Asked, codes: AnswerCodes): readonly number[] {
  const units: number[] = [];
  for (let unit = 0; unit < asked.length; unit++) if (asked[unit] === CLOSED && codes[unit] !== BLANK) units.push(unit);
  return units;
}
