import { CsvWorkbook } from "../../src/workbook/csv/csv.ts";
import type { Raw } from "./book.ts";
import { check } from "./case.ts";
import { allIds, cellsOf, goodResults, rygge, text, type Answers } from "./survey.ts";

/** How Excel on a Norwegian Windows writes a text. */
function windows1252(content: string): Uint8Array {
  return Uint8Array.from(content, (letter) => (letter === "–" ? 0x96 : letter.charCodeAt(0)));
}
function utf16(content: string, isBigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(content.length * 2 + 2));
  Array.from(`\ufeff${content}`).forEach((letter, at) => {
    view.setUint16(at * 2, letter.charCodeAt(0), !isBigEndian);
  });
  return new Uint8Array(view.buffer);
}
const utf8 = (content: string) => new TextEncoder().encode(content);

const quoted = (cell: Raw | undefined, delimiter: string) => {
  const shown = cell === null || cell === undefined ? "" : typeof cell === "object" ? "#N/A" : String(cell);
  return shown.includes(delimiter) || /["\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};
/** The survey as lines of text. */
function csv(units: readonly Answers[], delimiter = ";", headerOf: (id: string) => string = (id) => id, lineEnd = "\r\n"): string {
  const rows = [allIds.map(headerOf), ...cellsOf(units)];
  return rows.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + lineEnd).join("");
}
const opened = (bytes: Uint8Array) => () => Promise.resolve(CsvWorkbook.open(bytes, "svar.csv"));
const recognised = { says: [], results: { "0136": goodResults }, units: ["0136"] };
const YES_NO = "Gyldige svar: Ja, Nei, Vet ikke.";

describe("CSV files are read whatever wrote them", () => {
  check(
    [
      { when: "UTF-8 with a mark, semicolons", given: opened(utf8(`\ufeff${csv([rygge()])}`)) },
      { when: "UTF-8 without a mark, semicolons", given: opened(utf8(csv([rygge()]))) },
      { when: "Windows-1252, semicolons, the questions' texts as headers", given: opened(windows1252(csv([rygge()], ";", text))) },
      { when: "UTF-8, commas, texts with commas as headers", given: opened(utf8(csv([rygge()], ",", text))) },
      { when: "UTF-16, tabs, as Excel's «Unicode-tekst»", given: opened(utf16(csv([rygge()], "\t", text), false)) },
      { when: "UTF-16 with the high byte first", given: opened(utf16(csv([rygge()], ";", text), true)) },
      { when: "a line that says the delimiter", given: opened(utf8(`sep=;\r\n${csv([rygge()])}`)) },
      { when: "line feeds alone, and blank lines at the end", given: opened(utf8(`${csv([rygge()], ";", text, "\n")}\n\n`)) },
      { when: "carriage returns alone, from an old Mac", given: opened(utf8(csv([rygge()], ";", text, "\r"))) },
      { when: "headers with line breaks inside quotes", given: opened(utf8(csv([rygge()], ";", (id) => text(id).replace(" ", "\n")))) },
      { when: "titles above the header", given: opened(utf8(`IKT i kommunene, 2018\r\n\r\n${csv([rygge()])}`)) },
      { when: "inhabitants with a decimal comma", given: opened(utf8(csv([rygge({ innbyggere: "16083,0" })]))) },
      { when: "inhabitants with points between thousands", given: opened(utf8(csv([rygge({ innbyggere: "16.083" })]))) },
      { when: "a number that lost its zero", given: opened(utf8(csv([rygge({ kommunenr: "136" })]))) },
    ].map((one) => ({ ...one, ...recognised })),
  );
});

describe("CSV files with something wrong", () => {
  check([
    {
      when: "formulas stand as text: they are no answers, and nothing is calculated",
      given: opened(utf8(csv([rygge({ strategi_01: '=IF(1;"Ja";"Nei")', strategi_02: "'=1+1", kommune: "=1+1" })]))),
      says: [
        "advarsel: Rad 2 (0136 =1+1): i registeret heter 0136 «Rygge». Sjekk at nummeret og navnet hører sammen.",
        `feil: Rad 2 (0136 =1+1), «IKT-infrastruktur» (F2): svaret «=IF(1;"Ja";"Nei")» er ukjent. ${YES_NO}`,
        `feil: Rad 2 (0136 =1+1), «Informasjonssikkerhet» (G2): svaret «=1+1» er ukjent. ${YES_NO}`,
      ],
      results: { "0136": { strategi_antall: null } },
    },
    {
      when: "an error stands as text",
      given: opened(utf8(csv([rygge({ strategi_01: { error: "#N/A" } })]))),
      says: [`feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «#N/A» er ukjent. ${YES_NO}`],
      results: { "0136": { strategi_antall: null } },
    },
    {
      when: "a quote is never closed",
      given: () => Promise.resolve().then(() => CsvWorkbook.open(utf8(`${csv([rygge()])}0101;"Halden;Østfold\r\n`), "svar.csv")),
      says: [
        "avvist: Filen er skadet. Åpne den i Excel, la Excel reparere den, og lagre den på nytt. Teknisk årsak: MissingQuotes, row 3.",
      ],
    },
    {
      when: "the bytes are no text",
      given: () => Promise.resolve().then(() => CsvWorkbook.open(Uint8Array.of(1, 0, 2, 0, 3), "svar.csv")),
      says: ["avvist: Filen er ikke en arbeidsbok. Bruk en .xlsx-, .xlsm- eller .csv-fil."],
    },
    {
      when: "a row has more cells than a spreadsheet has columns",
      given: opened(utf8(`${csv([rygge()])}${";".repeat(16_384)}`)),
      says: [
        "avvist: svar.csv har en rad med mer enn 16 384 celler, som er det et regneark har plass til. Filen leses ikke, fordi den kan være laget for å ta all tid og alt minne.",
      ],
    },
    {
      when: "the file is empty",
      given: opened(utf8("")),
      says: ["feil: Fant ikke undersøkelsen. Søkte i arket «svar». Overskriftene må være spørsmålenes tekst eller kode, på én rad."],
    },
    {
      when: "a row has fewer cells than the header",
      given: opened(utf8(`${csv([rygge()])}0101;Halden;Østfold;31037\r\n`)),
      says: ["merknad: 1 kommune har ikke svart (rad 3). Resultatet er ukjent."],
      results: { "0136": goodResults, "0101": { strategi_antall: null } },
    },
  ]);
});
