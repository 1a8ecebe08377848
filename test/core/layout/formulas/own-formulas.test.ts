import type { PlannedFormula } from "../../../../src/core/layout/formulas/planned-formulas.ts";
import { isToFreeze, keptFormulas, ownFormulas } from "../../../../src/core/layout/formulas/own-formulas.ts";
import type { FormulaAt } from "../../../../src/core/sheet/sheet.ts";

/** A column of ours, H, beside the answers: rows 5 to 9 of the sheet. */
const rows = [4, 5, 6, 7, 8];
const column = (formula: (row: number) => string): PlannedFormula[] =>
  rows.map((row) => ({ sheet: "Svar", row, column: 7, text: formula(row + 1), what: "Strategi", id: "strategi", isColumn: true }));
const nothingKnown = { written: null, unplanned: [] };
const scores = column((row) => `IF(COUNT($G${row})<1,"",MATCH($G${row},{0,1,6,10})-1)`);
const standing = (cells: readonly PlannedFormula[]): FormulaAt[] => cells.map(({ row, column: at, text }) => ({ row, column: at, text }));
const with1 = (cells: readonly FormulaAt[], row: number, text: string) =>
  cells.map((cell) => (cell.row === row ? { ...cell, text } : cell));

const told = (planned: readonly PlannedFormula[], cells: readonly FormulaAt[]) => {
  const { own, others } = ownFormulas([planned], new Map([[planned[0]?.sheet ?? "", cells]]), nothingKnown);
  return { own: own.map(({ row }) => row), others: others.map(({ row }) => row) };
};

test("formulas that read as ours are ours, however the program spells them; one that was typed over is the user's", () => {
  expect(told(scores, standing(scores))).toEqual({ own: rows, others: [] });
  const inCapitals = standing(scores).map((cell) => ({ ...cell, text: cell.text.replace("IF", "if") }));
  expect(told(scores, inCapitals).own).toEqual(rows);
  expect(told(scores, with1(standing(scores), 6, "3"))).toEqual({ own: [4, 5, 7, 8], others: [6] });
  expect(told(scores, with1(standing(scores), 6, "$G7*2"))).toEqual({ own: [4, 5, 7, 8], others: [6] });
  expect(told(scores, with1(standing(scores), 6, 'IF(COUNT($G7)<1,"",MATCH($G7,{0,1,6,11})-1)'))).toEqual({
    own: [4, 5, 7, 8],
    others: [6],
  });
});

test("what stands in no place of ours is not asked about: other columns, and rows below", () => {
  const around = [
    { row: 4, column: 8, text: "$H5*2" },
    { row: 12, column: 7, text: "SUM($H$5:$H$9)" },
  ];
  expect(told(scores, [...standing(scores), ...around])).toEqual({ own: rows, others: [] });
});

test("where the limits are others now, a column is ours that differs in its numbers alone, but for what somebody changed in it", () => {
  const before = standing(column((row) => `IF(COUNT($G${row})<1,"",MATCH($G${row},{0,2,5,9})-1)`));
  expect(told(scores, before)).toEqual({ own: rows, others: [] });
  expect(told(scores, with1(before, 7, 'IF(COUNT($G8)<1,"",MATCH($G8,{0,2,5,99})-1)'))).toEqual({ own: [4, 5, 6, 8], others: [7] });
  expect(told(scores, with1(before, 7, "$G8*2"))).toEqual({ own: [4, 5, 6, 8], others: [7] });
});

test("a column that somebody has filled with a formula of another kind is theirs", () => {
  const theirs = standing(column((row) => `ROUND($G${row}/2,0)`));
  expect(told(scores, theirs)).toEqual({ own: [], others: rows });
});

/** A sheet of ours, whose formulas are none like another. */
const table: PlannedFormula[] = [
  { sheet: "Tabeller", row: 3, column: 1, text: "COUNTIFS(Svar!$H$5:$H$9,0)", what: "Tabeller", id: "tabeller", isColumn: false },
  { sheet: "Tabeller", row: 4, column: 1, text: "COUNTIFS(Svar!$H$5:$H$9,1)", what: "Tabeller", id: "tabeller", isColumn: false },
  { sheet: "Tabeller", row: 5, column: 1, text: "SUM($B$4:$B$5)", what: "Tabeller", id: "tabeller", isColumn: false },
];

test("on a sheet of ours each formula is compared with its own, and a user's beside it stays", () => {
  const beside = { row: 3, column: 4, text: "$B4*2" };
  expect(told(table, [...standing(table), beside])).toEqual({ own: [3, 4, 5], others: [] });
  expect(told(table, with1(standing(table), 4, "COUNTIFS(Svar!$H$5:$H$9,2)"))).toEqual({ own: [3, 5], others: [4] });
});

test("a sheet of ours for fewer units, with its rows in other places, is ours still", () => {
  const before: FormulaAt[] = [
    { row: 3, column: 1, text: "COUNTIFS(Svar!$H$5:$H$8,1)" },
    { row: 4, column: 1, text: "SUM($B$4:$B$4)" },
    { row: 4, column: 4, text: "$B4*2" },
  ];
  expect(told(table, before)).toEqual({ own: [3, 4], others: [] });
});

test("of several ways of writing, the one that fits is taken", () => {
  const inTable = column(() => 'IF(COUNT(tbl[[#This Row],[Antall]])<1,"",tbl[[#This Row],[Antall]])');
  const cells = standing(inTable).map((cell) => ({ ...cell, text: 'IF(COUNT([@Antall])<1,"",[@Antall])' }));
  const { own, others } = ownFormulas([scores, inTable], new Map([["Svar", cells]]), nothingKnown);
  expect({ own: own.length, others: others.length }).toEqual({ own: 5, others: 0 });
});

test("a formula of ours is frozen as it was told, and one over ours is kept unless it calls our functions", () => {
  const cells = with1(with1(standing(scores), 6, "STRATEGI($A7)"), 7, "$G8*2");
  const freezing = {
    ours: ownFormulas([scores], new Map([["Svar", cells]]), nothingKnown),
    isCall: (text: string) => text.startsWith("STRATEGI("),
  };
  const wanted = isToFreeze(freezing);
  const at = (row: number, text: string, sheet = "Svar") => wanted({ sheet, row, column: 7, text });
  expect([
    at(4, scores[0]?.text ?? ""),
    at(4, "1+1"),
    at(4, scores[0]?.text ?? "", "Annet"),
    at(6, "STRATEGI($A7)"),
    at(7, "$G8*2"),
  ]).toEqual([true, false, false, true, false]);
  expect(keptFormulas(freezing)).toEqual([{ sheet: "Svar", row: 7, column: 7 }]);
});
