import { seriesColors } from "../../../src/core/layout/figures/chart-colors.ts";
import { rangeOf, scoreIntervals } from "../../../src/core/score/intervals.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import { ruleSet as schools } from "./small-survey.ts";

const report = builtInRuleSet("ssb-2018");

test("the intervals of the report's scores are those the report prints", () => {
  const intervals = report?.indicators.map((indicator) => {
    const limits = indicator.cutPoints.method === "fixed" ? indicator.cutPoints.limits : [];
    return [indicator.id, scoreIntervals(limits, rangeOf(indicator, report), report.words).join(" ")];
  });
  expect(Object.fromEntries(intervals ?? [])).toEqual({
    strategi: "0 1–5 6–9 10–11 12–13",
    prosjekt: "0 1–4 5–6 7–8 9–10",
    intern: "0 1–4 5–7 8–10 11–12",
    sky: "0 1–3 4–6 7–9 10–15",
    innkjop: "0 1–3 4–5 6–7 8",
    tilbud: "0 1 2–3 4–6 7–14",
  });
});

test("a score that no count can give has no interval", () => {
  const [indicator] = schools.indicators;
  if (!indicator) throw new Error("no indicator");
  expect(scoreIntervals([1, 2, 3], rangeOf(indicator, schools), schools.words)).toEqual(["0", "1", "2", "–"]);
  expect(scoreIntervals([1, Infinity], rangeOf(indicator, schools), schools.words)).toEqual(["0", "1–2", "–"]);
});

test("no two answers of a figure share a colour", () => {
  for (const rule of report?.tables ?? []) {
    if (rule.kind !== "items" || !report) continue;
    const colors = seriesColors(rule, rule.answers.length, report);
    expect(new Set(colors).size).toBe(rule.answers.length);
  }
});
