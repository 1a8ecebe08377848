/**
 * Why Excel, or another program that a workbook is open in, could not carry out a request. Facts only; `messages/` has the sentences:
 * what happened and what to do about it.
 */
export type HostProblemFacts =
  | { readonly code: "sheet_protected"; readonly sheet: string | null }
  | { readonly code: "workbook_protected" }
  | { readonly code: "read_only" }
  | { readonly code: "cell_editing" }
  | { readonly code: "dialog_open" }
  | { readonly code: "cells_merged"; readonly sheet: string | null; readonly area: string | null }
  | { readonly code: "cells_filtered"; readonly sheet: string | null }
  | { readonly code: "rows_moved"; readonly sheet: string | null }
  | { readonly code: "sheet_gone"; readonly sheet: string | null }
  | { readonly code: "workbook_closed" }
  | { readonly code: "busy" }
  | { readonly code: "too_large" }
  | { readonly code: "not_supported"; readonly requires: string }
  | { readonly code: "file_unreadable"; readonly file: string }
  | { readonly code: "unexpected"; readonly detail: string };

export type HostProblemCode = HostProblemFacts["code"];

/** How the workbook was left: as before the attempt, with everything written, or (only where the host lost the connection) not known. */
export type WorkbookLeft = "untouched" | "complete" | "unknown";

/** Thrown by a workbook adapter or a host. */
export class HostProblem extends Error {
  readonly facts: HostProblemFacts;
  readonly left: WorkbookLeft;

  constructor(facts: HostProblemFacts, left: WorkbookLeft = "untouched", cause?: unknown) {
    super(`host problem: ${facts.code}`, { cause });
    this.name = "HostProblem";
    this.facts = facts;
    this.left = left;
  }
}
