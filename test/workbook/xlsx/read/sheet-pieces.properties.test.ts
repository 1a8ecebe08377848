import fc from "fast-check";
import { sheetPieces } from "../../../../src/workbook/xlsx/read/sheet-pieces.ts";
import { worksheet } from "../build.ts";

async function* chunks(text: string, lengths: readonly number[]): AsyncGenerator<string> {
  let index = 0;
  for (let at = 0; at < text.length;) {
    const length = lengths[index++ % lengths.length] ?? 1;
    yield Promise.resolve(text.slice(at, at + length));
    at += length;
  }
}

async function piecesOf(text: string, lengths: readonly number[]) {
  const pieces: { kind: string; text: string }[] = [];
  for await (const { kind, text: piece } of sheetPieces(chunks(text, lengths), "sheet")) pieces.push({ kind, text: piece });
  return pieces;
}

const plain = '<row r="1"><c r="A1"><v>1</v></c></row>';
const rows = fc.array(
  fc.constantFrom(
    plain,
    '<row r="2" spans="1:2"/>',
    '<row r="3"><c r="A3" t="str"><f>Ark1!A1</f><v>hva? nei!</v></c></row>',
    '<row r="4"><!-- <row r="9"> --><c r="A4"/></row>',
    '<row r="5"><c r="A5" t="inlineStr"><is><t><![CDATA[</sheetData><row>]]></t></is></c></row>',
    "<row><?x <row ?></row>\n",
  ),
  { maxLength: 8 },
);

test("however a sheet's text is cut, its pieces are a head, whole rows and a tail, and together the text", async () => {
  const tails = fc.constantFrom("", '<rowBreaks count="1"/>', "<extLst><ext><row/></ext></extLst>");
  await fc.assert(
    fc.asyncProperty(
      rows,
      tails,
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
      async (drawn, tail, lengths) => {
        const xml = worksheet({ rows: drawn.join(""), tail });
        const pieces = await piecesOf(xml, lengths);
        expect(pieces.map(({ text }) => text).join("")).toBe(xml);
        expect(pieces.at(0)).toMatchObject({ kind: "head", text: expect.stringMatching(/<sheetData>$/) as string });
        expect(pieces.at(-1)).toMatchObject({ kind: "tail", text: `</sheetData>${tail}</worksheet>` });
        let rest = drawn.join("");
        for (const { text } of pieces.slice(1, -1)) {
          rest = rest.slice(text.length);
          // What is left begins with a row: the piece ended where a row ends.
          expect(rest === "" || drawn.some((_, from) => drawn.slice(from).join("") === rest)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a chunk of many rows is not copied to find the row that the chunk before began", async () => {
  const xml = worksheet({ rows: plain.replaceAll("1", "2").repeat(9) });
  const pieces = await piecesOf(xml, [xml.indexOf("<row") + 5, plain.length * 5]);
  expect(pieces.filter(({ kind }) => kind === "rows").map(({ text }) => text.length / plain.length)).toEqual([1, 4, 1, 3]);
});
