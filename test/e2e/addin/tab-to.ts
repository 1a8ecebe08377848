import type { OpenExcelPage } from "../../office-host/page/open-excel-page.ts";

/** Presses Tab until the focused element's words contain these. */
export async function tabTo({ page, pane }: OpenExcelPage, words: string): Promise<void> {
  for (let press = 0; press < 250; press++) {
    await page.keyboard.press("Tab");
    const focused = await pane.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return "";
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : "";
      return [element.ariaLabel, element.title, label, element.textContent].join(" ");
    });
    if (focused.includes(words)) return;
  }
  throw new Error(`Tab never reached «${words}»`);
}
