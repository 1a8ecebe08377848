import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { browserPath } from "../services/chromium.ts";
import { numberedBook } from "./numbered-book.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const sheet = "Ark1";
/** A free column of the sheet. */
const free = 45;
/** A cell with 1234567.5 in the format «#,##0.00», beside the others. */
const formatted = { row: 3, column: 40, address: "AO4" };

let workbench: WorkbenchPage;

const list = () => workbench.page.locator('[data-u-comp="rect-popup"] li');
const footer = () => workbench.page.locator("#grid").innerText();
const bar = async () => (await workbench.page.evaluate(() => navigator.clipboard.readText())).trim();

/** What the editor shows of a cell, taken from it with the keyboard. */
async function inEditor(row: number, column: number): Promise<string> {
  const { page } = workbench;
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await workbench.go(sheet, row, column);
  for (const key of ["F2", "Control+a", "Control+c"]) await page.keyboard.press(key);
  const text = await workbench.until(bar, (copied) => copied !== "");
  await page.keyboard.press("Escape");
  return text;
}

async function listed(typed: string): Promise<string[]> {
  await workbench.go(sheet, 90, free);
  await workbench.page.keyboard.type(typed, { delay: 20 });
  await list().first().waitFor();
  const names = (await list().allInnerTexts()).map((text) => text.split("\n")[0] ?? "");
  for (let press = 0; press < 2; press++) await workbench.page.keyboard.press("Escape");
  return names;
}

async function statistics(rows: number): Promise<string> {
  await workbench.go(sheet, 0, free);
  for (let row = 1; row < rows; row++) await workbench.page.keyboard.press("Shift+ArrowDown");
  return workbench.until(footer, (text) => new RegExp(`(Antall|Count): ${rows}\n`).test(text)); // the one of the last cell that was added
}

/** A book with the formatted cell. */
async function formattedBook(): Promise<Uint8Array> {
  const pkg = await Package.open(await numberedBook({ frozenRows: 1, frozenColumns: 0 }));
  const styles = await pkg.text("xl/styles.xml");
  const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
  const xf = '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>';
  pkg.set("xl/styles.xml", styles.replace(/<cellXfs count="\d+"/, `<cellXfs count="${count + 1}"`).replace("</cellXfs>", xf));
  const part = "xl/worksheets/sheet1.xml";
  const row = new RegExp(`(<row r="${formatted.row + 1}".*?)</row>`, "s");
  pkg.set(part, (await pkg.text(part)).replace(row, `$1<c r="${formatted.address}" s="${count}"><v>1234567.5</v></c></row>`));
  return pkg.save();
}

/** What the cell holds after a text is typed into it, or pasted. */
async function entered(how: "typed" | "pasted", text: string, row: number): Promise<unknown> {
  const { page } = workbench;
  await workbench.go(sheet, row, free + 1);
  if (how === "typed") await page.keyboard.insertText(text);
  else await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press(how === "typed" ? "Enter" : "Control+v");
  return workbench.until(
    () => workbench.value(sheet, row, free + 1),
    (value) => value !== null,
  );
}

(existsSync(browserPath) ? describe : describe.skip)("the language of the page", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
    await workbench.openFile("tall.xlsx", await formattedBook());
  });

  afterAll(() => workbench.close());

  test("numbers are shown with a decimal comma in cells, spilled results and the status bar", async () => {
    await workbench.type(sheet, 0, free, "0,5");
    await workbench.type(sheet, 1, free, "=SEKVENS(2;1;1234,25;0,5)");
    expect(await statistics(3)).toMatch(/Sum: 2\u202f469,5/);
    await workbench.page.keyboard.press("Control+c");
    expect(await workbench.until(bar, (text) => text.includes("1234"))).toMatch(/^0,5\n1234,25/);
    expect(await workbench.formula(sheet, 1, free)).toBe("SEQUENCE(2,1,1234.25,0.5)");
    await workbench.type(sheet, 3, free, "123 456 789,5");
    await workbench.type(sheet, 4, free, "1");
    await workbench.go(sheet, 3, free);
    await workbench.page.keyboard.press("Shift+ArrowDown");
    expect(await workbench.until(footer, (text) => text.includes("Sum: 123"))).toContain("Sum: 123\u202f456\u202f790,5");
  });

  test.each([
    ["12,5", 12.5],
    ["1,234", 1.234],
    ["1 234,5", 1234.5],
    ["1\u202f234", 1234],
    ["−1\u00a0234 567,25", -1234567.25],
    ["12,5 %", 0.125],
    ["1,2,3", "1,2,3"],
  ])("a number is the same number typed, pasted and in a formula: %s", async (text, number) => {
    expect([await entered("typed", text, 10), await entered("pasted", text, 11)]).toEqual([number, number]);
    await workbench.type(sheet, 12, free + 1, `="${text}"+0`);
    expect(await workbench.value(sheet, 12, free + 1)).toBe(typeof number === "number" ? number : "#VALUE!");
    for (const row of [10, 11, 12]) {
      await workbench.go(sheet, row, free + 1);
      await workbench.page.keyboard.press("Delete");
      await workbench.whenIs(null, sheet, row, free + 1);
    }
  });

  test.each([
    ['=TEKST(1234,5;"# ##0,0")', "1\u00a0234,5"],
    ['=TEKST(0,125;"0,0 %")', "12,5 %"],
    ['=TEKST(43831;"dd.mm.åååå")', "01.01.2020"],
    ['=TEKST(12;"000")', "012"],
  ])("a format that is written in Norwegian is read so: %s", async (formula, text) => {
    await workbench.type(sheet, 13, free + 1, formula);
    expect(await workbench.value(sheet, 13, free + 1)).toBe(text);
  });

  test("SANN is true, and what is typed after an apostrophe is a text", async () => {
    expect([await entered("typed", "sann", 14), await entered("typed", "'12,5", 15)]).toEqual([true, "12,5"]);
    expect([await inEditor(14, free + 1), await inEditor(15, free + 1)]).toEqual(["SANN", "'12,5"]);
  });

  test("a number is found by what it shows, and copied so that other programs read it as one", async () => {
    const { page } = workbench;
    const { row, column } = formatted;
    await workbench.go(sheet, 0, 0);
    await page.keyboard.press("Control+f");
    await page.locator('[data-u-comp="find-replace-dialog"] input').first().fill("1 234 567,50");
    await page.getByText("1/1").waitFor();
    for (const key of ["Escape", "Escape"]) await page.keyboard.press(key);
    await workbench.seated(sheet, row, column);
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.keyboard.press("Control+c");
    expect(await workbench.until(bar, (copied) => copied !== "")).toBe("1234567,50");
    const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType("text/html"))?.text());
    expect(html).toMatch(/>1234567,50</);
  });

  test("functions have their Norwegian names where they are listed, typed and edited, and English ones in the file", async () => {
    expect(await listed("=INT")).toEqual(expect.arrayContaining(["INTERNE", "HELTALL"]));
    expect((await listed("=I"))[0]).toBe("INDIKATOR");
    await workbench.type(sheet, 5, free, '=HVIS(ANTALL.HVIS(A1:A9;"r1*")=1;GJENNOMSNITT(0,5;1,5);FINN.RAD(1;A1:B2;2;USANN))');
    expect(await workbench.value(sheet, 5, free)).toBe(1);
    expect(await inEditor(5, free)).toBe('=HVIS(ANTALL.HVIS(A1:A9;"r1*")=1;GJENNOMSNITT(0,5;1,5);FINN.RAD(1;A1:B2;2;USANN))');
    const saved = await Package.open(await workbench.save());
    const xml = await saved.text("xl/worksheets/sheet1.xml");
    expect(xml.replaceAll("&quot;", '"')).toContain('<f>IF(COUNTIF(A1:A9,"r1*")=1,AVERAGE(0.5,1.5),VLOOKUP(1,A1:B2,2,FALSE))</f>');
  });

  test.each([
    ["=1/0", "Deler på null"],
    ['="a"+1', "En verdi er av feil slag"],
  ])("an error says what is wrong where the mouse is on it: %s", async (formula, meaning) => {
    await workbench.type(sheet, 7, free, formula);
    await workbench.go(sheet, 6, free);
    const at = await workbench.page.evaluate((column) => {
      interface Shown {
        readonly view: { boxOf(area: object): { left: number; top: number } };
      }
      const { view } = (window as unknown as { workbench: Shown }).workbench;
      const { left, top } = view.boxOf({ row: 7, column, lastRow: 7, lastColumn: column });
      const corner = document.getElementById("grid")?.getBoundingClientRect();
      return { x: left + (corner?.left ?? 0) + 20, y: top + (corner?.top ?? 0) + 8 };
    }, free);
    await workbench.page.mouse.move(at.x - 60, at.y);
    await workbench.page.mouse.move(at.x, at.y, { steps: 4 });
    await workbench.page.getByText(meaning).waitFor();
  });

  test("English, chosen at the top, is the language of all of the page", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "English", exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.locator("#sheet").getAttribute("aria-label")).toBe("Spreadsheet. F6 goes on to the pane.");
    await page.locator("#tab-data", { hasText: "Data" }).waitFor();
    expect(await statistics(3)).toMatch(/Sum: 2,469\.5/);
    expect((await listed("=VLO"))[0]).toBe("VLOOKUP");
    expect(await inEditor(5, free)).toBe('=IF(COUNTIF(A1:A9,"r1*")=1,AVERAGE(0.5,1.5),VLOOKUP(1,A1:B2,2,FALSE))');
    await workbench.type(sheet, 8, free, "=SUM(0.5,1)");
    expect(await workbench.value(sheet, 8, free)).toBe(1.5);
    await page.getByRole("button", { name: "Norsk", exact: true }).click();
    await page.getByRole("button", { name: "Lagre", exact: true }).waitFor();
    expect(await inEditor(8, free)).toBe("=SUMMER(0,5;1)");
    expect(workbench.errors).toEqual([]);
  });
});
