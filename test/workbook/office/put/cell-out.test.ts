import { outText, outValue } from "../../../../src/workbook/office/put/cell-out.ts";

test("numbers are sent as numbers, and an empty cell as nothing", () => {
  expect(outValue(94.5)).toBe(94.5);
  expect(outValue(null)).toBe("");
  expect(() => outValue(NaN)).toThrow("NaN is not a number a cell can hold");
});

test("what Excel would take for a formula, a number, a date or a truth value is marked as text", () => {
  const texts = [
    "=A1",
    "+47 22 00 00 00",
    "-ingen kommentar",
    "@navn",
    "0301",
    "1-2",
    "3/4",
    "1E5",
    "SANN",
    "true",
    "2018-11-01",
    " 5",
    "'sitat",
  ];
  for (const text of texts) expect(outText(text)).toBe(`'${text}`);
});

test("a plain word is sent as it is, so that no apostrophe stands in the formula bar", () => {
  for (const text of ["Ja", "Vet ikke", "Ålesund", "Har kommunen en strategi?"]) expect(outText(text)).toBe(text);
});

test("control characters that no cell can hold are left out, and the longest text is cut", () => {
  expect(outText("a\u0000b\u0007c")).toBe("abc");
  expect(outText("x".repeat(40_000))).toHaveLength(32_767);
});
