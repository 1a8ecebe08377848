import type { LayoutTexts } from "../../../core/layout/outputs.ts";
import type { RegionMaps } from "../../../core/layout/texts/input.ts";
import type { Assessment, ResultTable } from "../../../core/score/results.ts";
import type { Boundaries } from "../../../geo/boundaries.ts";
import type { Picture } from "../../../pictures/picture.ts";
import { Store } from "../state/store.ts";

/** Boundaries that the user gave, for every map until others are given or squares are wanted again. */
export interface ChosenBoundaries {
  readonly boundaries: Boundaries;
  /** A map on the boundaries, as a picture for a file. Throws a Refusal where they fit none of the units. */
  readonly picture: (table: ResultTable, assessment: Assessment, texts: LayoutTexts) => Picture | null;
  /** A map on the boundaries, as it is written into a workbook; null where they fit none of the units, of which the map itself tells. */
  readonly onSheet: RegionMaps;
}

/** One for the page: boundaries stay while it is open, and are saved nowhere. */
export const chosenBoundaries = new Store<{ readonly chosen: ChosenBoundaries | null }>({ chosen: null });
