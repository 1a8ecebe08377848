import { areaAddress, columnLetters } from "../../src/core/sheet/address.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { run } from "../../src/run/run.ts";
import { ruleSet as schoolRules } from "../core/layout/small-survey.ts";
import type { Case } from "./cases.ts";
import { cellsOf } from "./contents.ts";
import type { CaseBook } from "./content.ts";

/** «Havn» (grade 1), «Ås» (grade 0) and «Lund» without answers, in squares: two in the first row, and one below to the right. */
const schools: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [
        ["Nummer", "Navn", "pc_1", "pc_2", "nett_1", "nett_2"],
        ["0101", "Havn", "Ja", "Ja", "Nei", "Ja"],
        ["0102", "Ås", "Nei", "Nei", "Ja", "Vet ikke"],
        ["0103", "Lund", null, null, null, null],
      ],
    },
  ],
};

const map = {
  kind: "map" as const,
  id: "fig-9",
  title: "Skoler på kartet",
  figure: "Figur 9",
  base: { label: "Skoler som har svart", where: [] },
  of: { grade: "digital" },
  tiles: { "0101": [0, 0], "0102": [1, 0], "0103": [1, 1] },
};
const ruleSet = RuleSet.parse({ ...schoolRules, tables: [map] });
const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
const log = { programVersion: "1", time: "22.11.2026 12:00", source: "skoler.xlsx", language: "nb" } as const;

export const maps: readonly Case[] = [
  {
    name: "a map in squares: texts, colours, tips, merged notes and widths",
    book: schools,
    run: (workbook) => run(workbook, task, { write: ["maps"], texts: layoutTexts("nb"), log }),
    look: async ({ workbook, paint }) => {
      const sheet = await workbook.read("Kart");
      return {
        cells: cellsOf(sheet),
        merges: sheet.merges.map(areaAddress).toSorted(),
        ...(await paint("Kart")),
      };
    },
    expected: {
      cells: {
        A1: "Digitale skoler",
        A2: "Hver rute er én enhet: kort navn og verdi. Hold pekeren over en rute for hele navnet; klikk for å gå til svarene.",
        A4: "Figur 9. Skoler på kartet. 2020",
        A6: "Figur 9. Skoler på kartet. 2020",
        A7: "Grunnlag: Skoler som har svart. N = 2",
        ...{ A8: "0", B8: "0: Lite digital (1)", A9: "1", B9: "1: Mye digital (1)", A10: "..", B10: "Ukjent (1)" },
        ...{ A12: "Havn \n1", B12: "Ås \n0", B13: "Lund \n.." },
        A14: "Av 3 skoler er 2 med i grunnlaget. 1 har ikke svart.",
        A15: "Lite grunnlag, under 20: Skoler som har svart (2). Tolk prosentene med varsomhet.",
        A16: "Egne beregninger. Metode: Rapport 1, Utvalget.",
      },
      merges: ["A14:X14", "A15:X15", "A16:X16"],
      // The ends of the blue scale, and sand for what is not known.
      fills: { A8: "EFF3FF", A9: "08519C", A10: "C9B38C", A12: "08519C", B12: "EFF3FF", B13: "C9B38C" },
      // Four and a half characters of seven pixels and five for the edges, rounded down.
      widths: Object.fromEntries(Array.from({ length: 24 }, (_, column) => [columnLetters(column), 36])),
      tips: { A12: "Havn: 1: Mye digital", B12: "Ås: 0: Lite digital", B13: "Lund: Ukjent" },
    },
  },
];
