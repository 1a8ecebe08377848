import { layout } from "../../../../src/core/layout/layout.ts";
import { methodsSheet } from "../../../../src/core/layout/methods/methods-sheet.ts";
import { heading, matrix, paragraph, table, type PageBlock } from "../../../../src/core/layout/texts/page-block.ts";
import { layoutTexts } from "../../../../src/messages/sheets/sheet-language.ts";
import { input } from "../small-survey.ts";

const blocks: readonly PageBlock[] = [
  heading(1, "Skoler"),
  paragraph("Slik er det beregnet."),
  heading(2, "Spørsmål"),
  heading(3, "Skolen"),
  table(["Id", "Spørsmål", "Svar", "Stilles hvis"], [["pc", "Har dere PC?", "Ja · Nei", "alle"]]),
  paragraph("Alle er med."),
  heading(2, "Grader"),
  { kind: "list", items: ["Bredde", "Dybde"] },
  table(["Verdi", "Betegnelse"], [["0", "lav"]]),
  matrix(
    ["Bredde ↓ / Dybde →", "0", "1"],
    [
      ["0", "0", "1"],
      ["1", "1", "2"],
    ],
    3,
  ),
];
const sheet = methodsSheet(blocks, "Metode (2)", { contents: "Innhold" });
const rows = sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));

test("headings, texts, lists and tables stand below each other, with an empty row before a chapter and after a table", () => {
  expect(rows).toEqual([
    ["Skoler"],
    ["Slik er det beregnet."],
    [],
    ["Innhold"],
    ["Spørsmål"],
    ["Grader"],
    [],
    ["Spørsmål"],
    ["Skolen"],
    ["Id", "Spørsmål", "Svar", null, null, "Stilles hvis"],
    ["pc", "Har dere PC?", "Ja · Nei", null, null, "alle"],
    [],
    ["Alle er med."],
    [],
    ["Grader"],
    ["• Bredde"],
    ["• Dybde"],
    ["Verdi", "Betegnelse"],
    ["0", "lav"],
    [],
    [null, "Bredde ↓ / Dybde →", "0", "1"],
    [null, "0", 0, 1],
    [null, "1", 1, 2],
  ]);
  expect([0, 3, 7, 8, 9, 10].map((row) => sheet.rows[row]?.[0]?.look)).toEqual([
    "title",
    "subheading",
    "heading",
    "subheading",
    "header",
    "label",
  ]);
});

test("links lead to the chapters on the sheet as it is called here", () => {
  expect([4, 5].map((row) => sheet.rows[row]?.[0]?.link)).toEqual([
    { sheet: "Metode (2)", row: 7, column: 0 },
    { sheet: "Metode (2)", row: 14, column: 0 },
  ]);
});

test("texts go over the page, long columns share its width, and a matrix is coloured", () => {
  const over = (row: number, column: number, lastColumn: number) => ({ row, column, lastRow: row, lastColumn });
  const texts = [1, 12, 15, 16].map((row) => over(row, 0, 7));
  const shared = [9, 10].flatMap((row) => [over(row, 2, 4), over(row, 5, 7)]);
  expect(sheet.merges).toHaveLength(texts.length + shared.length);
  expect(sheet.merges).toEqual(expect.arrayContaining([...texts, ...shared]));
  expect(sheet.scales).toEqual([{ area: { row: 21, column: 2, lastRow: 22, lastColumn: 3 }, steps: 3 }]);
  expect(sheet.widths).toEqual([16, 52, 10, 10, 10, 10, 10, 10]);
  expect(sheet.landscape).toBe(true);
});

test("a table with more columns than the page widens it", () => {
  const wide = matrix(["", ...Array.from({ length: 9 }, (_, column) => String(column))], [], 2);
  expect(methodsSheet([wide], "Metode", { contents: "" }).widths).toHaveLength(11);
  const texts = table(
    Array.from({ length: 10 }, (_, column) => `hode ${column}`),
    [Array.from({ length: 10 }, String)],
  );
  const { rows: made, merges, widths } = methodsSheet([texts], "Metode", { contents: "" });
  expect(made.map((row) => row.length)).toEqual([10, 10]);
  expect([merges, widths.length]).toEqual([[], 10]);
});

test("the sheet is written where its page is given and it is chosen, and named in the language of the texts", () => {
  const changes = (one: Partial<typeof input>) => layout({ ...input, write: ["methods"], ...one }).changes;
  expect(changes({})).toEqual([]);
  expect(changes({ methods: blocks })).toMatchObject([{ kind: "putSheet", id: "metode", name: "Metode" }]);
  expect(changes({ methods: blocks, texts: layoutTexts("en") })).toMatchObject([{ name: "Methods" }]);
  expect(layout({ ...input, methods: blocks }).changes.filter((change) => change.kind === "putSheet" && change.id === "metode")).toEqual(
    [],
  );
});
