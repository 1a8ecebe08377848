import fc from "fast-check";
import { dataHash } from "../../../src/core/validate/hash.ts";
import { computedOf } from "../computed.ts";
import { smallRules } from "../small-survey.ts";

const rules = smallRules();
const { responses } = computedOf(rules, []);

/** The hash of these unit numbers and columns of codes. */
const hashOf = (ids: readonly string[], columns: readonly (readonly number[])[]) =>
  dataHash(
    { ...responses, ids, codes: new Map(columns.map((codes, index) => [String(index), Uint8Array.from(codes)])) },
    { ...rules, items: [] },
  );

const WORDS = 2n ** 32n;

/** The two sums in whole numbers without end, a word at a time: an id's letters and a mark behind it, then the codes, four to a word. */
function plainHash(ids: readonly string[], columns: readonly (readonly number[])[]): string {
  const letters = ids.flatMap((id) => [...Array.from(id, (letter) => letter.charCodeAt(0)), 0x1f]);
  const codes = columns.flatMap((column) => {
    const whole = column.length - (column.length % 4);
    const fours = Array.from({ length: whole / 4 }, (_, at) =>
      column.slice(4 * at, 4 * at + 4).reduce((word, code) => word * 256 + code, 0),
    );
    return [...fours, ...column.slice(whole)];
  });
  let [first, second] = [0x811c9dc5n, 0x9e3779b9n];
  for (const word of [...letters, ...codes].map(BigInt)) {
    first = ((first ^ word) * 0x01000193n) % WORDS;
    second = (((second ^ word) + (second >> 15n)) * 0x85ebca6bn) % WORDS;
  }
  return [first, second].map((half) => half.toString(16).padStart(8, "0")).join("");
}

test("the hash of known data is what it was: workbooks carry it", () => {
  expect(hashOf([], [])).toBe("811c9dc59e3779b9");
  expect(hashOf(["17"], [])).toBe("0e3109ea41b8d9dc");
  expect(hashOf(["0301", "0302", "0303", "0304", "0305"], [[1, 2, 0, 255, 3], [255, 255, 255, 255, 255]])).toBe("52b1a810f32924ba"); // prettier-ignore
});

test("numbers that are divided otherwise, and answers in another order, give another hash", () => {
  expect(hashOf(["1", "23"], [])).not.toBe(hashOf(["12", "3"], []));
  expect(hashOf(["1", "2"], [[1, 2]])).not.toBe(hashOf(["1", "2"], [[2, 1]]));
});

test("four codes at a time give what the plain sums give", () => {
  const columns = fc.nat(9).chain((size) => fc.array(fc.array(fc.nat(255), { minLength: size, maxLength: size }), { maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6, unit: "binary-ascii" }), { maxLength: 5 }), columns, (ids, codes) => {
      expect(hashOf(ids, codes)).toBe(plainHash(ids, codes));
    }),
  );
});
