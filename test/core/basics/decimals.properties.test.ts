import fc from "fast-check";
import { decimalsIn, decimalSum, decimalText, mostDecimals, scaledDown, scaledUp } from "../../../src/core/basics/decimals.ts";

test.each([
  [0, 0],
  [12, 0],
  [-3, 0],
  [1.5, 1],
  [-0.25, 2],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])("%d is written with %i decimals", (value, decimals) => {
  expect(decimalsIn(value)).toBe(decimals);
});

test("decimals add up as a person adds them", () => {
  expect(decimalSum([1.4, 0.1, 0.1])).toBe(1.6);
  expect(decimalSum([0.1, 0.2])).toBe(0.3);
  expect(decimalSum([2.8, 0.4, 0.4, 0.4])).toBe(4);
  expect(decimalSum([1e-7, 2e-7])).toBe(3e-7);
  expect(decimalSum([0.7, -0.7])).toBe(0);
  expect(decimalSum([])).toBe(0);
  expect(mostDecimals([])).toBe(0);
});

/** Decimals as digits: an independent sum in whole numbers of any size. */
const decimal = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 6 }));
const textOf = (units: bigint, decimals: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return units < 0n ? `-${text}` : text;
};

test("the sum of decimals is the sum of their digits", () => {
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 40 }), (numbers) => {
      const units = numbers.reduce((sum, [value, decimals]) => sum + BigInt(value) * 10n ** BigInt(6 - decimals), 0n);
      const sum = decimalSum(numbers.map(([value, decimals]) => Number(textOf(BigInt(value), decimals))));
      expect(sum).toBe(Number(textOf(units, 6)) + 0);
    }),
  );
});

test("a number is what its units are", () => {
  fc.assert(
    fc.property(decimal, ([value, decimals]) => {
      const number = Number(textOf(BigInt(value), decimals));
      expect(scaledUp(number, 6)).toBe(Number(BigInt(value) * 10n ** BigInt(6 - decimals)));
      expect(scaledDown(scaledUp(number, 6), 6) + 0).toBe(number + 0);
    }),
  );
});

test.each([
  [1.6, "1,6"],
  [-2, "-2"],
  [1e-7, "0,0000001"],
])("%d is written %s", (value, text) => {
  expect(decimalText(value, ",")).toBe(text);
});
