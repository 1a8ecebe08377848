import { areaAddress } from "../../src/core/sheet/address.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { methodsInForce } from "../../src/run/methods-in-force.ts";
import { run } from "../../src/run/run.ts";
import { ruleSet as schoolRules } from "../core/layout/small-survey.ts";
import type { Case } from "./cases.ts";
import { cellsOf } from "./contents.ts";

const [pc, net] = schoolRules.indicators;
if (!pc || !net) throw new Error("the schools have two indicators");
/** Four questions, one indicator and no more, so that the sheet can be worked out by hand. */
const ruleSet = RuleSet.parse({ ...schoolRules, indicators: [pc], composites: [], nominals: [], tables: [] });
const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
const log = { programVersion: "1", time: "22.11.2026 12:00", source: "skoler.xlsx", language: "nb" } as const;

export const methods: readonly Case[] = [
  {
    name: "the methods sheet: texts, tables and merged notes, beside a sheet of the user's with its name",
    book: {
      sheets: [
        {
          name: "Svar",
          rows: [
            ["Nummer", "Navn", "pc_1", "pc_2", "nett_1", "nett_2"],
            ["0101", "Havn", "Ja", "Ja", "Nei", "Ja"],
          ],
        },
        { name: "Metode", rows: [["min metode"]] },
      ],
    },
    run: async (workbook) => {
      const page = await methodsInForce(ruleSet, { cutPointMode: null, leastAnswered: 1 }, "nb");
      await run(workbook, task, { write: ["methods"], texts: layoutTexts("nb"), log, methods: page });
    },
    look: async ({ workbook }) => {
      const sheet = await workbook.read("Metode (indikatorer)");
      return {
        tabs: (await workbook.sheets()).map(({ name, ownId }) => [name, ownId]),
        users: cellsOf(await workbook.read("Metode")),
        cells: cellsOf(sheet),
        merges: sheet.merges.map(areaAddress).toSorted(),
      };
    },
    expected: {
      tabs: [
        ["Svar", null],
        ["Metode", null],
        ["Metode (indikatorer)", "metode"],
      ],
      users: { A1: "min metode" },
      cells: {
        A1: "Digitale skoler",
        A2: "Slik er indikatorene i «Digitale skoler» beregnet. Periode: 2020.",
        A3: "Regelsett: skoler, versjon 3.",
        ...{ A5: "Innhold", A6: "Dataene", A7: "Ubesvarte spørsmål", A8: "Spørsmål", A9: "Indikatorer", A10: "Kilder" },
        ...{ A12: "Dataene", A13: "Enhetene er skoler." },
        ...{ A15: "Ubesvarte spørsmål", A16: "Ukjent når færre enn 1 spørsmål er besvart." },
        ...{ A18: "Spørsmål", A19: "Svar: Ja · Nei · Vet ikke." },
        ...{ A20: "Id", B20: "Spørsmål" },
        ...{ A21: "pc_1", B21: "Spørsmål pc_1", A22: "pc_2", B22: "Spørsmål pc_2" },
        ...{ A23: "nett_1", B23: "Spørsmål nett_1", A24: "nett_2", B24: "Spørsmål nett_2 (gjenskapt ordlyd)" },
        ...{ A26: "Indikatorer", A27: "PC-er", A28: "I publikasjonen: Avsnitt 2.1.", A29: "Stilles til alle. Teller: «Ja»." },
        ...{ A30: "• Spørsmål pc_1", A31: "• Spørsmål pc_2" },
        ...{ A32: "Verdi", B32: "Betegnelse", C32: "Antall (områder)" },
        ...{ A33: "0", B33: "null", C33: "0", A34: "1", B34: "lav", C34: "1", A35: "2", B35: "høy", C35: "2" },
        ...{ A37: "Kilder", A38: "• Skolerapporten. Rapport 1, Utvalget." },
      },
      merges: [
        ...[2, 3, 13, 16, 19, 28, 29, 30, 31, 38].map((row) => `A${row}:H${row}`),
        ...[32, 33, 34, 35].map((row) => `C${row}:H${row}`),
      ].toSorted(),
    },
  },
];
