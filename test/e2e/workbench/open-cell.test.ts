import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { browserPath } from "../services/chromium.ts";
import { bytesOf, WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
/** «strategi» of a unit that has answered Ja. */
const gate = { row: 6, column: 4 };

let workbench: WorkbenchPage;

/** What the cell holds in the grid and in the file that is saved now. */
async function shownAndSaved(save: () => Promise<Uint8Array>): Promise<unknown[]> {
  const saved = await XlsxWorkbook.open(await save());
  return [await workbench.value(survey, gate.row, gate.column), (await saved.read(survey)).cells[gate.row]?.[gate.column]];
}

/** Types a text over the answer and leaves the cell open. */
async function beginTyping(text: string): Promise<void> {
  await workbench.go(survey, gate.row, gate.column);
  await workbench.page.keyboard.type(text, { delay: 20 });
}

(existsSync(browserPath) ? describe : describe.skip)("a cell that is being typed in", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });

  afterAll(() => workbench.close());

  test("is computed, shown and saved as it was typed when Beregn is pressed", async () => {
    expect(await workbench.value(survey, gate.row, gate.column)).toBe("Ja");
    await beginTyping("Nei");
    await workbench.compute();
    expect(await shownAndSaved(() => workbench.save())).toEqual(["Nei", "Nei"]);
    const score = await workbench.page.evaluate(() => {
      interface Grid {
        names(): readonly { name: string; reference: string }[];
      }
      const { grid } = (window as unknown as { workbench: { grid: Grid } }).workbench;
      return grid.names().find(({ name }) => name === "Indikator_strategi_score")?.reference ?? "";
    });
    const letters = /!\$([A-Z]+)\$/.exec(score)?.[1] ?? "";
    const column = [...letters.split("")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(await workbench.value(survey, gate.row, column)).toBe(0);
  });

  test("is saved as it was typed, by the button and by the keyboard", async () => {
    await beginTyping("Ja");
    expect(await shownAndSaved(() => workbench.save())).toEqual(["Ja", "Ja"]);
    await beginTyping("Nei");
    const byKeyboard = async () => {
      const [download] = await Promise.all([workbench.page.waitForEvent("download"), workbench.page.keyboard.press("Control+s")]);
      return bytesOf(download);
    };
    expect(await shownAndSaved(byKeyboard)).toEqual(["Nei", "Nei"]);
  });

  test("is taken back, and put again, by the buttons of the bar", async () => {
    await beginTyping("Vet ikke");
    await workbench.page.getByRole("button", { name: "Angre", exact: true }).click();
    expect(await workbench.whenIs("Nei", survey, gate.row, gate.column)).toBe("Nei");
    await workbench.page.getByRole("button", { name: "Gjør om", exact: true }).click();
    expect(await workbench.whenIs("Vet ikke", survey, gate.row, gate.column)).toBe("Vet ikke");
  });

  test("holds what was typed when the pane is turned to by mouse or by keyboard", async () => {
    await beginTyping("Ja");
    await workbench.page.locator("#tab-check").click();
    expect(await workbench.whenIs("Ja", survey, gate.row, gate.column)).toBe("Ja");
    await beginTyping("Nei");
    await workbench.page.keyboard.press("F6");
    expect(await workbench.whenIs("Nei", survey, gate.row, gate.column)).toBe("Nei");
    expect(workbench.errors).toEqual([]);
  });
});
