import { nearest } from "../../core/basics/nearest.ts";
import { explainable } from "../../core/explain/explain.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { mapNamed } from "../../core/tables/map-named.ts";
import { mapPicture } from "../../pictures/map-picture.ts";
import type { Context } from "../command/context.ts";
import { Problem } from "../command/problem.ts";
import { boundariesIn } from "../files/boundary-file.ts";
import { writePicture } from "../pictures/picture-file.ts";

/** Draws the units of a survey on a map, as an SVG picture: in squares, or with the boundaries of a file. Returns the exit code. */
export async function kart(context: Context): Promise<number> {
  const groundFor = await boundariesIn(context);
  const onGround = groundFor && (await import("../../pictures/choropleth-picture.ts")).choroplethPicture;
  return writePicture(context, (assessment) => {
    const table = tableNamed(context.command.values.get("result") ?? "", assessment);
    const picture = onGround
      ? onGround(table, assessment, context.layout, groundFor(assessment))
      : mapPicture(table, assessment, context.layout);
    if (picture === null) throw new Problem({ code: "map_nowhere", units: assessment.ruleSet.unit.plural });
    return { id: table.id, ...picture };
  });
}

/** The map of what a word names; the rule set's first without a word. Throws a Problem that lists what there is. */
function tableNamed(word: string, assessment: Assessment): ResultTable {
  const table = mapNamed(word, assessment);
  if (table) return table;
  const known = explainable(assessment.ruleSet);
  const names = known.flatMap(({ id, label }) => [id, label]);
  throw new Problem({ code: "result_unknown", result: word, known, nearest: nearest(word, names) });
}
