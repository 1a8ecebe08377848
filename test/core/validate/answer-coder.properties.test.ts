import fc from "fast-check";
import { AnswerCoder } from "../../../src/core/validate/answer-coder.ts";
import { codedColumn } from "../../../src/core/validate/answer-codes.ts";
import { answerDictionary, codeOfValue } from "../../../src/core/validate/answer-dictionary.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";

const yesNo = answerDictionary({ answers: ["Ja", "Nei", "Vet ikke"], spellings: { Ja: ["X", "1"], Nei: ["0"] } });
const sourcing = answerDictionary({ answers: ["Utelukkende interne", "Overveiende interne", "Noenlunde likt fordelt"], spellings: {} });

const cells: Cell[] = ["Ja", "Nei", "Vet ikke", "ja.", "X", 1, 0, "", " ", null, "Jaa", "Utelukkende interne", "Overveiende interne"];
const columnsOf = () => [yesNo, sourcing, sourcing, yesNo].map((dictionary, c) => codedColumn(c + 1, dictionary));

/** Makes the text anew, so that it is not the same object as another with the same letters. */
const copied = (cell: Cell): Cell => (typeof cell === "string" ? (JSON.parse(JSON.stringify(cell)) as string) : cell); // a text is read as a text

test.each([0, 1, 3, 447, 448, 449, 1000])("the codes of %i rows are those of each cell looked up by itself", (size) => {
  const cell = fc.constantFrom(...cells);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 5, maxLength: 5 }), (drawn) => {
      const rows = Array.from({ length: size }, (_, row) => ["0301", ...(drawn[row % 5] ?? []).map(copied)]);
      const columns = columnsOf();
      const coder = new AnswerCoder(columns, size + 10);
      for (const row of rows) coder.add(row);
      coder.finish();
      for (const { index, dictionary, codes } of columns) {
        const expected = rows.map((row) => {
          const found = row[index] ?? null;
          return found === null || typeof found === "object" ? 0 : codeOfValue(dictionary, found);
        });
        expect([...codes]).toEqual(expected);
      }
    }),
    { numRuns: 10 },
  );
});
