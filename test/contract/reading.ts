import { sheetNotes } from "../../src/core/match/sheet-notes.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import type { Case } from "./cases.ts";
import { cellsOf, contentsAsGiven } from "./contents.ts";
import type { CaseBook, CaseCell } from "./content.ts";

const oneSheet = (rows: readonly (readonly CaseCell[])[]): CaseBook => ({ sheets: [{ name: "Ark1", rows }] });

/** A workbook that is read as it was given. */
const asGiven = (name: string, book: CaseBook): Case => ({ name, book, expected: contentsAsGiven(book) });

const error = (text: string) => ({ error: text });
const formula = (text: string, value: Cell) => ({ formula: text, value });
const shown = (number: number, format: string, reads: Cell) => ({ number, format, reads });

const texts = [
  ["Ja", " med mellomrom ", "0301", "1,5", "1-2", "1e5"],
  ["=A1", "+47", "-ingen", "@navn", "'sitat", "#N/A"],
  ["TRUE", "sann", "to\nlinjer", "a\tb", '<b> & "c"', "_x0041_"],
  ["Ålesund", "😀", "‪bidi‬", " ", "0", "x".repeat(32_767)],
];

const numbers = [
  [0, -1.5, 1e300, 5e-324, 0.1 + 0.2, 9007199254740991],
  [shown(0.945, "0.0%", 0.945), shown(1234, "#,##0", 1234), shown(301, "0000", 301), shown(30, '0 "dager"', 30), shown(2, "[h]:mm", 2)],
];

const dates = [
  [shown(43405, "dd.mm.yyyy", { date: "2018-11-01" }), shown(43405.5, "dd.mm.yyyy hh:mm", { date: "2018-11-01T12:00:00" })],
  [shown(0.75, "hh:mm", { date: "18:00:00" }), shown(60, "yyyy-mm-dd", { date: "1900-02-29" }), shown(-1, "dd.mm.yyyy", -1)],
  [
    shown(43405, "[$-414]d. mmmm yyyy", { date: "2018-11-01" }),
    shown(43405, "mmm yy", { date: "2018-11-01" }),
    shown(3e6, "dd.mm.yyyy", 3e6),
  ],
  [
    { iso: "2018-11-01", reads: { date: "2018-11-01" } },
    { iso: "2018-11-01T00:00:00", reads: { date: "2018-11-01" } },
    { iso: "2018-11-01T12:30:00", reads: { date: "2018-11-01T12:30:00" } },
  ],
];

const errors = [
  ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"].map(error),
  ["#SPILL!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#PYTHON!"].map(error),
];

const formulas = [
  [4, 2, 0],
  [formula("A1*2", 8), formula('A1&" ja"', "4 ja"), formula('""', ""), formula("A1>B1", true), formula("A1/C1", error("#DIV/0!"))],
  [
    formula("UKJENT(A1)", 7),
    formula("UKJENT(B1)", "tekst"),
    formula("LEN(A1)", error("uncalculated")),
    formula("UKJENT(C1)", error("uncalculated")),
  ],
];

const surroundings: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [
        ["Spørreundersøkelsen"],
        ["Bakgrunn", null, "Svar", null],
        ["Nr", "Navn", "Plan", "Tall"],
        ["01", "Halden", "Ja", 3],
        ["02", "Moss", "Nei", 4],
        ["Sum", null, null, 7],
        [],
        ["Liste", "Verdi"],
        ["a", 1],
      ],
      tables: [
        { name: "tblSvar", area: "A3:D6", hasTotals: true },
        { name: "tblListe", area: "A8:B9" },
      ],
      merges: ["A2:B2", "C2:D2"],
      hiddenRows: [3],
    },
    { name: "Tomt", rows: [] },
    { name: "Ola's «ark», nr. 2", rows: [["skjult"]], isHidden: true },
  ],
  names: [
    { name: "plan_svar", formula: "'Svar'!$C$4:$C$5" },
    { name: "ola", formula: "'Ola''s «ark», nr. 2'!$A$1" },
    { name: "mva", formula: "0.25" },
  ],
};

const apart = oneSheet([[], [], [null, null, "først"], [], [null, null, null, null, "sist"]]);

const noted: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [["Foreløpige tall"], [null, "Svarene er syntetiske"], ["Uttrekk", 2018], ["Nr", "Plan"], ["01", "Ja"]],
      merges: ["A1:C1"],
    },
  ],
};

/** What an earlier run has left: columns with a user's own one between them, and a sheet that the user has renamed. */
const earlier: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [
        ["Nr", "Plan", "Score", "Min egen", "Grad"],
        ["01", "Ja", 1, "x", 2],
      ],
    },
    { name: "Resultater", rows: [["I alt", 1]] },
    { name: "Svar (2)", rows: [["Nr", "Plan", "Score"]] },
  ],
  names: [
    { name: "_indikator_kolonner_1", formula: "'Svar'!$C$1:$E$2", isHidden: true },
    { name: "_indikator_ark_tabeller", formula: "'Resultater'!$A$1", isHidden: true },
    { name: "_indikator_kolonner_1", formula: "'Svar (2)'!$C$1:$C$2", isHidden: true, sheet: "Svar (2)" },
    { name: "Indikator_score", formula: "'Svar'!$C$2", comment: "Digitaliseringsindikatorer: Score" },
    { name: "Indikator_grad", formula: "'Svar'!$E$2" },
    { name: "Indikator_min", formula: "'Svar'!$B$2" },
    { name: "Indikator_score", formula: "'Svar (2)'!$C$2", comment: "Digitaliseringsindikatorer: Score", sheet: "Svar (2)" },
  ],
};
const earlierContents = contentsAsGiven(earlier);

export const reading: readonly Case[] = [
  asGiven("texts of every kind", oneSheet(texts)),
  asGiven("numbers, whatever they are shown as", oneSheet(numbers)),
  asGiven("truth values", oneSheet([[true, false, formula("1=1", true)]])),
  asGiven("dates and times, and numbers that are none", oneSheet(dates)),
  asGiven("dates of a workbook that counts from 1904", {
    ...oneSheet([[shown(41943, "dd.mm.yyyy", { date: "2018-11-01" })]]),
    counts1904: true,
  }),
  asGiven("errors", oneSheet(errors)),
  {
    name: "errors of values that are still to come",
    book: oneSheet([["#BUSY!", "#CALC!", "#GETTING_DATA", "#CONNECT!"].map(error)]),
    look: async ({ workbook }) => cellsOf(await workbook.read("Ark1")),
    expected: Object.fromEntries(["A1", "B1", "C1", "D1"].map((address) => [address, error("uncalculated")])),
  },
  asGiven("formulas with their last values, and without", oneSheet(formulas)),
  asGiven("a formula that gives an empty text, beyond all other cells", oneSheet([["x", formula('""', "")]])),
  asGiven("tables with and without totals, merged cells, hidden rows, hidden sheets, names", surroundings),
  asGiven("a table whose columns are those of a query", {
    sheets: [
      {
        name: "Ark1",
        rows: [
          ["Nr", "Plan"],
          ["01", "Ja"],
        ],
        tables: [{ name: "tblUttrekk", area: "A1:B2", isBound: true }],
      },
    ],
  }),
  asGiven("cells far from the upper left corner", apart),
  {
    name: "what an earlier run has left, and the user's own beside it; a copied sheet is the user's",
    book: earlier,
    expected: {
      ...earlierContents,
      sheets: {
        ...earlierContents.sheets,
        Svar: { ...earlierContents.sheets["Svar"], own: "C1:E2", ids: { score: "C", grad: "E" } },
        Resultater: { ...earlierContents.sheets["Resultater"], ownId: "tabeller" },
      },
    },
  },
  {
    name: "chart sheets are no worksheets",
    book: { ...oneSheet([["x"]]), chartSheets: ["Diagram1"] },
    expected: contentsAsGiven(oneSheet([["x"]])),
  },
  {
    name: "a sheet's first rows",
    book: surroundings,
    look: async ({ workbook }) => {
      const sheet = await workbook.read("Svar", 3);
      return { cells: cellsOf(sheet), tables: sheet.tables.map(({ name }) => name) };
    },
    expected: {
      cells: {
        A1: "Spørreundersøkelsen",
        A2: "Bakgrunn",
        C2: "Svar",
        A3: "Nr",
        B3: "Navn",
        C3: "Plan",
        D3: "Tall",
      },
      tables: ["tblSvar", "tblListe"],
    },
  },
  {
    name: "a sheet by its name in other letters, and one that is not there",
    book: surroundings,
    look: async ({ workbook }) => [(await workbook.read("SVAR")).name, await refusalOf(() => workbook.read("Borte"))],
    expected: ["Svar", { code: "sheet_missing", sheet: "Borte", sheets: ["Svar", "Tomt", "Ola's «ark», nr. 2"] }],
  },
  {
    name: "the notes above a survey's header",
    book: noted,
    look: async ({ workbook }) => {
      const match = { sheet: "Svar", headerRow: 3, firstDataRow: 4, lastDataRow: 4, columns: [], codeBook: new Map(), issues: [] };
      return sheetNotes(await workbook.read("Svar"), match);
    },
    expected: ["Foreløpige tall", "Svarene er syntetiske"],
  },
];

/** Why something was refused; the error itself where it was not a refusal, null where it was done. */
export async function refusalOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
    return null;
  } catch (failure) {
    // The grid is bundled, with a class of refusals of its own.
    return typeof failure === "object" && failure !== null && "reason" in failure ? failure.reason : failure;
  }
}
