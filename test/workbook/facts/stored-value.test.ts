import { storedText, storedValue } from "../../../src/workbook/facts/stored-value.ts";

test("control characters that no cell can hold are left out, tabs and line breaks stay", () => {
  expect(storedText("a\u0000b\u0007c")).toBe("abc");
  expect(storedText("a\tb\nc")).toBe("a\tb\nc");
});

test("line breaks are as Excel has them", () => {
  expect(storedText("a\r\nb\rc\n")).toBe("a\nb\nc\n");
});

test("the longest text of a cell is cut", () => {
  expect(storedText("x".repeat(40_000))).toHaveLength(32_767);
});

test("half of a surrogate pair and what is no character are left out, whole pairs stay", () => {
  expect(storedText("a\ud83db\udeb2c\ufffed\uffff")).toBe("abcd");
  expect(storedText("sykkel \u{1f6b2}")).toBe("sykkel \u{1f6b2}");
});

test("the cut does not split a pair", () => {
  expect(storedText(`${"x".repeat(32_766)}\u{1f6b2}`)).toBe("x".repeat(32_766));
  expect(storedText(`${"x".repeat(32_765)}\u{1f6b2}`)).toHaveLength(32_767);
});

test("an empty text is no value, and so is one of which nothing is left", () => {
  expect([storedValue(""), storedValue("\u0000"), storedValue(null), storedValue(" "), storedValue(0)]).toEqual([null, null, null, " ", 0]);
});

test("what is no number is refused", () => {
  expect(() => storedValue(NaN)).toThrow("NaN is not a number a cell can hold");
  expect(() => storedValue(Infinity)).toThrow("Infinity is not a number a cell can hold");
});
