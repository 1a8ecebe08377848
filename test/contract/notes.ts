import { isOwnNote, signed } from "../../src/core/layout/notes/own-note.ts";
import type { NoteWish } from "../../src/core/layout/notes/notes.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Change, PutNote } from "../../src/core/sheet/change.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import { cellAddress } from "../../src/core/sheet/address.ts";
import { noteText } from "../../src/messages/explain/note-text.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { run } from "../../src/run/run.ts";
import { ruleSet as schoolRules } from "../core/layout/small-survey.ts";
import type { Case } from "./cases.ts";
import { cellsOf } from "./contents.ts";
import type { CaseBook } from "./content.ts";

/** The notes of a sheet by their cells; null where nothing is told of notes. */
async function notesOf(workbook: Workbook, sheet: string): Promise<Readonly<Record<string, string>> | null> {
  const found = await workbook.notes(sheet);
  return found && Object.fromEntries(found.map(({ row, column, text }) => [cellAddress(row, column), text.replace(/\r\n?/g, "\n")]));
}

const put = (...notes: readonly PutNote[]): readonly Change[] => [{ kind: "putNotes", sheet: "Svar", notes }];
const at = (row: number, column: number, text: string | null): PutNote => ({ row, column, text });

const plain: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [
        ["Nr", "Plan"],
        ["01", "Ja"],
        ["02", "Nei"],
      ],
    },
    { name: "Annet", rows: [["x"]] },
  ],
};

const [first, second, other] = [signed("Score 2 & «høy» <her>\n«Plan»: ja"), signed("Score 1"), signed("Score 3")];

const [pc] = schoolRules.indicators;
if (!pc) throw new Error("the schools have an indicator");
const ruleSet = RuleSet.parse({ ...schoolRules, indicators: [pc], composites: [], nominals: [], tables: [] });
const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
const log = { programVersion: "1", time: "22.11.2026 12:00", source: "skoler.xlsx", language: "nb" } as const;

/** Computes with notes as they are wished for; without a wish those that stand are kept true. */
const compute = async (workbook: Workbook, wish: Pick<NoteWish, "isWanted" | "unitsOf"> | null) =>
  run(workbook, task, {
    write: ["columns"],
    texts: layoutTexts("nb"),
    log,
    notes: { text: (explanation, takes) => noteText(explanation, takes, "nb"), wish: wish && { ...wish, results: null } },
  });

const schools: CaseBook = {
  sheets: [
    {
      name: "Svar",
      rows: [
        ["Nummer", "Navn", "pc_1", "pc_2", "nett_1", "nett_2"],
        ["0101", "Havn", "Ja", "Ja", "Nei", "Ja"],
        ["0102", "Vik", "Ja", "Nei", "Nei", "Ja"],
      ],
    },
  ],
};

/** The notes of the computed survey, without the checksums, which are told by whether they fit. */
const written = async ({ workbook }: { readonly workbook: Workbook }) => {
  const found = await notesOf(workbook, "Svar");
  if (found === null) return { notes: null };
  const texts = Object.entries(found).map(([address, text]) => [address, isOwnNote(text) ? text.split("\n").slice(0, -1) : text]);
  return { notes: Object.fromEntries(texts) as Readonly<Record<string, unknown>> };
};

export const notes: readonly Case[] = [
  {
    name: "notes come, change and go, each on its own cell",
    book: plain,
    writes: [put(at(1, 1, first), at(2, 1, second), at(2, 0, second)), put(at(2, 1, other), at(2, 0, null))],
    look: async ({ workbook }) => ({
      svar: await notesOf(workbook, "Svar"),
      annet: await notesOf(workbook, "Annet"),
      cells: cellsOf(await workbook.read("Svar")),
    }),
    expected: {
      svar: { B2: first, B3: other },
      annet: {},
      cells: { A1: "Nr", B1: "Plan", A2: "01", B2: "Ja", A3: "02", B3: "Nei" },
    },
  },
  {
    name: "the last note of a sheet leaves none",
    book: plain,
    writes: [put(at(1, 1, first)), put(at(1, 1, null))],
    look: async ({ workbook }) => ({ svar: await notesOf(workbook, "Svar") }),
    expected: { svar: {} },
  },
  {
    name: "notes say why a score is as it is, and follow the answers; those that somebody else wrote stay",
    book: schools,
    run: async (workbook) => {
      await compute(workbook, null);
      await workbook.apply(put(at(2, 7, "Min egen")));
      await compute(workbook, { isWanted: true, unitsOf: null });
      await workbook.apply([{ kind: "putAnswers", sheet: "Svar", cells: [{ row: 1, column: 3, value: "Nei" }] }]);
      await compute(workbook, null);
    },
    look: written,
    expected: {
      notes: {
        H2: [
          "Score 1, «lav»",
          "1 av 2 områder gir score 1, «lav» (1).",
          "Hva skal til for score 2, «høy»? Ett annet svar:",
          "«Spørsmål pc_2»: «Nei» → «Ja»",
        ],
        H3: "Min egen",
      },
    },
  },
  {
    name: "notes that are no longer wanted go, and only ours",
    book: schools,
    run: async (workbook) => {
      await compute(workbook, null);
      await workbook.apply(put(at(2, 7, "Min egen")));
      await compute(workbook, { isWanted: true, unitsOf: () => [0, 1] });
      await compute(workbook, { isWanted: false, unitsOf: null });
    },
    look: written,
    expected: { notes: { H3: "Min egen" } },
  },
];
