import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { testWith } from "../needs.ts";
import { NAMES, written } from "./unsafe-texts.ts";

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
