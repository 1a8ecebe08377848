import { readFileSync } from "node:fs";
import { cellAddress, columnLetters } from "../../../src/core/sheet/address.ts";
import { savedPartXml } from "../../../src/workbook/facts/saved-part.ts";
import { allIds, allLabels } from "../../core/surveys.ts";
import { hostileFiles } from "./hostile-files.ts";
import type { Stretch } from "./large-entry.ts";
import { rulesOf } from "./large-rules.ts";
import { notedRuns } from "./noted-files.ts";
import { cell, each, RELATIONS, SHEET, STRINGS, STYLES, surveyFile, TYPES, WORKBOOK, type HostileFile } from "./survey-file.ts";

/** A run of the command line on hostile files: its arguments, and what is written to the folder first. */
export interface HostileRun {
  readonly name: string;
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, () => Uint8Array | string>>;
}

const BOOK = "bok.xlsx";

/** A verb on a workbook; the words are what comes behind it. */
const on = (verb: string, { name, bytes }: HostileFile, ...words: readonly string[]): HostileRun => ({
  name: verb === "kontroller" ? name : `${verb}: ${name}`,
  args: [verb, BOOK, ...words],
  files: { [BOOK]: bytes },
});

const text = (name: string, args: readonly string[], file: string, content: () => Uint8Array | string): HostileRun => ({
  name,
  args,
  files: { [file]: content },
});

const sample = () => new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));

const MB = 1 << 20;

export async function hostileRuns(): Promise<readonly HostileRun[]> {
  const { parts, rows, sheet, within, text: partText } = await surveyFile();
  const csv = (name: string, content: () => Uint8Array | string) => text(`CSV: ${name}`, ["kontroller", "svar.csv"], "svar.csv", content);
  const head = `${allIds.join(";")}\n`;
  const wide = (name: string, of: (row: number, column: number) => string, height = 59): HostileFile =>
    rows(name, height, (row) => each(16_384, (column) => of(row, column)));
  const label = (index: number) => allLabels[index % allLabels.length] ?? "";

  /** The survey with more sheets behind its own. */
  const sheets = (name: string, count: number, xml: (index: number) => string, title = "Kodebok"): HostileFile =>
    parts(name, () => ({
      [WORKBOOK]: [before(partText(WORKBOOK), "</sheets>", each(count, (at) => `<sheet name="${title} ${at}" sheetId="${at + 2}" r:id="rIdK${at}"/>`))],
      [RELATIONS]: [before(partText(RELATIONS), "</Relationships>", each(count, (at) => `<Relationship Id="rIdK${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/k${at}.xml"/>`))],
      [TYPES]: [before(partText(TYPES), "</Types>", each(count, (at) => `<Override PartName="/xl/worksheets/k${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`))],
      ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`xl/worksheets/k${at}.xml`, [`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml(at)}</sheetData></worksheet>`]])),
    })); // prettier-ignore

  /** The survey with our own saved state. */
  const state = (name: string, ...json: readonly Stretch[]): HostileFile =>
    parts(name, () => {
      const [open = "", close = ""] = savedPartXml("|").split("|");
      return {
        [RELATIONS]: [before(partText(RELATIONS), "</Relationships>", '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>')],
        "customXml/item1.xml": [open, ...json, close],
      };
    }); // prettier-ignore

  const codeBook = (count: number) =>
    `<row r="1">${cell(0, 0, "Variabel")}${cell(0, 1, "Kode")}${cell(0, 2, "Svar")}</row>` +
    each(count, (at) => `<row r="${at + 2}">${cell(at + 1, 0, allIds[4 + (at % 60)] ?? "")}<c r="B${at + 2}"><v>${at % 3}</v></c>${cell(at + 1, 2, ["Ja", "Nei", "Vet ikke"][at % 3] ?? "")}</row>`); // prettier-ignore

  const plainRow = (row: number, more = "") => `<row r="${row}"><c r="A${row}"><v>${row}</v></c>${more}</row>`;
  const intensity = JSON.parse(readFileSync("assets/digital-intensitet.json", "utf8")) as Record<string, object>;
  const withRegister = (file: string) => JSON.stringify({ ...intensity, unit: { ...intensity["unit"], register: { file } } });
  const unitSheet = (count: number): HostileFile => sheets("a register on a sheet", 1, () => `<row r="1">${cell(0, 0, "Kommunenummer")}${cell(0, 1, "Kommune")}</row>` + each(count, (at) => `<row r="${at + 2}">${cell(at + 1, 0, commune(at))}${cell(at + 1, 1, `Sted nummer ${at}`)}</row>`), "Register"); // prettier-ignore
  const rules2018 = JSON.parse(readFileSync("src/rulesets/ssb-2018.json", "utf8")) as Record<string, object>;
  const registerRun = (name: string, file: string, content: () => string): HostileRun => ({
    name,
    args: ["kontroller", "svar.xlsx", "--regelsett", "regler.json"],
    files: { "svar.xlsx": () => new Uint8Array(readFileSync("assets/digital-intensitet.xlsx")), "regler.json": () => withRegister(file), [file]: content },
  }); // prettier-ignore
  const rulesRun = (name: string, rules: () => unknown, ...args: readonly string[]): HostileRun => ({
    name: `rules: ${name}`,
    args: args.length > 0 ? args : ["regler", "regler.json"],
    files: { "regler.json": () => JSON.stringify(rules()), "svar.xlsx": sample },
  });
  const ring = (points: number, x: number, y: number) => {
    const noise = (at: number) => 0.01 * (((at * 7919) % 1000) / 1000);
    const all = Array.from({ length: points }, (_, at) => `[${(x + (0.05 + noise(at)) * Math.cos((at / points) * 6.283)).toFixed(12)},${(y + (0.05 + noise(at)) * Math.sin((at / points) * 6.283)).toFixed(12)}]`); // prettier-ignore
    return [...all, all[0] ?? ""].join(",");
  };
  const boundaries = (name: string, content: () => Uint8Array | string, extension = "geojson"): HostileRun => ({
    name: `boundaries: ${name}`,
    args: ["kart", "svar.xlsx", "--grenser-fil", `grenser.${extension}`, "--ut", "kart.svg"],
    files: { "svar.xlsx": sample, [`grenser.${extension}`]: content },
  });
  const collection = (features: string) => `{"type":"FeatureCollection","features":[${features}]}`;
  const commune = (at: number) => String(101 + at).padStart(4, "0");

  const [sheetHead = "", sheetTail = ""] = partText(SHEET).split(/(?<=<sheetData>).*(?=<\/sheetData>)/s);
  const wideTexts = wide("a sheet of 60 × 16 384 texts", (row, column) => cell(row, column, `tekst ${row} ${column}`));
  const alike = parts("16 384 headings nearly as the questions", () => ({ [SHEET]: [sheetHead, each(4, (row) => `<row r="${row + 1}">${each(16_384, (column) => cell(row, column, row === 0 ? `${label(column)} ${column}x` : "Ja"))}</row>`), sheetTail] })); // prettier-ignore
  const oneNumber = sheet("a million rows of one number", each(1_048_575, (row) => `<row r="${row + 2}"><c r="A${row + 2}"><v>1</v></c></row>`)); // prettier-ignore
  const many = rows("100 000 units without answers", 100_000, (row) => `<c r="A${row + 1}"><v>${row}</v></c>`);

  return [
    ...(await hostileFiles()).map((file) => on("kontroller", file)),
    ...(await notedRuns()),
    on("kontroller", wideTexts),
    on("utkast", wideTexts),
    on("beregn", wideTexts),
    on(
      "kontroller",
      wide("60 × 16 384 numbers", (row, column) => `<c r="${cellAddress(row, column)}"><v>${column}</v></c>`),
    ),
    on("kontroller", alike),
    on("utkast", alike),
    on("kontroller", alike, "--skriv-kolonner", "kart.json"),
    on("kontroller", oneNumber),
    on("utkast", oneNumber),
    on("kontroller", many),
    on("utkast", many),
    on("kontroller", within("4 million shared texts", STRINGS, "</sst>", ["<si><t>a</t></si>", 4 * MB])),
    on(
      "kontroller",
      within(
        "a million distinct shared texts",
        STRINGS,
        "</sst>",
        each(MB, (at) => `<si><t>tekst ${at}</t></si>`),
      ),
    ),
    on(
      "kontroller",
      sheets("400 code books", 400, () => codeBook(60)),
    ),
    on(
      "kontroller",
      sheets("a code book of 100 000 rows", 1, () => codeBook(100_000)),
    ),
    on("kontroller", sheets("a code book of texts that nearly are items", 1, () => each(100_000, (at) => `<row r="${at + 1}">${cell(at, 0, `${label(at)} ${at}`)}<c r="B${at + 1}"><v>${at % 3}</v></c>${cell(at, 2, ["Ja", "Nei"][at % 2] ?? "")}</row>`))), // prettier-ignore
    on(
      "utkast",
      sheets("a code book of 100 000 rows", 1, () => codeBook(100_000)),
    ),
    on("kontroller", within("300 000 merged areas", SHEET, "</mergeCells>", each(300_000, (at) => `<mergeCell ref="A${2 * at + 6}:B${2 * at + 6}"/>`))), // prettier-ignore
    on("beregn", within("300 000 merged areas", SHEET, "</mergeCells>", each(300_000, (at) => `<mergeCell ref="A${2 * at + 6}:B${2 * at + 6}"/>`))), // prettier-ignore
    on("kontroller", within("64 000 formats", STYLES, "</cellXfs>", each(64_000, (at) => `<xf numFmtId="${164 + at}" fontId="0" fillId="0" borderId="0" xfId="0"/>`))), // prettier-ignore
    on("beregn", within("64 000 formats", STYLES, "</cellXfs>", each(64_000, (at) => `<xf numFmtId="${164 + at}" fontId="0" fillId="0" borderId="0" xfId="0"/>`))), // prettier-ignore
    on("beregn", within("data validations", SHEET, "<tableParts", "<dataValidations>", each(60_000, (at) => `<dataValidation type="list" sqref="F${at + 2}"><formula1>"Ja,Nei"</formula1></dataValidation>`), "</dataValidations>")), // prettier-ignore
    on("beregn", within("conditional formats", SHEET, "<tableParts", each(60_000, (at) => `<conditionalFormatting sqref="F${at + 2}"><cfRule type="cellIs" priority="${at + 1}" operator="equal"><formula>"Ja"</formula></cfRule></conditionalFormatting>`))), // prettier-ignore
    on("beregn", within("links", SHEET, "<tableParts", "<hyperlinks>", each(100_000, (at) => `<hyperlink ref="F${at + 2}" location="Svar!A1"/>`), "</hyperlinks>")), // prettier-ignore
    on("beregn", within("defined names by the hundred thousand", WORKBOOK, "</definedNames>", each(100_000, (at) => `<definedName name="n${at}">Svar!$A$${at + 1}</definedName>`))), // prettier-ignore
    on("kontroller", state("own state that is no JSON", ["x", 8 * MB])),
    on("kontroller", state("own state of deep lists", ["[", 2 * MB], ["]", 2 * MB])),
    on("kontroller", state("own state that is cut short", '{"version":1,"ruleSet":{"id":"', ["x", 8 * MB])),
    on("beregn", state("own state of a million values", '{"version":1,"columnMap":[', ["1,", 2 * MB], "1]}")),
    on(
      "kontroller",
      state(
        "own state of a million fields",
        "{",
        each(MB / 2, (at) => `"f${at}":${at},`),
        '"x":1}',
      ),
    ),
    on("kontroller", sheet("formulas that rest on the one before, to the last row", each(MB - 1, (row) => plainRow(row + 2, `<c r="F${row + 2}"><f>F${row + 1}+1</f><v>${row}</v></c>`)))), // prettier-ignore
    on("kontroller", sheet("a formula that is nested deeply", plainRow(2, `<c r="F2"><f>${"IF(1,".repeat(100_000)}1${")".repeat(100_000)}</f><v>1</v></c>`))), // prettier-ignore
    on("beregn", sheet("a formula that is nested deeply", plainRow(2, `<c r="F2"><f>${"IF(1,".repeat(100_000)}1${")".repeat(100_000)}</f><v>1</v></c>`)), "--formler"), // prettier-ignore
    on("kontroller", within("dates from 1904 that are far away", SHEET, "</sheetData>", each(50_000, (at) => `<row r="${at + 5}"><c r="A${at + 5}" s="1"><v>${at * 1e5}</v></c></row>`))), // prettier-ignore
    csv("a row too many", () => `${head}${"1\n".repeat(1_048_577)}`),
    csv("a million rows", () => `${head}${"1;2;3;4\n".repeat(1_048_000)}`),
    csv("rows that span too many cells", () => `${head}${`${";".repeat(16_000)}\n`.repeat(3000)}`),
    csv("a column too many", () => `${head}${"1;".repeat(40_000)}`),
    csv("one row of 95 MB", () => new Uint8Array(95 * MB).fill(97)),
    csv("95 MB of rows", () => new TextEncoder().encode("0101;Halden;Ja;Nei;Vet ikke;2018\n".repeat(2_900_000))),
    csv("95 MB of blanks", () => new Uint8Array(95 * MB).fill(32)),
    csv("quotes that are never closed", () => `${head}${'0101;"Halden;Ja\n'.repeat(2_000_000)}`),
    csv("Windows-1252 by the megabyte", () =>
      new Uint8Array(95 * MB).map((_, at) => (at % 80 === 79 ? 10 : at % 5 === 4 ? 59 : 0x80 + (at % 100))),
    ),
    csv("UTF-16 by the megabyte", () => new Uint8Array(95 * MB).map((_, at) => (at === 0 ? 0xff : at === 1 ? 0xfe : at % 2 === 1 ? 0 : at % 160 === 158 ? 10 : 97))), // prettier-ignore
    csv("lines that end with carriage returns", () => new Uint8Array(95 * MB).fill(13)),
    csv("distinct answers by the million", () => `${head}${each(1_000_000, (row) => `${row};svar ${row};x${row}\n`)}`),
    registerRun("a register of 100 000 names, CSV", "register.csv", () => `Enhetsnummer;Navn;Størrelse;Ansatte\n${each(100_000, (at) => `E${at};Enhet nummer ${at};Små;${at}\n`)}`), // prettier-ignore
    registerRun("a register of a million names, CSV", "register.csv", () => `Enhetsnummer;Navn;Størrelse;Ansatte\n${each(1_000_000, (at) => `E${at};Enhet nummer ${at};Små;${at}\n`)}`), // prettier-ignore
    registerRun("a register of 100 000 names, JSON", "register.json", () => JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ Enhetsnummer: `E${at}`, Navn: `Enhet nummer ${at}`, Ansatte: at })))), // prettier-ignore
    registerRun("a register of a field for each unit, JSON", "register.json", () => JSON.stringify(Array.from({ length: 30_000 }, (_, at) => ({ [`f${at}`]: at })))), // prettier-ignore
    { ...on("kontroller", unitSheet(100_000), "--regelsett", "regler.json"), files: { [BOOK]: unitSheet(100_000).bytes, "regler.json": () => JSON.stringify({ ...rules2018, unit: { ...rules2018["unit"], register: { sheet: "Register 0" } } }) } }, // prettier-ignore
    rulesRun("100 000 questions", () => rulesOf(100_000)),
    rulesRun("20 000 questions, shown", () => rulesOf(20_000)),
    rulesRun("2 000 questions on a sheet", () => rulesOf(2000), "kontroller", "svar.xlsx", "--regelsett", "regler.json"),
    rulesRun("300 indicators of 300 questions", () => rulesOf(300, 300)),
    rulesRun("labels of 30 000 letters", () => rulesOf(60, 3, " og mer".repeat(4000))),
    rulesRun("labels of 30 000 letters on a sheet", () => rulesOf(60, 3, " og mer".repeat(4000)), "kontroller", "svar.xlsx", "--regelsett", "regler.json"), // prettier-ignore
    rulesRun("300 indicators of 300 questions computed", () => rulesOf(300, 300), "beregn", "svar.xlsx", "--regelsett", "regler.json"),
    { name: "rules: 40 MB of brackets", args: ["regler", "regler.json"], files: { "regler.json": () => "[".repeat(40 * MB) } },
    { name: "rules: 90 MB of one text", args: ["regler", "regler.json"], files: { "regler.json": () => `"${"a".repeat(90 * MB)}"` } },
    { name: "rules: a million fields", args: ["regler", "regler.json"], files: { "regler.json": () => `{${each(MB, (at) => `"f${at}":${at},`)}"x":1}` } }, // prettier-ignore
    { name: "a column map of 16 384 columns", args: ["kontroller", "svar.xlsx", "--kolonner", "kart.json"], files: { "svar.xlsx": sample, "kart.json": () => JSON.stringify({ columns: Object.fromEntries(Array.from({ length: 16_384 }, (_, at) => [allIds[at] ?? `k${at}`, columnLetters(at)])) }) } }, // prettier-ignore
    { name: "a column map of a million columns", args: ["kontroller", "svar.xlsx", "--kolonner", "kart.json"], files: { "svar.xlsx": sample, "kart.json": () => JSON.stringify({ columns: Object.fromEntries(Array.from({ length: MB }, (_, at) => [`k${at}`, "A"])) }) } }, // prettier-ignore
    { name: "rules: lists by the million", args: ["regler", "regler.json"], files: { "regler.json": () => `[${"[],".repeat(8 * MB)}[]]` } },
    { name: "rules: 30 MB of a text with other letters", args: ["regler", "regler.json"], files: { "regler.json": () => `"${"aβ€".repeat(5 * MB)}"` } }, // prettier-ignore
    boundaries("a dense file of 85 MB", () => collection(Array.from({ length: 356 }, (_, at) => `{"type":"Feature","properties":{"nr":"${commune(at)}"},"geometry":{"type":"Polygon","coordinates":[[${ring(7000, 5 + (at % 20), 58 + Math.floor(at / 20) * 0.5)}]]}}`).join(","))), // prettier-ignore
    boundaries("one region of 20 MB", () => collection(`{"type":"Feature","properties":{"nr":"0101"},"geometry":{"type":"Polygon","coordinates":[[${ring(600_000, 10, 60)}]]}}`)), // prettier-ignore
    boundaries("90 MB of brackets", () => "[".repeat(90 * MB)),
    boundaries("90 MB of empty features", () => collection("{},".repeat(30 * MB) + "{}")),
    boundaries("a million positions of one number", () => collection(`{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[${"[1,1],".repeat(3 * MB)}[1,1]]]}}`)), // prettier-ignore
    boundaries("names of properties that are other for each region", () => collection(Array.from({ length: 5000 }, (_, at) => `{"type":"Feature","properties":{${each(290, (index) => `"p${at}_${index}":${index},`)}"nr":"${at}"},"geometry":null}`).join(","))), // prettier-ignore
    boundaries("long properties by the megabyte", () => collection(Array.from({ length: 5000 }, (_, at) => `{"type":"Feature","properties":{${each(35, (index) => `"p${index}":"${at} ${"navn ".repeat(98)}",`)}"nr":"${at}"},"geometry":null}`).join(","))), // prettier-ignore
    boundaries("geometries nested deeply", () => collection(`{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}${"]}".repeat(100_000)}}`)), // prettier-ignore
    boundaries("a border that is used 100 000 times", () => `{"type":"Topology","arcs":[[${"[1,1],".repeat(100_000)}[1,1]]],"objects":{"o":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","properties":{},"arcs":[${"[[0]],".repeat(100_000)}[[0]]]}]}}}`, "json"), // prettier-ignore
    boundaries("positions by the million in many regions", () => collection(`${`{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[${"[1,1],".repeat(50_000)}[1,1]]]}},`.repeat(300)}{}`)), // prettier-ignore
    boundaries("properties by the hundred thousand", () => collection(`{"type":"Feature","properties":{${each(300_000, (at) => `"p${at}":"x${at}",`)}"nr":"0101"},"geometry":null}`)), // prettier-ignore
  ];
}

/** A text with something put before a piece of it. */
function before(xml: string, place: string, put: string): string {
  const at = xml.lastIndexOf(place);
  if (at < 0) throw new Error(`there is no ${place}`);
  return xml.slice(0, at) + put + xml.slice(at);
}
