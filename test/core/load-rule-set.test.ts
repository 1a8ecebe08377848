import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { ssb2018 } from "./surveys.ts";

const load = (json: unknown) => loadRuleSet(json, formatTexts("nb"), ["kommuner-2018"]);

test("a rule set that was exported is read back as it was", () => {
  expect(load(JSON.parse(JSON.stringify(ssb2018)))).toEqual({ kind: "sound", ruleSet: ssb2018, remarks: [] });
});

test("what is not a rule set is reported field by field, in the reader's language", () => {
  const json = { ...ssb2018, title: "", unit: 7 };
  const loaded = load(json);
  expect(loaded.kind === "format" && loaded.faults.map(({ path }) => path).sort()).toEqual(["title", "unit"]);
  const messageOf = (language: "nb" | "en") => {
    const { faults } = loadRuleSet(json, formatTexts(language), []) as Extract<typeof loaded, { kind: "format" }>;
    return faults.find(({ path }) => path === "unit")?.message;
  };
  expect(messageOf("nb")).toBe("skal være et objekt {…}, men er et tall.");
  expect(messageOf("en")).toBe("should be an object {…}, but is a number.");
});

test("a rule set that contradicts itself cannot be used", () => {
  const [first, ...rest] = ssb2018.indicators;
  const unsound = {
    ...ssb2018,
    indicators: [{ ...first, cutPoints: { method: "fixed", limits: [6, 1, 10, 12], shares: [25, 50, 75] } }, ...rest],
  };
  expect(load(unsound)).toMatchObject({ kind: "unsound", issues: [{ code: "limits_not_increasing" }] });
});
