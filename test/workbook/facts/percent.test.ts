import { MOST_SHARES, percentDecimals, percentText, ShownShares } from "../../../src/workbook/facts/percent.ts";

test.each<[string, number | null]>([
  ["0%", 0],
  ["0 %", 0],
  ["0.0%", 1],
  ["0.00\\ %", 2],
  ["#,##0%", 0],
  ["0%;[Red]-0%", 0],
  ["General", null],
  ["0.00", null],
  ['0" % av alle"', null],
  ["yyyy-mm-dd", null],
])("%s shows a share with %j decimals", (format, decimals) => {
  expect(percentDecimals(format)).toBe(decimals);
});

test("a share is written as Excel shows it in Norwegian", () => {
  expect([percentText(0.5, 0), percentText(0.125, 1), percentText(1, 0), percentText(-0.07, 0)]).toEqual([
    "50 %",
    "12,5 %",
    "100 %",
    "-7 %",
  ]);
});

test("of very many shares the first are told of, and a sheet without any tells of none", () => {
  const shares = new ShownShares();
  expect(shares.found()).toEqual({});
  for (let row = 0; row <= MOST_SHARES; row++) shares.add(row, 2, 0.5, 0);
  expect(shares.found().shown?.get(0)?.get(2)).toBe("50 %");
  expect(shares.found().shown?.size).toBe(MOST_SHARES);
});
