import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { axeFindings } from "../pane/browser.ts";
import { openZip } from "../../../src/workbook/xlsx/zip/zip.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
/** The first row of answers, the last, and a column of answers. */
const [first, last, column] = [4, 425, 4];

let workbench: WorkbenchPage;

const panel = () => workbench.page.locator('[data-u-comp="sheets-filter-panel"]').first();

interface Shown {
  readonly view: { boxOf(area: object): { height: number } };
}

/** The rows of answers that are seen, wherever they are scrolled to. */
function seenRows(): Promise<number[]> {
  return workbench.page.evaluate(
    ([from, to, at]) => {
      const { view } = (window as unknown as { workbench: Shown }).workbench;
      const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return rows.filter((row) => view.boxOf({ row, column: at, lastRow: row, lastColumn: at }).height > 0);
    },
    [first, last, column] as const,
  );
}

/** Chooses one value of the column in the panel that is open. */
async function choose(value: string): Promise<void> {
  await panel().waitFor();
  for (const name of ["Merk alt", value]) {
    await panel()
      .getByRole("checkbox", { name: new RegExp(`^${name}\\(`) })
      .focus();
    await workbench.page.keyboard.press("Space");
  }
  await panel().getByRole("button", { name: "OK" }).click();
  await panel().waitFor({ state: "detached" });
}

(existsSync(browserPath) ? describe : describe.skip)("filtering", () => {
  let answers: unknown[];

  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
    answers = await workbench.values(survey, first, last, column);
  });

  afterAll(() => workbench.close());

  test("shows the rows with the value that is chosen, under the headings of the survey", async () => {
    await workbench.go(survey, first + 3, column);
    await workbench.page.keyboard.press("Control+Shift+L");
    await panel().waitFor();
    expect(await panel().innerText()).toContain("Verdier");
    expect(await axeFindings(workbench.page)).toEqual([]);
    await choose("Nei");
    const expected = answers.flatMap((value, index) => (value === "Nei" ? [first + index] : []));
    expect(await workbench.until(seenRows, (rows) => rows.length === expected.length)).toEqual(expected);
  });

  test("is a view: the file that is saved is the file that was opened, its own filter too", async () => {
    const parts = (bytes: Uint8Array) => openZip(bytes).map(({ name, raw }) => [name, Buffer.concat(raw).toString("base64")]);
    const saved = await workbench.save();
    expect(parts(saved)).toEqual(parts(new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"))));
  });

  test("keeps what is out of view from being emptied with what is seen", async () => {
    const [one = 0, , three = 0] = await seenRows();
    await workbench.go(survey, one, column);
    for (let press = 0; press < 2; press++) await workbench.page.keyboard.press("Shift+ArrowDown");
    await workbench.page.keyboard.press("Delete");
    await workbench.whenIs(null, survey, three, column);
    const now = await workbench.values(survey, first, last, column);
    const changed = now.flatMap((value, index) => (value === answers[index] ? [] : [answers[index]]));
    expect(changed).toEqual(["Nei", "Nei", "Nei"]);
    await workbench.page.keyboard.press("Control+z");
    await workbench.whenIs("Nei", survey, three, column);
    expect(await workbench.values(survey, first, last, column)).toEqual(answers);
  });

  test("ends with the same key: all rows are there again, and the results are the same with it and without", async () => {
    const results = async () => {
      await workbench.compute();
      return workbench.values("Tabeller", 0, 300, 1);
    };
    const filtered = await results();
    expect(filtered.filter((value) => typeof value === "number").length).toBeGreaterThan(20);
    await workbench.go(survey, (await seenRows())[0] ?? first, column);
    await workbench.page.keyboard.press("Control+Shift+L");
    const all = await workbench.until(seenRows, (rows) => rows.length === last - first + 1);
    expect(all).toHaveLength(last - first + 1);
    expect(await results()).toEqual(filtered);
    expect(workbench.errors).toEqual([]);
  });

  test("begins and ends with the same key as often as it is pressed", async () => {
    const funnels = () =>
      workbench.page.evaluate(() => (window as unknown as { workbench: { view: { isFiltered(): boolean } } }).workbench.view.isFiltered());
    for (const isOn of [true, false, true, false]) {
      await workbench.go(survey, first + 3, column);
      await workbench.page.keyboard.press("Control+Shift+L");
      if (isOn) {
        await panel().waitFor();
        await workbench.page.keyboard.press("Escape");
        await panel().waitFor({ state: "detached" });
      }
      expect(await workbench.until(funnels, (now) => now === isOn)).toBe(isOn);
    }
    expect(workbench.errors).toEqual([]);
  });
});
