import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Makes the pictures of the written workbook that the README shows, as LibreOffice draws them.
 * Needs soffice, pdftotext, pdftoppm and a font as wide as Calibri (Debian: libreoffice-calc, poppler-utils, fonts-crosextra-carlito).
 */
const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
const pictures = path.join(root, "docs/pictures");
mkdirSync(pictures, { recursive: true });

function run(command, ...words) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: "utf8", maxBuffer: Infinity });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")}: ${stderr}`);
  return stdout;
}

/** The page, from 1, that has the text and, before it, a chart's own page head: the last one that has it. */
function pageWith(text) {
  const pages = run("pdftotext", "-layout", "resultat.pdf", "-").split("\f");
  return pages.findLastIndex((page) => page.includes(text)) + 1;
}

/** A part of a page at 110 dots an inch; the rectangle in dots. */
function picture(name, text, [x, y, width, height]) {
  const page = String(pageWith(text));
  run(
    "pdftoppm",
    "-png",
    "-singlefile",
    "-r",
    "110",
    "-f",
    page,
    "-l",
    page,
    "-x",
    x,
    "-y",
    y,
    "-W",
    width,
    "-H",
    height,
    "resultat.pdf",
    path.join(pictures, name),
  );
}

/** Norwegian numbers, as the readers have them. */
const settings =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nb-NO</value></prop></item></oor:items>';

try {
  mkdirSync(path.join(folder, "profile/user"), { recursive: true });
  writeFileSync(path.join(folder, "profile/user/registrymodifications.xcu"), settings);
  run(
    process.execPath,
    path.join(root, "dist/cli/indikator.js"),
    "beregn",
    path.join(root, "assets/eksempel-2018.xlsx"),
    "--ut",
    path.join(folder, "resultat.xlsx"),
  );
  run("soffice", "--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", "resultat.xlsx");
  picture("figur-5.2", "Figur 5.2. Aktiviteter", ["20", "60", "1160", "600"]);
  picture("tabell-3.1", "Tabell 3.1. Fordeling av kommuner etter graden", ["20", "40", "900", "375"]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
