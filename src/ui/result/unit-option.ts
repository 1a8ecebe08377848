import { escapeMarkup } from "../../core/basics/markup.ts";
import type { LegendEntry } from "../../core/maps/map-entries.ts";

/** A unit as it is drawn on a map. */
export interface DrawnUnit {
  /** The unit's index among those of the survey. */
  readonly unit: number;
  readonly name: string;
  /** null for a unit that is no part of the base. */
  readonly entry: LegendEntry | null;
  /** Where it is, for the arrow keys: columns and rows, or pixels. */
  readonly column: number;
  readonly row: number;
}

/** What makes a drawn unit an option of the map's list: its place in the list, and what is read out. */
export function optionAttributes({ name, entry }: Pick<DrawnUnit, "name" | "entry">, index: number): string {
  const label = escapeMarkup(entry ? `${name}: ${entry.label}` : name);
  return ` role="option" id="${optionId(index)}" aria-label="${label}" aria-selected="false" data-unit="${index}"`;
}

/** The id of a unit's drawing by its place in the list. */
export const optionId = (index: number) => `map-unit-${index}`;
