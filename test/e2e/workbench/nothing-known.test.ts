import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import ssb2018 from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

const items = ssb2018.items.map(({ id }) => id);

/** Three municipalities whose every answer is one that the rules do not know. */
const survey = [["kommunenr", ...items], ...["0301", "1103", "4601"].map((id) => [id, ...items.map(() => "Kanskje")])]
  .map((row) => row.join(";"))
  .join("\n");

let workbench: WorkbenchPage;
const message = () => workbench.page.locator("#pane [role=status] .message");

(existsSync(browserPath) ? describe : describe.skip)("a survey of which nothing is known", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 800 } } });
    await workbench.openFile("ukjent.csv", new TextEncoder().encode(survey));
    await workbench.compute();
  });

  afterAll(() => workbench.close());

  test("is not told as a success: all are unknown, and the errors are a press away", async () => {
    await message().waitFor();
    expect(await message().innerText()).toContain("Beregnet 3 kommuner, men alle er «Ukjent».");
    expect(await message().getAttribute("class")).toContain("attention");
    await message()
      .getByRole("button", { name: `Se ${items.length} feil` })
      .click();
    expect(await workbench.page.getByRole("tab", { name: "Kontroll" }).getAttribute("aria-selected")).toBe("true");
  });

  test("is no longer said to be computed once an answer is another", async () => {
    await workbench.type("ukjent", 1, 1, "Ja");
    await message().waitFor({ state: "detached" });
    expect(await workbench.page.locator("#pane").innerText()).toContain("Svarene er endret siden beregningen");
  });
});
