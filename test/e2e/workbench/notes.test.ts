import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { axeFindings } from "../pane/browser.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

interface Shown {
  readonly grid: { memo(): unknown };
}

let workbench: WorkbenchPage;

/** Presses one of the choices of notes, and waits until the results are written. */
async function press(name: string): Promise<void> {
  const before = await workbench.page.evaluateHandle(() => (window as unknown as { workbench: Shown }).workbench.grid.memo());
  await workbench.page.locator("#panel-explain").getByText(name, { exact: true }).click({ timeout: 20_000 });
  await workbench.page.waitForFunction((memo) => (window as unknown as { workbench: Shown }).workbench.grid.memo() !== memo, before);
  await workbench.ready();
}

/** The texts of the notes in the file that is saved. */
async function savedNotes(): Promise<readonly string[]> {
  const pkg = await Package.open(await workbench.save());
  const parts = pkg.names().filter((name) => /\/comments\d*\.xml$/.test(name));
  const texts = await Promise.all(parts.map((part) => pkg.text(part)));
  return texts.flatMap((xml) =>
    [...xml.matchAll(/<comment [^>]*>(.*?)<\/comment>/gs)].map(([, note = ""]) => note.replace(/<[^>]*>/g, "")),
  );
}

(existsSync(browserPath) ? describe : describe.skip)("notes on the cells with the results", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
    await workbench.compute();
    await workbench.page.getByRole("tab", { name: "Forklar" }).click();
    const search = workbench.page.locator("#panel-explain input").first();
    await search.fill("Grong");
    await search.press("Enter");
    await workbench.page.getByText("Notat i cellen", { exact: true }).click();
  });

  afterAll(() => workbench.close());

  test("say that they are seen in the saved file, and stand there beside the user's: one, and none when it is taken away", async () => {
    expect(await workbench.page.locator("#panel-explain").innerText()).toContain("De vises ikke i rutenettet her, men i filen du lagrer.");
    expect(await axeFindings(workbench.page)).toEqual([]);
    const own = await savedNotes();
    expect(own).toHaveLength(3);
    await press("Legg notat i cellen");
    const [added, ...others] = (await savedNotes()).filter((note) => !own.includes(note));
    expect(added).toContain("Grad 3");
    expect(others).toEqual([]);
    await press("Fjern tilleggets notater");
    expect(await savedNotes()).toEqual(own);
  });
});
