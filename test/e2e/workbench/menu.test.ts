import { existsSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { axeFindings } from "../pane/browser.ts";
import { browserPath } from "../services/chromium.ts";
import { numberedBook } from "./numbered-book.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const sheet = "Ark1";

let workbench: WorkbenchPage;

const menu = () => workbench.page.getByRole("menu", { name: "Celler" });
const item = (name: string) => workbench.page.getByRole("menuitem", { name });
const dialog = () => workbench.page.locator('[data-u-comp="find-replace-dialog"]');
const clipboard = () => workbench.page.evaluate(() => navigator.clipboard.readText());

/** The middle of a cell in the page. */
function middleOf(row: number, column: number): Promise<{ x: number; y: number }> {
  return workbench.page.evaluate(
    ([r, c]) => {
      interface Shown {
        readonly view: { boxOf(area: object): { left: number; top: number; width: number; height: number } };
      }
      const { left, top, width, height } = (window as unknown as { workbench: Shown }).workbench.view.boxOf({
        row: r,
        column: c,
        lastRow: r,
        lastColumn: c,
      });
      const corner = document.getElementById("grid")?.getBoundingClientRect();
      return { x: (corner?.left ?? 0) + left + width / 2, y: (corner?.top ?? 0) + top + height / 2 };
    },
    [row, column] as const,
  );
}

(existsSync(browserPath) ? describe : describe.skip)("over the cells", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
    await workbench.openFile("meny.xlsx", await numberedBook({ frozenRows: 1, frozenColumns: 1 }));
  });

  beforeEach(() => workbench.go(sheet, 5, 3));

  afterAll(() => workbench.close());

  test("the right mouse button opens a menu with what can be done, and says what is done in Excel", async () => {
    const at = await middleOf(8, 4);
    await workbench.page.mouse.click(at.x, at.y, { button: "right" });
    await menu().waitFor();
    const box = await menu().boundingBox();
    expect([Math.round(box?.x ?? 0), Math.round(box?.y ?? 0)]).toEqual([Math.round(at.x), Math.round(at.y)]);
    expect(await workbench.page.getByRole("menuitem").allInnerTexts()).toHaveLength(6);
    expect(await menu().innerText()).toMatch(/sette inn, slette, flytte .* gjøres i Excel/);
    await item("Kopier").click();
    expect(await workbench.until(clipboard, (text) => text === "r8c4")).toBe("r8c4");
  });

  test("the keyboard opens and walks it, and what is chosen is done with the selected cell", async () => {
    const { keyboard } = workbench.page;
    await keyboard.press("Control+c");
    await workbench.go(sheet, 9, 3);
    await keyboard.press("Shift+F10");
    await menu().waitFor();
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await keyboard.press(key);
    expect(await workbench.whenIs("r5c3", sheet, 9, 3)).toBe("r5c3");
    await workbench.go(sheet, 9, 3);
    await keyboard.press("Shift+F10");
    await item("Tøm innhold").click();
    expect(await workbench.whenIs(null, sheet, 9, 3)).toBeNull();
  });

  test("a key that follows at once is the menu's, and the grid has the keyboard again afterwards", async () => {
    const { keyboard } = workbench.page;
    await workbench.page.evaluate(() => {
      // Escape comes in the same moment as the menu, before the page is drawn again.
      const escape = () => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
      addEventListener("contextmenu", escape, { once: true });
    });
    await keyboard.press("Shift+F10");
    await menu().waitFor({ state: "detached" });
    await workbench.seated(sheet, 5, 3);
  });

  test("Ctrl+F finds what cells show, and goes to it", async () => {
    const { keyboard } = workbench.page;
    await workbench.type(sheet, 100, 30, "31415,5");
    await workbench.go(sheet, 5, 3);
    await keyboard.press("Control+f");
    await dialog().locator("input").first().waitFor();
    expect(await dialog().locator("a").isVisible()).toBe(false);
    await keyboard.type("415,5", { delay: 5 });
    await dialog().getByText("1/1").waitFor();
    for (const key of ["Escape", "Escape"]) await keyboard.press(key);
    await workbench.seated(sheet, 100, 30);
    await keyboard.type("funnet", { delay: 5 });
    await keyboard.press("Enter");
    expect(await workbench.whenIs("funnet", sheet, 100, 30)).toBe("funnet");
  });

  test("Ctrl+F finds what comes next, from the first again after the last", async () => {
    const { keyboard } = workbench.page;
    const findFrom = async (row: number, text: string, count: string) => {
      await workbench.go(sheet, row, 3);
      await keyboard.press("Control+f");
      await dialog().locator("input").first().fill(text);
      await dialog().getByText(count).waitFor();
      for (const key of ["Escape", "Escape"]) await keyboard.press(key);
    };
    await findFrom(50, "c7", "51/120");
    await workbench.seated(sheet, 50, 7);
    await findFrom(119, "r3c7", "1/1");
    await workbench.seated(sheet, 3, 7);
  });

  test("the dialog that finds has names for its buttons, and axe finds nothing", async () => {
    await workbench.page.keyboard.press("Control+f");
    await dialog().locator("input").first().fill("c7");
    for (const name of ["Forrige", "Neste", "Lukk"]) await workbench.page.getByRole("button", { name, exact: true }).waitFor();
    expect(await axeFindings(workbench.page)).toEqual([]);
    await workbench.page.getByRole("button", { name: "Lukk", exact: true }).click();
    await dialog().waitFor({ state: "detached" });
  });

  test.each(["Control++", "Control+-", "Control+h"])(
    "%s, which in Excel is for much of the file at once, says where that is changed",
    async (keys) => {
      await workbench.page.keyboard.press(keys);
      await workbench.page.locator(".message", { hasText: "gjøres i Excel" }).waitFor();
      await workbench.page.getByRole("button", { name: "Lukk meldingen" }).click();
      expect(workbench.errors).toEqual([]);
    },
  );
});
