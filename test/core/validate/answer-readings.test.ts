import { answerDictionary, codeOfValue, meantAnswer } from "../../../src/core/validate/coded/answer-dictionary.ts";
import { INVALID } from "../../../src/core/validate/coded/responses.ts";

const dictionaryOf = (answers: readonly string[], spellings: Record<string, string[]> = {}, codes?: ReadonlyMap<string, string>) =>
  answerDictionary({ answers: [...answers], spellings }, { codes });

/** The answer that a cell is read as; null for none. */
function readAs(value: string | number | boolean, ...list: Parameters<typeof dictionaryOf>): string | null {
  const dictionary = dictionaryOf(...list);
  const code = codeOfValue(dictionary, value);
  return code === INVALID ? null : (dictionary.texts[code] ?? null);
}

const yesNo = ["Ja", "Nei", "Vet ikke"];

test.each<[string | boolean, string]>([
  ["J", "Ja"],
  ["n", "Nei"],
  ["N.", "Nei"],
  ["Yes", "Ja"],
  ["no", "Nei"],
  ["Nej", "Nei"],
  ["✓", "Ja"],
  ["☑", "Ja"],
  [true, "Ja"],
  [false, "Nei"],
  ["Don't know", "Vet ikke"],
  ["Veit ikkje", "Vet ikke"],
  ["Vet-ikke", "Vet ikke"],
  ["vetikke", "Vet ikke"],
  ["«Ja»", "Ja"],
  ["Ja!", "Ja"],
  ["1 Ja", "Ja"],
  ["2 Nei", "Nei"],
  ["2. Nei", "Nei"],
  ["(3) Vet ikke", "Vet ikke"],
  ["a) Ja", "Ja"],
  ["1 = Yes", "Ja"],
])("among Ja, Nei and Vet ikke, %j can only mean %j", (value, answer) => {
  expect(readAs(value, yesNo)).toBe(answer);
});

test.each(["JN", "Ja/Nei", "Nei, vet ikke", "Ja?", "Vet", "NA", "1", "1 2", "☐", "x Ja", "Ja, men ikke alt"])(
  "among Ja, Nei and Vet ikke, %j is no answer",
  (value) => {
    expect(readAs(value, yesNo)).toBeNull();
  },
);

test("a word is read only where one answer of the list has its meaning", () => {
  expect(readAs("J", ["Ja, helt", "Ja, delvis", "Nei"])).toBeNull();
  expect(readAs("N", ["Ja, helt", "Ja, delvis", "Nei"])).toBe("Nei");
  expect(readAs("y", ["Ja", "Yes"])).toBeNull();
  expect(readAs("Ja helt", ["Ja, helt", "Ja, delvis", "Nei"])).toBe("Ja, helt");
});

test.each<[string | number, string | null]>([
  ["1–3", "1-3"],
  ["1 - 3", "1-3"],
  ["13", null],
  ["4−6", "4-6"],
  ["7 +", "7+"],
  ["7", null],
  ["0,0", "0"],
  ["-1", null],
  ["1-3 ganger", null],
])("among 0, 1-3, 4-6 and 7+, %j is read as %j", (value, answer) => {
  expect(readAs(value, ["0", "1-3", "4-6", "7+"])).toBe(answer);
});

test.each<[string | number, string | null]>([
  ["50%", "50 %"],
  ["25 prosent", "25 %"],
  ["50,0 %", "50 %"],
  [0.5, null],
  ["50", null],
])("among percentages, %j is read as %j", (value, answer) => {
  expect(readAs(value, ["0 %", "25 %", "50 %"])).toBe(answer);
});

test.each<[string, string | null]>([
  ["5,0", "5"],
  ["4.0", "4"],
  ["'4", "4"],
  ["5 - Helt enig", "5"],
  ["1: Helt uenig", "1"],
  ["4,5", null],
  ["4-2", null],
  ["4 eller 5", null],
  ["1.000", null],
])("on a scale from 1 to 5, %j is read as %j", (value, answer) => {
  expect(readAs(value, ["1", "2", "3", "4", "5", "Vet ikke"])).toBe(answer);
});

test("a code and a text that say different answers are none, whoever gives the code its meaning", () => {
  expect(readAs("1 Nei", yesNo, { Ja: ["1"] })).toBeNull();
  expect(readAs("1 Ja", yesNo, { Ja: ["1"] })).toBe("Ja");
  expect(readAs("1 Ja", yesNo, {}, new Map([["1", "Nei"]]))).toBeNull();
  expect(readAs("1. mai", yesNo, { Ja: ["1"] })).toBeNull();
});

test("a code that a code book gives no one meaning is not read as a word either", () => {
  expect(readAs("J", yesNo, {}, new Map([["J", ""]]))).toBeNull();
});

test.each<[string | number | boolean, string | null]>([
  ["Jaa", "Ja"],
  ["Nie", "Nei"],
  ["vett ikke", "Vet ikke"],
  ["Ja, men ikke alt", "Ja"],
  ["NA", null],
  ["-", null],
  ["..", null],
  [99, null],
  [true, null],
  ["q".repeat(5000), null],
])("of what is no answer, %j was probably meant to be %j", (value, answer) => {
  expect(meantAnswer(dictionaryOf(yesNo), value)).toBe(answer);
});
