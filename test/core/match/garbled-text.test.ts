import { garbledIssues } from "../../../src/core/match/garbled-text.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { sheetOf } from "../surveys.ts";

const found = (rows: Cell[][]) => garbledIssues([sheetOf(rows, { firstRow: 2, firstColumn: 1 })]);

test.each([
  ["Bruker dere lÃ¸sning?", "Bruker dere løsning?"],
  ["Ã…pent pÃ¥ kvelden", "Åpent på kvelden"],
  ["Ã˜stfold og TrÃ¸ndelag", "Østfold og Trøndelag"],
  ["Ã†rlig talt", "Ærlig talt"],
  ["Â«Ja, heltÂ»", "«Ja, helt»"],
])("%s was %s", (text, meant) => {
  expect(
    found([
      ["Nr", "Ja"],
      [1, text],
    ]),
  ).toEqual([
    { code: "letters_garbled", severity: "warning", place: { sheet: "Svar", row: 3, column: 2 }, found: text, read: "UTF-8", meant },
  ]);
});

test.each([
  ["Bruker dere l›sning p† ›ya?", "CP850", "Bruker dere løsning på øya?"],
  ["N‘rmeste leder", "CP850", "Nærmeste leder"],
  ["Bruker dere l¿sning pŒ ¿ya?", "Mac OS Roman", "Bruker dere løsning på øya?"],
  ["N¾rmeste leder i ¯stfold", "Mac OS Roman", "Nærmeste leder i Østfold"],
  ["Bruker dere l\u009bsning?", "CP850", "Bruker dere løsning?"],
])("%s was read from %s", (text, read, meant) => {
  expect(found([[text]])).toMatchObject([{ found: text, read, meant }]);
});

test("what is lost is said to be lost", () => {
  expect(found([["L\ufffdsning"]])).toMatchObject([{ found: "L\ufffdsning", meant: null }]);
});

test.each([
  "Løsning på Østlandet",
  "SÃO PAULO",
  "Ã",
  "Â",
  "crème brûlée",
  "¿Por qué?",
  "d’Ivoire",
  "‘sitat’",
  "† 1998",
  "3 › 2",
  "Œuvre",
  "cœur",
  "Prix ¾ kg",
  "l‘eau",
])("%s is nothing to warn of", (text) => {
  expect(found([[text, null, 1, { error: "#N/A" }]])).toEqual([]);
});
