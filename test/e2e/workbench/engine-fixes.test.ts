import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
/** The first row of answers, and a column with nothing in it. */
const first = 4;
const free = 70;

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await WorkbenchPage.open();
});

afterAll(() => workbench.close());

interface Shown {
  readonly view: {
    cellsBox(): { left: number; top: number; width: number; height: number } | null;
    boxOf(area: { row: number; column: number; lastRow: number; lastColumn: number }): {
      left: number;
      top: number;
      width: number;
      height: number;
    };
  };
}

/** How far a cell is from the right and the lower edge of the cells' area, in pixels; negative where it is outside. */
function distances(row: number, column: number): Promise<{ right: number; bottom: number }> {
  return workbench.page.evaluate(
    ([r, c]) => {
      const { view } = (window as unknown as { workbench: Shown }).workbench;
      const area = view.cellsBox();
      const cell = view.boxOf({ row: r, column: c, lastRow: r, lastColumn: c });
      if (!area) throw new Error("no sheet is drawn");
      return { right: area.left + area.width - cell.left - cell.width, bottom: area.top + area.height - cell.top - cell.height };
    },
    [row, column] as const,
  );
}

/** Whether the cell editor stands over its cell; else the engine keeps it outside the page. */
function isEditorOpen(): boolean {
  const boxes = [...document.querySelectorAll<HTMLElement>("#grid .univer-absolute.univer-z-10.univer-flex")];
  return boxes.some((box) => box.querySelector("canvas") !== null && Number.parseFloat(box.style.left) > 0);
}

describe("the engine in the page", () => {
  test("the page starts without a thrown exception, caught ones included", async () => {
    const debug = await workbench.page.context().newCDPSession(workbench.page);
    const thrown: string[] = [];
    const enough = 5;
    debug.on("Debugger.paused", ({ reason, data }) => {
      if (reason === "exception" || reason === "promiseRejection") thrown.push(data?.["description"] ?? reason);
      // Hundreds of pauses would take longer than the page may.
      if (thrown.length === enough) void debug.send("Debugger.setPauseOnExceptions", { state: "none" });
      void debug.send("Debugger.resume");
    });
    await debug.send("Debugger.enable");
    await debug.send("Debugger.setPauseOnExceptions", { state: "all" });
    await workbench.reload();
    await debug.detach();
    expect(thrown).toEqual([]);
  });

  test("the engine's interface has the browser's own line height", async () => {
    const heights = await workbench.page.evaluate(() =>
      [document.querySelector("#grid"), document.querySelector("#grid *")].map((one) => (one ? getComputedStyle(one).lineHeight : "")),
    );
    expect(heights[0]).toBe("normal");
  });

  test("a cell at the edge of the viewport is scrolled well inside it", async () => {
    await workbench.go(survey, first, 0);
    await workbench.go(survey, 200, 40);
    const { right, bottom } = await distances(200, 40);
    expect(right).toBeGreaterThan(20);
    expect(bottom).toBeGreaterThan(20);
    await workbench.type(survey, 200, 40, "skrevet");
    expect(await workbench.value(survey, 200, 40)).toBe("skrevet");
  });

  test("Tab reaches nothing outside of what is seen, and moves nothing", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Skjul panelet" }).focus();
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press("Tab");
      const reached = await page.evaluate(() => {
        const element = document.activeElement;
        const { left, right } = element?.getBoundingClientRect() ?? { left: 0, right: 0 };
        const edge = document.getElementById(element?.closest("#sheet") ? "sheet" : "bar")?.getBoundingClientRect().right ?? 0;
        // The editor waits for typing outside of the page, wherever the engine puts it.
        const isSeen = element?.closest('[data-u-comp="editor"]') != null || (left >= 0 && right <= edge && left < right);
        const moved = [...document.querySelectorAll("#sheet *, body, html")]
          .filter((one) => one.scrollLeft > 0)
          .map(({ className }) => className);
        return { isSeen, moved };
      });
      expect(reached).toEqual({ isSeen: true, moved: [] });
    }
  });

  test("a range is inserted before a «;» that is already there", async () => {
    const { page } = workbench;
    await workbench.type(survey, first, free, "=SUM(;1)");
    await workbench.go(survey, first, free);
    await page.keyboard.press("F2");
    await page.waitForFunction(isEditorOpen);
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
    await page.locator('[data-u-comp="rect-popup"]').getByText("SUMMER(", { exact: true }).waitFor();
    await page.mouse.move(300, 350);
    await page.mouse.down();
    await page.mouse.move(300, 420, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.press("Enter");
    const formula = await workbench.until(
      () => workbench.formula(survey, first, free),
      (found) => found !== "SUM(,1)",
    );
    expect(formula).toMatch(/^SUM\([A-Z]+\d+:[A-Z]+\d+,1\)$/);
    expect(workbench.errors).toEqual([]);
  });

  test("a list of functions for what was typed before does not take Enter", async () => {
    const { keyboard } = workbench.page;
    const list = workbench.page.locator('[data-u-comp="rect-popup"] li');
    await workbench.go(survey, first, free + 2);
    await keyboard.type("=AB");
    await list.first().waitFor();
    await Promise.all([...["S", "(", "2", "-", "5", ")"].map((key) => keyboard.press(key)), keyboard.press("Enter")]);
    expect(await workbench.whenIs(3, survey, first, free + 2)).toBe(3);
    expect(await workbench.formula(survey, first, free + 2)).toBe("ABS(2-5)");
    await workbench.go(survey, first, free + 3);
    await keyboard.type("=AB");
    await list.first().waitFor();
    await keyboard.press("Enter");
    await workbench.page.locator('[data-u-comp="rect-popup"]').getByText("ABS(", { exact: true }).waitFor();
    await workbench.frames(10);
    await keyboard.type("2-6)");
    await keyboard.press("Enter");
    expect(await workbench.whenIs(4, survey, first, free + 3)).toBe(4);
  });

  test("charts follow the cells when the sheet is scrolled", async () => {
    await workbench.compute();
    await workbench.reload();
    await workbench.compute();
    await workbench.go("Figurer", 0, 0);
    const top = () => workbench.page.evaluate(() => document.querySelector("#charts .chart-place")?.getBoundingClientRect().top ?? null);
    const before = await workbench.until(top, (now) => now !== null);
    const grid = await workbench.page.locator("#grid canvas").first().boundingBox();
    await workbench.page.mouse.move((grid?.x ?? 0) + 400, (grid?.y ?? 0) + 300);
    await workbench.page.mouse.wheel(0, 120);
    const after = await workbench.until(top, (now) => now !== before);
    expect(after).not.toBe(before);
  });
});
