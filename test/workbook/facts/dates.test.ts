import { dateSerial, isDateFormat } from "../../../src/workbook/facts/dates.ts";

test.each([
  ["dd.mm.yyyy", true],
  ["[$-414]d. mmmm yyyy;@", true],
  ["h:mm AM/PM", true],
  ["[Red]0.00", false],
  ['0 "dager"', false],
  ["#,##0_d", false],
  ["General", false],
  ["0.00E+00", false],
  ["[mm]:ss", false],
])("the format %s shows a date: %s", (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});

test("dates are numbered as Excel numbers them, with the day in 1900 that was not", () => {
  const numbers = ["1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "2018-11-01", "2018-11-01T12:00:00", "18:00:00"];
  expect(numbers.map((iso) => dateSerial(iso, false))).toEqual([1, 59, 60, 61, 43405, 43405.5, 0.75]);
  expect(dateSerial("2018-11-01", true)).toBe(41943);
});

test("what is no date has no number", () => {
  for (const text of ["", "T", "2018", "2018-13-01", "1. november"]) expect(dateSerial(text, false)).toBeNull();
});
