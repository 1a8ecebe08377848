import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx } from "./build.ts";
import { columnsFor, figureSheet, nameFor, tableSheet } from "./sample-changes.ts";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
const scratch = mkdtempSync(join(tmpdir(), "libreoffice-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** The workbook with our changes as LibreOffice understands it: a flat OpenDocument text. */
async function throughLibreOffice(): Promise<string> {
  const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar" }] }));
  const columns = columnsFor("Svar", 0, 0, 8);
  await workbook.apply([tableSheet, figureSheet, columns, nameFor(columns)]);
  writeFileSync(join(scratch, "prøve.xlsx"), await workbook.save());
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "fods", "--outdir", scratch, join(scratch, "prøve.xlsx")], {
    stdio: "ignore",
  });
  return readFileSync(join(scratch, "prøve.fods"), "utf8");
}

if (hasLibreOffice) {
  test("LibreOffice reads our sheets, charts, colours and names", async () => {
    const document = await throughLibreOffice();
    for (const name of ["Svar", "Tabeller", "Figurer"]) expect(document).toContain(`<table:table table:name="${name}"`);
    expect(document.match(/<chart:chart [^>]*chart:class="chart:bar"/g)).toHaveLength(6);
    expect(document).toContain("Figur 3.4. Kommuner etter antall områder omtalt i IKT-strategien. 2018");
    expect(document).toContain('<table:named-range table:name="Indikator_strategi_score"');
    expect(document).toContain("is-true-formula(AND(ISNUMBER(");
  });
} else
  test.skip("soffice (LibreOffice) is not on this machine: that it reads our workbooks is not tested; install libreoffice-calc", () =>
    undefined);
