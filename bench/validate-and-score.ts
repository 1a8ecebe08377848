import type { Cell } from "../src/core/sheet/sheet.ts";
import { compute } from "./computed.ts";
import type { Finding } from "./finding.ts";
import { ratio, sideBySide } from "./measure.ts";
import { ruleSet, sheetOf, type Survey } from "./survey.ts";

/**
 * Everything from cells to grades beside a Map look-up for every answer and nothing else. Both read the same texts, so the ratio moves little
 * with the machine. One bare visit to every cell is timed too, without a limit.
 */
export async function validateAndScore(survey: Survey, rounds: number): Promise<Finding[]> {
  const found = sheetOf(survey);
  const maps = answerMaps(survey);
  const times = await sideBySide(rounds, {
    visit: () => visitEvery(survey.rows),
    lookUps: () => lookUpEvery(survey.rows, maps),
    ours: () => compute(found),
  });
  const what = `validate and score ${survey.rows.length} units × ${survey.header.length} columns`;
  const [lookUps, visit] = ["a Map look-up for each answer, nothing else", "one bare visit to every cell"];
  return [
    { what, comparedWith: lookUps, value: ratio(times.ours, times.lookUps), unit: "×", limit: { is: "at most", value: 1.1 } },
    { what, comparedWith: visit, value: ratio(times.ours, times.visit), unit: "×", limit: null },
    { what: lookUps, comparedWith: visit, value: ratio(times.lookUps, times.visit), unit: "×", limit: null },
  ];
}

function visitEvery(rows: readonly (readonly Cell[])[]): number {
  let letters = 0;
  for (const row of rows) for (const cell of row) if (typeof cell === "string") letters += cell.length;
  return letters;
}

function lookUpEvery(rows: readonly (readonly Cell[])[], maps: readonly ReadonlyMap<string, number>[]): number {
  let sum = 0;
  for (const row of rows) {
    for (let column = 1; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell === "string") sum += maps[column - 1]?.get(cell) ?? 0;
    }
  }
  return sum;
}

/** Answer → code, for each column but the first. */
function answerMaps({ header }: Survey): Map<string, number>[] {
  return header.slice(1).map((id) => {
    const list = ruleSet.items.find((item) => item.id === id)?.answers ?? "";
    return new Map(ruleSet.answerLists[list]?.answers.map((answer, index) => [answer, index + 1]));
  });
}
