import { publishedRules } from "../../src/core/functions/call.ts";
import { currentRules, setCurrentRules } from "../../src/run/current-rules.ts";
import { followPane } from "../../src/cell-functions/follow-pane.ts";
import { recalculateOnNewRules } from "../../src/cell-functions/recalculate.ts";
import { initialState, type PaneState } from "../../src/ui/pane/state/state.ts";
import { Store } from "../../src/ui/pane/state/store.ts";
import { bundleOf } from "../../src/rulesets/index.ts";
import { ssb2018 } from "../core/surveys.ts";

const rules = { builtIn: [] };

/** What Excel is asked for: the kinds of calculation, in order. */
const calculated: string[] = [];
let excel: () => Promise<void> = () => Promise.resolve();

beforeEach(() => {
  calculated.length = 0;
  excel = () => Promise.resolve();
  const application = { calculate: (kind: string) => calculated.push(kind) };
  const context = { workbook: { application }, sync: () => excel() };
  const run = (batch: (given: typeof context) => Promise<void>) => batch(context);
  Object.assign(globalThis, { Excel: { run, CalculationType: { full: "Full" } } });
  setCurrentRules(publishedRules(ssb2018), "nb");
});

test("the functions follow the pane's rule set, its choice of what blanks mean and its language", () => {
  const store = new Store<PaneState>(initialState("nb", "light"));
  const stop = followPane({ store });
  const translations = { en: { title: "Another year" } };
  store.set({ rules: { ...rules, ...bundleOf({ ...ssb2018, title: "Et annet år", translations }) } });
  expect(currentRules().ruleSet.title).toBe("Et annet år");
  store.set({ saved: { ...store.value.saved, options: { ...store.value.saved.options, leastAnswered: 3 } } });
  expect(currentRules().ruleSet.missing).toEqual({ policy: "atLeast", answered: 3 });
  store.set({ language: "en" });
  expect(currentRules()).toMatchObject({ language: "en", ruleSet: { title: "Another year" } });
  stop();
  store.set({ language: "nb" });
  expect(currentRules().language).toBe("en");
});

test("new rules make Excel compute every formula anew, once", () => {
  const stop = recalculateOnNewRules(() => undefined);
  setCurrentRules(publishedRules({ ...ssb2018, revision: "3" }), "nb");
  setCurrentRules(publishedRules({ ...ssb2018, revision: "3" }), "nb");
  expect(calculated).toEqual(["Full"]);
  stop();
  setCurrentRules(publishedRules(ssb2018), "nb");
  expect(calculated).toEqual(["Full"]);
});

test("it is told when Excel would not compute, as while a cell is being edited", async () => {
  const refusal = new Error("InvalidOperationInCellEditMode");
  excel = () => Promise.reject(refusal);
  const told = new Promise((resolve) => recalculateOnNewRules(resolve));
  setCurrentRules(publishedRules({ ...ssb2018, revision: "4" }), "nb");
  await expect(told).resolves.toBe(refusal);
});
