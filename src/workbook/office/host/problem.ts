import { HostProblem, type HostProblemFacts, type WorkbookLeft } from "../../../core/issues/host-problem.ts";
import { Refusal } from "../../../core/issues/refusal.ts";

/** What Office.js throws, as far as it is used here; `location` is the call that Excel refused: "Range.values". */
interface OfficeFault {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** What Office.js threw; null for anything else. */
export function faultOf(error: unknown): OfficeFault | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  const debugInfo: unknown = "debugInfo" in error ? error.debugInfo : null;
  const location: unknown =
    typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo ? debugInfo.errorLocation : "";
  return { code: error.code, message: error.message, location: typeof location === "string" ? location : "" };
}

/** The code of what Office.js threw; null for anything else. */
export function codeOf(error: unknown): string | null {
  return faultOf(error)?.code ?? null;
}

/** Whether Excel refused a request or its answer for being too large: half of it may do. */
export function isTooLarge(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  return /^(Request|Response)PayloadSizeLimitExceeded$|^OperationCellsExceedLimit$|^ResourceLimitReached$/.test(code);
}

/** Whether Excel failed at colour rules, which it does for reasons of its own: the rest can be written without them. */
export function isAboutColors(error: unknown): boolean {
  return faultOf(error instanceof HostProblem ? error.cause : error)?.location.startsWith("ConditionalFormat") ?? false;
}

/**
 * What Excel could not do, with the way the workbook was left. Codes are never translated, messages are: only the code decides. `sheet`
 * is the sheet the work was about. A problem, a refusal, and what is no error of Office.js, stay as they are.
 */
export function problemOf(error: unknown, left: WorkbookLeft = "untouched", sheet: string | null = null): unknown {
  if (error instanceof HostProblem || error instanceof Refusal) return error;
  const fault = faultOf(error);
  return fault ? new HostProblem(factsOf(fault, sheet), left, error) : error;
}

function factsOf(fault: OfficeFault, sheet: string | null): HostProblemFacts {
  const { code, message, location } = fault;
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { code: "cell_editing" };
    case "WriteNotSupportedWhenModalDialogOpen":
      return { code: "dialog_open" };
    case "AccessDenied":
      return deniedAt(location, sheet);
    case "MergedRangeConflict":
      return { code: "cells_merged", sheet, area: null };
    case "FilteredRangeConflict":
      return { code: "cells_filtered", sheet };
    case "ItemNotFound":
    case "InvalidReference":
    case "InvalidObjectPath":
    case "UnsupportedSheet":
      return { code: "sheet_gone", sheet };
    case "InactiveWorkbook":
    case "ConnectionFailure":
    case "InvalidOrTimedOutSession":
    case "InvalidRequestContext":
      return { code: "workbook_closed" };
    case "ActivityLimitReached":
    case "ServiceNotAvailable":
      return { code: "busy" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "OperationCellsExceedLimit":
    case "ResourceLimitReached":
      return { code: "too_large" };
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "NotImplemented":
    case "UnsupportedFeature":
    case "UnsupportedOperation":
      return { code: "not_supported", requires: location || message };
    default:
      return { code: "unexpected", detail: `${code}${location ? ` (${location})` : ""}: ${message.replace(/\.$/, "")}` };
  }
}

/** Excel says the same of a protected sheet, a protected workbook and a workbook that is only to be read. */
function deniedAt(location: string, sheet: string | null): HostProblemFacts {
  if (/^WorksheetCollection\.add|^Worksheet\.(name|delete|visibility)|^Workbook\.insert/.test(location))
    return { code: "workbook_protected" };
  return location === "" ? { code: "read_only" } : { code: "sheet_protected", sheet };
}
