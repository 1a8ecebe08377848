import type { AnswerList } from "../../../src/core/ruleset/ruleset.ts";
import { answerDictionary, codeOfValue } from "../../../src/core/validate/coded/answer-dictionary.ts";
import { foldAnswer } from "../../../src/core/validate/coded/fold-answer.ts";
import { BLANK, INVALID } from "../../../src/core/validate/coded/responses.ts";

const LIST: AnswerList = {
  answers: ["Ja", "Nei", "Vet ikke", "3. kvartal"],
  spellings: { Ja: ["1", "X", "10"], Nei: ["0", "2b", "b2", "Usann"] },
};
const [YES, NO, UNSURE, QUARTER] = [1, 2, 3, 4];

const codesOf = (values: readonly (string | number | boolean)[], codeBook?: ReadonlyMap<string, string>) =>
  values.map((value) => codeOfValue(answerDictionary(LIST, { codes: codeBook }), value));

test.each([
  ["  VET\u00a0 \n ikke ", "vet ikke"],
  ["\ufeffJa.", "ja"],
  ["Ja .", "ja"],
  ["f.eks. noe", "f.eks. noe"],
  ["A\u030a", "å"],
])("%j is compared as %j", (text, folded) => {
  expect(foldAnswer(text)).toBe(folded);
});

test("an answer is known by its own text and by its other spellings, whatever the case and the blanks", () => {
  expect(codesOf(["Ja", "JA", "x", 1, "10", " nei. ", 0, "2B", "vet  ikke", "3. KVARTAL"])).toEqual([
    YES,
    YES,
    YES,
    YES,
    YES,
    NO,
    NO,
    NO,
    UNSURE,
    QUARTER,
  ]);
});

test("blanks alone are no answer, and any other text is invalid", () => {
  expect(codesOf(["", " \u202f", ".", "Kanskje", 2])).toEqual([BLANK, BLANK, BLANK, INVALID, INVALID]);
});

test("the texts are the answers by code, with the blank first", () => {
  expect(answerDictionary(LIST).texts).toEqual(["", "Ja", "Nei", "Vet ikke", "3. kvartal"]);
});

test("a code book decides what its codes and all numbers mean; spellings that are no numbers are known still", () => {
  const codeBook = new Map([
    ["1", "Nei"],
    ["2", "Ja"],
    ["A", "Vet ikke"],
  ]);
  expect(codesOf([1, "2", "a", "0", 10, "X", "2b", "b2", "Ja"], codeBook)).toEqual([NO, YES, UNSURE, INVALID, INVALID, YES, NO, NO, YES]);
});

test("a code to which a code book gives several answers means none of them", () => {
  const codeBook = new Map([
    ["1", ""],
    ["X", ""],
    ["2", "Nei"],
  ]);
  expect(codesOf([1, "x", 2], codeBook)).toEqual([INVALID, INVALID, NO]);
});

test("no code book makes one answer another", () => {
  expect(codesOf(["ja"], new Map([["Ja", "Nei"]]))).toEqual([YES]);
});

test("a spelling or a code of an answer that is not in the list is refused with those that are", () => {
  expect(() => answerDictionary({ answers: ["Ja", "Nei"], spellings: { Jo: ["1"] } })).toThrow("«Jo» is not among Ja, Nei");
  expect(() => answerDictionary(LIST, { codes: new Map([["1", "Jo"]]) })).toThrow("«Jo» is not among Ja, Nei, Vet ikke, 3. kvartal");
});
