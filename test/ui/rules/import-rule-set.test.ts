import { parseRuleSet } from "../../../src/ui/rules/import-rule-set.ts";
import { ssb2018 } from "../../core/surveys.ts";

test("a rule set that was exported is read back as it was, a byte order mark before it or not", () => {
  const text = JSON.stringify(ssb2018, null, 2);
  expect(parseRuleSet("mitt.json", text)).toEqual({ kind: "sound", ruleSet: ssb2018, remarks: [] });
  expect(parseRuleSet("mitt.json", `\uFEFF${text}`).kind).toBe("sound");
});

test("what is not JSON is told as such", () => {
  expect(parseRuleSet("brev.json", "Kjære SSB")).toEqual({ kind: "file", name: "brev.json" });
});

test("what is not a rule set is told field by field", () => {
  const result = parseRuleSet("mitt.json", JSON.stringify({ ...ssb2018, title: "", unit: 7 }));
  expect(result).toMatchObject({ kind: "schema", name: "mitt.json" });
  expect(result.kind === "schema" && result.faults.map(({ path }) => path).sort()).toEqual(["title", "unit"]);
});

test("a rule set that contradicts itself is not taken into use", () => {
  const [first, ...rest] = ssb2018.indicators;
  const unsound = {
    ...ssb2018,
    indicators: [{ ...first, cutPoints: { method: "fixed", limits: [6, 1, 10, 12], shares: [25, 50, 75] } }, ...rest],
  };
  expect(parseRuleSet("mitt.json", JSON.stringify(unsound))).toMatchObject({
    kind: "unsound",
    issues: [{ code: "limits_not_increasing" }],
  });
});
