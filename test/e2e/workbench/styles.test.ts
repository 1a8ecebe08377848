import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WorkbenchPage } from "./workbench-page.ts";

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await WorkbenchPage.open();
});

afterAll(() => workbench.close());

const survey = "Svar 2018";
/** A column with nothing in it. */
const free = 75;

/** What Excel puts on the clipboard of two cells: styles in an element, with names that only Excel knows, and in attributes. */
const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";}
td {color:black; font-size:11.0pt;}
.xl65 {font-weight:700; color:red;}
@page {margin:.75in .7in .75in .7in;}
--></style></head><body><table><tr><td class=xl65>fet</td><td style='font-style:italic;mso-number-format:General' title="a > b">kursiv</td></tr></table></body></html>`;

/** Puts HTML on the clipboard, as another program does. */
function copied(html: string): Promise<void> {
  return workbench.page.evaluate((text) => {
    const put = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData("text/html", text);
      event.clipboardData?.setData("text/plain", "tekst");
    };
    document.addEventListener("copy", put, { once: true, capture: true });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else puts HTML on the clipboard as it is
    document.execCommand("copy");
  }, html);
}

/** What is on the clipboard as HTML; nothing while it is being written. */
function clipboardHtml(): Promise<string> {
  return workbench.page.evaluate(async () => {
    try {
      const [item] = await navigator.clipboard.read();
      return (await (await item?.getType("text/html"))?.text()) ?? "";
    } catch {
      return "";
    }
  });
}

/** The HTML that two cells are copied as. */
async function copyOf(row: number, column: number): Promise<string> {
  await workbench.page.evaluate(() => navigator.clipboard.writeText(""));
  await workbench.go(survey, row, column);
  await workbench.page.keyboard.press("Shift+ArrowRight");
  await workbench.page.keyboard.press("Control+c");
  return workbench.until(clipboardHtml, (text) => text.includes("<td"));
}

describe("styles in the page", () => {
  test("the page has the styles of its libraries under a security rule that allows no style elements", async () => {
    const { page } = workbench;
    const rule = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(rule).toMatch(/style-src 'self';/);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--univer-primary-600"))).not.toBe("");
    const sheets = await page.evaluate(() =>
      document.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join("")),
    );
    expect(sheets.filter((text) => text.includes("[data-sonner-toast]")).length).toBeGreaterThan(0);
    expect(await page.locator("style").count()).toBe(0);
  });

  test("cells that are pasted from Excel have their texts and formats, and are copied with them and nothing of the page's own", async () => {
    await copied(fromExcel);
    await workbench.go(survey, 5, free);
    await workbench.page.keyboard.press("Control+v");
    expect(await workbench.whenIs("kursiv", survey, 5, free + 1)).toBe("kursiv");
    expect(await workbench.value(survey, 5, free)).toBe("fet");
    const [bold, italic] = (await copyOf(5, free)).match(/<td[^>]*>/g) ?? [];
    expect(bold).toMatch(/color: (?:red|rgb\(255, 0, 0\)|#ff0000)/i);
    expect(bold).toMatch(/font-weight: (?:bold|700)/);
    expect(italic).toMatch(/font-style: italic/);
    expect(`${bold} ${italic}`).not.toContain("data-page-style");
    expect(workbench.refused).toEqual([]);
  });

  test("HTML that is pasted into a cell being edited is its text", async () => {
    await workbench.go(survey, 6, free);
    await workbench.page.keyboard.press("F2");
    await workbench.frames(10);
    await workbench.page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "limt");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, "<p style='color:red'>limt</p>");
    await workbench.frames(10);
    await workbench.page.keyboard.press("Enter");
    expect(await workbench.whenIs("limt", survey, 6, free)).toBe("limt");
    expect(workbench.refused).toEqual([]);
  });
});
