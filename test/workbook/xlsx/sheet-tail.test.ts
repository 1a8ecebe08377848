import fc from "fast-check";
import { recolored, rewriteTail } from "../../../src/workbook/xlsx/sheet-tail.ts";

const part = "sheet";
const own = { row: 0, column: 10, lastRow: 4, lastColumn: 11 };
const colored = { area: { row: 1, column: 11, lastRow: 4, lastColumn: 11 }, formats: [7, 8] };
const ourRules =
  '<conditionalFormatting sqref="L2:L5"><cfRule type="expression" dxfId="7" priority="4"><formula>AND(ISNUMBER(L2),L2=0)</formula></cfRule>' +
  '<cfRule type="expression" dxfId="8" priority="5"><formula>AND(ISNUMBER(L2),L2=1)</formula></cfRule></conditionalFormatting>';
const theirRules =
  '<conditionalFormatting sqref="L2:L5"><cfRule type="cellIs" dxfId="0" priority="3" operator="equal"><formula>9</formula></cfRule></conditionalFormatting>';

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield Promise.resolve(text.slice(at, at + length));
}

async function all(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

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

test("only what follows the rows is changed, wherever the text is cut", async () => {
  const rows = '<worksheet><sheetData foo="1"><row r="1"><c r="A1" t="str"><v>sheetData</v></c></row></sheetData>';
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.boolean(), async (length, isEmpty) => {
      const head = isEmpty ? '<x:worksheet><x:sheetPr/><x:sheetData foo="1"/>' : rows;
      const changed = await all(rewriteTail(pieces(`${head}<a/></worksheet>`, length), (tail) => `[${tail}]`));
      expect(changed).toBe(`${head}[<a/></worksheet>]`);
    }),
  );
});
