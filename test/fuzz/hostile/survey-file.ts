import { cellAddress } from "../../../src/core/sheet/address.ts";
import { bookOf } from "../../bad-input/book.ts";
import { partsOf } from "../../bad-input/parts.ts";
import { allIds, cellsOf, halden, oslo, rygge } from "../../bad-input/survey.ts";
import { zipOf, type Stretch } from "./large-entry.ts";

export const SHEET = "xl/worksheets/sheet1.xml";
export const STRINGS = "xl/sharedStrings.xml";
export const WORKBOOK = "xl/workbook.xml";
export const STYLES = "xl/styles.xml";
export const RELATIONS = "xl/_rels/workbook.xml.rels";
export const TYPES = "[Content_Types].xml";
export const TABLE = "xl/tables/table1_1.xml";

/** A file made to take more time or memory than what it says is worth. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const table =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Tabell1" displayName="Tabell1" ref="A1:BT4">' +
  `<tableColumns count="${allIds.length}">${allIds.map((id, index) => `<tableColumn id="${index + 1}" name="${id}"/>`).join("")}</tableColumns></table>`;

const whole = (parts: Readonly<Record<string, string>>): Record<string, readonly Stretch[]> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [text]]));

/** So many pieces of XML, one after another. */
export const each = (count: number, xml: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => xml(index)).join("");

/** A cell with a text in it; row and column count from 0. */
export const cell = (row: number, column: number, text: string): string =>
  `<c r="${cellAddress(row, column)}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** What makes files of a sound survey, each with something hostile in it. */
export interface SurveyFile {
  /** The survey with something put before a text of a part. */
  readonly within: (name: string, part: string, before: string, ...put: readonly Stretch[]) => HostileFile;
  /** The survey with other rows below its headings. */
  readonly sheet: (name: string, ...rows: readonly Stretch[]) => HostileFile;
  /** The same, of so many rows made one by one; the first stands in row 2. */
  readonly rows: (name: string, count: number, inside: (row: number) => string) => HostileFile;
  /** The survey with other parts, in place of its own of the same names or beside them. */
  readonly parts: (name: string, parts: () => Readonly<Record<string, readonly Stretch[]>>) => HostileFile;
  /** The text of one of its parts. */
  readonly text: (part: string) => string;
}

/** A survey of three towns with merged cells, a table, shared texts and a defined name. */
export async function surveyFile(): Promise<SurveyFile> {
  const survey = await partsOf(
    await bookOf([{ name: "Svar", rows: [allIds, ...cellsOf([rygge(), halden(), oslo()])], merges: ["CA1:CB1"], tables: [table] }], {
      strings: ["Ja", "Nei"],
      names: { nokkel: "Svar!$A$1" },
    }),
  );
  const text = (part: string) => survey[part] ?? "";
  const parts: SurveyFile["parts"] = (name, other) => ({ name, bytes: () => zipOf({ ...whole(survey), ...other() }) });
  const [head = "", tail = ""] = text(SHEET).split(/<sheetData>.*<\/sheetData>/s);
  const headings = `<row r="1">${allIds.map((id, column) => cell(0, column, id)).join("")}</row>`;
  const sheet: SurveyFile["sheet"] = (name, ...rows) =>
    parts(name, () => ({ [SHEET]: [head, "<sheetData>", headings, ...rows, "</sheetData>", tail] }));
  return {
    text,
    parts,
    sheet,
    within: (name, part, before, ...put) => {
      const at = text(part).indexOf(before);
      if (at < 0) throw new Error(`${name}: ${part} has no ${before}`);
      return parts(name, () => ({ [part]: [text(part).slice(0, at), ...put, text(part).slice(at)] }));
    },
    rows: (name, count, inside) => ({
      name,
      bytes: () =>
        sheet(
          name,
          each(count, (row) => `<row r="${row + 2}">${inside(row + 1)}</row>`),
        ).bytes(),
    }),
  };
}
