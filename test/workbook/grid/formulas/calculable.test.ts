import { describe, expect, test } from "@jest/globals";
import { callsAny, isCalculable } from "../../../../src/workbook/grid/formulas/calculable.ts";

const known = {
  functions: new Set(["SUM", "LET", "LAMBDA", "IF", "IFERROR", "VLOOKUP", "SUMPRODUCT", "COUNTIF", "MATCH", "INDEX", "FORKLAR"]),
  own: new Set(["FORKLAR"]),
  names: new Set(["TALL"]),
};

describe("a grid calculates", () => {
  test.each([
    "SUM(A1:A3)",
    "SUM(A:A,$1:$2)",
    "'Ark 2'!A1+tall",
    "LET(x,A1,x+1)",
    "LAMBDA(a,SUM(a))(A1)",
    'IF(A1="[x]@#",{1,2;3,4},"a b")',
    "SUM((A1+B1)*2)",
    "SUMPRODUCT((A1:A3>1)*(B1:B3=IF(C1,2,3)))",
    "VLOOKUP(A1,B:C,2,FALSE)+INDEX(A1:A3,MATCH(1,B1:B3,0))",
    "COUNTIF(A1:A3,1)/SUM(A1:A3,B1:B3)",
    'FORKLAR("strategi",A1:A3,B1:C3)',
  ])("%s", (formula) => {
    expect(isCalculable(formula, known)).toBe(true);
  });

  test.each([
    ["a function of another program", "MINFUNKSJON(A1)"],
    ["another workbook", "[1]Ark1!A1"],
    ["a quoted other workbook", "'[1]Ark 1'!A1"],
    ["a table", "SUM(Tab[Tall])"],
    ["several sheets", "SUM(Ark1:Ark3!A1)"],
    ["several quoted sheets", "SUM('Ark 1:Ark 3'!A1)"],
    ["several sheets with long names", "SUM(Januar:Mars!A1)"],
    ["a union", "SUM((A1,B2))"],
    ["a union alone", "(A1,B2)"],
    ["an intersection", "SUM(A1:B2 B1:C3)"],
    ["a spilled range", "SUM(A1#)"],
    ["one value of a range", "@A1:A3"],
    ["an unknown name", "ukjent*2"],
    ["a sheet's own name", "Ark1!lokal"],
    ["a trimmed range", "SUM(A.:.B)"],
    ["a range alone", "A1:A3"],
    ["a range with an operator", "SUM(A1:A3*2)"],
    ["a range with a sign", "SUM(-A1:A3)"],
    ["a range for one value", "SUM(IFERROR(A1:A3,0))"],
    ["a range for the value that is looked up", "VLOOKUP(A:A,B1:C3,2,FALSE)"],
    ["a range for a criterion", "COUNTIF(A1:A3,B1:B3)"],
  ])("not %s: %s", (_, formula) => {
    expect(isCalculable(formula, known)).toBe(false);
  });
});

test("a formula calls the functions in it, whatever its texts and sheets are called", () => {
  const wanted = new Set(["FORKLAR"]);
  expect(callsAny("1+forklar(A1)", wanted)).toBe(true);
  expect(callsAny("\"FORKLAR(\"&'FORKLAR('!A1", wanted)).toBe(false);
});
