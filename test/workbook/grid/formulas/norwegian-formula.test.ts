import { describe, expect, test } from "@jest/globals";
import { fromNorwegian, toNorwegian } from "../../../../src/workbook/grid/formulas/norwegian-formula.ts";
import { norwegianNumber, typedNumber } from "../../../../src/workbook/grid/formulas/typed-number.ts";

describe("formulas as a Norwegian Excel shows them", () => {
  test.each([
    ["=SUM(A1,B2)", "=SUMMER(A1;B2)"],
    ["=A1*0.5", "=A1*0,5"],
    ["=IF(A1>1.5,2.25,0)", "=HVIS(A1>1,5;2,25;0)"],
    ['=IF(A1="a,b.c","1.5",B1)', '=HVIS(A1="a,b.c";"1.5";B1)'],
    ["='Ark 1,5'!A1+Tall2.5", "='Ark 1,5'!A1+Tall2.5"],
    ["=SUM({1,2.5;3,4})", "=SUMMER({1\\2,5;3\\4})"],
    ['=IF(TRUE,COUNTIF(A:A,FALSE),"TRUE")', '=HVIS(SANN;ANTALL.HVIS(A:A;USANN);"TRUE")'],
    ["='SUM(1)'!A1+SUM.tall*RIGHT(\"SUM(1)\",2)", "='SUM(1)'!A1+SUM.tall*HØYRE(\"SUM(1)\";2)"],
    ["=PRIORITERING(B2:B378,C2:C378)", "=PRIORITERING(B2:B378;C2:C378)"],
  ])("%s is shown as %s and read back", (english, norwegian) => {
    expect(toNorwegian(english)).toBe(norwegian);
    expect(fromNorwegian(norwegian)).toBe(english);
  });

  test("a formula typed in the English way stays", () => {
    expect(fromNorwegian("=SUM(A1,B2)")).toBe("=SUM(A1,B2)");
    expect(fromNorwegian("=A1*0.5")).toBe("=A1*0.5");
  });

  test("a text with a semicolon makes no formula Norwegian", () => {
    expect(fromNorwegian('=IF(A1="a;b",1.5,2)')).toBe('=IF(A1="a;b",1.5,2)');
  });

  test("without parentheses a comma between digits is a decimal one", () => {
    expect(fromNorwegian("=A1*0,5")).toBe("=A1*0.5");
  });

  test.each([
    ["12,5", 12.5],
    ["-0,25", -0.25],
    ["1 234,5", 1234.5],
    [",5", 0.5],
    ["12", null],
    ["1 234", 1234],
    ["1\u00a0234", 1234],
    ["1\u202f234\u202f567,25", 1234567.25],
    ["1 23", null],
    ["−3,5", -3.5],
    ["3,", 3],
    ["12,5 %", 0.125],
    ["70 %", 0.7],
    ["1,5e3", 1500],
    [",", null],
    ["-", null],
    ["", null],
    ["1.234", null],
    ["1,2,3", null],
    ["Ja, delvis", null],
  ])("typed %j is the number %s", (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });

  test.each([
    ["1,234", 1.234],
    ["12,5 %", 0.125],
    ["1 234,5", 1234.5],
    ["1,234,567", null],
    ["1,2.5", null],
    ["$1,234", null],
    ["12.5", undefined],
    ["12 %", undefined],
    ["15.03.2023", undefined],
    ["Ja, delvis", undefined],
  ])("what %j means in Norwegian is not left to English: %s", (text, number) => {
    expect(norwegianNumber(text)).toBe(number);
  });
});
