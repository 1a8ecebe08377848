import type { EventName } from "../model/events.ts";
import type { HostWorkbook } from "../model/host-workbook.ts";
import type { Definition } from "./api-object.ts";

/** The events of worksheets, by the name in their registering methods. */
const worksheetEvents: Readonly<Record<string, EventName>> = {
  DataChangedEvent: "changed",
  ActivatedEvent: "activated",
  DeactivatedEvent: "deactivated",
  AddedEvent: "added",
  DeletedEvent: "deleted",
  SelectionChangedEvent: "selectionChanged",
  CalculatedEvent: "calculated",
  ProtectionChangedEvent: "protectionChanged",
  EventNameChanged: "nameChanged",
  EventVisibilityChanged: "visibilityChanged",
};

/** The id under which a collection's handlers are registered. */
export const wholeWorkbook = "Workbook";

interface Source {
  readonly workbook: HostWorkbook;
  readonly target: string;
}

/** The methods with which the client starts and stops listening: `_RegisterDataChangedEvent` and its like. */
export function eventMethods<Target extends object>(sourceOf: (target: Target) => Source): NonNullable<Definition<Target>["methods"]> {
  const entries = Object.entries(worksheetEvents).flatMap(([wire, event]) => {
    const register = (target: Target) => {
      const { workbook, target: id } = sourceOf(target);
      workbook.listen(event, id);
      return null;
    };
    const unregister = (target: Target) => {
      const { workbook, target: id } = sourceOf(target);
      workbook.unlisten(event, id);
      return null;
    };
    return [[`_Register${wire}`, register] as const, [`_Unregister${wire}`, unregister] as const];
  });
  return Object.fromEntries(entries);
}
