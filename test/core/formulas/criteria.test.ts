import { CannotSay } from "../../../src/core/formulas/cannot-say.ts";
import { meet, outside, wanted, within } from "../../../src/core/formulas/criteria.ts";
import { fitting, text } from "../../../src/core/formulas/excel.ts";

test("signs that COUNTIF gives a meaning stand for themselves", () => {
  expect(wanted("Ja")).toBe("Ja");
  expect(wanted("Hva?")).toBe("Hva~?");
  expect(wanted("A*B~C")).toBe("A~*B~~C");
  expect(wanted("<5 år")).toBe("=<5 år");
  expect(wanted(">=10 ansatte")).toBe("=>=10 ansatte");
  expect(wanted("=lik")).toBe("==lik");
});

test("an answer written as a whole number is the number that a cell holds", () => {
  expect(wanted("12")).toBe(12);
  expect(wanted("10–19 ansatte")).toBe("10–19 ansatte");
});

test.each(["1-2", "1/2", "50 %", "01", "1,5", "3. mai", "mai 2018", "Sann", "FALSE", "1e5", "#N/A", "12:30"])(
  "%s is refused by name: Excel would take it for something else",
  (answer) => {
    expect(() => wanted(answer)).toThrow(CannotSay);
  },
);

test("bounds are compared, and a fraction is joined to its sign, since a text of one is read by the language", () => {
  expect(within({ from: 0, to: 90, isFromIn: true, isToIn: false })).toEqual(['">=0"', '"<90"']);
  expect(within({ from: 0.5, to: Infinity, isFromIn: true, isToIn: true })).toEqual(['">="&0.5']);
});

test("two intervals have their common numbers, and the rest is outside", () => {
  const one = { from: 0, to: 10, isFromIn: true, isToIn: true };
  const other = { from: 10, to: 20, isFromIn: true, isToIn: true };
  expect(meet(one, other)).toEqual({ from: 10, to: 10, isFromIn: true, isToIn: true });
  expect(meet(one, { ...other, isFromIn: false })).toBeNull();
  expect(outside(one)).toEqual([
    { from: -Infinity, isFromIn: true, to: 0, isToIn: false },
    { from: 10, isFromIn: false, to: Infinity, isToIn: true },
  ]);
});

test("a text or a formula that is longer than Excel takes is refused", () => {
  expect(text('«Ja» og "nei"')).toBe('"«Ja» og ""nei"""');
  expect(() => text("a".repeat(256))).toThrow(CannotSay);
  expect(() => fitting("1+".repeat(5000))).toThrow(CannotSay);
});
