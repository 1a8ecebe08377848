import fc from "fast-check";
import { AnswerCoder } from "../../../src/core/validate/coded/answer-coder.ts";
import {
  codedColumn,
  FIRST_CELLS_KEPT,
  respellings,
  type CellCount,
  type CodedColumn,
} from "../../../src/core/validate/coded/answer-codes.ts";
import { answerDictionary } from "../../../src/core/validate/coded/answer-dictionary.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { plainColumn } from "./plain-answers.ts";

/** As long as «Ja» to a byte that holds its length. */
const LONG = "Ja".padEnd(258, "!");

const yesNo = answerDictionary({ answers: ["Ja", "Nei", "Vet ikke"], spellings: { Ja: ["X", "1"], Nei: ["0"] } });
const sourcing = answerDictionary({
  answers: ["Utelukkende interne", "Overveiende interne", "Overveiende eksterne", "Noenlunde likt fordelt"],
  spellings: {},
});
const alike = answerDictionary({ answers: ["Ja", "Jo", "Av", "På", LONG, "Overveiende interne"], spellings: {} });

const own: Cell[] = ["Ja", "Nei", "Vet ikke", "Utelukkende interne", "Overveiende interne", "Overveiende eksterne", "Jo", "Av", "På", LONG];
const other: Cell[] = ["ja.", "X", 1, 0, true, "", " ", null, "Jaa", "På!", { error: "#N/A" }, { date: "2018-02-01" }];
const anyCell = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, { weight: 2, arbitrary: fc.constantFrom(...other) });

/** Makes the text anew, so that it is not the same object as another with the same letters. */
const copied = (cell: Cell): Cell => (typeof cell === "string" ? (JSON.parse(JSON.stringify(cell)) as string) : cell); // a text is read as a text

const DICTIONARIES = [yesNo, yesNo, sourcing, alike, sourcing, yesNo];

function coded(rows: readonly (readonly Cell[])[], dictionaries = DICTIONARIES): readonly CodedColumn[] {
  const columns = dictionaries.map((dictionary, at) => codedColumn(at + 1, dictionary));
  const coder = new AnswerCoder(columns, rows.length + 10);
  for (const row of rows) coder.add(row);
  coder.finish();
  return columns;
}

/** Holds the coder's columns against the plain ones. */
function expectPlain(columns: readonly CodedColumn[], rows: readonly (readonly Cell[])[]): void {
  for (const column of columns) {
    const plain = plainColumn(
      rows.map((row) => row[column.index] ?? null),
      column.dictionary,
    );
    expect([...column.codes]).toEqual(plain.codes);
    expectCounted([...column.invalid.values()], plain.invalid);
    expectCounted(respellings(column), plain.respelled);
  }
}

/** Every one of these units is counted once, and the first of each kind are kept. */
function expectCounted(counts: readonly CellCount[], units: readonly number[]): void {
  expect(counts.reduce((sum, { cells }) => sum + cells, 0)).toBe(units.length);
  for (const { cells, units: first } of counts) expect(first).toHaveLength(Math.min(cells, FIRST_CELLS_KEPT));
  const firsts = counts.flatMap(({ units }) => units);
  expect(firsts.filter((unit) => !units.includes(unit))).toEqual([]);
  expect(Math.min(...firsts)).toBe(Math.min(...units));
}

test.each([0, 1, 3, 447, 448, 449, 1000])("the codes of %i rows are those of each cell looked up by itself", (size) => {
  const row = fc.array(anyCell, { minLength: 4, maxLength: DICTIONARIES.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 5, maxLength: 5 }), (drawn) => {
      const rows = Array.from({ length: size }, (_, at) => ["0301", ...(drawn[at % 5] ?? []).map(copied)]);
      expectPlain(coded(rows), rows);
    }),
    { numRuns: 10 },
  );
});

test("columns in any order of their lists, each cell looked up by itself", () => {
  const lists = fc.array(fc.constantFrom(yesNo, sourcing, alike), { maxLength: 8 });
  fc.assert(
    fc.property(lists, fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 6 }), (dictionaries, drawn) => {
      const rows = drawn.map((cells) => ["0301", ...cells.map(copied)]);
      expectPlain(coded(rows, dictionaries), rows);
    }),
    { numRuns: 300 },
  );
});
