import type { Change, OutColumn } from "../../src/core/sheet/change.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import { putColumns, putSheet } from "../workbook/facts/changes.ts";
import { cellAddress } from "../../src/core/sheet/address.ts";
import type { Case } from "./cases.ts";
import { cellsOf } from "./contents.ts";
import { areaOf, type CaseBook } from "./content.ts";

/** A survey whose formulas every adapter's program calculates: references to single cells, and constants. */
const survey: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [
        ["Nr", "Plan", "Antall"],
        ["01", "ja ", 7],
        ["02", "Nei", 8],
      ],
    },
  ],
};

/** One column of ours beside the survey, calculated in its first row only. */
const columns = (formulas: readonly (string | null)[] | null, cells: readonly (number | null)[] = [7, 2]): Change => {
  const change = putColumns("Svar", ["a"], 3);
  const one = (column: OutColumn): OutColumn => ({ ...column, look: "integer", cells, ...(formulas ? { formulas } : {}) });
  return { ...change, columns: change.columns.map(one) };
};

const sheet: Change = {
  ...putSheet("tabeller", "Tabeller"),
  rows: [
    [
      { value: "Sum", look: "label" },
      { value: 7, look: "integer", formula: "'Svar'!$D$2" },
    ],
    [null, { value: "", look: "integer", formula: '""' }, { value: "=1+1", look: "text" }],
  ],
};

/** Addresses and formulas of a sheet, spelled one way: programs differ in which names they quote. */
const formulasOf = async (workbook: Workbook, name: string, area = "A1:H9") =>
  Object.fromEntries(
    (await workbook.formulas(name, areaOf(area))).map(({ row, column, text }) => [cellAddress(row, column), text.replaceAll("'", "")]),
  );

export const formulas: readonly Case[] = [
  {
    name: "columns and sheets of ours with formulas come to what they were written with",
    book: survey,
    writes: [[columns(["$C2", null]), sheet]],
    look: async ({ workbook }) => ({
      svar: cellsOf(await workbook.read("Svar")),
      tabeller: cellsOf(await workbook.read("Tabeller")),
      formulas: [await formulasOf(workbook, "Svar"), await formulasOf(workbook, "Tabeller")],
    }),
    expected: {
      svar: { A1: "Nr", B1: "Plan", C1: "Antall", D1: "a!", A2: "01", B2: "ja ", C2: 7, D2: 7, A3: "02", B3: "Nei", C3: 8, D3: 2 },
      tabeller: { A1: "Sum", B1: 7, B2: "", C2: "=1+1" },
      formulas: [{ D2: "$C2" }, { B1: "Svar!$D$2", B2: '""' }],
    },
  },
  {
    name: "formulas of the area alone are told of",
    book: survey,
    writes: [[columns(["$C2", "$C3"])]],
    look: ({ workbook }) => formulasOf(workbook, "Svar", "C3:D9"),
    expected: { D3: "$C3" },
  },
  {
    name: "formulas follow the answers that they read",
    book: survey,
    writes: [[columns(["$C2", "$C3"], [7, 8])], [{ kind: "putAnswers", sheet: "Svar", cells: [{ row: 1, column: 2, value: 9 }] }]],
    look: async ({ workbook }) => {
      const { C2, D2, D3 } = cellsOf(await workbook.read("Svar"));
      return { C2, D2, D3, formulas: await formulasOf(workbook, "Svar") };
    },
    expected: { C2: 9, D2: 9, D3: 8, formulas: { D2: "$C2", D3: "$C3" } },
  },
  {
    name: "values take the place of formulas, and leave none",
    book: survey,
    writes: [
      [columns(["$C2", "$C3"]), sheet],
      [columns(null, [3, 4]), { ...putSheet("tabeller", "Tabeller"), rows: [[{ value: 3, look: "integer" }]] }],
    ],
    look: async ({ workbook }) => ({
      formulas: [await formulasOf(workbook, "Svar"), await formulasOf(workbook, "Tabeller")],
      cells: [cellsOf(await workbook.read("Svar"))["D2"], cellsOf(await workbook.read("Tabeller"))],
    }),
    expected: { formulas: [{}, {}], cells: [3, { A1: 3 }] },
  },
  {
    name: "what the user types over a formula is no formula",
    book: survey,
    look: async ({ workbook, edit }) => {
      await workbook.apply([columns(["$C2", "$C3"])]);
      await edit("Svar", "D2", 99);
      return formulasOf(workbook, "Svar");
    },
    expected: { D3: "$C3" },
  },
  {
    name: "answers are written into cells of the user's, and nothing else is",
    book: survey,
    writes: [
      [
        {
          kind: "putAnswers",
          sheet: "Svar",
          cells: [
            { row: 1, column: 1, value: "Ja" },
            { row: 1, column: 2, value: 1 },
            { row: 2, column: 2, value: null },
          ],
        },
        columns(null),
      ],
    ],
    look: async ({ workbook }) => cellsOf(await workbook.read("Svar")),
    expected: { A1: "Nr", B1: "Plan", C1: "Antall", D1: "a!", A2: "01", B2: "Ja", C2: 1, D2: 7, A3: "02", B3: "Nei", D3: 2 },
  },
];
