import { answersTo } from "../../src/core/ruleset/answer-list.ts";
import { simpleFilter } from "../../src/core/ruleset/filters.ts";
import fc from "fast-check";
import { UNKNOWN } from "../../src/core/validate/coded/responses.ts";
import type { ResultTable } from "../../src/core/score/results.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { assessed, assessedSheet, resultsOf, type Row } from "./assessed.ts";
import { itemIds, sheetOf, ssb2018 } from "./surveys.ts";

/** Any answers: valid ones, blanks, other spellings and nonsense; no numbers, which are read by what the other rows hold (codes). */
const anyRow: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    ssb2018.items.map((item) => {
      const { id } = item;
      const list = answersTo(ssb2018, item);
      return [
        id,
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom<Cell>(...list) },
          { weight: 2, arbitrary: fc.constant<Cell>(null) },
          { weight: 1, arbitrary: fc.constantFrom<Cell>("JA", " nei ", "x", "tull", "") },
        ),
      ];
    }),
  ),
);
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 6 });
const few = { numRuns: 25 };

/** A table, and of a map how many units are in each row, whatever their order. */
const inAnyOrder = ({ mapped, ...table }: ResultTable) => ({ ...table, ...(mapped && { mapped: [...mapped].sort() }) });

test("row order changes nothing but the order of the results", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const numbered = rows.map((row, index) => ({ ...row, kommunenr: String(1000 + index) }));
      const [there, back] = [assessed(numbered), assessed(numbered.toReversed())];
      numbered.forEach((_, unit) => {
        expect(resultsOf(back, numbered.length - 1 - unit)).toEqual(resultsOf(there, unit));
      });
      expect(tablesOf(back).map(inAnyOrder)).toEqual(tablesOf(there).map(inAnyOrder));
    }),
    few,
  );
});

test("column order changes nothing", () => {
  fc.assert(
    fc.property(anyRows, fc.shuffledSubarray(itemIds, { minLength: itemIds.length }), (rows, order) => {
      const ids = ["kommunenr", ...order];
      const cells = rows.map((row, index) =>
        ids.map((id): Cell => (id === "kommunenr" ? String(101 + index).padStart(4, "0") : (row[id] ?? null))),
      );
      const { assessment: shuffled } = assessedSheet(sheetOf([ids, ...cells]));
      const straight = assessed(rows);
      expect(rows.map((_, unit) => shuffled && resultsOf(shuffled, unit))).toEqual(rows.map((_, unit) => resultsOf(straight, unit)));
      expect(shuffled?.dataHash).toBe(straight.dataHash);
    }),
    few,
  );
});

test("taking an answer away never raises a count, and never makes an unknown known by itself", () => {
  fc.assert(
    fc.property(anyRow, fc.constantFrom(...itemIds), (row, item) => {
      const [before, after] = [resultsOf(assessed([row])), resultsOf(assessed([{ ...row, [item]: null }]))];
      for (const { id, measure, gate: filter, items } of ssb2018.indicators) {
        const gate = simpleFilter(filter);
        const key = `${id}_${measure === "points" ? "poeng" : "antall"}`;
        const [had, has] = [before[key] ?? null, after[key] ?? null];
        if (gate?.item === item && row[item] !== null && row[item] !== "") expect(has).toBeNull();
        else if (had !== null && has !== null) expect(has).toBeLessThanOrEqual(had);
        else if (!items.includes(item) && gate?.item !== item) expect(has).toBe(had);
      }
    }),
    { numRuns: 60 },
  );
});

test("a higher count never scores lower", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { indicators } = assessed(rows);
      for (const { counts, scores } of indicators.values()) {
        const known = Array.from(counts, (count, unit) => [count, scores[unit] ?? UNKNOWN] as const).filter(
          ([count]) => !Number.isNaN(count),
        );
        for (const [count, score] of known)
          for (const [other, otherScore] of known) if (count > other) expect(score).toBeGreaterThanOrEqual(otherScore);
      }
    }),
    few,
  );
});

test("a unit's results do not depend on the other units when the cut points are fixed", () => {
  fc.assert(
    fc.property(anyRow, anyRows, (row, others) => {
      expect(resultsOf(assessed([row, ...others]))).toEqual(resultsOf(assessed([row])));
    }),
    few,
  );
});
