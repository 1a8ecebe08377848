import { existsSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { browserPath } from "../services/chromium.ts";
import { numbered, numberedBook, numberedText } from "./numbered-book.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const sheet = "Ark1";
const layouts = {
  "with frozen panes and hidden columns": { frozenRows: 3, frozenColumns: 2, hidden: [7, 9] },
  "with frozen panes wider and higher than the window": { frozenRows: 60, frozenColumns: 30 },
} as const;

let workbench: WorkbenchPage;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly grid: { selected(): { row: number; column: number } | null };
  readonly view: { cellsBox(): Box | null; boxOf(area: object): Box };
}

/** Where a cell is drawn in the page. */
function boxOf(row: number, column: number): Promise<Box> {
  return workbench.page.evaluate(
    ([r, c]) => {
      const { view } = (window as unknown as { workbench: Shown }).workbench;
      const corner = document.getElementById("grid")?.getBoundingClientRect();
      const box = view.boxOf({ row: r, column: c, lastRow: r, lastColumn: c });
      return { ...box, left: box.left + (corner?.left ?? 0), top: box.top + (corner?.top ?? 0) };
    },
    [row, column] as const,
  );
}

/** Whether all of a cell is drawn among the cells that scroll. */
function isSeen(row: number, column: number): Promise<boolean> {
  return workbench.page.evaluate(
    ([r, c]) => {
      const { view } = (window as unknown as { workbench: Shown }).workbench;
      const area = view.cellsBox();
      const box = view.boxOf({ row: r, column: c, lastRow: r, lastColumn: c });
      if (!area) return false;
      const [right, bottom] = [box.left + box.width, box.top + box.height];
      const isInside = box.left >= area.left - 1 && right <= area.left + area.width && box.top >= area.top - 1;
      return isInside && bottom <= area.top + area.height;
    },
    [row, column] as const,
  );
}

async function selected(): Promise<string> {
  const at = await workbench.page.evaluate(() => (window as unknown as { workbench: Shown }).workbench.grid.selected());
  return at ? numberedText(at.row, at.column) : "";
}

const nameBox = () => workbench.page.locator('[data-u-comp="defined-name"] input');

async function goByName(address: string): Promise<void> {
  await nameBox().click();
  await nameBox().fill(address);
  await workbench.page.keyboard.press("Enter");
}

/** Types over the active cell, at the speed of a hand, and gives what has come to be in it. */
async function typed(row: number, column: number): Promise<unknown> {
  await workbench.page.keyboard.type("ny", { delay: 5 });
  await workbench.page.keyboard.press("Enter");
  const value = await workbench.whenIs("ny", sheet, row, column);
  await workbench.page.keyboard.press("Control+z");
  return value;
}

async function press(...keys: readonly string[]): Promise<string> {
  for (const key of keys) {
    await workbench.page.keyboard.press(key);
    await workbench.frames(8);
  }
  return selected();
}

async function drag([fromX, fromY]: readonly [number, number], [toX, toY]: readonly [number, number]): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(fromX, fromY);
  await workbench.frames(3);
  await mouse.down();
  await mouse.move(toX, toY, { steps: 6 });
  await workbench.frames(2);
  await mouse.up();
  await workbench.frames(10);
}

/** Every message about what the page could not draw or do. */
const problems = () => workbench.errors.splice(0);

(existsSync(browserPath) ? describe : describe.skip)("in the grid", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
  });

  afterAll(() => workbench.close());

  test.each(Object.entries(layouts))(
    "%s: what is jumped to is seen beside the frozen panes, and takes what is typed",
    async (name, layout) => {
      await workbench.openFile(`${name}.xlsx`, await numberedBook(layout));
      for (const [row, column] of [
        [100, 35],
        [65, 31],
        [110, 39],
        [64, 33],
      ] as const) {
        await workbench.go(sheet, row, column);
        expect([row, column, await isSeen(row, column), await typed(row, column)]).toEqual([row, column, true, "ny"]);
      }
      for (const [address, row, column] of [
        ["AH100", 99, 33],
        ["AN70", 69, 39],
      ] as const) {
        await goByName(address);
        await workbench.seated(sheet, row, column);
        expect([address, await isSeen(row, column), await typed(row, column)]).toEqual([address, true, "ny"]);
      }
      expect(await press("Control+End")).toBe(numberedText(numbered.rows - 1, numbered.columns - 1));
      expect(await isSeen(numbered.rows - 1, numbered.columns - 1)).toBe(true);
      expect(await typed(numbered.rows - 1, numbered.columns - 1)).toBe("ny");
      expect(problems()).toEqual([]);
    },
  );

  describe("with frozen panes", () => {
    beforeAll(async () => {
      await workbench.openFile("frosset.xlsx", await numberedBook(layouts["with frozen panes and hidden columns"]));
    });

    beforeEach(async () => {
      workbench.saysYes = true;
      workbench.dialogs.length = 0;
      await workbench.go(sheet, 50, 20);
    });

    test.each([
      [["Home"], "r50c2"],
      [["Control+Home"], "r3c2"],
      [["Control+End"], "r119c39"],
      [["Control+ArrowDown"], "r119c20"],
      [["Control+ArrowUp"], "r0c20"],
      [["Control+ArrowLeft"], "r50c0"],
      [["Control+ArrowRight"], "r50c39"],
      [["End", "ArrowDown"], "r119c20"],
      [["End", "Home"], "r119c39"],
      [["End", "ArrowDown", "ArrowUp"], "r118c20"],
      [["PageDown", "PageUp"], "r50c20"],
    ])("%j leads as in Excel to %s", async (keys, expected) => {
      expect(await press(...keys)).toBe(expected);
    });

    test("Page Down shows what follows, with one row of what was seen", async () => {
      const row = Number(/\d+/.exec(await press("PageDown"))?.[0]);
      expect(row).toBeGreaterThan(65);
      expect(await isSeen(row, 20)).toBe(true);
    });

    test.each([
      ["Shift+Home", "C51:U51"],
      ["Control+Shift+End", "U51:AN120"],
      ["Control+Shift+Home", "C4:U51"],
      ["Shift+Space", "51:51"],
      ["Control+Space", "U:U"],
    ])("%s selects %s, and the cells hold what they held", async (keys, area) => {
      expect(await press(keys)).toBe("r50c20");
      expect(await nameBox().inputValue()).toBe(area);
      expect(await workbench.value(sheet, 50, 20)).toBe("r50c20");
    });

    test.each([
      ["the fill handle is drawn", "sideways", ["r50c20", "r50c21"]],
      ["a selection is drawn by its border", "down", [null, "r50c20"]],
    ] as const)("%s over cells that hold something %s when the user says yes, and not otherwise", async (_, way, after) => {
      const [row, column] = way === "sideways" ? [50, 21] : [52, 20];
      // Away from the edges, where the sheet would scroll under the mouse.
      const seat = async () => {
        await press("Control+End");
        await workbench.go(sheet, 50, 20);
      };
      const pull = async () => {
        await seat();
        const { left, top, width, height } = await boxOf(50, 20);
        if (way === "sideways") await drag([left + width, top + height], [left + 1.5 * width, top + height / 2]);
        else await drag([left + width / 2, top], [left + width / 2, top + 2.5 * height]);
      };
      const now = async () => [await workbench.value(sheet, 50, 20), await workbench.value(sheet, row, column)];
      const before = await now();
      workbench.saysYes = false;
      await pull();
      expect([workbench.dialogs, await now()]).toEqual([["confirm"], before]);
      workbench.saysYes = true;
      await pull();
      expect([workbench.dialogs.length, await now()]).toEqual([2, after]);
      await workbench.page.keyboard.press("Control+z");
      expect(await workbench.whenIs(before[1], sheet, row, column)).toBe(before[1]);
      expect(problems()).toEqual([]);
    });
  });
});
