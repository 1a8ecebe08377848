import { describe, expect, test } from "@jest/globals";
import { fromFile, toFile } from "../../../../src/workbook/grid/formulas/file-formula.ts";
import { futureFunctions, worksheetFunctions } from "../../../../src/workbook/grid/formulas/future-functions.ts";

describe("a formula in a file", () => {
  test.each([
    ["SUM(A1:A3)", "SUM(A1:A3)"],
    ["IFNA(XLOOKUP(1,A1:A3,B1:B3),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(1,A1:A3,B1:B3),0)"],
    ["binom.dist(1,2,0.5,TRUE)+SEC(1)", "_xlfn.BINOM.DIST(1,2,0.5,TRUE)+_xlfn.SEC(1)"],
    ["SORT(FILTER(A1:A3,A1:A3>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3>1))"],
    ["NETWORKDAYS.INTL(A1,A2)", "NETWORKDAYS.INTL(A1,A2)"],
    ["\"IFNA(\"&'IFS('!A1", "\"IFNA(\"&'IFS('!A1"],
    ["LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["MAP(A1:A3,LAMBDA(verdi,verdi*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.verdi,_xlpm.verdi*2))"],
    ["LET(f,LAMBDA(x,x+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1),_xlpm.f(2))"],
    ["LET(x, navn, x+navn)", "_xlfn.LET(_xlpm.x, navn, _xlpm.x+navn)"],
    ["SUM(B1#)", "SUM(_xlfn.ANCHORARRAY(B1))"],
    ["@A1:A3+1", "_xlfn.SINGLE(A1:A3)+1"],
    ["SUM(@INDEX(A1:A3,MATCH(1,A1:A3,0)),2)", "SUM(_xlfn.SINGLE(INDEX(A1:A3,MATCH(1,A1:A3,0))),2)"],
    ["@B1#", "_xlfn.SINGLE(_xlfn.ANCHORARRAY(B1))"],
    ["Tab[@Antall]*2", "Tab[[#This Row],[Antall]]*2"],
    ["SUM(", "SUM("],
  ])("typed as %s is %s", (typed, inFile) => {
    expect(toFile(typed)).toBe(inFile);
  });

  test.each([
    ["_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)", "LET(x,A1,x+1)"],
    ["_xlfn._xlws.FILTER(A1:A3,A1:A3>1)", "FILTER(A1:A3,A1:A3>1)"],
  ])("that reads %s is shown as %s, and written as it was", (inFile, shown) => {
    expect(fromFile(inFile)).toBe(shown);
    expect(toFile(shown)).toBe(inFile);
  });

  test("has the prefix of each newer function", () => {
    for (const name of futureFunctions) expect(toFile(`${name}(A1)`)).toBe(`_xlfn.${name}(A1)`);
    for (const name of worksheetFunctions) expect(toFile(`${name}(A1)`)).toBe(`_xlfn._xlws.${name}(A1)`);
  });
});
