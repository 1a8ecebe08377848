import { refusalText } from "../../src/messages/issues/refusal-language.ts";
import { openZip, type ZipEntry } from "../../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../../src/workbook/xlsx/zip/zip-write.ts";
import { zipTexts } from "../workbook/xlsx/build.ts";
import { bookOf } from "./book.ts";
import { check } from "./case.ts";
import { rygge, svar } from "./survey.ts";
import { partsOf } from "./parts.ts";

const good = () => bookOf([svar([rygge()])]);
const NO_WORKBOOK = "avvist: Filen er ikke en arbeidsbok. Bruk en .xlsx-, .xlsm- eller .csv-fil.";
const damaged = (part: string | null, reason: string) =>
  `avvist: Filen er skadet${part === null ? "" : ` (${part})`}. Åpne den i Excel, la Excel reparere den, og lagre den på nytt. Teknisk årsak: ${reason}.`;
const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";

const bytes = (text: string) => () => Promise.resolve(new TextEncoder().encode(text));
/** The good file with the text of one part replaced; undefined takes the part away. */
const withPart = (part: string, change: (xml: string) => string | undefined) => async () => {
  const parts = await partsOf(await good());
  const changed = change(parts[part] ?? "");
  return zipTexts(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, xml]) => (name !== part ? [[name, xml]] : changed === undefined ? [] : [[name, changed]])),
    ),
  );
};
const replaced = (part: string, from: string | RegExp, to: string) => withPart(part, (xml) => xml.replace(from, to));
/** The good file with what the zip says of one part changed. */
const withEntry = (part: string, change: (entry: ZipEntry) => Partial<ZipEntry>) => async () =>
  writeZip(openZip(await good()).map((entry) => (entry.name === part ? { ...entry, ...change(entry) } : entry)));

/** An OLE compound file as far as its head goes, with a stream of the given name in its directory. */
const compoundFile = (stream: string) => () => {
  const file = new Uint8Array(1536);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(
    Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024 + 128,
  );
  return Promise.resolve(file);
};

describe("files of another kind", () => {
  check([
    { when: "an empty file", given: bytes(""), says: [NO_WORKBOOK] },
    { when: "a text file named .xlsx", given: bytes("kommunenr;strategi\n0136;Ja\n"), says: [NO_WORKBOOK] },
    { when: "a PDF", given: bytes("%PDF-1.7\n%âãÏÓ\n"), says: [NO_WORKBOOK] },
    {
      when: "a web page that calls itself .xls",
      given: bytes("<html><table><tr><td>Ja</td></tr></table></html>"),
      says: [
        "avvist: Filen er en nettside (HTML), selv om den heter noe annet. Åpne den i Excel, lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den.",
      ],
    },
    {
      when: "an old .xls",
      given: compoundFile("Workbook"),
      says: ["avvist: Filen er i det gamle .xls-formatet. Lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den."],
    },
    {
      when: "a workbook with a password",
      given: compoundFile("EncryptedPackage"),
      says: [
        "avvist: Filen er kryptert eller har passord. Fjern passordet i Excel (Fil > Informasjon > Beskytt arbeidsbok) og lagre den på nytt.",
      ],
    },
    { when: "a zip of something else", given: () => zipTexts({ "les meg.txt": "hei" }), says: [NO_WORKBOOK] },
    {
      when: "an OpenDocument sheet",
      given: () => zipTexts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      says: [
        "avvist: Filen er et OpenDocument-regneark (.ods). Åpne den i LibreOffice eller Excel, lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den.",
      ],
    },
    { when: "a Word document", given: replaced(TYPES, "spreadsheetml.sheet.main", "wordprocessingml.document.main"), says: [NO_WORKBOOK] },
    {
      when: "a binary workbook",
      given: replaced(TYPES, /application\/[^"]*sheet\.main\+xml/, "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      says: ["avvist: Filen er en binær arbeidsbok (.xlsb). Lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den."],
    },
    {
      when: "a Strict workbook",
      given: replaced("_rels/.rels", /http:\/\/schemas[^"]*relationships\//, "http://purl.oclc.org/ooxml/officeDocument/relationships/"),
      says: ["avvist: Filen er lagret som «Strict Open XML-arbeidsbok». Lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den."],
    },
    {
      when: "a signed workbook",
      given: async () => zipTexts({ ...(await partsOf(await good())), "_xmlsignatures/sig1.xml": "<Signature/>" }),
      says: ["avvist: Filen er digitalt signert, og signaturen ville bli ugyldig. Lagre en kopi uten signatur og bruk den."],
    },
    {
      when: "an encrypted entry in the zip",
      given: withEntry(SHEET, ({ flags }) => ({ flags: flags | 1 })),
      says: [
        "avvist: Filen er kryptert eller har passord. Fjern passordet i Excel (Fil > Informasjon > Beskytt arbeidsbok) og lagre den på nytt.",
      ],
    },
  ]);
});

describe("damaged files", () => {
  check([
    { when: "cut short", given: async () => (await good()).slice(0, -30), says: [damaged(null, "zip directory is missing")] },
    { when: "cut in the middle", given: async () => (await good()).slice(0, 900), says: [damaged(null, "zip directory is missing")] },
    {
      when: "its directory says fewer parts than there are",
      given: async () => {
        const file = await good();
        const count = file.length - 22 + 10;
        file[count] = (file[count] ?? 0) - 1;
        return file;
      },
      says: [damaged(null, "zip directory is broken")],
    },
    {
      when: "a part's checksum is wrong",
      given: withEntry(SHEET, ({ crc }) => ({ crc: crc ^ 1 })),
      says: [damaged(SHEET, "checksum does not match")],
    },
    {
      when: "a part is longer than the directory says",
      given: withEntry(SHEET, () => ({ size: 100 })),
      says: [damaged(SHEET, "contents are longer than the zip directory says")],
    },
    {
      when: "a part is shorter than the directory says",
      given: withEntry(SHEET, ({ size }) => ({ size: size + 1 })),
      says: [damaged(SHEET, "contents are cut short")],
    },
    {
      when: "a zip bomb",
      given: withEntry(SHEET, () => ({ size: 3 * 2 ** 30 })),
      says: [
        `avvist: ${SHEET} blir større enn 2\u00a0048 MB når den pakkes ut. Filen leses ikke, fordi den kan være laget for å fylle minnet.`,
      ],
    },
    { when: "the list of content types is missing", given: withPart(TYPES, () => undefined), says: [NO_WORKBOOK] },
    { when: "the workbook part is missing", given: withPart(WORKBOOK, () => undefined), says: [NO_WORKBOOK] },
    { when: "the survey's sheet part is missing", given: withPart(SHEET, () => undefined), says: [damaged(SHEET, "the part is missing")] },
    {
      when: "the styles, by which dates are known, are missing",
      given: withPart("xl/styles.xml", () => undefined),
      says: [damaged("xl/styles.xml", "the part is missing")],
    },
    {
      when: "a sheet that nothing says where is",
      given: replaced(WORKBOOK, 'r:id="rId1"', 'r:id="rId77"'),
      says: [damaged(WORKBOOK, "sheet Svar leads nowhere")],
    },
    {
      when: "the workbook part is not well-formed",
      given: replaced(WORKBOOK, "</sheets>", ""),
      says: [damaged(WORKBOOK, "XML is not well-formed")],
    },
    {
      when: "the sheet part has no end",
      given: withPart(SHEET, (xml) => xml.slice(0, xml.length / 2)),
      says: [damaged(SHEET, "sheet has no end")],
    },
    {
      when: "a cell has no end",
      given: replaced(SHEET, "</c>", ""),
      says: [damaged(SHEET, "a cell in row 1 has no end")],
    },
    {
      when: "a document type with entities that grow",
      given: replaced(WORKBOOK, "<workbook", '<!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><workbook'),
      says: [damaged(WORKBOOK, "DOCTYPE is not accepted")],
    },
    {
      when: "a document type in a sheet",
      given: replaced(SHEET, "<worksheet", '<!DOCTYPE lol [<!ENTITY a "Ja">]><worksheet'),
      says: [damaged(SHEET, "DOCTYPE is not accepted")],
    },
    {
      when: "a number that is none",
      given: replaced(SHEET, /<c r="D2"><v>16083<\/v>/, '<c r="D2"><v>seksten</v>'),
      says: [damaged(SHEET, "cell D2 holds no number")],
    },
    {
      when: "a shared text that is not there",
      given: replaced(SHEET, /<c r="D2">/, '<c r="D2" t="s">'),
      says: [damaged(SHEET, "cell D2 points at a text that is not there")],
    },
    {
      when: "a kind of cell that is not known",
      given: replaced(SHEET, /<c r="D2">/, '<c r="D2" t="q">'),
      says: [damaged(SHEET, "cell D2 is of an unknown type")],
    },
    {
      when: "a cell that says it is elsewhere",
      given: replaced(SHEET, 'r="D2"', 'r="D7"'),
      says: [damaged(SHEET, "a cell in row 2 has a wrong reference")],
    },
    {
      when: "a cell that stands twice",
      given: replaced(SHEET, '<c r="D2">', '<c r="D2"><v>5</v></c><c r="D2">'),
      says: [damaged(SHEET, "a cell in row 2 is out of order")],
    },
    {
      when: "a row that stands twice",
      given: replaced(SHEET, "</sheetData>", '<row r="2"/></sheetData>'),
      says: [damaged(SHEET, "row 2 is out of order")],
    },
    {
      when: "text that is not UTF-8",
      given: replaced(WORKBOOK, 'encoding="UTF-8"', 'encoding="x-unknown"'),
      says: [damaged(WORKBOOK, "unknown encoding x-unknown")],
    },
  ]);
});

test("a refusal in English says the same", () => {
  expect(refusalText({ code: "damaged", part: SHEET, detail: "checksum does not match" }, "en")).toBe(
    `The file is damaged (${SHEET}). Open it in Excel, let Excel repair it, and save it again. Technical cause: checksum does not match.`,
  );
});
