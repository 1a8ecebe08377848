import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { browserPath } from "../services/chromium.ts";
import { WorkbenchPage } from "./workbench-page.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";

const survey = "Svar 2018";
/** A cell with an answer in the sample. */
const answer = { row: 4, column: 4 };

let workbench: WorkbenchPage;

/** The work that the browser stores for the next visit, as text. */
const storedWork = () =>
  workbench.page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("digitaliseringsindikatorer");
        opening.onerror = () => {
          reject(new Error("no database"));
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction("workbench").objectStore("workbench").get("workbook");
          reading.onsuccess = () => {
            opening.result.close();
            const { journal } = (reading.result ?? {}) as { journal?: unknown }; // what session.ts stores
            resolve(JSON.stringify(journal ?? null));
          };
        };
      }),
  );

const folded = () => workbench.page.evaluate(() => document.body.classList.contains("pane-hidden"));
const message = () => workbench.page.locator(".message span");

(existsSync(browserPath) ? describe : describe.skip)("the workbench's page", () => {
  beforeAll(async () => {
    workbench = await WorkbenchPage.open({ path: "verktøy/indikatorer 2" });
  });

  afterAll(async () => {
    await workbench.close();
  });

  test("says that the sample's answers are synthetic, in the language that the page has now", async () => {
    expect(await message().textContent()).toContain("syntetiske");
    await workbench.page.getByRole("button", { name: "English", exact: true }).click();
    await workbench.page.locator(".message", { hasText: "synthetic" }).waitFor();
    await workbench.page.getByRole("button", { name: "Norsk", exact: true }).click();
    await workbench.page.locator(".message", { hasText: "Trykk Beregn" }).waitFor();
  });

  test("is computed with one click, below a path of any name, and asks for nothing outside its own folder", async () => {
    await workbench.compute();
    expect(await workbench.page.getByText("er oppdatert", { exact: false }).first().textContent()).toContain("Beregnet 422 kommuner");
    await workbench.page.getByText("Trykk Beregn i panelet").waitFor({ state: "detached" });
    const outside = workbench.requests.filter((url) => !url.startsWith(encodeURI(workbench.origin)) && !/^(?:blob|data):/.test(url));
    expect([workbench.requests.length > 5, outside]).toEqual([true, []]);
    expect(workbench.errors).toEqual([]);
  });

  test("runs no script that stands in the page, and reaches no other address, as its policy says", async () => {
    const tried = await workbench.page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.ran = 'yes'";
      document.head.append(script);
      const other = await fetch("http://localhost:1/").then(
        () => "reached",
        () => "refused",
      );
      return [document.documentElement.dataset["ran"] ?? "refused", other];
    });
    expect(tried).toEqual(["refused", "refused"]);
    await workbench.until(
      () => Promise.resolve(workbench.refused.length),
      (number) => number === 2,
    );
    expect(workbench.refused.splice(0)).toEqual([expect.stringMatching(/^script-src/), expect.stringMatching(/^connect-src/)]);
    expect(workbench.errors.splice(0).every((text) => /Content Security Policy|violates/.test(text))).toBe(true);
  });

  test("keeps work that is not saved through a reload, and warns before it goes", async () => {
    await workbench.type(survey, answer.row, answer.column, "Nei");
    const edit = JSON.stringify({ ...answer, value: "Nei" }).slice(1, -1);
    await workbench.until(storedWork, (stored) => stored.includes(edit));
    workbench.dialogs.length = 0;
    await workbench.reload();
    expect(workbench.dialogs).toEqual(["beforeunload"]);
    expect(await message().textContent()).toBe("eksempel-2018.xlsx er hentet frem slik du forlot den.");
    expect(await workbench.value(survey, answer.row, answer.column)).toBe("Nei");
    expect(await workbench.page.locator(".unsaved").textContent()).toBe("Ikke lagret");
    expect(await workbench.page.getByRole("tab", { name: "Resultat" }).textContent()).toContain("utdatert");
    await workbench.save();
    expect(await workbench.page.locator(".saved").textContent()).toBe("Lagret");
    workbench.dialogs.length = 0;
    await workbench.reload();
    expect(workbench.dialogs).toEqual([]);
  });

  test("draws our charts over their cells, prints one on each page, and tells where the user's own lie", async () => {
    await workbench.go("Figurer", 28, 0);
    const pictures = workbench.page.locator("#charts svg[role=img]");
    expect(await pictures.first().getAttribute("aria-label")).toContain("Digitale tjenester for innbyggere");
    const pdf = (await workbench.page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const charts = builtInRuleSet("ssb-2018")?.tables.filter((table) => "chart" in table && table.chart !== null) ?? [];
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(charts.length);
    await workbench.go("Oversikt", 0, 0);
    expect(await workbench.page.locator("#charts").textContent()).toContain("«Svar etter fylke» tegnes ikke her");
  });

  test("withholds what saving would lose, and says so", async () => {
    await workbench.go(survey, answer.row, answer.column);
    await workbench.page.keyboard.press("Control+b");
    await message().filter({ hasText: "Her kan du endre verdier og formler" }).waitFor();
  });

  test("folds the pane when the window becomes narrow, and brings it back", async () => {
    expect(await folded()).toBe(false);
    await workbench.page.setViewportSize({ width: 700, height: 800 });
    expect(await workbench.until(folded, (is) => is)).toBe(true);
    await workbench.page.getByRole("button", { name: "Vis panelet" }).click();
    expect(await workbench.page.locator("#compute").isVisible()).toBe(true);
    await workbench.page.setViewportSize({ width: 1500, height: 900 });
    expect(await workbench.until(folded, (is) => !is)).toBe(false);
  });

  test("opens a CSV file that is dropped on it, and saves it as .xlsx with its texts as they are", async () => {
    const csv = "kommunenr;kommune;strategi\r\n0301;Oslo;Ja\r\n1103;Stavanger;Nei\r\n";
    const data = await workbench.page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "svar.csv", { type: "text/csv" }));
      return transfer;
    }, csv);
    await workbench.page.dispatchEvent("body", "dragover", { dataTransfer: data });
    expect(await workbench.page.evaluate(() => document.body.classList.contains("dropping"))).toBe(true);
    await workbench.page.dispatchEvent("body", "drop", { dataTransfer: data });
    await workbench.page.locator(".file-name", { hasText: /^svar\.xlsx$/ }).waitFor();
    expect(await workbench.whenIs("kommunenr", "svar", 0, 0)).toBe("kommunenr");
    const { cells } = await (await XlsxWorkbook.open(await workbench.save())).read("svar");
    expect(cells.slice(0, 2)).toEqual([
      ["kommunenr", "kommune", "strategi"],
      ["0301", "Oslo", "Ja"],
    ]);
  });

  test("says why a file cannot be opened, and leaves the one that is open", async () => {
    const [chooser] = await Promise.all([
      workbench.page.waitForEvent("filechooser"),
      workbench.page.getByRole("button", { name: "Åpne", exact: true }).click(),
    ]);
    await chooser.setFiles({ name: "gammel.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from("D0CF11E0A1B11AE1", "hex") });
    await workbench.page.locator(".message.problem").waitFor();
    expect(await message().textContent()).toMatch(/\.xls/);
    expect(await workbench.page.locator(".file-name").textContent()).toBe("svar.xlsx");
  });

  test("is there without a network, once it has been loaded, and computes", async () => {
    await workbench.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await workbench.endServer();
    await workbench.page.reload();
    await workbench.page.locator(".saved, .unsaved").waitFor();
    await workbench.page.getByRole("button", { name: "Eksempel", exact: true }).click();
    await workbench.page.locator(".file-name", { hasText: /^eksempel-2018\.xlsx$/ }).waitFor();
    await workbench.compute();
    for (const tab of ["Data", "Kontroll", "Regler", "Forklar"]) await workbench.page.getByRole("tab", { name: tab }).click();
    expect(workbench.errors).toEqual([]);
  });
});

test("every package in the bundle's dependencies is permissively licensed, and none is the engine's commercial part", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  for (const name of Object.keys(manifest.dependencies)) {
    const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { license?: string };
    expect([name, license]).toEqual([name, expect.stringMatching(/^(?:MIT|Apache-2\.0|BSD-3-Clause|ISC|W3C-20150513)$/)]);
  }
  expect(readdirSync("node_modules").filter((name) => name.startsWith("@univerjs-pro"))).toEqual([]);
});
