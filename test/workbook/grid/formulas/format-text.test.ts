import { englishFormat } from "../../../../src/workbook/grid/formulas/format-text.ts";

test.each([
  ["# ##0,0", "#,##0.0"],
  ["# ##0", "#,##0"],
  ["0,0 %", "0.0 %"],
  ["0,000", "0.000"],
  ["0,00E+00", "0.00E+00"],
  ["dd.mm.åååå", "dd.mm.yyyy"],
  ["d. mmmm ÅÅÅÅ", "d. mmmm yyyy"],
  ["tt:mm", "hh:mm"],
  ["t:mm:ss", "h:mm:ss"],
  ['"til, og med" 0,0', '"til, og med" 0.0'],
  ["# ##0,0;[Red]-# ##0,0", "#,##0.0;[Red]-#,##0.0"],
  ["Standard", "General"],
])("«%s» as typed in a Norwegian Excel is «%s»", (format, english) => {
  expect(englishFormat(format)).toBe(english);
});

test.each(["0.00", "#,##0", "#,##0.00", "dd.mm.yyyy", "0", "@", "", "0 %", '"a, b"', "\\,0", "mmm"])(
  "«%s» is left as it is: it means the same, or is written in English",
  (format) => {
    expect(englishFormat(format)).toBeNull();
  },
);
