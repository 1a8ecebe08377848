import { expect, test } from "@jest/globals";
import fc from "fast-check";
import * as numfmt from "numfmt";
import { loadGrid } from "./bundle.ts";

const texts = fc.oneof(
  fc.constantFrom(
    "Ja",
    "Nei",
    "Vet ikke",
    "12",
    "1,5",
    "1.5",
    "15.03.2023",
    "2023-03-15",
    "3/15/2023",
    "12:30",
    "25 %",
    "kr 5",
    "",
    "-",
    "1e5",
  ),
  fc.string(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.double({ noNaN: true }).map(String),
);

test("a text is parsed once, with the same result as by the package", async () => {
  const { numfmt: cached } = await loadGrid();
  expect(cached.parseDate("2023-03-15")).toEqual({ v: 45000, z: "yyyy-mm-dd" });
  fc.assert(
    fc.property(texts, (text) => {
      for (const name of ["parseDate", "parseTime", "parseNumber"] as const) {
        const first = cached[name](text);
        expect(first).toEqual(numfmt[name](text));
        expect(cached[name](text)).toBe(first);
      }
    }),
  );
});
