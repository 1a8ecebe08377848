import { describe, expect, test } from "@jest/globals";
import { movedFormula } from "../../../src/workbook/facts/moved-formula.ts";

describe("a formula that is shared, two rows further down and one column further right", () => {
  test.each([
    ["SUM(A1:B2)", "SUM(B3:C4)"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["Ark2!A1+'Ark A1'!A1", "Ark2!B3+'Ark A1'!B3"],
    ["SUM(Ark1:Ark3!A1)", "SUM(Ark1:Ark3!B3)"],
    ["SUM(A:A,$A:B,1:1,$1:2)", "SUM(B:B,$A:C,3:3,$1:4)"],
    ['"A1"&A1&"B ""A1"""', '"A1"&B3&"B ""A1"""'],
    ["SUM(Tab[Tall A1])*ROW(A1)", "SUM(Tab[Tall A1])*ROW(B3)"],
    ["Tab[[#This Row],[A1]]*A1", "Tab[[#This Row],[A1]]*B3"],
    ["[1]Ark1!A1+A1", "[1]Ark1!B3+B3"],
    ["LOG10(A1)+_xlfn.XLOOKUP(A1,B:B,C:C)+navn1_A1", "LOG10(B3)+_xlfn.XLOOKUP(B3,C:C,D:D)+navn1_A1"],
    ['CUBEVALUE("x",$A1,B$1)', 'CUBEVALUE("x",$A3,C$1)'],
    ["A1#+@A1", "B3#+@B3"],
    ["1E3+1.5+TRUE+A1", "1E3+1.5+TRUE+B3"],
    ["XFD1048576", "A2"],
  ])("%s reads %s", (formula, moved) => {
    expect(movedFormula(formula, 2, 1)).toBe(moved);
  });

  test("is as it was where it has not moved", () => {
    expect(movedFormula("sum( a1 )", 0, 0)).toBe("sum( a1 )");
  });
});
