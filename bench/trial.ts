import { moves } from "../src/core/compare/attribute.ts";
import { withLimit } from "../src/core/compare/edits.ts";
import { tried } from "../src/core/compare/trial.ts";
import { headerRowsFor } from "../src/core/match/headers/header-row.ts";
import { assess } from "../src/core/pipeline.ts";
import type { Finding } from "./finding.ts";
import { median, sideBySide } from "./measure.ts";
import { drawSurvey, ruleSet, sheetOf } from "./survey.ts";

/** What moving a cut point does to a survey: every result anew, and the units that get another, by name. */
export async function movingCutPoints(rounds: number): Promise<Finding[]> {
  return [...(await moving(422, 16, rounds)), ...(await moving(10_000, 50, rounds))];
}

async function moving(units: number, most: number, rounds: number): Promise<Finding[]> {
  const { sheet } = sheetOf(drawSurvey(units));
  const found = { headers: headerRowsFor(ruleSet), issues: [] };
  const task = { ruleSet, register: null, columnMap: null, cutPointMode: "fixed" as const };
  const { assessment } = assess({ sheet, codeBooks: [] }, found, task);
  if (!assessment) throw new Error("the survey was not computed");
  const lower = withLimit("strategi", 3, 9)(ruleSet);
  const times = await sideBySide(rounds, {
    moved: () => {
      if (moves(assessment, tried(assessment, lower)).length === 0) throw new Error("no unit was moved");
    },
  });
  const what = `the effect of a moved cut point on ${String(units)} units`;
  return [{ what, comparedWith: "", value: median(times.moved), unit: "ms", limit: { is: "at most", value: most } }];
}
