import type { FormatFault } from "../../load-rule-set.ts";
import type { RuleSetIssue } from "../../ruleset/ruleset-issue.ts";
import type { Place } from "../../sheet/sheet.ts";
import type { TableId } from "./rule-sheet-texts.ts";

/** Why a cell cannot be read as what its column holds. */
export type CellFault =
  | { readonly code: "cell_error"; readonly found: string }
  | { readonly code: "number_unreadable"; readonly found: string }
  | { readonly code: "truth_unreadable"; readonly found: string }
  | { readonly code: "choice_unknown"; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: "rule_unreadable"; readonly found: string }
  | { readonly code: "path_unreadable"; readonly found: string }
  | { readonly code: "cell_empty"; readonly heading: string }
  | { readonly code: "column_missing"; readonly heading: string; readonly table: string }
  | { readonly code: "part_unknown"; readonly id: string; readonly table: TableId }
  /** The cells of a matrix are one for each row and column of it. */
  | { readonly code: "matrix_gap" };

/** What is wrong on a sheet of rules, and in which cell. */
export type RuleSheetFault = Place &
  (CellFault | { readonly code: "rule_issue"; readonly issue: RuleSetIssue } | { readonly code: "format"; readonly fault: FormatFault });
