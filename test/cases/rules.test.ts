import { check } from "../../src/core/check.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { computeFile, describeFiles, sharedJson } from "../case-files.ts";
import { ssb2018 } from "../core/surveys.ts";

type Json = Readonly<Record<string, unknown>>;
const rulesOf = (name: string) => sharedJson(`cases/${name}`) as Json;

describeFiles("rules that surveys need, on the files where they were missing", () => {
  test("gate: a filter behind a filter is followed to the end, to 0 and without a complaint", async () => {
    const { results, issues } = await computeFile("cases/gate.xlsx", rulesOf("gate.json"));
    expect(results["Skole A-1"]).toEqual([0, 0]);
    expect(issues.filter((issue) => issue.code === "gate_unanswered").map(({ place }) => place?.row)).toEqual([6]); // A-10, who was asked
  });

  test("likert_vet_ikke: all «Vet ikke» is unknown where the rules say that it is no answer", async () => {
    const rules = rulesOf("likert.json");
    const lists = rules["answerLists"] as Readonly<Record<string, Json>>;
    const declared = { ...rules, answerLists: { enig: { ...lists["enig"], missing: ["Vet ikke"] } } };
    const { results } = await computeFile("cases/likert_vet_ikke.xlsx", declared);
    const silent = results["Skole V-1"] ?? [];
    expect(new Set(silent)).toEqual(new Set([null])); // counts, scores and the grade
  });

  test("dii: recomputed limits keep the rules' own first, so that «very low» is not turned into «none»", async () => {
    const { results, problems } = await computeFile("cases/dii.xlsx", { ...rulesOf("dii.json"), cutPoints: "recomputed" });
    expect(Object.keys(results).length).toBeGreaterThan(0);
    for (const [count = null, score = null] of Object.values(results)) if (count !== null) expect(score === 0).toBe(count < 4);
    expect(problems).not.toContain("cut_points_kept");
  });

  test("whole_block_blank: nothing of a block that all are asked is unknown", async () => {
    const { results, problems } = await computeFile("cases/whole_block_blank.xlsx", ssb2018);
    expect(problems).toContain("items_blank");
    expect(Object.values(results).some((values) => values.includes(null))).toBe(true);
  });

  test("max4: a limit that can be reached is accepted", () => {
    expect(check(RuleSet.parse(rulesOf("rulesets/max4.json"))).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("missing-markers: codes that are declared missing are blanks, and no errors", async () => {
    const declared = {
      ...rulesOf("odd_rules.json"),
      missingCodes: ["99", "98", "-9", "NA", "N/A", "..", ".", "-", "Ubesvart", "Ikke svart"],
    };
    const before = await computeFile("cases/missing-markers.xlsx", rulesOf("odd_rules.json"));
    const after = await computeFile("cases/missing-markers.xlsx", declared);
    expect(after.issues.filter(({ code }) => code === "answer_unknown").length).toBeLessThanOrEqual(
      before.issues.filter(({ code }) => code === "answer_unknown").length,
    );
  });
});
