import { MOST_CARDS, withCards, type CardOf } from "../../../../src/core/layout/notes/cards.ts";
import { columnsBeside } from "../../../../src/core/layout/columns/columns.ts";
import type { PutColumns } from "../../../../src/core/sheet/change.ts";
import { assessed, ticks, type Row } from "../../assessed.ts";
import { sheetOf, ssb2018 } from "../../surveys.ts";

const ids = [...ssb2018.columns, ...ssb2018.items].map(({ id }) => id);
const cardOf: CardOf = ({ explanation, unit, takes }) => ({
  title: `${explanation.id} ${unit.id}`,
  facts: [
    { name: "value", value: explanation.value ?? "" },
    { name: "next", value: takes?.value ?? "" },
  ],
});

function laidOut(rows: readonly Row[], as: Parameters<typeof columnsBeside>[2] = null, most = MOST_CARDS) {
  const assessment = assessed(rows);
  const numbered = rows.map((row, index) =>
    ids.map((id) => (id === "kommunenr" ? String(index + 101).padStart(4, "0") : (row[id] ?? null))),
  );
  const sheet = sheetOf([ids, ...numbered]);
  const { changes } = columnsBeside(assessment, sheet, as);
  return { before: changes, ...withCards(changes, { cardOf, assessment, sheet }, most) };
}

const columnsOf = (changes: readonly { readonly kind: string }[]) =>
  (changes.find(({ kind }) => kind === "putColumns") as PutColumns).columns; // what is laid out has columns

const strategy: Row = { strategi: "Ja", ...ticks("strategi", 10, 13) };

test("each score has a card on its own row that says its own unit and value, and what is next; an unknown one has none", () => {
  const { changes, issues } = laidOut([strategy, {}, { ...strategy, ...ticks("strategi", 13, 13) }]);
  const score = columnsOf(changes).find(({ id }) => id === "strategi_score");
  // 10 of 13 are score 3, and 13 score 4, the highest: limits 1, 6, 10 and 12.
  expect(score?.cells).toEqual([3, null, 4]);
  expect(score?.cards).toEqual([
    {
      title: "strategi 0101",
      facts: [
        { name: "value", value: 3 },
        { name: "next", value: 4 },
      ],
    },
    null,
    {
      title: "strategi 0103",
      facts: [
        { name: "value", value: 4 },
        { name: "next", value: "" },
      ],
    },
  ]);
  expect(issues).toEqual([]);
});

test("counts and the texts of grades have no cards, and the cells are as they were", () => {
  const { before, changes } = laidOut([strategy]);
  const carded = columnsOf(changes);
  expect(carded.map((column) => ({ ...column, cards: undefined }))).toEqual(columnsOf(before));
  expect(carded.flatMap(({ id, cards }) => (cards ? [id] : []))).toEqual(["strategi_score"]);
});

test("a cell with a formula has no card", () => {
  const { changes } = laidOut([strategy], { syntax: "a1", answeredHeader: null });
  const written = columnsOf(changes);
  expect(written.some(({ formulas }) => formulas !== undefined)).toBe(true);
  expect(written.filter(({ formulas, cards }) => formulas !== undefined && cards?.some((card) => card !== null))).toEqual([]);
});

test("with more cards than a sheet can have there are none, and it is said", () => {
  const { before, changes, issues } = laidOut([strategy, strategy, {}], null, 1);
  expect(changes).toEqual(before);
  // The score of one indicator is known of two units, and nothing of the third.
  expect(issues).toEqual([
    { code: "cards_too_many", severity: "remark", place: { sheet: "Svar", row: 0, column: ids.length }, wanted: 2, most: 1 },
  ]);
});
