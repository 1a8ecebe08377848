import type { OutCell } from "../../../src/core/sheet/change.ts";
import { rowHeights } from "../../../src/workbook/facts/page/row-heights.ts";
import { emptySheet } from "../empty-sheet.ts";

const note = (value: string): OutCell => ({ value, look: "note" });
const label = (value: string): OutCell => ({ value, look: "label" });
const text = (value: string): OutCell => ({ value, look: "text" });

test("wrapped text over merged columns makes its row high enough", () => {
  // two columns of 15 hold 30 digits or 31 letters; the text has 34, which is two lines of 15 points
  const long = "aaaa bbbb cccc dddd eeee ffff gggg";
  const merges = [{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }];
  const rows = [[label(long), null], [text(long)], [label("kort")]];
  expect([...rowHeights({ ...emptySheet, rows, merges, widths: [15, 15] })]).toEqual([[0, 30]]);
});

test("small text takes less room", () => {
  // notes are of 9 points where text is of 11: 30 digits are 38 letters
  expect([...rowHeights({ ...emptySheet, rows: [[note("aaaa bbbb cccc dddd eeee ffff gggg")]], widths: [30] })]).toEqual([]);
  // 50 letters are two lines of 15 · 9/11 points, 24,5 in all
  expect([...rowHeights({ ...emptySheet, rows: [[note("aaaa ".repeat(10).trim())]], widths: [30] })]).toEqual([[0, 25]]);
});

test("line breaks and words longer than the column count as lines", () => {
  // "en" / "to" are two lines; a word of 25 letters in a column of 10 takes three
  expect([...rowHeights({ ...emptySheet, rows: [[label("en\nto")], [label("x".repeat(25))]], widths: [10] })]).toEqual([
    [0, 30],
    [1, 45],
  ]);
});
