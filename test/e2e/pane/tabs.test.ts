import { uiTexts } from "../../../src/messages/pane/ui-language.ts";
import { drawn, overflow, startPaneBrowser, type PaneBrowser } from "./browser.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const cases = (["nb", "en"] as const).flatMap((language) => [350, 320].map((width) => ({ language, width })));

test.each(cases)(
  "the longest standings of all tabs leave the names whole, and stand whole in Excel's pane, within $width pixels ($language)",
  async ({ language, width }) => {
    const { page } = await browser.open({ language, colours: "light", width });
    const { frame } = uiTexts(language);
    const longest = (texts: readonly string[]) => texts.reduce((one, other) => (other.length > one.length ? other : one));
    const standings = {
      data: longest([frame.notFound, frame.rows(10_000)]),
      check: frame.findingsShort("remark", 99),
      rules: longest(Object.values(frame.mode)),
      result: longest(Object.values(frame.freshness)),
      explain: "Kommunal- og distriktsdepartementet", // a unit's name, cut where it must be,
    };
    for (const [section, standing] of Object.entries(standings)) {
      await page.locator(`#tab-${section} .tab-standing > span`).evaluate((span, text) => (span.textContent = text), standing);
    }
    await drawn(page);
    if (width === 350) {
      const standings = page.locator("[role=tab]:not(#tab-explain) .tab-standing > span");
      expect(
        await standings.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)),
      ).toEqual([]);
    }
    const names = page.locator(".tab-name");
    const cut = await names.evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent));
    expect({ overflow: await overflow(page), cut }).toEqual({ overflow: 0, cut: [] });
  },
);
