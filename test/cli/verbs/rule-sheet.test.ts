import { ruleSheetChange } from "../../../src/core/rule-sheet/rule-sheet-change.ts";
import { cellAt, extentOf } from "../../../src/core/sheet/cell-text.ts";
import type { Sheet } from "../../../src/core/sheet/sheet.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../../core/surveys.ts";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { newWorld, oneLine, type World } from "../program.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const open = (name: string) => XlsxWorkbook.open(new Uint8Array(world.read(name)));
const save = async (name: string, workbook: XlsxWorkbook) => {
  writeFileSync(path.join(world.folder, name), await workbook.save());
};

/** The cell in the row of `id` and the column headed `heading` of the table with this title. */
function cellOf(sheet: Sheet, title: string, id: string, heading: string): { readonly row: number; readonly column: number } {
  const { lastRow, lastColumn } = extentOf(sheet);
  const find = (text: string, from: number) => {
    for (let row = from; row <= lastRow; row++)
      for (let column = 0; column <= lastColumn; column++) if (cellAt(sheet, row, column) === text) return { row, column };
    throw new Error(`«${text}» is not there`);
  };
  const from = find(title, 0).row + 1;
  return { row: find(id, from).row, column: find(heading, from).column };
}

async function edit(
  workbook: XlsxWorkbook,
  cell: { readonly row: number; readonly column: number },
  value: string | number,
): Promise<void> {
  await workbook.putCells("Regler", [{ ...cell, value, formula: null, area: null }]);
}

test("a rule set is written as a sheet, and read from it as the same rule set", async () => {
  expect(await world.run("regler", "ssb-2018", "--ut", "regler.xlsx")).toMatchObject({ exit: 0, out: "Lagret regler.xlsx\n" });
  const own = await world.run("regler", "ssb-2018", "--json");
  expect((await world.run("regler", "regler.xlsx", "--json")).out).toBe(own.out);
  expect((await world.run("regler", "ssb-2018", "--ut", "regler.xlsx")).exit).toBe(2);
  expect((await world.run("regler", "ssb-2018", "--ut", "regler.xlsx", "--over")).exit).toBe(0);
  const english = await world.run("regler", "ssb-2018", "--ut", "rules.xlsx", "--lang", "en");
  expect(english.exit).toBe(0);
  expect((await world.run("regler", "rules.xlsx", "--json")).out).toBe(own.out);
});

test("another workbook's sheet of rules computes a survey, changed as it stands", async () => {
  await world.run("regler", "ssb-2018", "--ut", "regler.xlsx");
  const rules = await open("regler.xlsx");
  await edit(rules, cellOf(await rules.read("Regler"), "Indikatorer", "strategi", "Grense 2|3"), 11);
  await save("regler.xlsx", rules);
  const published = await world.run("beregn", "svar.xlsx", "--csv", "-");
  const { exit, out } = await world.run("beregn", "svar.xlsx", "--regelsett", "regler.xlsx", "--csv", "-");
  expect(exit).toBe(0);
  expect(out).not.toBe(published.out);
});

test("a workbook is computed by its own sheet of rules, and says so", async () => {
  const book = await open("svar.xlsx");
  await book.apply([ruleSheetChange(ssb2018, ruleSheetTexts("nb"), allRuleSheetTexts("nb"), await book.sheets())]);
  await save("egen.xlsx", book);
  const same = await world.run("beregn", "egen.xlsx", "--ut", "egen-ut.xlsx");
  expect(same.exit).toBe(0);
  expect(oneLine(same.out)).toContain("Reglene er lest fra arket med regler i arbeidsboken.");
  const before = await world.run("beregn", "egen.xlsx", "--csv", "-");
  expect(before.out).toBe((await world.run("beregn", "svar.xlsx", "--csv", "-")).out);

  // The rules saved beside the sheet are older than what stands on it.
  const computed = await open("egen-ut.xlsx");
  await edit(computed, cellOf(await computed.read("Regler"), "Indikatorer", "strategi", "Grense 2|3"), 11);
  await save("endret.xlsx", computed);
  const changed = await world.run("beregn", "endret.xlsx", "--csv", "-");
  expect(changed.exit).toBe(0);
  expect(changed.out).not.toBe(before.out);
  const named = await world.run("beregn", "endret.xlsx", "--regelsett", "ssb-2018", "--csv", "-");
  expect(named.out).toBe(before.out);
});

test("a sheet of rules that cannot be used stops the run with its cells", async () => {
  const book = await open("svar.xlsx");
  await book.apply([ruleSheetChange(ssb2018, ruleSheetTexts("nb"), allRuleSheetTexts("nb"), await book.sheets())]);
  const cell = cellOf(await book.read("Regler"), "Indikatorer", "strategi", "Grense 2|3");
  await edit(book, cell, "mange");
  await save("feil.xlsx", book);
  const { exit, err } = await world.run("beregn", "feil.xlsx");
  expect(exit).toBe(2);
  const letter = String.fromCharCode(65 + cell.column);
  expect(oneLine(err)).toContain(
    `Reglene på arket i «feil.xlsx» kan ikke brukes: Regler!${letter}${String(cell.row + 1)}: «mange» er ikke et tall.`,
  );
});

test("a workbook without a sheet of rules says which sheets it has", async () => {
  const { exit, err } = await world.run("regler", "svar.xlsx");
  expect(exit).toBe(2);
  expect(oneLine(err)).toContain("«svar.xlsx» har ikke noe ark med regler. Arkene er «Les meg», «Svar 2018»");
});

test("a draft is written as a sheet of rules, and computes from it", async () => {
  expect((await world.run("utkast", "svar.xlsx", "--ut", "utkast.xlsx")).exit).toBe(0);
  expect((await world.run("beregn", "svar.xlsx", "--regelsett", "utkast.xlsx", "--csv", "-")).exit).toBe(0);
});
