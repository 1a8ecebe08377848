import { headingWidth } from "../../../../src/core/layout/columns/heading-width.ts";

test("a heading has room for the longer of its two lines in bold letters, and for a filter's button", () => {
  expect(headingWidth("IKT-strategi: antall områder")).toBe(17); // «IKT-strategi:», then 14 letters: 14 × 1,03 + 2
  expect(headingWidth("Skytjenester: score (0–4)")).toBe(16);
});

test("a short heading leaves room for numbers, and a long one takes a third line rather than the whole screen", () => {
  expect(headingWidth("PC")).toBe(10);
  expect(headingWidth("Bruk av interne ressurser: antall funksjoner som utføres av kommunens egne ansatte")).toBe(26);
});
