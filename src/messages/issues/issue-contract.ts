import type { FactsOf, IssueCode, Severity } from "../../core/issues/issue.ts";
import type { RefusalReason } from "../../core/issues/refusal.ts";
import type { Place } from "../../core/sheet/sheet.ts";

/** One kind of issue with its severity and place. */
export type IssueOf<Code extends IssueCode> = FactsOf<Code> & { readonly severity: Severity; readonly place: Place | null };

/** Where a sentence is read: in the pane, in a terminal, or on a sheet, which either of them may have written. */
export type Door = "pane" | "terminal" | "sheet";

/** A sentence for every kind of issue, as it helps at a door; one that is missing is a type error. */
export type IssueTexts = { readonly [Code in IssueCode]: (issue: IssueOf<Code>, door: Door) => string };

/** The codes that are about the units of rows: whose sentences stand in a file of their own. */
type UnitIssueCode = Extract<
  IssueCode,
  | `unit_${string}`
  | `units_${string}`
  | `number${string}`
  | `weights_${string}`
  | `register_${string}`
  | "no_units"
  | "rows_no_units"
  | "text_unwritable"
>;
export type UnitIssueTexts = Omit<Pick<IssueTexts, UnitIssueCode>, "unit_column_missing">;

export type RefusalCode = RefusalReason["code"];
/** The facts of one reason. */
export type RefusalOf<Code extends RefusalCode> = Extract<RefusalReason, { code: Code }>;

/** What is wrong with a file and what would help, for every reason to refuse it. */
export type RefusalTexts = { readonly [Code in RefusalCode]: (reason: RefusalOf<Code>) => string };
