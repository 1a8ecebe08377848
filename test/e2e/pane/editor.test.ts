import { axeFindings, drawn, overflow, show, startPaneBrowser, type PaneBrowser } from "./browser.ts";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await startPaneBrowser();
});
afterAll(() => browser.close());

const looks = (["nb", "en"] as const).flatMap((language) =>
  (["light", "dark", "forced"] as const).flatMap((colours) => [320, 500].map((width) => ({ language, colours, width }))),
);

test.each(looks)("axe finds nothing in the editor of rules with parts open, $width px, $colours, $language", async (look) => {
  const { page } = await browser.open(look);
  await show(page, "rules");
  await page.getByText(look.language === "nb" ? /^Prøv andre regler/ : /^Try other rules/).click({ timeout: 20_000 });
  await page.locator(".editor").waitFor({ timeout: 20_000 });
  const parts = page.locator(".editor details > summary");
  const count = await parts.count();
  expect(count).toBeGreaterThan(9);
  // From below: a part that is open has parts of its own. A count that is cut, its matrix, and what makes new ones.
  for (const at of [count - 1, count - 2, 6, 0]) await parts.nth(at).click({ timeout: 20_000 });
  await drawn(page);
  expect({ found: await axeFindings(page), overflow: await overflow(page) }).toEqual({ found: [], overflow: 0 });
});

test("buttons that are off are grey where the system's colours are forced", async () => {
  const { page } = await browser.open({ language: "nb", colours: "forced", width: 350 });
  await show(page, "rules");
  await page.getByText(/^Prøv andre regler/).click({ timeout: 20_000 });
  await page.locator(".editor").waitFor({ timeout: 20_000 });
  const colors = await page.evaluate(() => {
    const grey = document.createElement("p");
    grey.style.color = "GrayText";
    document.body.append(grey);
    const off = [...document.querySelectorAll(".editor fluent-button[aria-disabled=true]")];
    return { grey: getComputedStyle(grey).color, off: off.map((button) => getComputedStyle(button).color) };
  });
  expect(colors.off).toEqual(Array<string>(4).fill(colors.grey));
});
