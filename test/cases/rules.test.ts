import { check } from "../../src/core/check.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { publishedRules } from "../../src/core/functions/call.ts";
import { evaluateNamed } from "../../src/core/functions/evaluate.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import { computeFile, describeFiles, sharedJson, type CaseResult } from "../case-files.ts";
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

  test("whole_block_blank: nothing of a block that all are asked is unknown, in columns and in functions alike", async () => {
    const { results, issues } = await computeFile("cases/whole_block_blank.xlsx", ssb2018);
    const place = issues.find(({ code, severity }) => code === "items_blank" && severity === "warning");
    expect(place).toMatchObject({ blank: 12, items: 12, unknown: true });
    const about = place && "id" in place ? place.id : "";
    const intern = outputColumns(ssb2018).findIndex(({ id }) => id === "intern_antall");
    expect(results[about ?? ""]?.slice(intern, intern + 2)).toEqual([null, null]);
    const blank = [Array.from({ length: 12 }, () => null)];
    expect(evaluateNamed("intern_antall", [blank], publishedRules(ssb2018))).toEqual([null]);
  });

  test("max4: a limit that can be reached is accepted", () => {
    expect(check(RuleSet.parse(rulesOf("rulesets/max4.json"))).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("missing-markers: codes that are declared missing are blanks, and no errors", async () => {
    const missingCodes = ["NA", "N/A", "NULL", "-", "..", ".", ":", "99", "Ikke besvart", "Ubesvart", "(tom)", "(blank)", "nan", "None"];
    const unknown = ({ issues }: CaseResult) => issues.filter(({ code }) => code === "answer_unknown").length;
    const before = await computeFile("cases/missing-markers.xlsx", rulesOf("freq_rules.json"));
    const after = await computeFile("cases/missing-markers.xlsx", { ...rulesOf("freq_rules.json"), missingCodes });
    expect(unknown(before)).toBeGreaterThan(10);
    expect(unknown(after)).toBe(0);
    const counts = Object.entries(after.results).filter(([id]) => id !== "8"); // «#NULL!» is an error, whatever the rules say
    expect(counts.map(([, [count]]) => count)).toEqual(counts.map(() => 2));
  });
});
