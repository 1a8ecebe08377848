import { cellAddress } from "../../../src/core/sheet/address.ts";
import { bookOf } from "../../bad-input/book.ts";
import { rygge, svar } from "../../bad-input/survey.ts";
import type { Stretch } from "./large-entry.ts";
import { cell, each, RELATIONS, SHEET, STRINGS, STYLES, surveyFile, TABLE, TYPES, WORKBOOK, type HostileFile } from "./survey-file.ts";

/** Where something is put into the survey: the part, and the text before which. In a tag only what belongs there. */
const places: readonly (readonly [where: string, part: string, before: string])[] = [
  ["in the sheet's head", SHEET, "<sheetData"],
  ["between rows", SHEET, '<row r="3"'],
  ["in a row's tag", SHEET, ' r="3"'],
  ["between cells", SHEET, '<c r="B3"'],
  ["in a cell's tag", SHEET, ' r="B3"'],
  ["in a cell", SHEET, '<is><t xml:space="preserve">0101'],
  ["in a text", SHEET, "0101<"],
  ["in the sheet's tail", SHEET, "<mergeCells"],
  ["in the list of texts", STRINGS, "<si>"],
  ["in a shared text", STRINGS, "Ja<"],
  ["in the workbook part", WORKBOOK, "<sheets"],
  ["in the styles", STYLES, "<fonts"],
  ["in the relations", RELATIONS, "<Relationship "],
  ["in the content types", TYPES, "<Override"],
  ["in a table", TABLE, "<tableColumns"],
];

const fillers: readonly (readonly [what: string, put: readonly Stretch[], inTags: boolean | null])[] = [
  ["megabytes of blanks", [[" ", 1 << 21]], null],
  ["nested elements", [["<a>", 100_000], ["</a>", 100_000]], false], // prettier-ignore
  ["open angle brackets", [["<", 1 << 20]], null],
  ["comments", [["<!---->", 200_000]], false],
  ["attributes", [[' b="1"', 100_000]], true],
];

/** A survey that means no harm, and is as long as the hostile ones. */
export const harmlessFile = (): Promise<Uint8Array> => bookOf([svar(Array.from({ length: 700 }, () => rygge()))]);

/** All kinds that we think of, each in a survey that is otherwise sound. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const { within, sheet, rows } = await surveyFile();
  const words = "abcdefg hij ".repeat(3000).slice(0, 32_767);

  return [
    ...fillers.flatMap(([what, put, inTags]) =>
      places
        .filter(([where]) => inTags === null || where.endsWith("tag") === inTags)
        .map(([where, part, before]) => within(`${what} ${where}`, part, before, ...put)),
    ),
    ...[0, 1, 2, 3, 5, 60].map((column) => rows(`32 767 letters in column ${column + 1}`, 20, (row) => cell(row, 0, String(row + 101)) + (column === 0 ? "" : cell(row, column, `${row} ${words}`)))), // prettier-ignore
    rows("numbers of 32 767 letters", 20, (row) => cell(row, 0, `${row} ${words}`)),
    rows("headings of 32 767 letters", 3, (row) => each(60, (column) => cell(row, column, `${words}${column}`))),
    sheet("an answer of megabytes", '<row r="2"><c r="A2"><v>101</v></c><c r="F2" t="inlineStr"><is><t>', ["abcdefghi ", 1 << 18], "</t></is></c></row>"), // prettier-ignore
    sheet(
      "runs by the hundred thousand in a cell",
      '<row r="2"><c r="F2" t="inlineStr"><is>',
      ["<r><t>a</t></r>", 200_000],
      "</is></c></row>",
    ),
    rows("rows as wide as a sheet with one cell each", 4000, (row) => `<c r="${cellAddress(row, 16_383)}"><v>1</v></c>`),
    rows("cells without value in one wide row", 1, () => "<c><f>1</f></c>".repeat(16_384)),
    rows("distinct answers", 20_000, (row) => `<c r="A${row + 1}"><v>${row}</v></c>${cell(row, 5, `svar ${row} her`)}`),
    sheet("empty rows", ["<row/>", 300_000]),
    sheet("a row at the end of the sheet", '<row r="1048576"><c r="A1048576"><v>101</v></c></row>'),
    within("distinct shared texts", STRINGS, "</sst>", each(100_000, (index) => `<si><t>tekst nummer ${index}</t></si>`)), // prettier-ignore
    within("runs by the hundred thousand in a shared text", STRINGS, "</sst>", "<si>", ["<r><t>a</t></r>", 200_000], "</si>"),
    within("codes of characters in a shared text", STRINGS, "Ja<", ["_x0041_", 300_000]),
    within("merged areas that cover one another", SHEET, "</mergeCells>", ['<mergeCell ref="A1:XFD1048576"/>', 50_000]),
    within("merged areas below", SHEET, "</mergeCells>", each(50_000, (row) => `<mergeCell ref="A${2 * row + 6}:B${2 * row + 6}"/>`)), // prettier-ignore
    within("column widths", SHEET, "<sheetData", "<cols>", ['<col min="1" max="16383" width="9"/>', 50_000], "</cols>"),
    within("defined names", WORKBOOK, "</definedNames>", each(50_000, (index) => `<definedName name="n${index}">Svar!$A$1</definedName>`)), // prettier-ignore
    within("tabs that lead to one sheet", WORKBOOK, "</sheets>", each(20_000, (index) => `<sheet name="s${index}" sheetId="${index + 2}" r:id="rId1"/>`)), // prettier-ignore
    within("relations", RELATIONS, "</Relationships>", each(50_000, (index) => `<Relationship Id="x${index}" Type="a" Target="a.xml"/>`)), // prettier-ignore
    within("cell formats", STYLES, "</cellXfs>", ['<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>', 60_000]),
    within("a number format of megabytes", STYLES, "<fonts", '<numFmts><numFmt numFmtId="200" formatCode="', ["[a]&quot;", 200_000], '"/></numFmts>'), // prettier-ignore
    within("columns of a table", TABLE, "</tableColumns>", each(50_000, (index) => `<tableColumn id="${index + 100}" name="k${index}"/>`)), // prettier-ignore
  ];
}
