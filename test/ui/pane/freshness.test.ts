import type { Outcome } from "../../../src/core/pipeline.ts";
import { bundleOf } from "../../../src/rulesets/index.ts";
import { freshness } from "../../../src/ui/pane/state/freshness.ts";
import { rulesKey, type LoadedRules } from "../../../src/ui/pane/state/rules.ts";
import { initialState, type PaneState } from "../../../src/ui/pane/state/state.ts";
import { nothingSaved } from "../../../src/run/saved/nothing-saved.ts";
import { ssb2018 } from "../../core/surveys.ts";

const rules: LoadedRules = { ...bundleOf(ssb2018), builtIn: [] };
const otherRules: LoadedRules = { ...bundleOf({ ...ssb2018, cutPoints: "recomputed" }), builtIn: [] };
const written = { time: "2026-01-01T12:00:00Z", dataHash: "a1", rules: rulesKey(rules, nothingSaved) };
const saved = { ...nothingSaved, written };
const readAs = (dataHash: string) => ({ assessment: { dataHash } }) as unknown as Outcome; // the rest of what is read decides nothing
const options = (more: Partial<typeof saved.options>) => ({ ...saved, options: { ...saved.options, ...more } });
const unchanged = { answers: false, rules: false };

test.each<[string, Partial<PaneState>, ReturnType<typeof freshness>]>([
  ["nothing written", { saved: nothingSaved }, "notWritten"],
  ["nothing written, with changes told", { saved: nothingSaved, changed: { answers: true, rules: true } }, "notWritten"],
  ["the same rules and answers", { outcome: readAs("a1") }, "fresh"],
  ["answers that are not read yet", { outcome: null }, "fresh"],
  ["rules that are not loaded yet", { rules: null }, "fresh"],
  ["other answers", { outcome: readAs("b2") }, "answersChanged"],
  ["a change of answers that is told and not read", { outcome: readAs("a1"), changed: { answers: true, rules: false } }, "answersChanged"],
  ["cells that show others", { outcome: readAs("a1"), cellsDiffer: true }, "cellsDiffer"],
  ["cells that show others, since the answers are others", { outcome: readAs("b2"), cellsDiffer: true }, "answersChanged"],
  ["other rules", { rules: otherRules, outcome: readAs("a1") }, "rulesChanged"],
  ["other rules and other answers", { rules: otherRules, outcome: readAs("b2") }, "rulesChanged"],
  ["a change of rules that is told", { changed: { answers: false, rules: true } }, "rulesChanged"],
  ["another choice of limits", { saved: options({ cutPointMode: "recomputed" }) }, "rulesChanged"],
  ["another treatment of blanks", { saved: options({ leastAnswered: 3 }) }, "rulesChanged"],
  ["the rules' own choice of limits, chosen by hand", { saved: options({ cutPointMode: "fixed" }) }, "fresh"],
  ["another choice of what is written", { saved: options({ write: ["columns"] }) }, "fresh"],
])("results with %s", (_, state, expected) => {
  expect(freshness({ ...initialState("nb", "light"), rules, saved, changed: unchanged, ...state })).toBe(expected);
});
