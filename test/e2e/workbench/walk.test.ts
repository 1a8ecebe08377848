import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { browserPath } from "../services/chromium.ts";
import { Effort } from "../services/effort.ts";
import { formsExport } from "./forms-export.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const guide = path.resolve(import.meta.dirname, "../../../docs/veiledning.md");

let workbench: WorkbenchPage;

const effort = new Effort();
const click = (target: Locator): Promise<void> => effort.click(target);
const body = () => workbench.page.locator(".body");
const button = (name: string) => workbench.page.locator("fluent-button", { hasText: name });
const tab = (name: string) => workbench.page.getByRole("tab", { name });
/** Waits for a text, and reads all that the pane shows then. */
const says = async (text: string): Promise<void> => {
  await body().getByText(text).first().waitFor();
  await effort.read(body());
};

async function open(name: string, round: 0 | 1): Promise<void> {
  await effort.click();
  await workbench.openFile(name, await formsExport(round));
}

async function compute(): Promise<void> {
  await effort.click();
  await workbench.compute();
}

async function type(field: Locator, text: string): Promise<void> {
  await click(field);
  await effort.press(workbench.page, "Control+a");
  await effort.type(workbench.page, text);
}

(existsSync(browserPath) ? describe : describe.skip)("another survey, from its export to why a unit has another score", () => {
  let withRules: Uint8Array;

  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1400, height: 1000 } } });
  });

  afterAll(() => workbench.close());

  test("a draft is made of the spring's answers, corrected three times, and computed", async () => {
    const { page } = workbench;
    await open("vår.xlsx", 0);
    await click(button("Lag regler fra arket"));
    await says("1 av 3");
    await page
      .getByLabel("Hvilken avdeling svarer du for?", { exact: true })
      .selectOption({ label: "Nøkkelen: hvilken enhet raden gjelder" });
    await effort.click();
    await effort.click();
    await click(button("Neste"));
    await says("«Har avdelingen rutiner for …»");
    await type(page.getByLabel("Navn på blokken"), "Rutiner");
    await click(button("Neste"));
    await says("«Rutiner» og «Hvilke verktøy bruker dere hver uke» er satt sammen til én grad.");
    await click(page.getByRole("radio", { name: "Nei, ta det bort" }));
    await click(button("Neste"));
    await click(button("Bruk reglene"));
    await says("12 av 12 spørsmål har en kolonne");
    await compute();
    await says("Beregnet 30 avdelinger.");
    expect(workbench.errors).toEqual([]);
  });

  test("the rules are saved as a sheet with the workbook, and compute the autumn's", async () => {
    const { page } = workbench;
    await click(tab("Regler"));
    await click(button("Skriv reglene som ark"));
    await says("Reglene er skrevet på arket «Regler».");
    await effort.click();
    withRules = await workbench.save();
    await open("høst.xlsx", 1);
    await says("Fant ikke undersøkelsen");
    await click(tab("Regler"));
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), click(button("Importer"))]);
    await chooser.setFiles({ name: "vår.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(withRules) });
    await says("er i bruk.");
    await compute();
    await says("Beregnet 30 avdelinger.");
    expect(workbench.errors).toEqual([]);
  });

  test("a limit that is moved says which departments get another score, and the explanation why", async () => {
    const { page } = workbench;
    await click(tab("Regler"));
    await click(button("Prøv andre regler"));
    const editor = page.locator("#panel-rules .editor");
    await click(editor.locator("summary", { hasText: /^Rutiner$/ }));
    await click(editor.locator("[role=slider]").nth(3));
    await effort.press(page, "ArrowRight");
    await click(editor.locator("summary", { hasText: /^Rutiner: \d+ avdelinger/ }));
    const moved = /(Avdeling \d+): 4: veldig høy → 3: høy/.exec(await editor.innerText())?.[1] ?? "";
    expect(await editor.innerText()).toMatch(/Grense 3\|4 for indikatoren «Rutiner»: 4\|5 → 5\|6/);
    expect(moved).not.toBe("");
    await effort.read(editor);
    await click(button("Ta i bruk"));
    await compute();
    await click(tab("Forklar"));
    await type(page.getByRole("combobox", { name: "Avdeling" }), moved);
    await effort.press(page, "Enter");
    await says("Score 3, «høy»");
    expect(await body().innerText()).toMatch(/Hva skal til for score 4, «veldig høy»\?[^]*Antall: 5 av 6 ja-svar/);
    expect(workbench.errors).toEqual([]);
  });

  test("in as many clicks and minutes as the guide says", () => {
    const [, clicks, minutes] = /\*\*(\d+) klikk\*\*[^*]*\*\*(\d+) minutter\*\*/.exec(readFileSync(guide, "utf8")) ?? [];
    expect([Number(clicks), Number(minutes)]).toEqual([effort.clicks, Math.ceil(effort.minutes)]);
  });
});
