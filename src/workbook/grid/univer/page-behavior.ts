import type { Univer } from "@univerjs/core";
import { onCircularReference } from "./fixes/circular-references.ts";
import { askBeforeOverwriting } from "./fixes/page/overwriting.ts";
import { blockStructureCommands } from "./fixes/structure-commands.ts";

/** What the page does when the engine meets something that its user must know. */
export interface PageListeners {
  /** A command was cancelled because saving would lose its effect. */
  readonly onBlocked: () => void;
  /** A calculation has found formulas that refer to each other in a circle. */
  readonly onCircularReference: () => void;
  /** Cells are dragged over so many that hold something; the answer is whether they may be replaced. */
  readonly mayReplace: (count: number) => boolean;
}

/** Makes the engine behave in a page as this program promises its user. The first workbook must be open. */
export function adaptToUser(univer: Univer, listeners: PageListeners): void {
  blockStructureCommands(univer, listeners.onBlocked);
  askBeforeOverwriting(univer, listeners.mayReplace);
  onCircularReference(univer, listeners.onCircularReference);
}
