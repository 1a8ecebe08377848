import type { TableRule } from "../../ruleset/ruleset.ts";
import type { FormulaSurvey } from "../survey.ts";
import { isOfAnswers, saysAnswered } from "./table-events.ts";

/** Whether a table's formulas must be told who has answered, since nothing else that they count says so. */
export function needsAnswered(rule: TableRule, survey: Pick<FormulaSurvey, "assessment">): boolean {
  const isSaid = saysAnswered(rule.base.where, survey);
  switch (rule.kind) {
    case "response":
      return true;
    case "items":
      return !isSaid;
    case "distribution":
      return !isSaid && !isOfAnswers(rule.of, survey);
    case "cross":
      return !isSaid && !isOfAnswers(rule.columns, survey);
    case "breakdown":
      return !isSaid && !rule.share.every(({ of }) => isOfAnswers(of, survey));
    case "summary":
    case "list":
    case "map":
      return false;
    default:
      return rule satisfies never;
  }
}
