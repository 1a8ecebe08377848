import { coerce } from "./model/coerce.ts";
import { displayText, categoryOf } from "./model/number-format.ts";

const written = (value: unknown, format = "General") => coerce(value, format, "Range.values").cell;

test.each([
  ["0301", 301],
  ["1E5", 100_000],
  ["1,500", 1500],
  ["+47", 47],
  ["-3.5", -3.5],
  [".5", 0.5],
  ["(5)", -5],
  ["50%", 0.5],
  ["1/2", 43102], // 2 January 2018
  ["3-4", 43163], // 4 March 2018
  ["2018-11-01", 43405],
  ["12:30", 0.5208333333333334],
  ["true", true],
  ["#N/A", { error: "#N/A" }],
])("«%s» is read as if typed", (text, value) => {
  expect(written(text)).toEqual({ value, formula: null });
});

test.each(["Ja", "19-8-2025", "31/2", "1,5", "Vet ikke", "-", "1 500"])("«%s» stays text", (text) => {
  expect(written(text)).toEqual({ value: text, formula: null });
});

test.each([
  ["=HYPERLINK(A1)", "=HYPERLINK(A1)"],
  ["-ingen kommentar", "=-ingen kommentar"],
  ["+47 22", "=+47 22"],
  ["@navn", "=@navn"],
])("«%s» becomes a formula", (text, formula) => {
  expect(written(text)).toMatchObject({ formula });
});

test("an apostrophe in front keeps text as text and is no part of it", () => {
  expect(written("'=1+1")).toEqual({ value: "=1+1", formula: null, hasQuotePrefix: true });
  expect(written("'0301")).toMatchObject({ value: "0301" });
});

test("the text format keeps what is written as text", () => {
  expect(written("0301", "@")).toEqual({ value: "0301", formula: null });
  expect(written("=1+1", "@")).toEqual({ value: "=1+1", formula: null });
  expect(written(7, "@")).toEqual({ value: "7", formula: null });
});

test("text that no cell can hold, and what is no value, is an invalid argument", () => {
  expect(() => written("x".repeat(32_768))).toThrow("argument is invalid");
  expect(() => written({ type: "String" })).toThrow("argument is invalid");
});

test.each([
  ["General", "General", 0.25, "0.25"],
  ["@", "Text", 5, "5"],
  ["0.0", "Number", 2.25, "2.3"],
  ["#,##0", "Number", 1234.4, "1,234"],
  ["0%", "Percentage", 0.5, "50%"],
  ["yyyy-mm-dd", "Date", 43405, "2018-11-01"],
  ["dd.mm.yyyy", "Date", 43405, "01.11.2018"],
  ["h:mm", "Time", 0.5208333333333334, "12:30"],
])("the number format %s is of the category %s and shows its number", (format, category, value, text) => {
  expect(categoryOf(format)).toBe(category);
  expect(displayText(value, format)).toBe(text);
});

test("a number format that the host cannot show is reported by name", () => {
  expect(() => displayText(5, "# ?/?")).toThrow(/number format # \?\/\? not implemented/);
});
