import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { run } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { testWith } from "../needs.ts";
import { bookOf } from "./book.ts";
import { partsOf } from "./parts.ts";
import { blank, block, rygge, svar } from "./survey.ts";

/** What municipalities might be called by mistake or malice. */
const NAMES = ["=1+1", "+47", "-5", "1-2", "0301", "1E5", "2018-03-01", "TRUE", "SANN", "'x", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://a.b","x")', "#N/A", "5 %", "kr 5", "<b>&amp;", "_x0041_", "Å\u0001B"]; // prettier-ignore

/** Towns that all come on the list of those with projects and no strategy, so that their names are written into our sheets. */
const towns = NAMES.map((kommune, at) =>
  rygge({
    kommunenr: String(at + 201).padStart(4, "0"),
    kommune,
    strategi: "Nei",
    ...blank(...block("strategi")),
    strategi_01: at === 0 ? "=2+2" : null,
  }),
);

async function written(): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(await bookOf([svar(towns)]));
  const task = { ruleSet: ssb2018, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
  const log = { programVersion: "0", time: "nå", source: "=1+1.xlsx", language: "nb" };
  await run(workbook, task, { write: ["columns", "tables", "figures", "remarks", "log"], texts: layoutTexts("nb"), log });
  return workbook.save();
}

test("no text of the survey is written as a formula, and all come back as they were", async () => {
  const bytes = await written();
  const parts = await partsOf(bytes);
  const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets.length).toBeGreaterThan(4);
  expect(sheets.filter(([, xml]) => /<f[ >]/.test(xml)).map(([name]) => name)).toEqual([]);
  const workbook = await XlsxWorkbook.open(bytes);
  const cells = (await workbook.read("Tabeller")).cells.flatMap((row) => row ?? []);
  for (const name of NAMES.slice(1)) expect(cells).toContain(name);
});

testWith("soffice", "LibreOffice shows the same texts", async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "tekst-"));
  try {
    writeFileSync(path.join(scratch, "ut.xlsx"), await written());
    const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${scratch}/profil`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", scratch, path.join(scratch, "ut.xlsx")], {
      stdio: "ignore",
    });
    expect(readdirSync(scratch)).toContain("ut-Tabeller.csv");
    const tables = readFileSync(path.join(scratch, "ut-Tabeller.csv"), "utf8");
    const shown = new Set(tables.split(/[\t\n]/).map((cell) => cell.replace(/^"(.*)"$/, "$1").replaceAll('""', '"')));
    for (const name of NAMES.slice(1, -1)) expect(shown).toContain(name);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
