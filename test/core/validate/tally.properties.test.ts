import fc from "fast-check";
import { anyCode, tally } from "../../../src/core/validate/coded/tally.ts";
import { plainAnyCode, plainTally } from "./plain-answers.ts";

test("a unit's tally is how many of its answers are the ones sought", () => {
  const first = Uint8Array.of(1, 2, 0, 1, 255);
  const second = Uint8Array.of(1, 1, 0, 3, 2);
  const sought = [
    { codes: first, code: 1 },
    { codes: second, code: 1 },
    { codes: second, code: 3 },
  ];
  expect([...tally(sought, 5)]).toEqual([2, 1, 0, 2, 0]);
});

test("nothing sought is nothing found", () => {
  expect([...tally([], 3)]).toEqual([0, 0, 0]);
});

test("more than a byte can hold is counted too", () => {
  const codes = Uint8Array.of(7, 7, 0);
  expect([...tally(Array<{ codes: Uint8Array; code: number }>(300).fill({ codes, code: 7 }), 3)]).toEqual([300, 300, 0]);
});

test("a tally is kept in bytes as long as a byte holds the highest there can be", () => {
  const sought = (codes: number) => Array<{ codes: Uint8Array; code: number }>(codes).fill({ codes: Uint8Array.of(7, 0), code: 7 });
  expect(tally(sought(255), 2)).toEqual(Uint8Array.of(255, 0));
  expect(tally(sought(256), 2)).toEqual(Uint16Array.of(256, 0));
});

test("four at a time and one at a time find the same, wherever the codes begin", () => {
  const columns = fc.tuple(fc.nat(9), fc.nat(3)).chain(([size, start]) =>
    fc
      .array(fc.record({ bytes: fc.uint8Array({ minLength: size + start, maxLength: size + start }), code: fc.nat(255) }), {
        maxLength: 6,
      })
      .map((list) => ({ size, sought: list.map(({ bytes, code }) => ({ codes: bytes.subarray(start), code })) })),
  );
  fc.assert(
    fc.property(columns, ({ size, sought }) => {
      expect([...tally(sought, size)]).toEqual(plainTally(sought, size));
    }),
  );
});

test("a unit has any code where one of its columns has, wherever the columns begin and end", () => {
  const columns = fc
    .nat(9)
    .chain((size) => fc.array(fc.array(fc.constantFrom(0, 0, 0, 1, 128, 255), { minLength: size, maxLength: size }), { maxLength: 4 }));
  fc.assert(
    fc.property(columns, fc.nat(3), (lists, start) => {
      const size = lists[0]?.length ?? 2;
      const shifted = lists.map((list) => Uint8Array.from([...Array<number>(start).fill(9), ...list]).subarray(start));
      expect([...anyCode(shifted, size)]).toEqual(plainAnyCode(lists, size));
    }),
  );
});
