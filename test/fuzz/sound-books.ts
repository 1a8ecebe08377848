import { readFileSync } from "node:fs";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { run } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { bookOf } from "../bad-input/book.ts";
import { partsOf } from "../bad-input/parts.ts";
import { allIds, cellsOf, halden, oslo, rygge, svar } from "../bad-input/survey.ts";
import { sharedBytes, sharedFiles } from "../case-files.ts";
import { ssb2018 } from "../core/surveys.ts";
import { zipTexts } from "../workbook/xlsx/build.ts";

/** A workbook with a survey in it that the built-in rules compute. */
export interface SoundBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Workbooks with a survey, each written in another way. */
export async function surveyBooks(): Promise<readonly SoundBook[]> {
  const towns = [rygge(), halden({ strategi_01: "Nei" }), oslo()];
  const inline = await bookOf([svar(towns)]);
  const books: readonly (readonly [string, Promise<Uint8Array> | Uint8Array])[] = [
    ["texts in the cells", inline],
    ["shared texts beside", bookOf([svar(towns)], { strings: ["Ja", "Nei"] })],
    [
      "formulas",
      bookOf([
        svar([rygge({ strategi_01: { formula: "1", value: "Ja" } }), halden(), oslo({ kommunenr: { formula: "301", value: 301 } })]),
      ]),
    ],
    ["texts in runs", bookOf([svar([rygge({ strategi_01: { runs: ["J", "a"] } }), halden()])])],
    ["merged and hidden", bookOf([{ name: "Svar", rows: [["Undersøkelsen"], allIds, ...cellsOf(towns)], hidden: [4], merges: ["A1:D1"] }])],
    [
      "a code book",
      bookOf([
        svar([rygge({ strategi_01: 1 }), halden()]),
        {
          name: "Kodebok",
          rows: [
            ["Variabel", "Kode", "Svar"],
            ["strategi_01", 1, "Ja"],
            [null, 2, "Nei"],
          ],
        },
      ]),
    ],
    [
      "names and another sheet",
      bookOf([svar(towns), { name: "Notat", rows: [["a", 1.5, true, { error: "#N/A" }, { serial: 43000 }]] }], {
        names: { navn: "Svar!$A$1" },
      }),
    ],
    ["prefixes", bookOf([svar(towns)], {}).then(withPrefixes)],
    ["written before", writtenBefore(inline)],
    ["one town", bookOf([svar([oslo()])])],
  ];
  return Promise.all(books.map(async ([name, bytes]) => ({ name, bytes: await bytes })));
}

/** The survey workbooks, the samples, and those that Excel and others made, where they are on this machine. */
export async function soundBooks(): Promise<readonly Uint8Array[]> {
  const samples = ["eksempel-2018", "ansatte", "digital-intensitet"].map((name) => new Uint8Array(readFileSync(`assets/${name}.xlsx`)));
  return [...(await surveyBooks()).map(({ bytes }) => bytes), ...samples, ...sharedFiles("xlsx").map(sharedBytes)];
}

/** The sheets under a prefix, as some programs write them. */
async function withPrefixes(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  const sheet = "xl/worksheets/sheet1.xml";
  return zipTexts({ ...parts, [sheet]: (parts[sheet] ?? "").replace(/<(?=\/?[a-z])(\/?)/gi, "<$1x:").replace("xmlns=", "xmlns:x=") });
}

async function writtenBefore(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(bytes);
  const task = { ruleSet: ssb2018, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
  const log = { programVersion: "0", time: "nå", source: "bok.xlsx", language: "nb" };
  await run(workbook, task, { write: ["columns", "tables", "figures", "remarks", "log"], texts: layoutTexts("nb"), log });
  return workbook.save();
}
