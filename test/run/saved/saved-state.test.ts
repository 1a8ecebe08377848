import { loadSavedState } from "../../../src/run/saved/load-saved-state.ts";
import { nothingSaved } from "../../../src/run/saved/nothing-saved.ts";
import { readSavedState } from "../../../src/run/saved/read-saved-state.ts";
import { SavedState } from "../../../src/run/saved/saved-state.ts";
import { ssb2018 } from "../../core/surveys.ts";

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

test.each([null, undefined])(
  "a workbook without anything saved, %s, has the usual choices, which are those of the schema",
  async (json) => {
    expect(await loadSavedState(json)).toEqual({ saved: nothingSaved, problem: null });
    expect(SavedState.parse({ version: 1 })).toEqual(nothingSaved);
    expect(nothingSaved.options.write).toEqual(["columns", "tables", "figures", "maps", "remarks", "log"]);
  },
);

test("what is saved is read back, a rule set and a column map with it", () => {
  const saved = {
    ...nothingSaved,
    ownRuleSet: ssb2018,
    columnMap: { sheet: "Svar", headerRow: 4, columns: { sky: "AB", strategi: null } },
    options: { ...nothingSaved.options, cutPointMode: "recomputed" as const, leastAnswered: 5 },
  };
  expect(readSavedState(throughJson(saved)).saved).toEqual(saved);
});

test("fields that this version does not know are kept", () => {
  const json = { version: 1, note: "mine", options: { colour: "red" } };
  expect(readSavedState(json).saved).toMatchObject({ note: "mine", options: { colour: "red", cutPointMode: null } });
});

test("what a later version saved is told, and not read as if it were ours", () => {
  expect(readSavedState({ version: 2, ruleSetId: ["new", "shape"] })).toEqual({ saved: nothingSaved, problem: { kind: "newer" } });
});

test("a damaged field is named, and the others are kept", () => {
  const { saved, problem } = readSavedState({ version: 1, ruleSetId: "ssb-2018", columnMap: { headerRow: "fire" } });
  expect(problem).toEqual({ kind: "damaged", fields: ["columnMap"] });
  expect(saved.ruleSetId).toBe("ssb-2018");
  expect(saved.columnMap).toBeNull();
});

test("what is no object at all gives the usual choices and says so", () => {
  expect(readSavedState("tull")).toMatchObject({ saved: nothingSaved, problem: { kind: "damaged" } });
});
