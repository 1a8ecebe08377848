import type { JsonObject } from "../json.ts";

/** The numbers of Excel's events in Office.js. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableChanged: 101,
} as const;

export type EventName = keyof typeof eventTypes;

/** An event in the workbook. `target` is a sheet's or table's id; handlers of the whole collection get it too. */
export interface HostEvent {
  readonly name: EventName;
  readonly target: string;
  readonly message: JsonObject;
}
