import { unitsWithoutResult } from "../../../src/core/score/without-result.ts";
import { UNKNOWN } from "../../../src/core/validate/coded/responses.ts";
import type { Assessment } from "../../../src/core/score/results.ts";

/** Three units with these scores of two indicators, and these grades of two composites. */
const without = (scores: readonly number[][], grades: readonly number[][]) =>
  unitsWithoutResult({
    indicators: new Map(
      scores.map((codes, at) => [`i${at}`, { id: "", counts: new Float64Array(3), scores: Uint8Array.from(codes), limits: [] }]),
    ),
    composites: new Map(grades.map((codes, at) => [`c${at}`, { id: "", codes: Uint8Array.from(codes) }])),
    responses: { size: 3 } as Assessment["responses"], // how many units there are is all that is asked
  });

test("a unit without any grade has no result, though it has scores", () => {
  expect(
    without(
      [[1, 2, 3]],
      [
        [0, UNKNOWN, UNKNOWN],
        [UNKNOWN, 2, UNKNOWN],
      ],
    ),
  ).toBe(1);
});

test("by rules without grades, one without any score has none", () => {
  expect(
    without(
      [
        [1, UNKNOWN, UNKNOWN],
        [UNKNOWN, UNKNOWN, 0],
      ],
      [],
    ),
  ).toBe(1);
});

test("by rules that lead to nothing, none has a result", () => {
  expect(without([], [])).toBe(3);
});
