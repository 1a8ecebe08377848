import { ssb2018 } from "../core/surveys.ts";
import { assessedCase, caseRuleSet } from "./assessed-case.ts";
import { testOnCase } from "./shared-case.ts";

testOnCase("01_trailing.xlsx", "blanks at the end of answers are one remark a column", async (bytes) => {
  const { issues } = await assessedCase(bytes, ssb2018);
  const respelled = issues.filter((issue) => issue.code === "answer_respelled");
  expect(respelled.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(1000);
  expect(new Set(respelled.map(({ item }) => item)).size).toBe(respelled.length);
  const others = issues.filter(({ severity, code }) => severity !== "remark" && code !== "numbers_doubtful"); // every unit has 1000 inhabitants
  expect(others).toEqual([]);
  for (const { place, cells, count } of respelled) {
    expect(cells[0]).toEqual({ row: place?.row, column: place?.column });
    expect(cells).toHaveLength(Math.min(5, count));
  }
});

for (const [file, spellings] of [
  ["04_ja_J_N.xlsx", ["J", "N"]],
  ["32_check.xlsx", ["✓"]],
  ["32_ja1.xlsx", ["1 Ja", "2 Nei"]],
] as const) {
  testOnCase(file, `${spellings.join(" and ")} are read, with one remark a column`, async (bytes) => {
    const { issues } = await assessedCase(bytes, ssb2018);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const respelled = issues.filter((issue) => issue.code === "answer_respelled");
    expect(new Set(respelled.map(({ item }) => item)).size).toBe(respelled.length);
    expect(new Set(respelled.flatMap((issue) => issue.spellings.map(({ found }) => found)))).toEqual(new Set(spellings));
  });
}

testOnCase("odd-answers.xlsx", "what shows an answer is read as it, and remarks on it quote what the cell shows", async (bytes) => {
  const { issues, assessment } = await assessedCase(bytes, caseRuleSet("odd_rules.json"));
  const counted = (code: string) => issues.filter((issue) => issue.code === code);
  expect(counted("answer_unknown")).toEqual([]);
  expect(counted("answer_date")).toMatchObject([{ item: "n", count: 1 }]);
  const spellingsOf = (item: string) =>
    issues.flatMap((issue) => (issue.code === "answer_respelled" && issue.item === item ? issue.spellings.map(({ found }) => found) : []));
  expect(spellingsOf("n")).toEqual(["1–3", "1 - 3", "1-3 "]);
  expect(spellingsOf("p")).toEqual(["50%", "25 prosent"]);
  expect(spellingsOf("d")).toEqual(["5,0", "5 - Helt enig", "4.0", "'4", "5 "]);
  expect([...(assessment?.responses.codes.get("p") ?? [])]).toEqual([3, 3, 3, 2, 4, 2, 1, 1]);
});
