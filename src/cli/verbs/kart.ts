import { nearest } from "../../core/basics/nearest.ts";
import { explainable } from "../../core/explain/explain.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { mapNamed } from "../../core/tables/map-named.ts";
import { mapPicture } from "../../pictures/map-picture.ts";
import type { Picture } from "../../pictures/picture.ts";
import { fileAt, type Context } from "../command/context.ts";
import { print } from "../command/io.ts";
import { Problem } from "../command/problem.ts";
import { readBytes } from "../files/files.ts";
import { writePicture } from "../report/picture-file.ts";

/** Draws the units of a survey on a map, as an SVG picture: in squares, or with the boundaries of a file. Returns the exit code. */
export async function kart(context: Context): Promise<number> {
  const boundaries = context.command.values.get("boundaries");
  const onGround = boundaries === undefined ? null : await boundaryDrawing(fileAt(context, boundaries), context);
  return writePicture(context, (assessment) => {
    const table = tableNamed(context.command.values.get("result") ?? "", assessment);
    const picture = onGround ? onGround(table, assessment) : mapPicture(table, assessment, context.layout);
    if (picture === null) throw new Problem({ code: "map_nowhere", units: assessment.ruleSet.unit.plural });
    return { id: table.id, ...picture };
  });
}

/** Draws tables with the boundaries of a file, and says what is to be known of these. What it takes is loaded only then. */
async function boundaryDrawing(
  file: string,
  { layout, io }: Context,
): Promise<(table: ResultTable, assessment: Assessment) => Picture | null> {
  const { readBoundaries } = await import("../../geo/read-boundaries.ts");
  const { groundOf } = await import("../../geo/choropleth.ts");
  const { boundaryNotes, choroplethPicture } = await import("../../pictures/choropleth-picture.ts");
  const boundaries = readBoundaries(new TextDecoder().decode(await readBytes(file)));
  return (table, assessment) => {
    const ground = groundOf(boundaries, assessment);
    print(io.stderr, boundaryNotes(ground.match.facts, layout.maps));
    return choroplethPicture(table, assessment, layout, ground);
  };
}

/** The map of what a word names; the rule set's first without a word. Throws a Problem that lists what there is. */
function tableNamed(word: string, assessment: Assessment): ResultTable {
  const table = mapNamed(word, assessment);
  if (table) return table;
  const known = explainable(assessment.ruleSet);
  const names = known.flatMap(({ id, label }) => [id, label]);
  throw new Problem({ code: "result_unknown", result: word, known, nearest: nearest(word, names) });
}
