import { Refusal, type RefusalReason } from "../../../src/core/issues/refusal.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { CsvWorkbook, writeCsv } from "../../../src/workbook/csv/csv.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at <= text.length; at++) view.setUint16(2 * at, `\ufeff${text}`.charCodeAt(at), littleEndian);
  return bytes;
};
/** Characters of Windows-1252 by their bytes: æ ø å as in Latin 1, and the long dash at 0x96. */
const windows1252 = (text: string) => Uint8Array.from(Array.from(text, (letter) => (letter === "–" ? 0x96 : letter.charCodeAt(0))));

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly Cell[] | undefined)[]> {
  return (await CsvWorkbook.open(bytes, "svar.csv").read("svar")).cells;
}

/** Why a text is refused as a file; null where it is read. */
function reasonOf(csv: string): RefusalReason | null {
  try {
    CsvWorkbook.open(utf8(csv), "svar.csv");
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const text = "Kommunenummer;Læring på øya\r\n0301;Ja – helt\r\n";
const cells = [
  ["Kommunenummer", "Læring på øya"],
  ["0301", "Ja – helt"],
];

test.each([
  ["UTF-8", utf8(text)],
  ["UTF-8 with a byte order mark", utf8(`\ufeff${text}`)],
  ["UTF-16, little end first", utf16(text, true)],
  ["UTF-16, big end first", utf16(text, false)],
  ["Windows-1252", windows1252(text)],
  ["line ends of other systems", utf8(text.replaceAll("\r\n", "\n"))],
  ["line ends of old systems", utf8(text.replaceAll("\r\n", "\r"))],
  ["line ends mixed, the last one missing", utf8("Kommunenummer;Læring på øya\n0301;Ja – helt")],
  ["commas", utf8(text.replaceAll(";", ","))],
  ["tabs", utf8(text.replaceAll(";", "\t"))],
  ["a delimiter that the first line states", utf8(`sep=,\r\n${text.replaceAll(";", ",")}`)],
  ["quotes", utf8('"Kommunenummer";"Læring på øya"\r\n"0301";"Ja – helt"\r\n')],
])("a file with %s is read", async (_, bytes) => {
  expect(await cellsOf(bytes)).toEqual(cells);
});

test("cells are texts as they are written, empty ones null", async () => {
  expect(await cellsOf(utf8("a;b;c;d\n0301; Ja ;;1,5\n2018-01-02;TRUE;=1+1;\n"))).toEqual([
    ["a", "b", "c", "d"],
    ["0301", " Ja ", null, "1,5"],
    ["2018-01-02", "TRUE", "=1+1", null],
  ]);
});

test("quotes hold delimiters, line breaks and doubled quotes", async () => {
  expect(await cellsOf(utf8('a;b\n"x;y\r\nz";"«""Ja""»"\n'))).toEqual([
    ["a", "b"],
    ["x;y\nz", '«"Ja"»'],
  ]);
});

test("commas in texts and numbers are no delimiters, nor are semicolons in lists", async () => {
  const semicolons = "Knr;Kompleks, individuell;Andel\n0301;Ja, helt;1,5\n0101;Ja, delvis;2,5\n";
  expect((await cellsOf(utf8(semicolons)))[1]).toEqual(["0301", "Ja, helt", "1,5"]);
  const commas = "Knr,Områder\n0301,Robotisering;Grønn IKT\n0101,Back-up;Grønn IKT\n";
  expect((await cellsOf(utf8(commas)))[1]).toEqual(["0301", "Robotisering;Grønn IKT"]);
});

test("titles and blank lines above the header keep their rows", async () => {
  expect(await cellsOf(utf8("Svar fra 2018, foreløpig\n\nKnr;strategi;sky\n0301;Ja;Nei\n"))).toEqual([
    ["Svar fra 2018, foreløpig"],
    [null],
    ["Knr", "strategi", "sky"],
    ["0301", "Ja", "Nei"],
  ]);
});

test("an empty file is an empty sheet", async () => {
  expect(await cellsOf(new Uint8Array())).toEqual([]);
  expect(await cellsOf(utf8("\ufeff"))).toEqual([]);
});

test("it is a workbook of one sheet, named after the file", async () => {
  const workbook = CsvWorkbook.open(utf8(text), "/data/Svar 2018.CSV");
  expect(await workbook.sheets()).toEqual([{ name: "Svar 2018", visible: true, ownId: null }]);
  expect(await workbook.read("Svar 2018", 1)).toMatchObject({ firstRow: 0, firstColumn: 0, cells: [cells[0]], ownColumns: null });
});

test("what cannot be done is refused: another sheet, results, no text, quotes that never close", async () => {
  const workbook = CsvWorkbook.open(utf8(text), "svar.csv");
  await expect(workbook.read("Ark1")).rejects.toMatchObject({ reason: { code: "sheet_missing", sheet: "Ark1", sheets: ["svar"] } });
  await expect(workbook.apply()).rejects.toMatchObject({ reason: { code: "csv_read_only" } });
  expect(() => CsvWorkbook.open(Uint8Array.of(1, 0, 2, 0), "x.csv")).toThrow(Refusal);
  expect(() => CsvWorkbook.open(utf8('a;b\nc;"d\ne;f\n'), "x.csv")).toThrow(Refusal);
});

test("numbers are written with a decimal comma, texts quoted where they must be", () => {
  const written = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    writeCsv([
      ["Knr", "Andel"],
      ["0301", 94.5],
      ["a;b", null],
      ['"x"', -1],
    ]),
  );
  expect(written).toBe('\ufeffKnr;Andel\r\n0301;94,5\r\n"a;b";\r\n"""x""";-1\r\n');
  expect(new TextDecoder().decode(writeCsv([[1.5, "a;b"]], ","))).toBe('"1,5",a;b\r\n');
  expect(() => writeCsv([[Number.NaN]])).toThrow("NaN");
});

test("no text begins with what a spreadsheet would run", () => {
  const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1"];
  const [line = ""] = new TextDecoder().decode(writeCsv([formulas.slice(0, 4)])).split("\r\n");
  expect(line).toBe("'=1+1;'+1;'-1;'@SUM(A1)");
  for (const formula of formulas) expect(new TextDecoder().decode(writeCsv([[formula]]))).toMatch(/^"?'/);
});

test.each([
  ["rows", "a\n".repeat((1 << 20) + 1), { what: "rows", limit: 1 << 20 }],
  ["cells in a row", `a;b\n${";".repeat(1 << 14)}\n`, { what: "columns", limit: 1 << 14 }],
  ["letters in a row", `a;b\n1;${"x".repeat(1 << 23)}\n`, { what: "row", limit: 1 << 23 }],
  ["letters in quotes, with line ends", `a;b\n1;"${"x\n".repeat(1 << 22)}"\n`, { what: "row", limit: 1 << 23 }],
  ["empty cells", `a;b\n${`${";".repeat(16_000)}\n`.repeat(1100)}`, { what: "emptyCells", limit: 1 << 23 }],
])("more %s than a sheet is read with are refused, told in words", (_, csv, limit) => {
  expect(reasonOf(csv)).toEqual({ code: "beyond_limit", part: "svar.csv", ...limit });
});

test.each([
  ["UTF-8", (text: string) => utf8(text)],
  ["UTF-16", (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
  ["Windows-1252", (text: string) => new Uint8Array(Buffer.from(text, "latin1"))],
])("a file of %s is read as it stands wherever it is cut while it is read", async (_, encode) => {
  for (let shift = 0; shift < 4; shift++) {
    const line = `${"æ".repeat(shift + 1)};"ø\r\nå"\r\n`;
    const rows = Array.from({ length: 20_000 }, () => ["æ".repeat(shift + 1), "ø\nå"]);
    expect(await cellsOf(encode(line.repeat(20_000)))).toEqual(rows);
  }
});

test("a file of more than 50 MB is refused unread", () => {
  expect(reasonOf("x".repeat(50_000_001))).toEqual({ code: "beyond_limit", part: "svar.csv", what: "megabytes", limit: 50 });
});

test("more different texts than memory is to hold are refused", () => {
  const pairs = Array.from({ length: 1_040_000 }, (__, at) => `t${at};u${at};v${at}`).join("\n");
  expect(reasonOf(`a;b;c\n${pairs}`)).toMatchObject({ code: "beyond_limit", what: "texts", limit: 800_000 });
});

test("as many rows as a sheet has, and line ends in quotes, are read", async () => {
  expect(await cellsOf(utf8("a\n".repeat(1 << 20)))).toHaveLength(1 << 20);
  const lines = "x\n".repeat(1_100_000);
  expect(await cellsOf(utf8(`a;b\n1;"${lines}"\n`))).toEqual([
    ["a", "b"],
    ["1", lines],
  ]);
});

test("a quote that is wrong is told of by its row in the file, however far down", () => {
  const rows = 'Oslo;"Ja, helt"\n'.repeat(40_000);
  expect(reasonOf(`${rows}Moss;"Ja"x\n${rows}`)).toEqual({ code: "damaged", part: null, detail: "InvalidQuotes, row 40001" });
});
