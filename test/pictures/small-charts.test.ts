import { validateXML } from "xmllint-wasm";
import { distributionSvg } from "../../src/pictures/distribution-svg.ts";

const number = (value: number, decimals: number) => value.toFixed(decimals).replace(".", ",");
const numbersOf = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, value]) => Number(value));
const faults = async (svg: string) => (await validateXML({ xml: [{ fileName: "a.svg", contents: svg }], normalization: "format" })).errors;

test("columns are as high as their units, side by side over the scores that they give", async () => {
  const bars = [
    { label: "0", count: 0, units: 10, score: 0 },
    { label: "1–5 & <6", count: 1, units: 40, score: 1 },
    { label: "6", count: 6, units: 2.5, score: 1 },
  ];
  const svg = distributionSvg(bars, { number, description: "Ti har 0 & førti «1»" });
  expect(numbersOf(svg, /class="bar[^>]* height="([\d.]+)"/g)).toEqual([18, 72, 4.5]);
  expect(numbersOf(svg, /class="bar[^>]* x="([\d.]+)%"/g)).toEqual([3.667, 37, 70.333]);
  expect(numbersOf(svg, /class="band[^>]* width="([\d.]+)%"/g)).toEqual([26, 59.333]);
  expect([...svg.matchAll(/class="value"[^>]*>([^<]+)</g)].map(([, text]) => text)).toEqual(["10", "40", "2,5"]);
  expect(svg).toContain('aria-label="Ti har 0 &amp; førti «1»"');
  expect(await faults(svg)).toEqual([]);
});

test("a bar of no units, and no bars at all, are drawn without a division by zero", () => {
  const svg =
    distributionSvg([{ label: "0", count: 0, units: 0, score: 0 }], { number, description: "" }) +
    distributionSvg([], { number, description: "" });
  expect(svg).not.toMatch(/NaN|Infinity/);
});
