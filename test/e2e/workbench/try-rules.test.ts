import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { browserPath } from "../services/chromium.ts";
import { axeFindings } from "../pane/browser.ts";
import { WorkbenchPage } from "./workbench-page.ts";

let workbench: WorkbenchPage;

const panel = () => workbench.page.locator("#panel-rules");
const editor = () => panel().locator(".editor");
const text = () => editor().innerText();
const press = (name: string) => editor().locator("fluent-button", { hasText: name }).click();
const limits = () => editor().locator("[role=slider]");
const limitOf = (score: number) =>
  limits()
    .nth(score - 1)
    .getAttribute("aria-valuenow");

(existsSync(browserPath) ? describe : describe.skip)("rules that are tried out in the pane", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 1000 } } });
    await workbench.compute();
    await workbench.page.getByRole("tab", { name: "Regler" }).click();
    await panel().locator("fluent-button", { hasText: "Prøv andre regler" }).click();
    await editor()
      .locator("summary", { hasText: /^IKT-strategi$/ })
      .click();
    await limits().first().waitFor();
  });

  afterAll(() => workbench.close());

  test("a limit moved with the arrow keys shows who gets another score, by name, and nothing is written", async () => {
    const before = await workbench.value("Svar 2018", 10, 70);
    await limits().nth(2).focus();
    await workbench.page.keyboard.press("ArrowLeft");
    await workbench.until(
      () => limitOf(3),
      (limit) => limit === "9",
    );
    const said = await text();
    expect(said).toContain("Grense 2|3 for indikatoren «IKT-strategi»: 9|10 → 8|9");
    expect(said).toContain("IKT-strategi: 33 kommuner");
    expect(said).toContain("Digital prioritering: 33 kommuner");
    await editor().locator("summary", { hasText: "IKT-strategi: 33 kommuner" }).click();
    expect(await text()).toContain("Eidsvoll: 2: lav → 3: høy");
    expect(await workbench.value("Svar 2018", 10, 70)).toBe(before);
  });

  test("is undone and redone, and dragged with the mouse no further than its neighbours", async () => {
    await press("Angre");
    await workbench.until(
      () => limitOf(3),
      (limit) => limit === "10",
    );
    expect(await text()).toContain("Ingenting er endret ennå.");
    await press("Gjør om");
    await workbench.until(
      () => limitOf(3),
      (limit) => limit === "9",
    );
    const box = await limits().nth(2).boundingBox();
    if (!box) throw new Error("the limit is not shown");
    const { mouse } = workbench.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x - 400, box.y + box.height / 2, { steps: 30 });
    await mouse.up();
    expect(Number(await limitOf(3))).toBeGreaterThan(Number(await limitOf(2)));
    expect(Number(await limitOf(3))).toBeLessThan(9);
  });

  test("leaves nothing for axe to find", async () => {
    expect(await axeFindings(workbench.page)).toEqual([]);
  });

  test("taken in use the rules have a name of their own, and the published ones come back in one choice", async () => {
    await press("Ta i bruk");
    await workbench.until(
      () => panel().innerText(),
      (shown) => shown.includes("ssb-2018-endret"),
    );
    await workbench.compute();
    await workbench.page.getByRole("tab", { name: "Regler" }).click();
    const select = panel().locator("select").first();
    await select.selectOption("ssb-2018");
    await workbench.until(
      () => panel().innerText(),
      (shown) => !shown.includes("ssb-2018-endret"),
    );
  });
});
