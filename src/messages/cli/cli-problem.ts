import type { FormatFault } from "../../core/load-rule-set.ts";
import type { RuleSheetFault } from "../../core/rule-sheet/values/rule-sheet-fault.ts";
import type { RuleSetIssue } from "../../core/ruleset/ruleset-issue.ts";

/** Why a command cannot be carried out: something the user can correct. Facts only; the sentences are by language. */
export type CliProblem =
  | { code: "verb_unknown"; verb: string; nearest: string | null }
  | { code: "option_unknown"; option: string; verb: string; nearest: string | null; elsewhere: readonly string[] }
  | { code: "option_without_value"; option: string; value: string }
  | { code: "option_with_value"; option: string; value: string }
  | { code: "option_invalid"; option: string; value: string; allowed: readonly string[]; nearest: string | null }
  | { code: "option_alone"; option: string; needs: string }
  | { code: "table_name"; name: string }
  | { code: "name_is_sql"; id: string }
  | { code: "number_invalid"; option: string; value: string }
  | { code: "argument_missing"; verb: string; argument: string }
  | { code: "argument_too_many"; verb: string; wanted: string; words: readonly string[]; quoted: string | null }
  | { code: "two_to_standard_output" }
  | { code: "file_missing"; path: string; nearest: string | null }
  | { code: "folder_missing"; path: string }
  | { code: "is_folder"; path: string }
  | { code: "not_regular"; path: string }
  | { code: "file_too_large"; path: string; limitMegabytes: number }
  | { code: "file_changed"; path: string }
  | { code: "output_lost"; detail: string } // standard output
  | { code: "no_permission"; path: string; writing: boolean }
  | { code: "file_busy"; path: string }
  | { code: "disk_full"; path: string }
  | { code: "disk_failed"; path: string; detail: string }
  | { code: "file_exists"; path: string }
  | { code: "output_is_input"; path: string }
  | { code: "output_kind"; path: string; wanted: string }
  | { code: "csv_holds_numbers_only"; path: string }
  | { code: "json_invalid"; path: string; line: number | null; character: number }
  | { code: "rule_set_unknown"; id: string; known: readonly string[]; nearest: string | null }
  | { code: "rule_set_schema"; path: string; problems: readonly FormatFault[] }
  | { code: "rule_sheet_faulty"; path: string; faults: readonly RuleSheetFault[] }
  | { code: "rule_sheet_missing"; path: string; sheets: readonly string[] }
  | { code: "rule_set_unsound"; path: string; issues: readonly RuleSetIssue[] }
  | { code: "unit_unknown"; unit: string; sheet: string; nearest: string | null }
  | {
      code: "unit_shared";
      unit: string;
      units: readonly { readonly id: string; readonly name: string; readonly place: string | null }[];
    }
  | { code: "result_unknown"; result: string; known: readonly { readonly id: string; readonly label: string }[]; nearest: string | null }
  /** Neither the rules nor the register say where the units are on a map. */
  | { code: "figure_unknown"; figure: string; known: readonly { readonly id: string; readonly label: string }[]; nearest: string | null }
  | { code: "map_nowhere"; units: string }
  | { code: "picture_kind"; path: string }
  /** The package that makes pixels is not installed. */
  | { code: "picture_no_renderer" }
  /** The machine has no font: a picture in pixels would have no texts. */
  | { code: "picture_no_fonts" }
  | { code: "draft_kind"; path: string }
  | { code: "sheet_unknown"; sheet: string; sheets: readonly string[] }
  | { code: "nothing_to_draft"; path: string }
  | { code: "nothing_published"; ruleSet: string }
  | { code: "sample_missing"; path: string };

export type CliProblemCode = CliProblem["code"];
export type CliProblemOf<Code extends CliProblemCode> = Extract<CliProblem, { code: Code }>;
/** The sentences; each gets what to type before a command too. */
export type CliProblemTexts = { readonly [Code in CliProblemCode]: (problem: CliProblemOf<Code>, called: string) => string };
