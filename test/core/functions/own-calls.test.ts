import { ownCalls } from "../../../src/core/functions/own-calls.ts";

const isOurs = ownCalls(["STRATEGI", "AKTIVITET"]);

test.each([
  "STRATEGI(B2,C2:O2)",
  "sum(strategi(B2))",
  "DIGI_DEV.AKTIVITET(A1,B1)",
  "digi_min_egen.aktivitet(A1,B1)",
  "_xldudf_AKTIVITET(A1,B1)",
  "_xldudf_DIGI_TEST_AKTIVITET(A1,B1)",
  "_xlfn._xldudf_DIGI_TEST_AKTIVITET(A1,B1)",
  "_xll.DIGI_TEST.AKTIVITET(A1,B1)",
  'IF(A1="(",AKTIVITET(A1,B1),"")',
  "'Ark 1'!A1+STRATEGI(A1)",
  "tbl[[#This Row],[Antall '[%']]]+STRATEGI(A1)",
  "SUM(Svar[Kommune's navn])+STRATEGI(A1)",
  "LET(x,1,x+STRATEGI(A1))",
])("=%s calls a function of ours", (formula) => {
  expect(isOurs(formula)).toBe(true);
});

test.each([
  "MINSTRATEGI(A1)",
  "MIN_STRATEGI(A1)",
  '"STRATEGI("',
  "STRATEGI",
  "'STRATEGI('!A1",
  "A.STRATEGI(1)",
  "CONTOSO.STRATEGI(1)",
  "_xldudf_CONTOSO_STRATEGI(1)",
  "MDIGI_TEST.STRATEGI(1)",
  "SUM(tbl[STRATEGI(kr)])",
  "SUM(tbl[[#This Row],[STRATEGI(kr)]])",
  "ØSTRATEGI(1)",
])("=%s does not", (formula) => {
  expect(isOurs(formula)).toBe(false);
});

test("a plain name that means something else in the workbook is not ours; with the prefix it is", () => {
  const calls = ownCalls(["STRATEGI", "AKTIVITET"], new Set(["STRATEGI"]));
  expect(["STRATEGI(A1)", "strategi(A1)", "AKTIVITET(A1,B1)", "DIGI_X.STRATEGI(A1)"].map(calls)).toEqual([false, false, true, true]);
  expect(ownCalls(["STRATEGI"], new Set(["STRATEGI"]))("STRATEGI(A1)")).toBe(false);
});

test("without any function nothing is a call", () => {
  expect(ownCalls([])("SUM(A1)")).toBe(false);
});
