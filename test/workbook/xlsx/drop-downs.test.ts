import { describe, expect, test } from "@jest/globals";
import { readDropDowns } from "../../../src/workbook/xlsx/read/drop-downs.ts";

const read = (xml: string) => readDropDowns(xml, xml, "xl/worksheets/sheet1.xml");
const area = (row: number, column: number, lastRow = row, lastColumn = column) => ({ row, column, lastRow, lastColumn });

describe("the lists of values that a sheet offers", () => {
  test("are its rules of that kind, with their values or their range, and whether other values are entered", () => {
    const xml =
      '<dataValidations count="3">' +
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B9 D4"><formula1>"Ja, Nei,Vet ""ikke"" &amp; nei"</formula1></dataValidation>' +
      '<dataValidation type="list" errorStyle="warning" showErrorMessage="1" error="Velg en farge" sqref="C2"><formula1>$F$1:$F$3</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="C3"><formula1>Farger</formula1></dataValidation>' +
      "</dataValidations>";
    expect(read(xml)).toEqual([
      {
        areas: [area(1, 1, 8), area(3, 3)],
        source: ["Ja", "Nei", 'Vet "ikke" & nei'],
        allowsBlank: true,
        error: null,
      },
      { areas: [area(1, 2)], source: "$F$1:$F$3", allowsBlank: false, error: "Velg en farge" },
      { areas: [area(2, 2)], source: "Farger", allowsBlank: false, error: null },
    ]);
  });

  test("are read from the extension too, which has ranges of other sheets", () => {
    const xml =
      '<extLst><ext><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1>' +
      "<xm:f>'Valg 1'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
    expect(read(xml)).toEqual([{ areas: [area(1, 1, 4)], source: "'Valg 1'!$A$1:$A$3", allowsBlank: true, error: null }]);
  });

  test("are not rules of other kinds, hidden lists, or lists of nothing", () => {
    const xml =
      '<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>' +
      '<dataValidation type="list" showDropDown="1" sqref="A1"><formula1>"Ja"</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="A1"/><dataValidation type="list" sqref=""><formula1>"Ja"</formula1></dataValidation>';
    expect(read(xml)).toEqual([]);
  });
});
