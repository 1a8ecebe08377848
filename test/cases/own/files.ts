import { plan } from "../../../src/core/pipeline.ts";
import { Refusal } from "../../../src/core/issues/refusal.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { bookOf } from "../../bad-input/book.ts";
import { zipTexts, type Built } from "../../workbook/xlsx/build.ts";
import { computedBook, type OwnInputs } from "./own-input.ts";
import { HEADING, threeRules } from "./own-rules.ts";

const ROWS = [HEADING, ["a", "Ja", "Ja", "Nei"], ["b", "Nei", "Nei", "Nei"]];
const SHEET = "xl/worksheets/sheet1.xml";
const log = { programVersion: "0", time: "2026-01-01 12:00", source: "", language: "nb" } as const;

/** The survey as a file, some of its parts rewritten. */
async function fileWith(
  change: (parts: Map<string, string>) => void,
  more: Omit<Built, "sheets"> = {},
  sheet: object = {},
): Promise<Uint8Array> {
  const pkg = await Package.open(await bookOf([{ name: "Svar", rows: ROWS, ...sheet }], more));
  const parts = new Map<string, string>();
  for (const name of pkg.names()) parts.set(name, await pkg.text(name));
  change(parts);
  return zipTexts(Object.fromEntries(parts));
}

const rewritten = (name: string, rewrite: (text: string) => string) => (parts: Map<string, string>) => {
  const before = parts.get(name) ?? "";
  const after = rewrite(before);
  if (after === before) throw new Error(`nothing is rewritten in ${name}`);
  parts.set(name, after);
};

/** The package of the file with all results in it, and the warnings about columns apart. */
async function written(bytes: Uint8Array) {
  const { outcome } = await computedBook(threeRules(), bytes);
  const write = ["columns", "tables", "figures", "remarks", "log"] as const;
  const { changes, issues } = plan(outcome, { write, texts: layoutTexts("nb"), log });
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.apply(changes);
  const saved = await workbook.save();
  const sheet = await (await XlsxWorkbook.open(saved)).read("Svar");
  return { pkg: await Package.open(saved), sheet, apart: issues.filter(({ code }) => code === "columns_apart") };
}

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await computedBook(threeRules(), bytes);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

async function typesOf(pkg: Package) {
  const names = pkg.names().filter((name) => name !== "[Content_Types].xml");
  const types = await Promise.all(names.map((name) => pkg.contentType(name)));
  return names.filter((_, index) => types[index] === undefined);
}

const firstFormat = async (pkg: Package) => /<cellXfs[^>]*>(<xf [^>]*?\/>)/.exec(await pkg.text("xl/styles.xml"))?.[1];
const noTable = (ref: string, columns: number) =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${columns}">` +
  `${HEADING.slice(0, columns)
    .map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`)
    .join("")}</tableColumns></table>`;

/** Files as others write them, and damaged ones. */
export const files: OwnInputs = {
  "no-default-for-rels.xlsx": {
    "every type as an override": async () => {
      const bytes = await fileWith(
        rewritten("[Content_Types].xml", (text) => {
          const rels = ["/_rels/.rels", "/xl/_rels/workbook.xml.rels"].map(
            (name) => `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
          );
          return text.replace(/<Default [^>]*rels[^>]*\/>/, "").replace("</Types>", `${rels.join("")}</Types>`);
        }),
      );
      const { pkg } = await written(bytes);
      expect(await typesOf(pkg)).toEqual([]);
    },
    "a default of xml that is the worksheet's": async () => {
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
      const bytes = await fileWith(
        rewritten("[Content_Types].xml", (text) =>
          text
            .replace(/<Default Extension="xml"[^>]*\/>/, "")
            .replace(/(<Types[^>]*>)/, `$1<Default Extension="XML" ContentType="${type}"/>`),
        ),
      );
      const { pkg } = await written(bytes);
      expect(await typesOf(pkg)).toEqual([]);
      for (const name of pkg.names().filter((one) => /drawing|chart|styles|comments/.test(one) && one.endsWith(".xml")))
        expect([name, await pkg.contentType(name)]).not.toEqual([name, type]);
    },
  },
  "empty-stylesheet.xlsx": {
    "no stylesheet at all": async () => {
      const { pkg } = await written(
        await fileWith((parts) => {
          parts.delete("xl/styles.xml");
          for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
            parts.set(name, (parts.get(name) ?? "").replace(/<(Override|Relationship)[^>]*styles[^>]*\/>/, ""));
        }),
      );
      expect(await firstFormat(pkg)).toMatch(/fontId="0"/);
    },
    "fonts and no formats": async () => {
      const styles =
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="9"/><name val="Arial"/></font></fonts></styleSheet>';
      const { pkg } = await written(await fileWith(() => null, { styles }));
      expect(await firstFormat(pkg)).toMatch(/fontId="0"/);
      expect(await pkg.text("xl/styles.xml")).toMatch(/<fonts[^>]*><font><sz val="9"\/>/);
    },
  },
  "plain-autofilter.xlsx; table-with-note-right.xlsx": {
    "a filter with something chosen in it grows and keeps it; a column of the user's in between stops it": async () => {
      const tail = '<autoFilter ref="A1:D3"><filterColumn colId="1"><filters><filter val="Ja"/></filters></filterColumn></autoFilter>';
      const grown = await written(await fileWith(() => null, {}, { tail }));
      expect(grown.sheet.filter?.lastColumn).toBe(grown.sheet.ownColumns?.lastColumn);
      expect(await grown.pkg.text(SHEET)).toContain('<filter val="Ja"/>');
      const rows = [[...HEADING, null, "Notat"], ...ROWS.slice(1)];
      const stopped = await written(await bookOf([{ name: "Svar", rows, tail: '<autoFilter ref="A1:D3"/>' }]));
      expect(stopped.apart).toMatchObject([{ beside: { kind: "filter" }, between: [5] }]);
    },
    "a table grows; with a note beside it is warned of": async () => {
      const grown = await written(await fileWith(() => null, {}, { tables: [noTable("A1:D3", 4)] }));
      expect(grown.apart).toEqual([]);
      expect(grown.sheet.tables[0]?.area.lastColumn).toBe(grown.sheet.ownColumns?.lastColumn);
      const rows = ROWS.map((row, at) => (at === 2 ? [...row, "se brev"] : row));
      const stopped = await written(await bookOf([{ name: "Svar", rows, tables: [noTable("A1:D3", 4)] }]));
      expect(stopped.apart).toMatchObject([{ beside: { kind: "table" }, between: [4] }]);
    },
  },
  "sheet-240MB-blanks.xlsx, shared-answer-1-2MB-hang.xlsx": {
    "40 MB of line breaks between rows": async () => {
      const bytes = await fileWith(rewritten(SHEET, (text) => text.replace('<row r="3"', `${"\n".repeat(40 << 20)}<row r="3"`)));
      expect(await refusalOf(bytes)).toMatchObject({ code: "too_large", part: SHEET });
    },
    "an answer of 3 MB in a cell: unknown, and quoted no longer than a cell": async () => {
      const bytes = await bookOf([{ name: "Svar", rows: [HEADING, ["a", "Ja ".repeat(1 << 20), "Ja", "Nei"]] }]);
      const found = await computedBook(threeRules(), bytes);
      expect(found.counts).toEqual([null]);
      expect(found.said("answer_unknown").join("").length).toBeLessThan(1000);
    },
  },
  "mut-wf-crash-case.xlsx": {
    "a table with a column more than its area": async () => {
      expect(await refusalOf(await fileWith(() => null, {}, { tables: [noTable("A1:C3", 4)] }))).toMatchObject({
        code: "damaged",
        part: "xl/tables/table1_1.xml",
      });
    },
    "a table without columns": async () => {
      const bytes = await fileWith(
        rewritten("xl/tables/table1_1.xml", (text) => text.replaceAll(/<tableColumn [^>]*>/g, "")),
        {},
        { tables: [noTable("A1:D3", 4)] },
      );
      expect(await refusalOf(bytes)).toMatchObject({ code: "damaged", part: "xl/tables/table1_1.xml" });
    },
  },
  "mut-ILL-differs-rename.xlsx": {
    "a row that closes as another element": async () => {
      expect(await refusalOf(await fileWith(rewritten(SHEET, (text) => text.replace("</row>", "</rov>"))))).toMatchObject({
        code: "damaged",
        part: SHEET,
      });
    },
    "a text that never ends": async () => {
      expect(await refusalOf(await fileWith(rewritten(SHEET, (text) => text.replace("</t>", ""))))).toMatchObject({
        code: "damaged",
        part: SHEET,
      });
    },
  },
};
