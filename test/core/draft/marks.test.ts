import { draft, draftSource } from "../../../src/core/draft.ts";
import type { Settled } from "../../../src/core/draft/guess.ts";
import { withMarks } from "../../../src/core/draft/marks.ts";
import { loadRuleSet } from "../../../src/core/load-rule-set.ts";
import { asDecided, withCounted, withGrade, withLabel, withLimit } from "../../../src/core/compare/edits.ts";
import { withSteps } from "../../../src/core/compare/steps.ts";
import { withoutMarks } from "../../../src/core/compare/marks.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { ruleSheetEdits } from "../../../src/core/rule-sheet/rule-sheet-edits.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { draftWords, guessMark } from "../../../src/messages/draft/draft-language.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { formatTexts } from "../../../src/messages/rule-set/format-language.ts";
import { keyOfRules } from "../../../src/run/rules-key.ts";
import { cellsOf, find, rulesIn, sheetOfRules } from "../rule-sheet/rule-sheets.ts";
import { sheetOf } from "../surveys.ts";

const DEGREES = ["Helt uenig", "Litt uenig", "Litt enig", "Helt enig"];
/** A key, a county, two times three questions with lists of their own, the second three asked of those with a plan. */
const rows: readonly (readonly Cell[])[] = [
  [
    "Avdeling",
    "Fylke",
    "Jeg trives",
    "Jeg lærer",
    "Jeg får hjelp",
    "Har dere en plan?",
    "Er planen vedtatt?",
    "Følges planen?",
    "Blir planen evaluert?",
  ],
  ...Array.from({ length: 24 }, (_, n): Cell[] => [
    `A-${String(n)}`,
    n % 2 ? "Agder" : "Viken",
    DEGREES[n % 4] ?? "",
    DEGREES[(n + 1) % 4] ?? "",
    DEGREES[(n + 2) % 4] ?? "",
    n % 3 ? "Ja" : "Nei",
    n % 3 ? (n % 2 ? "Ja" : "Nei") : null,
    n % 3 ? "Ja" : null,
    n % 3 ? (n % 5 ? "Nei" : "Ja") : null,
  ]),
];

function marked(settled: Settled = new Map()): RuleSet {
  const source = draftSource([sheetOf(rows)], null);
  const made = source && draft(source, { texts: draftWords("nb"), name: "undersøkelse" }, settled);
  if (!made) throw new Error("no draft");
  return withMarks(made, settled, (guess) => guessMark(guess, "nb"));
}
const guessesOf = (parts: readonly { readonly id: string; readonly guess?: string | undefined }[]) =>
  Object.fromEntries(parts.flatMap(({ id, guess }) => (guess === undefined ? [] : [[id, guess]])));

const task = { register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
const limitMarks = ({ indicators }: RuleSet) => indicators.map(({ cutPoints }) => cutPoints.guess);

const rules = marked();

test("each part that is a guess says how sure it is, what and why; what the sheet says itself is not marked", () => {
  expect(guessesOf(rules.columns)).toEqual({
    avdeling: expect.stringMatching(/^Trolig: «Avdeling» .*, fordi .*\.$/) as string,
    fylke: expect.stringMatching(/«Fylke».*kolonnen har få ulike tekster/) as string,
  });
  // What counts and where the limits are is decided by itself, and marked where it stands.
  const indicators = Object.values(guessesOf(rules.indicators));
  for (const { cutPoints } of rules.indicators) expect(cutPoints.guess).toMatch(/^Usikkert: Grensene.*fordi/);
  expect(indicators.join()).not.toContain("Grensene");
  expect(indicators.join("\n")).toMatch(/Litt enig.*fordi/);
  expect(JSON.stringify([rules.blocks, rules.items])).toContain("fordi de stilles til de samme");
  expect(Object.keys(guessesOf(rules.composites))).toEqual(rules.composites.map(({ id }) => id));
  expect(rules.composites.length).toBeGreaterThan(0);
  const yesNo = Object.values(rules.answerLists).find(({ answers }) => answers.includes("Ja"));
  expect(yesNo).not.toHaveProperty("guess");
});

test("what the user has settled is marked no more, and nothing else changes", () => {
  const counted = new Map([["counted:2", ["Helt enig"]]]);
  const after = marked(counted);
  const of = (ruleSet: RuleSet) => ruleSet.indicators.find(({ items }) => items.length === 3 && items.includes(ruleSet.items[0]?.id ?? ""));
  expect(of(rules)?.guess).toMatch(/Litt enig/);
  expect(of(after)?.guess).not.toMatch(/teller/i);
  expect(of(after)?.cutPoints.guess).toBe(of(rules)?.cutPoints.guess);
  const dropped = marked(new Map([["role:1", "category"]]));
  expect(Object.keys(guessesOf(dropped.columns))).toEqual(["avdeling"]);
});

test("JSON and the sheet of rules hold the marks, and a mark that is deleted on the sheet is gone from the rules", () => {
  expect(loadRuleSet(JSON.parse(JSON.stringify(rules)), formatTexts("nb"), [])).toMatchObject({ kind: "sound", ruleSet: rules });
  const cells = cellsOf(sheetOfRules(rules));
  expect(rulesIn(cells).json).toEqual(JSON.parse(JSON.stringify(rules)));
  const [first] = rules.indicators;
  const clear = (mark: string | undefined, heading: string) => {
    const { row, column } = find(cells, "Indikatorer", mark ?? "");
    expect(find(cells, "Indikatorer", heading).column).toBe(column);
    (cells[row] ?? [])[column] = null;
    return rulesIn(cells).json as unknown as RuleSet; // as it was written, but for that cell
  };
  const counted = clear(first?.guess, "Gjettet (slett når det er bestemt)");
  expect(guessesOf(counted.indicators)).toEqual(guessesOf(rules.indicators.slice(1)));
  expect(limitMarks(counted)).toEqual(limitMarks(rules));
  const cut = clear(first?.cutPoints.guess, "Gjettet om grensene (slett når det er bestemt)");
  expect(limitMarks(cut)).toEqual([undefined, ...limitMarks(rules).slice(1)]);
});

test("a result that is changed, or taken as it is, is a guess no more; the others are", () => {
  const [indicator, ...others] = rules.indicators;
  const [composite] = rules.composites;
  if (!indicator || !composite) throw new Error("there are both");
  const left = (after: RuleSet) => Object.keys(guessesOf([...after.indicators, ...after.composites]));
  const all = left(rules);
  const without = (id: string) => all.filter((one) => one !== id);
  const limits = indicator.cutPoints.method === "fixed" ? indicator.cutPoints.limits : [];
  // Limits that are moved decide the limits, and not what counts; what counts not the limits.
  const moved = withLimit(indicator.id, limits.length, (limits.at(-1) ?? 0) + 1)(rules);
  expect(left(moved)).toEqual(all);
  expect(limitMarks(moved)).toEqual([undefined, ...limitMarks(rules).slice(1)]);
  const fewer = withSteps(indicator.id, 3)(rules);
  expect([left(fewer), limitMarks(fewer)[0]]).toEqual([all, undefined]);
  const counting = withCounted(indicator.id, "Litt uenig", true)(rules);
  expect([left(counting), limitMarks(counting)]).toEqual([without(indicator.id), limitMarks(rules)]);
  expect(withLimit(indicator.id, 1, NaN)(rules)).toEqual(rules);
  const taken = asDecided(others[0]?.id ?? "")(rules);
  expect([left(taken), limitMarks(taken)[1]]).toEqual([without(others[0]?.id ?? ""), undefined]);
  expect(left(withGrade(composite.id, { layer: null, row: 0, column: 0 }, 1)(rules))).toEqual(without(composite.id));
  expect(left(withLabel(indicator.id, "Noe annet")(rules))).toEqual(all);
});

test("on a sheet of rules the marks are taken away cell by cell, the last of a table too, and what the user has added stays", () => {
  const sheet = sheetOf(
    cellsOf(sheetOfRules(rules)).map((row, at) => (at === 3 ? [...row, "min merknad"] : row)),
    { name: "Regler" },
  );
  const edit = (before: RuleSet, after: RuleSet, on: Sheet) =>
    ruleSheetEdits(on, before, after, ruleSheetTexts("nb"), allRuleSheetTexts("nb"));
  const decidedAll = rules.indicators.reduce((one, { id }) => asDecided(id)(one), rules);
  const edits = edit(rules, decidedAll, sheet);
  expect(edits?.cells.map(({ value }) => value)).toEqual(
    rules.indicators.flatMap(({ guess }) => (guess === undefined ? [null] : [null, null])),
  );
  const again = edit(decidedAll, withLabel(rules.indicators[0]?.id ?? "", "Trivsel")(decidedAll), edits?.edited ?? sheet);
  expect(again?.cells.map(({ value }) => value)).toContain("Trivsel");
});

test("what is marked is no part of the rules by which results are fresh", () => {
  const source = draftSource([sheetOf(rows)], null);
  const made = source && draft(source, { texts: draftWords("nb"), name: "undersøkelse" }, new Map());
  expect(withoutMarks(rules)).toEqual(made?.ruleSet);
  const key = (ruleSet: RuleSet) => keyOfRules({ ...task, ruleSet });
  expect(key(rules)).toBe(key(withoutMarks(rules)));
  const [first] = rules.indicators;
  expect(key(withLabel(first?.id ?? "", "Annet")(rules))).not.toBe(key(rules));
});
