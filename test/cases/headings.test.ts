import { assessedCase, caseRuleSet } from "./assessed-case.ts";
import { testOnCase } from "./shared-case.ts";
import { ssb2018 } from "../core/surveys.ts";
import { resultsOf } from "../core/assessed.ts";

testOnCase("34_header_cut40.xlsx", "headings cut at 40 letters are read, and each is told as uncertain", async (bytes) => {
  const { assessment, issues } = await assessedCase(bytes, ssb2018);
  const items = assessment?.match.columns.map(({ item }) => item) ?? [];
  expect(ssb2018.items.map(({ id }) => id).filter((id) => !items.includes(id))).toEqual([]);
  const likely = assessment?.match.columns.filter(({ certainty }) => certainty === "likely").map(({ item }) => item);
  expect(issues.flatMap((issue) => (issue.code === "column_uncertain" ? [issue.item] : []))).toEqual(likely);
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
});

testOnCase("17b_old_first.xlsx", "last year's sheet in front is not taken for this year's", async (bytes) => {
  const { assessment, issues } = await assessedCase(bytes, ssb2018);
  expect(assessment).toBeNull();
  expect(issues).toMatchObject([{ code: "survey_ambiguous", candidates: ["Svar 2017", "Svar 2018"] }]);
});

testOnCase("multi-split-10.xlsx", "ticks of 1 and 0 in columns count as those in one cell", async (bytes) => {
  const { assessment } = await assessedCase(bytes, caseRuleSet("multi_rules.json"));
  const counts = assessment?.responses.ids.map((_, unit) => resultsOf(assessment, unit)["a_antall"]);
  expect(counts).toEqual([2, 1, 4, 0]);
});
