import { isDateFormat } from "../../../src/workbook/facts/dates.ts";

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
