import { typedOver } from "../../../../src/core/layout/formulas/formula-check.ts";
import { type PlannedFormula } from "../../../../src/core/layout/formulas/planned-formulas.ts";
import { ownFormulas } from "../../../../src/core/layout/formulas/own-formulas.ts";
import { writtenForms } from "../../../../src/core/layout/formulas/written-forms.ts";
import type { PutColumns } from "../../../../src/core/sheet/change.ts";
import type { FormulaAt } from "../../../../src/core/sheet/sheet.ts";

/** Two columns of ours beside answers in rows 5 to 9: H, whose formula is given, and I, which stays as it is. */
const rows = [4, 5, 6, 7, 8];
type Formula = (row: number) => string;
const grade: Formula = (row) => `IF(COUNT($H${row})<1,"",$H${row})`;

const planned = (formula: Formula): PlannedFormula[] =>
  [
    { id: "antall", column: 7, of: formula },
    { id: "grad", column: 8, of: grade },
  ].flatMap(({ id, column, of }) => rows.map((row) => ({ sheet: "Svar", row, column, text: of(row + 1), what: id, id, isColumn: true })));

const standing = (cells: readonly PlannedFormula[]): FormulaAt[] => cells.map(({ row, column, text }) => ({ row, column, text }));

/** What is saved of a run that writes the column. */
function savedOf(formula: Formula) {
  const columns = [
    { id: "antall", column: 7, formulas: rows.map((row) => formula(row + 1)) },
    { id: "grad", column: 8, formulas: rows.map((row) => grade(row + 1)) },
  ];
  return writtenForms([{ kind: "putColumns", sheet: "Svar", headerRow: 3, columns } as unknown as PutColumns]);
}

const counted: Formula = (row) => `COUNTIFS($E${row}:$G${row},"Ja")`;
/** The same column by other rules: limits, an answer more, other cells, another measure. */
const otherwise: Formula[] = [
  (row) => `COUNTIFS($E${row}:$G${row},"Ja")+COUNTIFS($E${row}:$G${row},"Delvis")`,
  (row) => `COUNTIFS($E${row}:$F${row},"Ja")`,
  (row) => `COUNTIFS($E${row}:$G${row},"Nei")`,
  (row) => `IF(COUNTA($E${row}:$G${row})=0,"",100*COUNTIFS($E${row}:$G${row},"Ja")/COUNTA($E${row}:$G${row}))`,
];

test.each(otherwise)("one column by other rules is not said to be typed over, and is frozen as ours (%#)", (formula) => {
  const [now, stands, written] = [planned(counted), standing(planned(formula)), savedOf(formula)];
  const on = new Map([["Svar", stands]]);
  expect(typedOver(now, on, written)).toEqual([]);
  expect(ownFormulas([now], on, { written, unplanned: [] })).toMatchObject({ own: { length: 10 }, others: [] });
  // Without what was written the column passes for somebody else's.
  expect(typedOver(now, on, null)).toHaveLength(5);
});

test("a cell that is typed over is named, and stays, whatever the rules are now", () => {
  const cells = [{ row: 4, text: "3" }, ...otherwise.map((formula, at) => ({ row: 5 + at, text: formula(99) }))];
  const all = [counted, ...otherwise];
  for (const was of all) {
    for (const is of all) {
      for (const typed of cells) {
        const stands = standing(planned(was)).map((one) =>
          one.column === 7 && one.row === typed.row ? { ...one, text: typed.text } : one,
        );
        const on = new Map([["Svar", stands]]);
        expect(typedOver(planned(is), on, savedOf(was)).map(({ row, column }) => [row, column])).toEqual([[typed.row, 7]]);
        const { own, others } = ownFormulas([planned(is)], on, { written: savedOf(was), unplanned: [] });
        expect({ own: own.length, others: others.map(({ row }) => row) }).toEqual({ own: 9, others: [typed.row] });
      }
    }
  }
});

test("what the rules of now do not write is ours where it reads as written, and else nobody's of ours", () => {
  const [gone] = [planned(counted).filter(({ column }) => column === 7)];
  const stands = [...standing(gone), { row: 20, column: 7, text: "SUM($H$5:$H$9)" }];
  const unplanned = [{ sheet: "Svar", id: "antall", isColumn: true, column: 7 }];
  const told = ownFormulas([], new Map([["Svar", stands]]), { written: savedOf(counted), unplanned });
  expect(told.own.map(({ row }) => row)).toEqual(rows);
  expect(told.others).toEqual([]);
});

test("nothing is known of a column whose id is a word of every object", () => {
  const cells = planned(counted).map((cell) => ({ ...cell, id: "constructor" }));
  expect(typedOver(cells, new Map([["Svar", standing(cells)]]), { columns: {}, sheets: {} })).toEqual([]);
});
