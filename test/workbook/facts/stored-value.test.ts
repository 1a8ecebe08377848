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

test("an empty text is no value, and so is one of which nothing is left", () => {
  expect([storedValue(""), storedValue("\u0000"), storedValue(null), storedValue(" "), storedValue(0)]).toEqual([null, null, null, " ", 0]);
});

test("what is no number is refused", () => {
  expect(() => storedValue(NaN)).toThrow("NaN is not a number a cell can hold");
  expect(() => storedValue(Infinity)).toThrow("Infinity is not a number a cell can hold");
});
