import { boundaryNotes } from "../../core/layout/maps/map-texts.ts";
import type { RegionMaps } from "../../core/layout/texts/input.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Ground } from "../../geo/choropleth.ts";
import { fileAt, type Context } from "../command/context.ts";
import { print } from "../command/io.ts";
import { readBytes } from "./files.ts";

/**
 * The boundaries of the file that is named, for the units of an assessment; null where none is named. Says once what is to be known of them.
 * What it takes is loaded only then. Throws a Refusal for a file that is none of boundaries, and later where they fit none of the units.
 */
export async function boundariesIn(context: Context): Promise<((assessment: Assessment) => Ground) | null> {
  const { values } = context.command;
  const named = values.get("boundaries") ?? values.get("sheetBoundaries");
  if (named === undefined) return null;
  const { readBoundaries } = await import("../../geo/read-boundaries.ts");
  const { groundOf } = await import("../../geo/choropleth.ts");
  const boundaries = readBoundaries(await readBytes(fileAt(context, named)));
  let ground: Ground | null = null;
  return (assessment) => {
    if (ground === null) {
      ground = groundOf(boundaries, assessment);
      print(context.io.stderr, boundaryNotes(ground.match.facts, context.layout.maps));
    }
    return ground;
  };
}

/** Draws maps on the boundaries of the file that is named; null where none is named. */
export async function regionMapsIn(context: Context): Promise<RegionMaps | null> {
  const groundFor = await boundariesIn(context);
  if (groundFor === null) return null;
  const { choroplethOf } = await import("../../geo/choropleth.ts");
  return (table, assessment) => choroplethOf(table, assessment, groundFor(assessment));
}
