import { cellIn, NumberFormats } from "../../../../src/workbook/office/read/cell-in.ts";

const dates = new NumberFormats();
const read = (value: unknown, type: string | null = "String", format = "General") => cellIn(value, type, format, dates);

test("an error is told by its type and not by what it reads like", () => {
  expect(read("#N/A", "Error")).toEqual({ error: "#N/A" });
  expect(read("#N/A", "String")).toBe("#N/A");
});

test("a value that is still on its way is not calculated", () => {
  expect(read("#BUSY!", "Error")).toEqual({ error: "uncalculated" });
});

test("an empty cell is none, and a formula that gives an empty text is text", () => {
  expect(read("", "Empty")).toBeNull();
  expect(read("", "String")).toBe("");
  expect(read("", null)).toBeNull();
});

test("a number shown as a date is that day, and one shown as a number is a number", () => {
  expect(read(43405, "Double", "dd.mm.yyyy")).toEqual({ date: "2018-11-01" });
  expect(read(43405, "Double", "#,##0")).toBe(43405);
});

test("a code with a zero in front stays text", () => {
  expect(read("0301")).toBe("0301");
});
