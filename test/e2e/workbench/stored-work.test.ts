import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { browserPath } from "../services/chromium.ts";
import { bytesOf, WorkbenchPage } from "./workbench-page.ts";

const survey = "Svar 2018";
/** The answer about a strategy of the first unit. */
const answer = { row: 4, column: 4 };
const DAY = 24 * 60 * 60 * 1000;

let workbench: WorkbenchPage;

interface Stored {
  readonly key: string;
  readonly name: string;
  /** Its age, in days. */
  readonly days: number;
  readonly journal: string;
}

/** What the browser has stored. */
async function stored(page: Page = workbench.page): Promise<readonly Stored[]> {
  const found = await page.evaluate(
    () =>
      new Promise<readonly (readonly [string, { name: string; time: number; journal: unknown }])[]>((resolve) => {
        const opening = indexedDB.open("digitaliseringsindikatorer");
        opening.onsuccess = () => {
          const store = opening.result.transaction("workbench").objectStore("workbench");
          const [keys, values] = [
            store.getAllKeys() as IDBRequest<string[]>,
            store.getAll() as IDBRequest<{ name: string; time: number; journal: unknown }[]>,
          ];
          values.onsuccess = () => {
            opening.result.close();
            resolve(values.result.map((value, at) => [keys.result[at] ?? "", value] as const));
          };
        };
      }),
  );
  return found.map(([key, { name, time, journal }]) => ({
    key,
    name,
    days: Math.round((Date.now() - time) / DAY),
    journal: JSON.stringify(journal),
  }));
}

const keysOf = (found: readonly Stored[]) => found.map(({ key }) => key);

/** Changes what is stored as the last work. */
function change(more: { readonly days?: number; readonly original?: readonly number[]; readonly journal?: unknown }): Promise<void> {
  return workbench.page.evaluate(
    ([{ days, original, journal }, day]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("digitaliseringsindikatorer");
        opening.onsuccess = () => {
          const store = opening.result.transaction("workbench", "readwrite").objectStore("workbench");
          const reading = store.get("workbook");
          reading.onsuccess = () => {
            const changed = {
              ...(reading.result as object),
              ...(days === undefined ? {} : { time: Date.now() - days * day }),
              ...(original ? { original: Uint8Array.from(original) } : {}),
              ...(journal === undefined ? {} : { journal }),
            };
            store.put(changed, "workbook").onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
    [more, DAY] as const,
  );
}

/** Types another answer, and waits until the browser has stored it. */
async function edit(value: string): Promise<void> {
  await workbench.type(survey, answer.row, answer.column, value);
  await workbench.until(
    () => stored(),
    (found) => found.some(({ journal }) => journal.includes(value)),
  );
}

const message = (page: Page = workbench.page) => page.locator("#bar .message");

(existsSync(browserPath) ? describe : describe.skip)("what the browser keeps of the work", () => {
  beforeEach(async () => {
    workbench = await WorkbenchPage.open();
    workbench.page.setDefaultTimeout(60_000);
  });
  afterEach(async () => {
    await workbench.close();
  });

  test("nothing before anything is changed, and nothing after «Glem alt»", async () => {
    expect(await stored()).toEqual([]);
    await edit("Kanskje");
    expect(await stored()).toMatchObject([{ key: "workbook", name: "eksempel-2018.xlsx", days: 0 }]);
    await workbench.page.evaluate(() => {
      localStorage.setItem("another page's", "kept");
    });
    await workbench.page.getByRole("button", { name: "Mørk visning" }).click();
    await workbench.page.getByRole("button", { name: "Glem alt" }).click();
    await message().filter({ hasText: "Alt er glemt" }).waitFor();
    expect(workbench.dialogs).toContain("confirm");
    expect(await workbench.page.evaluate(() => Object.keys(localStorage))).toEqual(["another page's"]);
    expect(await stored()).toEqual([]);
    expect(await workbench.value(survey, answer.row, answer.column)).not.toBe("Kanskje");
    await workbench.reload();
    expect(await workbench.value(survey, answer.row, answer.column)).not.toBe("Kanskje");
  });

  test("not for more than thirty days", async () => {
    await edit("Kanskje");
    await change({ days: 29 });
    await workbench.reload();
    expect(await workbench.value(survey, answer.row, answer.column)).toBe("Kanskje");
    await change({ days: 31 });
    await workbench.reload();
    expect(await workbench.value(survey, answer.row, answer.column)).not.toBe("Kanskje");
    expect(await stored()).toEqual([]);
  });

  test.each([
    ["a file that is damaged", { original: [80, 75, 3, 4, 9, 9] }],
    ["changes of a form that nobody knows", { journal: { strange: true } }],
  ])("%s does not keep the page from starting, and is offered as it was", async (_, damage) => {
    await edit("Kanskje");
    await change(damage);
    await workbench.reload();
    await message().filter({ hasText: "kunne ikke åpnes igjen" }).waitFor();
    expect(keysOf(await stored())).toEqual(["aside"]);
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      message().getByRole("button", { name: "Last ned" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("eksempel-2018.xlsx");
    const bytes = await bytesOf(download);
    if ("original" in damage) expect([...bytes]).toEqual(damage.original);
    else expect([...bytes.slice(0, 4)]).toEqual([80, 75, 3, 4]);
    await workbench.until(
      () => stored(),
      (found) => found.length === 0,
    );
    await workbench.reload();
    expect(await message().textContent()).toContain("syntetiske");
  });

  test("of one tab: the second says so, stores nothing, and stores when the first is closed", async () => {
    await edit("Kanskje");
    const [second] = await Promise.all([
      workbench.page.waitForEvent("popup"),
      workbench.page.evaluate((address) => {
        open(address);
      }, workbench.origin),
    ]);
    await message(second).filter({ hasText: "åpen i en fane til" }).waitFor();
    await workbench.page.goto("about:blank");
    await message(second).filter({ hasText: "Den andre fanen er lukket" }).waitFor();
    expect(keysOf(await stored(second))).toEqual(["workbook"]);
  });
});
