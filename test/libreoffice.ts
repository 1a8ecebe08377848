import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Files that one start of LibreOffice converts; it does not last for hundreds. */
const AT_ONCE = 40;

/**
 * Files as LibreOffice saves them when it has calculated every formula, by name. It keeps the values of a file, wrong ones too, unless its own
 * profile says that it is to calculate.
 */
export function recalculated(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const scratch = mkdtempSync(path.join(tmpdir(), "recalculated-"));
  try {
    const profile = path.join(scratch, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    const always =
      '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';
    const settings = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${always}</oor:items>`;
    writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), settings);
    for (const [name, bytes] of files) writeFileSync(path.join(scratch, name), bytes);
    const out = path.join(scratch, "ut");
    const asXlsx = [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
    ];
    const places = [...files.keys()].map((name) => path.join(scratch, name));
    for (let from = 0; from < places.length; from += AT_ONCE)
      execFileSync("soffice", [...asXlsx, ...places.slice(from, from + AT_ONCE)], { stdio: "ignore" });
    return new Map([...files.keys()].map((name) => [name, new Uint8Array(readFileSync(path.join(out, name)))]));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
