import type { Task, Writing } from "../../src/core/pipeline.ts";
import { run } from "../../src/run/run.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { ruleSet } from "../core/layout/small-survey.ts";
import type { Case } from "./cases.ts";
import { cellsOf } from "./contents.ts";
import type { CaseBook } from "./content.ts";

const task: Task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" };
const writing: Writing = {
  write: ["columns", "tables", "figures", "remarks", "log"],
  texts: layoutTexts("nb"),
  log: { programVersion: "1", time: "22.11.2026 12:00", source: "skoler.xlsx", language: "nb" },
};

/**
 * Two schools: «Havn» with two PC areas and one of the net, «Ås» with none and one. They are in a table with a user's note above our
 * columns; the user has a sheet and a name called like ours.
 */
const schools: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [
        ["Digitale skoler", null, null, null, null, null, null, null, "Notat"],
        ["Nummer", "Navn", "pc_1", "pc_2", "nett_1", "nett_2"],
        ["0101", "Havn", "Ja", "Ja", "Nei", "Ja"],
        ["0102", "Ås", "Nei", "Nei", "Ja", "Vet ikke"],
      ],
      tables: [{ name: "tblSvar", area: "A2:F4" }],
    },
    { name: "Tabeller", rows: [["mine tabeller"]] },
  ],
  names: [{ name: "Indikator_digital", formula: "'Tabeller'!$A$1" }],
};

export const running: readonly Case[] = [
  {
    name: "a whole run writes the same columns, and sheets of the same names",
    book: schools,
    run: (workbook) => run(workbook, task, writing),
    look: async ({ workbook, names }) => {
      const sheet = await workbook.read("Svar");
      const cells = Object.entries(cellsOf(sheet)).filter(([address]) => /^[G-N]/.test(address));
      const digital = (await names()).find(({ name }) => name === "Indikator_digital");
      return {
        tabs: (await workbook.sheets()).map(({ name, ownId }) => [name, ownId]),
        cells: Object.fromEntries(cells),
        ids: [...(sheet.ownColumnIds ?? [])].map(([id, column]) => `${id} ${column}`).toSorted(),
        digital: digital?.formula.replace(/^=/, "").replaceAll("'", ""),
      };
    },
    expected: {
      tabs: [
        ["Svar", null],
        ["Tabeller", null],
        ["Tabeller (indikatorer)", "tabeller"],
        ["Figurer", "figurer"],
        ["Merknader", "merknader"],
        ["Logg", "logg"],
      ],
      cells: {
        I1: "Notat",
        ...{ G2: "PC-er: antall områder", G3: 2, G4: 0 },
        ...{ H2: "PC-er: score (0–2)", H3: 2, H4: 0 },
        ...{ I2: "Nett: antall områder", I3: 1, I4: 1 },
        ...{ J2: "Nett: score (0–2)", J3: 1, J4: 1 },
        ...{ K2: "Digital skole: grad (0–1)", K3: 1, K4: 0 },
        ...{ L2: "Digital skole", L3: "Mye digital", L4: "Lite digital" },
        ...{ M2: "Skoletype: klasse (1–1)", N2: "Skoletype" },
      },
      ids: [
        "digital 10",
        "digital_betegnelse 11",
        "nett_antall 8",
        "nett_score 9",
        "pc_antall 6",
        "pc_score 7",
        "type 12",
        "type_betegnelse 13",
      ],
      digital: "Tabeller!$A$1",
    },
  },
];
