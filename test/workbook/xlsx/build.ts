import { deflate } from "../../../src/workbook/xlsx/zip/deflate.ts";
import { escapeAttribute, escapeCellText, escapeText } from "../../../src/workbook/xlsx/xml/xml.ts";
import type { ZipEntry } from "../../../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../../../src/workbook/xlsx/zip/zip-write.ts";

/** A sheet of a test workbook: `xml` is a whole worksheet part, or `rows` the inside of its sheetData. */
export interface BuiltSheet {
  readonly name: string;
  readonly rows?: string;
  readonly xml?: string;
  /** "hidden" or "veryHidden". */
  readonly state?: string;
  /** Before sheetData, e.g. dimension and cols. */
  readonly head?: string;
  /** After sheetData, e.g. mergeCells. */
  readonly tail?: string;
  /** Whole table parts that stand on the sheet. */
  readonly tables?: readonly string[];
}

export interface BuiltName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment?: string;
  readonly sheet?: number;
}

export interface Built {
  readonly sheets: readonly BuiltSheet[];
  readonly strings?: readonly string[];
  /** The whole shared strings part, in place of `strings`. */
  readonly stringsXml?: string;
  /** The whole styles part. */
  readonly styles?: string;
  /** Hidden defined names: name → formula. */
  readonly names?: Readonly<Record<string, string>>;
  /** More defined names; `sheet` is the position of the sheet that one is local to. */
  readonly defined?: readonly BuiltName[];
  /** Tabs with a chart and no cells, after the sheets. */
  readonly chartSheets?: readonly string[];
  readonly date1904?: boolean;
  /** The whole calcChain part. */
  readonly calcChain?: string;
  /** More parts, or other text for parts made here. */
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of a small workbook, deterministic, with sheets xl/worksheets/sheet1.xml and so on. */
export async function buildXlsx(built: Built): Promise<Uint8Array<ArrayBuffer>> {
  return zipTexts({ ...workbookParts(built), ...built.parts });
}

/** A zip of texts, part name → text. */
export async function zipTexts(parts: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> {
  const entries: ZipEntry[] = [];
  for (const [name, text] of Object.entries(parts)) entries.push(await deflate(name, once(new TextEncoder().encode(text))));
  return writeZip(entries);
}

/** The bytes as one chunk. */
// eslint-disable-next-line @typescript-eslint/require-await -- deflate takes what comes in pieces
export async function* once<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}

/** A worksheet part with the given inside of sheetData. */
export function worksheet({ rows = "", head = "", tail = "" }: Omit<BuiltSheet, "name">): string {
  return `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

function workbookParts(built: Built): Record<string, string> {
  const parts: Record<string, string> = { "[Content_Types].xml": "" };
  parts["_rels/.rels"] = relations([["officeDocument", "xl/workbook.xml"]]);
  parts["xl/workbook.xml"] = workbookXml(built);
  const targets: [string, string][] = built.sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`]);
  for (const [index, sheet] of built.sheets.entries()) Object.assign(parts, sheetParts(sheet, index + 1));
  for (const [index] of (built.chartSheets ?? []).entries()) {
    parts[`xl/chartsheets/sheet${index + 1}.xml`] =
      `${HEADER}<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`;
    targets.push(["chartsheet", `chartsheets/sheet${index + 1}.xml`]);
  }
  const extra = { sharedStrings: stringsXml(built), styles: built.styles, calcChain: built.calcChain };
  for (const [name, xml] of Object.entries(extra)) {
    if (xml === undefined) continue;
    parts[`xl/${name}.xml`] = xml;
    targets.push([name, `${name}.xml`]);
  }
  parts["xl/_rels/workbook.xml.rels"] = relations(targets);
  parts["[Content_Types].xml"] = contentTypes(Object.keys(parts));
  return parts;
}

function sheetParts(sheet: BuiltSheet, number: number): Record<string, string> {
  const tables = sheet.tables ?? [];
  const name = (index: number) => `table${number}_${index + 1}.xml`;
  const links = tables.map((_, index) => `<tablePart r:id="rId${index + 1}"/>`).join("");
  const tableParts = tables.length > 0 ? `<tableParts count="${tables.length}">${links}</tableParts>` : "";
  const parts: Record<string, string> = {
    [`xl/worksheets/sheet${number}.xml`]: sheet.xml ?? worksheet({ ...sheet, tail: (sheet.tail ?? "") + tableParts }),
  };
  if (tables.length === 0) return parts;
  parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations(tables.map((_, index) => ["table", `../tables/${name(index)}`]));
  for (const [index, table] of tables.entries()) parts[`xl/tables/${name(index)}`] = table;
  return parts;
}

function workbookXml({ sheets, chartSheets = [], names = {}, defined: more = [], date1904 }: Built): string {
  const tabs: readonly Pick<BuiltSheet, "name" | "state">[] = [...sheets, ...chartSheets.map((name) => ({ name }))];
  const listed = tabs.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const hiddenNames = Object.entries(names).map(([name, formula]): BuiltName => ({ name, formula, hidden: true }));
  const defined = [...hiddenNames, ...more].map(nameXml);
  return (
    `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets>` +
    `${defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}</workbook>`
  );
}

function nameXml({ name, formula, hidden, comment, sheet }: BuiltName): string {
  const attributes =
    (comment === undefined ? "" : ` comment="${escapeAttribute(comment)}"`) +
    (sheet === undefined ? "" : ` localSheetId="${sheet}"`) +
    (hidden ? ' hidden="1"' : "");
  return `<definedName name="${name}"${attributes}>${escapeText(formula)}</definedName>`;
}

function stringsXml({ strings, stringsXml: whole }: Built): string | undefined {
  if (whole !== undefined || strings === undefined) return whole;
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`);
  return `${HEADER}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items.join("")}</sst>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function contentTypes(parts: readonly string[]): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/workbook\.xml$/, "sheet.main"],
    [/\/chartsheets\/sheet\d+\.xml$/, "chartsheet"],
    [/\/worksheets\/sheet\d+\.xml$/, "worksheet"],
    [/\/table\w+\.xml$/, "table"],
    [/sharedStrings\.xml$/, "sharedStrings"],
    [/styles\.xml$/, "styles"],
    [/calcChain\.xml$/, "calcChain"],
  ];
  const overrides = parts.flatMap((part) =>
    kinds.filter(([pattern]) => pattern.test(part)).map(([, kind]) => `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`),
  );
  return (
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}
