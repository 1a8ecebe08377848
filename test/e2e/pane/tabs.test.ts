import { uiTexts } from "../../../src/messages/pane/ui-language.ts";
import { drawn, overflow, startPaneBrowser, type PaneBrowser } from "./browser.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const cases = (["nb", "en"] as const).flatMap((language) => [350, 320].map((width) => ({ language, width })));

test.each(cases)(
  "the longest standings of all tabs leave the names whole within $width pixels ($language)",
  async ({ language, width }) => {
    const { page } = await browser.open({ language, colours: "light", width });
    const { frame } = uiTexts(language);
    const longest = (texts: readonly string[]) => texts.reduce((one, other) => (other.length > one.length ? other : one));
    const standings = {
      data: longest([frame.notFound, frame.rows(100_000)]),
      check: frame.findingsShort("remark", 12_345),
      rules: longest(Object.values(frame.mode)),
      result: longest(Object.values(frame.freshness)),
      explain: "Kommunal- og distriktsdepartementet",
    };
    for (const [section, standing] of Object.entries(standings)) {
      await page.locator(`#tab-${section} .tab-standing > span`).evaluate((span, text) => (span.textContent = text), standing);
    }
    await drawn(page);
    const names = page.locator(".tab-name");
    const cut = await names.evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent));
    expect({ overflow: await overflow(page), cut }).toEqual({ overflow: 0, cut: [] });
  },
);
