import { HostError } from "./model/host-error.ts";
import type { ActionFault } from "./api/batch.ts";

/** The numbers with which Excel fails a whole request, and the error of Office.js for each. */
export const transportCodes = {
  internalError: 5001,
  cellEditing: 5004,
  invalidOrTimedOutSession: 5012,
  modalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
  noCapability: 7000,
} as const;

/** A request that fails as a whole: before anything is carried out, or after everything is, when only the answer is lost. */
export interface TransportFault {
  readonly kind: "transport";
  readonly code: number;
  readonly isApplied: boolean;
}

/** A request that fails at one of its actions: those before it are carried out. */
export interface BatchFault {
  readonly kind: "batch";
  readonly code: string;
  readonly action: number;
}

export type Fault = TransportFault | BatchFault;

/** The HTTP status Excel sends along with an error code. */
const statuses: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  InvalidArgument: 400,
  InvalidReference: 400,
  RequestAborted: 500,
  GeneralException: 500,
};

/** The fault of a code: a number is a transport code, a text an error at an action (the last one unless named). */
export function faultOf(code: number | string, options: { readonly action?: number; readonly isApplied?: boolean } = {}): Fault {
  if (typeof code === "string") return { kind: "batch", code, action: options.action ?? -1 };
  const isApplied = options.isApplied ?? code === transportCodes.responsePayloadSizeLimitExceeded;
  return { kind: "transport", code, isApplied };
}

/** A batch fault against a request of so many actions; a negative action counts from the end. */
export function actionFault(fault: BatchFault, actions: number): ActionFault {
  const action = fault.action < 0 ? actions + fault.action : Math.min(fault.action, actions - 1);
  return { action, error: new HostError(fault.code, `${fault.code} on purpose.`, statuses[fault.code] ?? 500, "fault") };
}
