import fc from "fast-check";
import { deal } from "../../scripts/sample/deal.ts";
import { ticksWithSums } from "../../scripts/sample/matrix.ts";
import { seededRandom } from "../../scripts/sample/random.ts";

const sums = (ticks: readonly boolean[][]) => ticks.map((row) => row.filter(Boolean).length);
const turned = (ticks: readonly boolean[][]) => (ticks[0] ?? []).map((_, column) => ticks.map((row) => row[column] === true));

test("a table of ticks has the row sums and column sums of any table that exists", () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), fc.integer())
    .chain(([rows, columns, seed]) =>
      fc.tuple(
        fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
        fc.constant(seed),
      ),
    );
  fc.assert(
    fc.property(tables, ([table, seed]) => {
      const made = ticksWithSums(sums(table), sums(turned(table)), seededRandom(seed));
      expect(sums(made)).toEqual(sums(table));
      expect(sums(turned(made))).toEqual(sums(turned(table)));
    }),
  );
});

test("sums that no table of ticks can have are refused", () => {
  expect(() => ticksWithSums([2, 2], [1, 2], seededRandom(1))).toThrow("no table of ticks");
  expect(() => ticksWithSums([2, 0], [2, 0], seededRandom(1))).toThrow("no table of ticks");
});

test("dealing gives the lowest the first value and fills every place", () => {
  const groups = deal([30, 10, 20], (value) => value, [["low", 2], ["high", 1]]); // prettier-ignore
  expect(groups.get("low")).toEqual([10, 20]);
  expect(groups.get("high")).toEqual([30]);
  expect(() => deal([1, 2], (value) => value, [["low", 3]])).toThrow("2 members cannot fill 3 places");
});
