import { readFileSync } from "node:fs";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import type { Part } from "../../../src/core/layout/parts.ts";
import { parts } from "../../../src/core/layout/parts.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, publishedOf, registerOf } from "../../../src/rulesets/index.ts";
import type { Task, Writing } from "../../../src/core/pipeline.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { bootOffice } from "../../office-host/boot-office.ts";
import { readXlsx, workbookFromSheets, workbookFromXlsx, type XlsxContents } from "../../office-host/import-workbook.ts";
import { OfficeHost, type HostOptions } from "../../office-host/office-host.ts";

/** The sample as a user opens it. */
export const sampleBytes = () => readFileSync("assets/eksempel-2018.xlsx");

const ruleSet = builtInRuleSet("ssb-2018");
if (!ruleSet) throw new Error("the rule set of 2018 comes with the program");

/** What the ribbon's button computes in a workbook where nothing has been chosen. */
export const task: Task = {
  ruleSet,
  register: registerOf(ruleSet),
  published: publishedOf(ruleSet),
  sheet: null,
  columnMap: null,
  cutPointMode: ruleSet.cutPoints,
};

/** Everything, or the parts given, in Norwegian; the log's time is the same at every run. */
export function writing(write: readonly Part[] = parts): Writing {
  return {
    write,
    texts: layoutTexts("nb"),
    log: { programVersion: "1.0.0", time: "22.11.2026 12:00", source: "eksempel-2018.xlsx", language: "nb" },
  };
}

/** The sample is read once for all tests of a file: each gets a workbook of its own made of it. */
let sampleContents: Promise<XlsxContents> | null = null;
const readSample = () => (sampleContents ??= readXlsx(sampleBytes()));

/** The sample as a file of its own. */
export const openSampleFile = () => XlsxWorkbook.open(sampleBytes());

/** An Excel of these abilities with the sample open in it. */
export async function openSample(options: HostOptions = { requirementSets: { ExcelApi: "1.15" } }) {
  const host = new OfficeHost(workbookFromXlsx(await readSample()), options);
  await bootOffice(host);
  return { host, excel: new OfficeWorkbook({ pauses: [0, 0] }) };
}

/** An Excel with the sample's sheets, but only so many municipalities, more than there are by having them again under other numbers of four digits; 10 000 at most. */
export async function openUnits(units: number, options: HostOptions = { requirementSets: { ExcelApi: "1.15" } }) {
  const sheets = (await readSample()).sheets.map((sheet) => withUnits(sheet, units));
  const host = new OfficeHost(workbookFromSheets(...sheets), options);
  await bootOffice(host);
  return { host, excel: new OfficeWorkbook({ pauses: [0, 0] }) };
}

/** The row of the survey's header, and how many municipalities it has. */
const headerRow = 3;
const municipalities = 422;

/** The sheet with that many municipalities where it is the survey. */
export function withUnits(sheet: Sheet, units: number): Sheet {
  if (sheet.name !== "Svar 2018") return sheet;
  const known = sheet.cells.slice(headerRow + 1, headerRow + 1 + municipalities);
  const taken = new Set(known.map((row) => row?.[0]));
  const free = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(4, "0")).filter((number) => !taken.has(number));
  const unit = (index: number): readonly Cell[] => {
    const row = known[index % municipalities] ?? [];
    return index < municipalities ? row : [free[index - municipalities] ?? "", `Kommune ${index}`, ...row.slice(2)];
  };
  const cells = [...sheet.cells.slice(0, headerRow + 1), ...Array.from({ length: units }, (_, index) => unit(index))];
  const tables = sheet.tables.map((table) => ({ ...table, area: { ...table.area, lastRow: headerRow + units } }));
  return { ...sheet, cells, tables };
}
