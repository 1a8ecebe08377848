import { recolored } from "../../../../src/workbook/xlsx/write/sheet-tail.ts";

const part = "sheet";
const own = { row: 0, column: 10, lastRow: 4, lastColumn: 11 };
const colored = { area: { row: 1, column: 11, lastRow: 4, lastColumn: 11 }, formats: [7, 8] };
const ourRules =
  '<conditionalFormatting sqref="L2:L5"><cfRule type="expression" dxfId="7" priority="4"><formula>AND(ISNUMBER(L2),L2=0)</formula></cfRule>' +
  '<cfRule type="expression" dxfId="8" priority="5"><formula>AND(ISNUMBER(L2),L2=1)</formula></cfRule></conditionalFormatting>';
const theirRules =
  '<conditionalFormatting sqref="L2:L5"><cfRule type="cellIs" dxfId="0" priority="3" operator="equal"><formula>9</formula></cfRule></conditionalFormatting>';

test("our colours come after the user's and have priorities of their own", () => {
  const tail = `<mergeCells/>${theirRules}<dataValidations/></worksheet>`;
  expect(recolored(tail, part, [own], [colored])).toBe(`<mergeCells/>${theirRules}${ourRules}<dataValidations/></worksheet>`);
});

test("our colours of an earlier run are replaced, and the user's on our columns stay", () => {
  const tail = `${theirRules}${ourRules}<pageMargins/></worksheet>\n`;
  expect(recolored(tail, part, [own], [colored])).toBe(tail);
  expect(recolored(tail, part, [own], [])).toBe(`${theirRules}<pageMargins/></worksheet>\n`);
});

test("a rule like ours outside our columns is not ours", () => {
  const elsewhere = ourRules.replaceAll("L2", "A2").replace("A2:L5", "A2:A5");
  expect(recolored(`${elsewhere}</worksheet>`, part, [own], [])).toBe(`${elsewhere}</worksheet>`);
});

test("colours that Excel has cut in pieces are found again", () => {
  const cut = ourRules.replace("L2:L5", "L2:L3 L5");
  expect(recolored(`${cut}</worksheet>`, part, [own], [])).toBe("</worksheet>");
});

test("priorities go on from those of the newer formats too", () => {
  const extension = '<extLst><ext><x14:cfRule type="dataBar" priority="3"/></ext></extLst>';
  expect(recolored(`${extension}</worksheet>`, part, [own], [colored])).toBe(`${ourRules}${extension}</worksheet>`);
});

test("a sheet with a prefix gets colours with its prefix", () => {
  const result = recolored("<x:pageMargins/></x:worksheet>", part, [own], [colored]);
  expect(result).toContain('<x:conditionalFormatting sqref="L2:L5"><x:cfRule type="expression"');
  expect(result.indexOf("x:conditionalFormatting")).toBeLessThan(result.indexOf("x:pageMargins"));
});
