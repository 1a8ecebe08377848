import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { browserPath } from "../services/chromium.ts";
import { axeFindings } from "../pane/browser.ts";
import { WorkbenchPage } from "./workbench-page.ts";

let workbench: WorkbenchPage;

const panel = () => workbench.page.locator("#panel-rules");
const editor = () => panel().locator(".editor");
const text = () => editor().innerText();
const press = (name: string) => editor().locator("fluent-button", { hasText: name }).click();
const fold = (name: RegExp) => editor().locator("summary", { hasText: name });
const opened = (name: RegExp) => editor().locator("details", { has: workbench.page.locator("summary", { hasText: name }) });
const says = (part: string) => workbench.until(text, (shown) => shown.includes(part));

/** Waits until an element has the keyboard. */
async function hasKeyboard(element: Locator): Promise<void> {
  await workbench.until(
    () => element.evaluate((one) => one === document.activeElement),
    (isActive) => isActive,
  );
}

(existsSync(browserPath) ? describe : describe.skip)("results of the user's own", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 1000 } } });
    await workbench.compute();
    await workbench.page.getByRole("tab", { name: "Regler" }).click();
    await panel().locator("fluent-button", { hasText: "Prøv andre regler" }).click();
    await fold(/^Ny indikator$/).waitFor();
  });

  afterAll(() => workbench.close());

  test("an indicator is made of questions that are chosen with the keyboard, and its effect is shown at once", async () => {
    const { page } = workbench;
    const form = opened(/^Ny indikator$/);
    const name = form.getByRole("textbox");
    await fold(/^Ny indikator$/).focus();
    await page.keyboard.press("Enter");
    await name.waitFor();
    await page.keyboard.press("Tab");
    await hasKeyboard(name);
    await page.keyboard.type("Grunnmur");
    await form.locator("select").selectOption({ label: "Ja · Nei" });
    const questions = form.getByRole("checkbox");
    await questions.nth(1).waitFor();
    await questions.first().focus();
    for (const at of [0, 1]) {
      await hasKeyboard(questions.nth(at));
      await page.keyboard.press("Space");
      await workbench.until(
        () => questions.nth(at).isChecked(),
        (isChecked) => isChecked,
      );
      if (at === 0) await page.keyboard.press("Tab");
    }
    await form.locator("fluent-button[aria-disabled=false]", { hasText: "Legg til" }).focus();
    await page.keyboard.press("Enter");
    await says("Ny: indikatoren «Grunnmur»");
    await says("Grunnmur: 377 kommuner");
    expect(await text()).toContain("Grunnmur: 377 kommuner");
  });

  test("it is cut into fewer scores, which are named, and crossed with another", async () => {
    await fold(/^Grunnmur$/).click();
    const own = opened(/^Grunnmur$/);
    await own.getByLabel("Antall scorer").selectOption("2");
    await own.getByRole("textbox", { name: "Navn på score 1" }).fill("minst én");
    await workbench.page.keyboard.press("Enter");
    await workbench.until(
      () => own.getByRole("spinbutton", { name: /^Score 1: / }).inputValue(),
      (limit) => limit === "1",
    );
    await fold(/^Ny sammensatt indikator$/).click();
    const form = opened(/^Ny sammensatt indikator$/);
    await form.getByLabel("Rader").selectOption({ label: "Grunnmur" });
    await form.getByLabel("Kolonner").selectOption({ label: "Skytjenester" });
    await form.locator("fluent-button", { hasText: "Legg til" }).click();
    await says("«Grunnmur og Skytjenester»");
    await says("Brukes i «Grunnmur og Skytjenester», som må fjernes først.");
    await fold(/^Grunnmur og Skytjenester$/).click();
    expect(
      await opened(/^Grunnmur og Skytjenester$/)
        .locator("input.cell")
        .count(),
    ).toBe(2 * 5);
  });

  test("leaves nothing for axe to find", async () => {
    expect(await axeFindings(workbench.page)).toEqual([]);
  });

  test("one's own is removed again; the published rules come back in one press, and go in one undo", async () => {
    await press("Fjern «Grunnmur og Skytjenester»");
    await press("Fjern «Grunnmur»");
    await workbench.until(text, (shown) => !shown.includes("«Grunnmur»"));
    await press("Angre");
    await says("Ny: indikatoren «Grunnmur»");
    await press("Tilbake til publiserte regler");
    await says("Ingenting er endret ennå.");
    await press("Angre");
    await says("Ny: indikatoren «Grunnmur»");
  });

  test("taken in use it is computed and written, and is there to go back from", async () => {
    await press("Ta i bruk");
    await workbench.until(
      () => panel().innerText(),
      (shown) => shown.includes("ssb-2018-endret"),
    );
    await workbench.compute();
    const heads = await Promise.all(Array.from({ length: 30 }, (_, at) => workbench.value("Svar 2018", 3, 66 + at)));
    expect(heads.filter((head) => String(head).startsWith("Grunnmur"))).toHaveLength(2);
    await workbench.page.getByRole("tab", { name: "Regler" }).click();
    await panel().locator("fluent-button", { hasText: "Prøv andre regler" }).click();
    await press("Tilbake til publiserte regler");
    await press("Ta i bruk");
    await workbench.until(
      () => panel().innerText(),
      (shown) => !shown.includes("endret"),
    );
  });
});
