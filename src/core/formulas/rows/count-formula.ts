import { isRatio } from "../../ruleset/points.ts";
import type { Indicator } from "../../ruleset/ruleset.ts";
import { askedBehind } from "./asked.ts";
import { countedRow, type CountedRow } from "./counted-row.ts";
import { and, grouped, not, NOTHING, times, when, type Test } from "../excel.ts";
import type { FormulaSurvey } from "../survey.ts";

/** The number of an indicator for the unit of a row, as `score/count` has it. Throws CannotSay where no formula says it. */
export function countFormula(indicator: Indicator, survey: FormulaSurvey): string {
  const row = countedRow(indicator, survey);
  const policy = indicator.missing ?? survey.assessment.ruleSet.missing;
  const needed = policy.policy === "atLeast" ? policy.answered : 0;
  const meansRest = policy.policy === "atLeast" && policy.rest === "mean";
  const mayBeNone = row.isFiltered || (indicator.gate !== undefined && needed === 0);
  const number = numberOf(indicator, row, { meansRest, mayBeNone });
  const known = when(tooFewAnswers(indicator, row, needed), NOTHING, number);
  const asked = askedBehind(indicator.gate, survey);
  const behind = when(asked.closed, isRatio(indicator) ? NOTHING : "0", when(asked.open, known, NOTHING));
  return when(`${row.readable}<${row.size}`, NOTHING, behind);
}

/** Behind an open gate blanks throughout are answers of a kind; elsewhere something must be answered, or as many as the rules say. */
function tooFewAnswers({ gate }: Indicator, { answered, asked, blank, isFiltered, hasMissing }: CountedRow, needed: number): Test {
  if (needed > 0) return `${answered}<${isFiltered ? `MIN(${needed},${asked})` : Math.min(needed, Number(asked))}`;
  if (gate) return hasMissing ? and(`${answered}=0`, `${blank}<${asked}`) : false;
  return isFiltered ? and(`${answered}=0`, `${asked}>0`) : `${answered}=0`;
}

/** What is known of an indicator's answers beside the row. */
interface Answered {
  /** Those that are missing count as the mean of the others. */
  readonly meansRest: boolean;
  /** Nothing at all may be answered here. */
  readonly mayBeNone: boolean;
}

function numberOf(indicator: Indicator, row: CountedRow, { meansRest, mayBeNone }: Answered): string {
  const { points, decimals, weightDecimals, answeredWeight, askedWeight, isFiltered } = row;
  const weightUnit = 10 ** weightDecimals;
  if (isRatio(indicator)) {
    const ofAll = (indicator.measure === "share" ? 100 : 1) * weightUnit;
    const mean = quotient(times(ofAll, points), times(10 ** decimals, answeredWeight));
    return mayBeNone ? when(`${answeredWeight}=0`, NOTHING, mean) : mean;
  }
  if (!meansRest) return decimals === 0 ? points : quotient(points, String(10 ** decimals));
  const filled = quotient(`${grouped(points)}*${grouped(askedWeight)}`, times(10 ** decimals, answeredWeight));
  return isFiltered ? when(not(`${askedWeight}>0`), "0", filled) : filled;
}

function quotient(part: string, whole: string): string {
  return `${grouped(part)}/${grouped(whole, "+-*/")}`;
}
