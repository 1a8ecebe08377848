import type { Univer } from "@univerjs/core";
import { onCircularReference } from "./fixes/circular-references.ts";
import { editInNorwegian } from "./fixes/norwegian-editing.ts";
import { blockStructureCommands } from "./fixes/structure-commands.ts";

/** What the page does when the engine meets something that its user must know. */
export interface PageListeners {
  /** A command was cancelled because saving would lose its effect. */
  readonly onBlocked: () => void;
  /** A calculation has found formulas that refer to each other in a circle. */
  readonly onCircularReference: () => void;
}

/** Makes the engine behave in a page as this program promises its user. The first workbook must be open. */
export function adaptToUser(univer: Univer, listeners: PageListeners): void {
  editInNorwegian(univer);
  blockStructureCommands(univer, listeners.onBlocked);
  onCircularReference(univer, listeners.onCircularReference);
}
