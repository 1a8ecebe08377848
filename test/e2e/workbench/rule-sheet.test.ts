import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ruleSheetChange } from "../../../src/core/rule-sheet/rule-sheet-change.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import { axeFindings } from "../pane/browser.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";

let workbench: WorkbenchPage;

const tab = (name: string) => workbench.page.getByRole("tab", { name });
const shown = () => workbench.page.locator(".body").innerText();
const shows = (text: string) => workbench.until(shown, (now) => now.includes(text));

/** Where the limit between scores 2 and 3 of «IKT-strategi» stands on the sheet, as the change that writes it says. */
const limit = (() => {
  const ruleSet = builtInRuleSet("ssb-2018");
  if (!ruleSet) throw new Error("the rule set of 2018 comes with the program");
  const { rows } = ruleSheetChange(ruleSet, ruleSheetTexts("nb"), allRuleSheetTexts("nb"));
  const find = (text: string, from: number) => {
    const row = rows.findIndex((cells, at) => at > from && cells.some((cell) => cell?.value === text));
    return { row, column: rows[row]?.findIndex((cell) => cell?.value === text) ?? -1 };
  };
  const heads = find("Grense 2|3", find("Indikatorer", -1).row);
  return { row: find("strategi", heads.row).row, column: heads.column };
})();

/** The first of the columns after the answers that is headed so on the survey's sheet. */
async function columnOf(heading: RegExp): Promise<number> {
  const heads: unknown[] = [];
  for (let column = 60; column < 100; column++) heads.push(...(await workbench.values("Svar 2018", 3, 3, column)));
  const at = heads.findIndex((head) => heading.test(String(head)));
  if (at < 0) throw new Error(`no column is headed so: ${heads.join(", ")}`);
  return 60 + at;
}

(existsSync(browserPath) ? describe : describe.skip)("the sheet of rules in the workbench", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ context: { viewport: { width: 1280, height: 900 } } });
    await workbench.compute();
    await tab("Regler").click();
    await workbench.page.locator("#panel-rules fluent-button", { hasText: "Skriv reglene som ark" }).click();
    await shows("Reglene er lest fra arket «Regler».");
  });

  afterAll(() => workbench.close());

  test("is written from the rules in force, and the results stay up to date", async () => {
    expect(await shown()).toContain("Reglene er skrevet på arket «Regler».");
    expect(await workbench.value("Regler", limit.row, limit.column)).toBe(10);
    expect(await tab("Resultat").innerText()).toContain("oppdatert");
    expect(await axeFindings(workbench.page)).toEqual([]);
  });

  test("a limit that is typed into it makes the results outdated, and Beregn gives other scores by it", async () => {
    const column = await columnOf(/^IKT-strategi.*score/i);
    const before = await workbench.values("Svar 2018", 4, 430, column);
    await workbench.type("Regler", limit.row, limit.column, "9");
    await workbench.until(
      () => workbench.page.locator(".status").innerText(),
      (status) => status.includes("Reglene er endret"),
    );
    expect(await workbench.page.locator(".status").innerText()).toContain("Reglene er endret siden beregningen");
    await workbench.compute();
    const after = await workbench.values("Svar 2018", 4, 430, column);
    const moved = after.filter((value, index) => value !== before[index]);
    expect(moved).toHaveLength(33); // as many as «Prøv andre regler» tells of the same limit
    expect(new Set(moved)).toEqual(new Set([3]));
    expect(await shown()).toContain("Reglene er lest fra arket «Regler».");
  });

  test("a fault that is typed into it stops everything, and a click on the message leads to its cell", async () => {
    await workbench.type("Regler", limit.row, limit.column, "mange");
    await workbench.page.getByText("Beregn", { exact: true }).click();
    await shows("Feil på arket «Regler»");
    expect(await shown()).toContain("«mange» er ikke et tall.");
    await workbench.go("Svar 2018", 5, 0);
    await workbench.page.locator("#panel-check button.issue", { hasText: "«mange» er ikke et tall." }).click();
    await workbench.seated("Regler", limit.row, limit.column);
    await tab("Resultat").click();
    await shows("Ingenting beregnes før reglene kan leses.");
    await workbench.page.getByRole("button", { name: "Se 1 feil" }).click();
    await shows("Feil på arket «Regler»");
    expect(await axeFindings(workbench.page)).toEqual([]);
  });

  test("mended, it is computed by again; undo brings the fault back, and it is told", async () => {
    await workbench.type("Regler", limit.row, limit.column, "10");
    await workbench.page.getByText("Beregn", { exact: true }).click();
    await workbench.until(
      () => tab("Resultat").innerText(),
      (standing) => standing.includes("oppdatert"),
    );
    expect(await tab("Resultat").innerText()).toContain("oppdatert");
    await workbench.go("Regler", 0, 0);
    for (let step = 0; step < 2; step++) await workbench.page.keyboard.press("Control+z");
    await shows("Ingenting beregnes før reglene kan leses.");
    expect(await shown()).toContain("Ingenting beregnes før reglene kan leses.");
    for (let step = 0; step < 2; step++) await workbench.page.keyboard.press("Control+y");
    await shows("Reglene er lest fra arket «Regler».");
    expect(await shown()).not.toContain("Ingenting beregnes");
    expect(workbench.errors).toEqual([]);
  });
});
