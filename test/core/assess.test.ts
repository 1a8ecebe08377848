import fc from "fast-check";
import { assess } from "../../src/core/assess.ts";
import { noCodeBook } from "../../src/core/match/code-book.ts";
import { match } from "../../src/core/match/match.ts";
import { UNKNOWN } from "../../src/core/validate/responses.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { assessed, resultsOf, type Row } from "./assessed.ts";
import { smallRules } from "./small-survey.ts";
import { itemIds, sheetOf, ssb2018 } from "./surveys.ts";

/** Any answers: valid ones, blanks, other spellings and nonsense. */
const anyRow: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    ssb2018.items.map(({ id, answers }) => {
      const list = ssb2018.answerLists[answers]?.answers ?? [];
      return [
        id,
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom<Cell>(...list) },
          { weight: 2, arbitrary: fc.constant<Cell>(null) },
          { weight: 1, arbitrary: fc.constantFrom<Cell>("JA", " nei ", 1, "tull", "") },
        ),
      ];
    }),
  ),
);
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 6 });
const few = { numRuns: 25 };

test("row order changes nothing but the order of the results", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const numbered = rows.map((row, index) => ({ ...row, kommunenr: String(1000 + index) }));
      const [there, back] = [assessed(numbered), assessed(numbered.toReversed())];
      numbered.forEach((_, unit) => {
        expect(resultsOf(back, numbered.length - 1 - unit)).toEqual(resultsOf(there, unit));
      });
      expect(tablesOf(back)).toEqual(tablesOf(there));
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
      const sheet = sheetOf([ids, ...cells]);
      const shuffled = assess({
        ruleSet: ssb2018,
        register: null,
        sheet,
        match: match(sheet, noCodeBook, ssb2018, null),
        cutPointMode: "fixed",
      });
      const straight = assessed(rows);
      expect(rows.map((_, unit) => resultsOf(shuffled, unit))).toEqual(rows.map((_, unit) => resultsOf(straight, unit)));
      expect(shuffled.dataHash).toBe(straight.dataHash);
    }),
    few,
  );
});

test("taking an answer away never raises a count, and never makes an unknown known by itself", () => {
  fc.assert(
    fc.property(anyRow, fc.constantFrom(...itemIds), (row, item) => {
      const [before, after] = [resultsOf(assessed([row])), resultsOf(assessed([{ ...row, [item]: null }]))];
      for (const { id, measure, gate, items } of ssb2018.indicators) {
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

test("an indicator that lacks a column is unknown for all, and the error says which", () => {
  const ids = ["kommunenr", ...itemIds.filter((id) => id !== "strategi_13")];
  const sheet = sheetOf([ids, ids.map((id): Cell => (id === "kommunenr" ? "0101" : id === "strategi" ? "Ja" : null))]);
  const assessment = assess({
    ruleSet: ssb2018,
    register: null,
    sheet,
    match: match(sheet, noCodeBook, ssb2018, null),
    cutPointMode: "fixed",
  });
  expect(resultsOf(assessment).strategi_antall).toBeNull();
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({ code: "indicator_incomplete", severity: "error", missing: ["Grønn IKT"] }),
  );
});

test("a survey with other answers, weights, three scores and a 3 × 3 matrix goes through the same steps", () => {
  const ruleSet = smallRules();
  const rows = [
    { nummer: "01", plan: "Ja", felt: "Ja", skilt: "Ja", annet: "Ja", bygd: "Alt" },
    { nummer: "02", plan: "Ja", felt: "Ja", skilt: "Nei", annet: "Vet ikke", bygd: "Mye" },
    { nummer: "03", plan: "Nei", bygd: "Alt" },
    { nummer: "04", plan: "Nei", bygd: "Lite" },
    { nummer: "05", plan: "Ja", felt: "Nei", skilt: "Ja", annet: "Ja" },
  ];
  const assessment = assessed(rows, { ruleSet });
  expect(rows.map((_, unit) => resultsOf(assessment, unit))).toEqual([
    { dekning_antall: 3, dekning_score: 2, bygging_poeng: 2, bygging_score: 2, samlet: 2, type: 7 },
    { dekning_antall: 1, dekning_score: 1, bygging_poeng: 0.5, bygging_score: 1, samlet: 1, type: 7 },
    { dekning_antall: 0, dekning_score: 0, bygging_poeng: 2, bygging_score: 2, samlet: 1, type: 9 },
    { dekning_antall: 0, dekning_score: 0, bygging_poeng: 0, bygging_score: 0, samlet: 0, type: null },
    { dekning_antall: 2, dekning_score: 1, bygging_poeng: 0, bygging_score: 0, samlet: 0, type: 7 },
  ]);
});

test("recomputed cut points are used for the scores and said in the result", () => {
  const rows = [1, 2, 3, 4].map((ticked) => ({
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`innkjop_0${n}`, n <= ticked ? "Ja, helt" : "Nei"])),
  }));
  const assessment = assessed(rows, { mode: "recomputed" });
  expect(assessment.indicators.get("innkjop")?.limits).toEqual([1, 2, 3, 4]);
  expect(rows.map((_, unit) => resultsOf(assessment, unit).innkjop_score)).toEqual([1, 2, 3, 4]);
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({ code: "cut_points_few_values", indicator: "IKT-strategi", possible: 0 }),
  );
});
