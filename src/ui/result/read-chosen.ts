import type { Choropleth } from "../../core/maps/choropleth.ts";
import { choroplethOf, groundOf, type Ground } from "../../geo/choropleth.ts";
import { readBoundaries } from "../../geo/read-boundaries.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import type { Boundaries } from "../../geo/boundaries.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { choroplethPicture } from "../../pictures/choropleth-picture.ts";
import type { ChosenBoundaries } from "../pane/work/chosen-boundaries.ts";

/** The last boundaries and units that were matched: every map of a survey has the same. */
let last: { readonly boundaries: Boundaries; readonly ids: readonly string[]; readonly ground: Ground } | null = null;

function groundFor(boundaries: Boundaries, assessment: Assessment): Ground {
  const { ids } = assessment.responses;
  if (last?.boundaries !== boundaries || last.ids !== ids) last = { boundaries, ids, ground: groundOf(boundaries, assessment) };
  return last.ground;
}

/** The boundaries of a file's bytes. Throws a Refusal for what cannot be read. */
export function chosenFrom(bytes: Uint8Array): ChosenBoundaries {
  const boundaries = readBoundaries(bytes);
  return {
    boundaries,
    onSheet: (table, assessment) => orNull(() => choroplethOf(table, assessment, groundFor(boundaries, assessment))),
    picture: (table, assessment, texts) => choroplethPicture(table, assessment, texts, groundFor(boundaries, assessment)),
  };
}

function orNull<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The map of a table on chosen boundaries. Throws a Refusal where they fit none of the units. */
export function mapOn({ boundaries }: ChosenBoundaries, table: ResultTable, assessment: Assessment): Choropleth | null {
  return choroplethOf(table, assessment, groundFor(boundaries, assessment));
}
