import fc from "fast-check";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { anyRuleSet } from "../../fuzz/any-rule-set.ts";
import { Random } from "../../fuzz/random.ts";
import { cellsOf, rulesIn, sheetOfRules } from "./rule-sheets.ts";

/** A rule set read from its own sheet. */
function again(ruleSet: RuleSet, language: "nb" | "en", shuffled?: Random): RuleSet {
  const cells = cellsOf(sheetOfRules(ruleSet, language));
  const { json, faults } = rulesIn(shuffled ? shuffledRows(cells, shuffled) : cells, language === "nb" ? "en" : "nb");
  expect(faults).toEqual([]);
  return RuleSet.parse(json);
}

type Cells = ReturnType<typeof cellsOf>;

/** The rows below each table's headings in another order. */
function shuffledRows(cells: Cells, random: Random): Cells {
  const isEmpty = (row: Cells[number]) => row.every((cell) => cell === null);
  const parts: Cells[] = [[]];
  for (const row of cells) {
    if (isEmpty(row)) parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts.flatMap((part) => {
    const first = part.findIndex((row) => typeof row[0] === "number");
    return first < 0 ? part : [...part.slice(0, first), ...random.shuffled(part.slice(first))];
  });
}

/** Rule sets of the format; what the check would say of them does not matter here. */
const ruleSets = fc.integer({ min: 1, max: 1e9 }).map((seed) => RuleSet.safeParse(anyRuleSet(new Random(seed))).data);

const wild = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "Ja | Nei",
    'Kalt "A"',
    "«Ja»",
    "1",
    "1,5",
    "SANN",
    "true",
    "null",
    "[1]",
    "{}",
    "Ja og nei",
    "fra 2",
    "=1+1",
    " ",
    "",
    "a\r\nb",
    "(se Annet)",
    "(ingenting)",
    "Spørsmål",
    "Annet",
    "x".repeat(40_000),
    "1e5",
    "ikke (a)",
    "-",
  ),
);

/** Texts of a rule set replaced by others, wherever the format allows them; the same text by the same. */
function withTexts(value: unknown, texts: ReadonlyMap<string, string>, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withTexts(one, texts, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [name, withTexts(one, texts, name)]));
  const isFree = [
    "label",
    "title",
    "note",
    "aliases",
    "answers",
    "provenance",
    "unit",
    "revision",
    "missingCodes",
    "in",
    "section",
    "values",
  ];
  return typeof value === "string" && isFree.includes(key) ? (texts.get(value) ?? value) : value;
}

test("a rule set is the same when it is read from its own sheet, in either language", () => {
  fc.assert(
    fc.property(ruleSets, fc.constantFrom("nb" as const, "en" as const), (ruleSet, language) => {
      fc.pre(ruleSet !== undefined);
      expect(JSON.stringify(again(ruleSet, language))).toBe(JSON.stringify(ruleSet));
    }),
    { numRuns: 60 },
  );
});

/** The rule set with what is guessed of some of its parts. */
function withGuesses(ruleSet: RuleSet, guesses: readonly string[]): RuleSet {
  let at = 0;
  const marked = <Part extends object>(part: Part): Part => {
    const guess = guesses[at++ % guesses.length] ?? "";
    return guess === "" ? part : { ...part, guess };
  };
  return {
    ...ruleSet,
    columns: ruleSet.columns.map(marked),
    answerLists: Object.fromEntries(Object.entries(ruleSet.answerLists).map(([id, list]) => [id, marked(list)])),
    items: ruleSet.items.map(marked),
    blocks: ruleSet.blocks.map(marked),
    indicators: ruleSet.indicators.map(marked).map((one) => ({ ...one, cutPoints: marked(one.cutPoints) })),
    aggregates: ruleSet.aggregates.map((one) => ({ ...one, cutPoints: marked(one.cutPoints) })),
    composites: ruleSet.composites.map(marked),
  };
}

test("what is guessed is read again where it stood, whatever it says, and from rows in any order", () => {
  fc.assert(
    fc.property(ruleSets, fc.array(wild, { minLength: 1, maxLength: 8 }), fc.integer(), (ruleSet, guesses, seed) => {
      fc.pre(ruleSet !== undefined);
      const guessed = RuleSet.parse(withGuesses(ruleSet, guesses));
      expect(again(guessed, "nb", new Random(seed))).toEqual(guessed);
    }),
    { numRuns: 30 },
  );
});

test("rows may stand in any order below their headings", () => {
  fc.assert(
    fc.property(ruleSets, fc.integer(), (ruleSet, seed) => {
      fc.pre(ruleSet !== undefined);
      expect(again(ruleSet, "nb", new Random(seed))).toEqual(ruleSet);
    }),
    { numRuns: 30 },
  );
});

test("whatever the texts are, and whatever else a rule set says, nothing is lost", () => {
  fc.assert(
    fc.property(ruleSets, fc.array(wild, { minLength: 1, maxLength: 12 }), (ruleSet, texts) => {
      fc.pre(ruleSet !== undefined);
      const found = new Set<string>();
      withTexts(ruleSet, { get: (text: string) => void found.add(text) } as unknown as ReadonlyMap<string, string>); // asks for each text
      const replaced = new Map([...found].map((text, at) => [text, texts[at % texts.length] ?? text]));
      const strange = RuleSet.safeParse(
        withTexts({ ...ruleSet, translations: { en: { title: texts[0], answers: { Ja: "Yes" } } } }, replaced),
      ).data;
      fc.pre(strange !== undefined);
      expect(again(strange, "nb")).toEqual(strange);
    }),
    { numRuns: 60 },
  );
});
