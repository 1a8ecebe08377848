import { commaOf, isFarFrom, quantityOf } from "../../../src/core/units/quantity.ts";

test.each<[string, number, number]>([
  ["1,259", 1259, 1.259],
  ["24,820", 24_820, 24.82],
  ["-1,259", -1259, -1.259],
])("%s can be read in two ways", (text, grouped, decimal) => {
  expect(quantityOf(text)).toEqual({ kind: "ambiguous", grouped, decimal });
});

test.each<[string, number]>([
  ["1,234,567", 1_234_567],
  ["1,234.5", 1234.5],
  ["12,50", 12.5],
  ["0,125", 0.125],
  ["1 234,5", 1234.5],
  ["1'234", 1234],
])("%s can be read in one", (text, number) => {
  expect(quantityOf(text)).toEqual({ kind: "number", number });
});

test("a column's other numbers tell what a comma is", () => {
  expect(commaOf(["1,259", "1,5"])).toBe("decimal");
  expect(commaOf(["1,259", "1,234,567"])).toBe("grouped");
  expect(commaOf(["1,259", "987"])).toBeNull();
  expect(commaOf(["1,5", "1,234,567"])).toBeNull();
});

test("a number is far from another that is more than twice it, unless both are small", () => {
  expect([1000, 501, 500, 2001].map((number) => isFarFrom(number, 1000))).toEqual([false, false, false, true]);
  expect([isFarFrom(7, 3), isFarFrom(0, 9), isFarFrom(0, 200)]).toEqual([false, false, true]);
});
