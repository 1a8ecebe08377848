import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";

/** The end of a sentence that begins with the part of the rule set that is wrong. */
export type RuleSetTexts = { readonly [Code in RuleSetIssue["code"]]: (issue: Extract<RuleSetIssue, { code: Code }>) => string };
