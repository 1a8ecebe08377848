import type { IssueList } from "../../issues/issue-list.ts";
import type { Match } from "./matched.ts";
import type { Register } from "../../ruleset/register.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import type { Sheet } from "../../sheet/sheet.ts";

/** What validating a survey needs to know. */
export interface SurveySource {
  readonly sheet: Sheet;
  readonly match: Match;
  readonly ruleSet: RuleSet;
  readonly register: Register | null;
  readonly issues: IssueList;
}
