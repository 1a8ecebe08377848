import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { browserPath } from "../services/chromium.ts";
import { numberedBook } from "./numbered-book.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const sheet = "Ark1";
const part = "xl/worksheets/sheet1.xml";
/** Nothing but these values in the cells B2 to B6; the cells of the fourth column may hold others after a warning. */
const rules =
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B6 B110:B112"><formula1>"Ja,Nei,Vet ikke"</formula1>' +
  '</dataValidation><dataValidation type="list" errorStyle="warning" showErrorMessage="1" sqref="D2:D6"><formula1>$F$1:$F$3</formula1></dataValidation></dataValidations>';

let workbench: WorkbenchPage;

async function fileWithLists(): Promise<Uint8Array> {
  const pkg = await Package.open(await numberedBook({ frozenRows: 1, frozenColumns: 0 }));
  pkg.set(part, (await pkg.text(part)).replace("</sheetData>", `</sheetData>${rules}`));
  return pkg.save();
}

async function openList(row: number, column: number): Promise<void> {
  await pressArrow(row, column);
  await list().waitFor();
}

/** Clicks where the arrow of a cell is. */
async function pressArrow(row: number, column: number): Promise<void> {
  await workbench.go(sheet, row, column);
  const at = await cornerOf(row, column);
  await workbench.page.mouse.click(at.x, at.y);
  await workbench.frames(20);
}

/** Where the arrow of a cell is in the page. */
function cornerOf(row: number, column: number): Promise<{ x: number; y: number }> {
  return workbench.page.evaluate(
    ([r, c]) => {
      interface Shown {
        readonly view: { boxOf(area: object): { left: number; top: number; width: number; height: number } };
      }
      const box = (window as unknown as { workbench: Shown }).workbench.view.boxOf({ row: r, column: c, lastRow: r, lastColumn: c });
      const corner = document.getElementById("grid")?.getBoundingClientRect();
      return { x: (corner?.left ?? 0) + box.left + box.width - 8, y: (corner?.top ?? 0) + box.top + box.height / 2 };
    },
    [row, column] as const,
  );
}

/** Whether the corner of a cell that is seen has the mark of a value that is in no list. */
function isMarked(row: number, column: number): Promise<boolean> {
  return workbench.page.evaluate(
    ([r, c]) => {
      interface Shown {
        readonly view: { boxOf(area: object): { left: number; top: number; width: number; height: number } };
      }
      const box = (window as unknown as { workbench: Shown }).workbench.view.boxOf({ row: r, column: c, lastRow: r, lastColumn: c });
      const grid = document.getElementById("grid")?.getBoundingClientRect();
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>("#grid canvas")].sort((a, b) => b.width - a.width)[0];
      const at = canvas?.getBoundingClientRect();
      const [x, y] = [box.left + (grid?.left ?? 0) - (at?.left ?? 0), box.top + (grid?.top ?? 0) - (at?.top ?? 0)];
      const scale = (canvas?.width ?? 0) / (at?.width ?? 1);
      const pixels = canvas?.getContext("2d")?.getImageData((x + box.width - 8) * scale, y * scale, 8 * scale, 8 * scale).data ?? [];
      for (let index = 0; index < pixels.length; index += 4)
        if ((pixels[index] ?? 0) > 200 && (pixels[index + 1] ?? 255) < 120 && (pixels[index + 2] ?? 255) < 120) return true;
      return false;
    },
    [row, column] as const,
  );
}

const list = () => workbench.page.locator('[data-u-comp="sheets-dropdown-list"]');

(existsSync(browserPath) ? describe : describe.skip)("the file's lists of values", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
    await workbench.openFile("lister.xlsx", await fileWithLists());
    // The program for lists is fetched with the file, and there is nothing to see of it but a list.
    await workbench.until(
      async () => {
        await pressArrow(5, 1);
        return list().count();
      },
      (count) => count > 0,
    );
  });

  afterAll(() => workbench.close());

  test("mark a value of the file that is in none of them when it comes into view", async () => {
    for (const row of [3, 110]) {
      await workbench.go(sheet, row, 4);
      const marked = (column: number) =>
        workbench.until(
          () => isMarked(row, column),
          (is) => is,
          5_000,
        );
      expect(await marked(1)).toBe(true);
      expect(await isMarked(row, 2)).toBe(false);
    }
    await workbench.go(sheet, 1, 1);
  });

  test("leave the rows as high as the file has them", async () => {
    const heights = await workbench.page.evaluate(() => {
      interface Shown {
        readonly view: { boxOf(area: object): { height: number } };
      }
      const { view } = (window as unknown as { workbench: Shown }).workbench;
      return [1, 2, 3, 4, 5, 50].map((row) => view.boxOf({ row, column: 1, lastRow: row, lastColumn: 1 }).height);
    });
    expect(new Set(heights).size).toBe(1);
  });

  test("are chosen from with the mouse, and what is chosen is in the cell", async () => {
    await openList(1, 1);
    expect(await list().innerText()).toMatch(/Velg\s+Ja\s+Nei\s+Vet ikke$/);
    await list().getByText("Vet ikke").click();
    expect(await workbench.whenIs("Vet ikke", sheet, 1, 1)).toBe("Vet ikke");
    await openList(1, 3);
    expect(await list().innerText()).toMatch(/r0c5\s+r1c5\s+r2c5/);
    await list().getByText("r2c5").click();
    expect(await workbench.whenIs("r2c5", sheet, 1, 3)).toBe("r2c5");
  });

  test("take other values, and say that they are in no list", async () => {
    const { page } = workbench;
    await workbench.go(sheet, 2, 1);
    await page.keyboard.type("Kanskje", { delay: 5 });
    await page.keyboard.press("Enter");
    expect(await workbench.whenIs("Kanskje", sheet, 2, 1)).toBe("Kanskje");
    const at = await cornerOf(2, 1);
    await page.mouse.move(at.x - 30, at.y);
    await page.getByText("Verdien er ikke i listen som filen har for cellen").waitFor();
    await workbench.type(sheet, 2, 1, "Nei");
    await workbench.type(sheet, 2, 3, "Lilla");
    expect([await workbench.value(sheet, 2, 1), await workbench.value(sheet, 2, 3)]).toEqual(["Nei", "Lilla"]);
  });

  test("have the letters of the page", async () => {
    await openList(4, 1);
    const lettersOf = (element: Element) => {
      const { fontFamily, fontSize } = getComputedStyle(element);
      return `${fontSize} ${fontFamily}`;
    };
    expect(await list().getByText("Nei").evaluate(lettersOf)).toBe(await workbench.page.locator("body").evaluate(lettersOf));
    await workbench.page.keyboard.press("Escape");
  });

  test("can be read in the dark theme", async () => {
    await workbench.page.getByRole("button", { name: "Mørk visning" }).click();
    await openList(4, 1);
    const colour = await list()
      .getByText("Nei")
      .evaluate((value) => getComputedStyle(value).color);
    expect(colour).toBe("rgb(255, 255, 255)");
    await workbench.page.keyboard.press("Escape");
  });

  test("are in the saved file as they were, with the values that were chosen", async () => {
    const saved = await workbench.save();
    expect(await (await Package.open(saved)).text(part)).toContain(rules);
    const { cells } = await (await XlsxWorkbook.open(saved)).read(sheet);
    expect([cells[1]?.[1], cells[1]?.[3], cells[2]?.[1], cells[2]?.[3]]).toEqual(["Vet ikke", "r2c5", "Nei", "Lilla"]);
    expect(workbench.errors).toEqual([]);
  });
});
