import { nearest } from "../../core/basics/nearest.ts";
import { hasFigure } from "../../core/layout/has-figure.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { tablesOf } from "../../core/tables/tabulate.ts";
import { figureOf } from "../../pictures/figure.ts";
import type { Context } from "../command/context.ts";
import { Problem } from "../command/problem.ts";
import { writePicture } from "../pictures/picture-file.ts";

/** Draws one of the figures of a survey, a chart or a map, as an SVG picture. Returns the exit code. */
export async function figur(context: Context): Promise<number> {
  const word = context.command.words[1] ?? "";
  return writePicture(context, (assessment) => {
    const table = tablesOf(assessment).find((one) => goesBy(one, word));
    const picture = table ? figureOf(table, assessment, context.layout) : null;
    if (!table || picture === null) throw unknownFigure(word, assessment);
    return { id: table.id, ...picture };
  });
}

/** By its id, or by its number as the report gives it: «3.6», «Figur 3.6». */
function goesBy({ id, figureNumber }: ResultTable, word: string): boolean {
  const asked = word.trim().toLowerCase();
  const number = figureNumber?.toLowerCase();
  return id.toLowerCase() === asked || (number !== undefined && (number === asked || number.endsWith(` ${asked}`)));
}

function unknownFigure(figure: string, assessment: Assessment): Problem {
  const known = tablesOf(assessment).filter((table) => hasFigure(table, assessment));
  const listed = known.map(({ id, title }) => ({ id, label: title }));
  const names = listed.map(({ id }) => id);
  return new Problem({ code: "figure_unknown", figure, known: listed, nearest: nearest(figure, names) });
}
