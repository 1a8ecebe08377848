import type { Cell } from "../../src/core/sheet/sheet.ts";
import { assessed, assessedSheet, resultsOf } from "./assessed.ts";
import { smallRules } from "./small-survey.ts";
import { itemIds, sheetOf } from "./surveys.ts";

test("an indicator that lacks a column is unknown for all, and the error says which", () => {
  const ids = ["kommunenr", ...itemIds.filter((id) => id !== "strategi_13")];
  const sheet = sheetOf([ids, ids.map((id): Cell => (id === "kommunenr" ? "0101" : id === "strategi" ? "Ja" : null))]);
  const { assessment, issues } = assessedSheet(sheet);
  expect(assessment && resultsOf(assessment).strategi_antall).toBeNull();
  expect(issues).toContainEqual(expect.objectContaining({ code: "indicator_incomplete", severity: "error", missing: ["Grønn IKT"] }));
});

test("a survey with other answers, weights, three scores and a 3 × 3 matrix goes through the same steps", () => {
  const ruleSet = smallRules();
  const rows = [
    { nummer: "01", plan: "Ja", felt: "Ja", skilt: "Ja", annet: "Ja", bygd: "Alt" },
    { nummer: "02", plan: "Ja", felt: "Ja", skilt: "Nei", annet: "Vet ikke", bygd: "Mye" },
    { nummer: "03", plan: "Nei", bygd: "Alt" },
    { nummer: "04", plan: "Nei", bygd: "Lite" },
    { nummer: "05", plan: "Ja", felt: "Nei", skilt: "Ja", annet: "Ja" },
  ];
  const assessment = assessed(rows, { ruleSet });
  expect(rows.map((_, unit) => resultsOf(assessment, unit))).toEqual([
    { dekning_antall: 3, dekning_score: 2, bygging_poeng: 2, bygging_score: 2, samlet: 2, type: 7 },
    { dekning_antall: 1, dekning_score: 1, bygging_poeng: 0.5, bygging_score: 1, samlet: 1, type: 7 },
    { dekning_antall: 0, dekning_score: 0, bygging_poeng: 2, bygging_score: 2, samlet: 1, type: 9 },
    { dekning_antall: 0, dekning_score: 0, bygging_poeng: 0, bygging_score: 0, samlet: 0, type: null },
    { dekning_antall: 2, dekning_score: 1, bygging_poeng: null, bygging_score: null, samlet: null, type: 7 },
  ]);
});

test("recomputed cut points are used for the scores and said in the result", () => {
  const rows = [1, 2, 3, 4].map((ticked) => ({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`innkjop_0${n}`, n <= ticked ? "Ja, helt" : "Nei"])),
  }));
  const assessment = assessed(rows, { mode: "recomputed" });
  expect(assessment.indicators.get("innkjop")?.limits).toEqual([1, 2, 3, 4]);
  expect(rows.map((_, unit) => resultsOf(assessment, unit).innkjop_score)).toEqual([1, 2, 3, 4]);
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({ code: "cut_points_few_values", indicator: "IKT-strategi", possible: 0 }),
  );
});
