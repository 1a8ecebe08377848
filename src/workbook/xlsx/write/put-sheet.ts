import { absoluteReference, quoteSheetName } from "../../../core/sheet/address.ts";
import type { PutSheet } from "../../../core/sheet/change.ts";
import { markName } from "../../facts/own-names.ts";
import { isSameName, parseReference } from "../../facts/references.ts";
import { isTrue, readBook } from "../workbook/book.ts";
import { hasForeignAnchors, putCharts } from "../drawing/own-drawing.ts";
import type { Package } from "../package/package.ts";
import { unrelate } from "../package/part-tree.ts";
import { RELATION, type Relation } from "../package/relations.ts";
import { sheetXml } from "./sheet-xml.ts";
import type { StyleSheet } from "../styles/styles.ts";
import type { WorkbookPart } from "../workbook/workbook-xml.ts";
import { attribute, childOf, parseXml } from "../xml/xml.ts";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Excel's limit for the name of a sheet. */
const longestName = 31;

/** The name under which Excel keeps the rows that are repeated on each page. */
const printTitles = "_xlnm.Print_Titles";

/** One of our sheets in this workbook: its part, and its name, which may be one the user has given it. */
export interface OwnSheet {
  readonly name: string;
  readonly part: string;
}

/** The sheet that an earlier run made for this change, or a new empty one at the end of the workbook. */
export async function findOrMakeSheet(pkg: Package, workbook: WorkbookPart, { id, name }: PutSheet): Promise<OwnSheet> {
  const mark = workbook.names().find((entry) => entry.hidden && isSameName(entry.name, markName(id)));
  const marked = mark && parseReference(mark.value);
  const found = marked && (await readBook(pkg)).sheets.find((sheet) => isSameName(sheet.name, marked.sheet));
  return found ?? makeSheet(pkg, workbook, id, freeName(workbook, name));
}

/** The name itself or, where a sheet has it (a chart sheet perhaps, which the core never sees), with a number: «Tabeller (2)». */
function freeName(workbook: WorkbookPart, name: string): string {
  let free = name;
  for (let number = 2; workbook.position(free) >= 0; number++) {
    const suffix = ` (${number})`;
    free = name.slice(0, longestName - suffix.length) + suffix;
  }
  return free;
}

async function makeSheet(pkg: Package, workbook: WorkbookPart, id: string, name: string): Promise<OwnSheet> {
  const part = pkg.freeName(`${folderOf(workbook.path)}worksheets/sheet#.xml`);
  await pkg.addPart(part, "", worksheetType);
  workbook.addSheet(name, await pkg.relate(workbook.path, `${RELATION}/worksheet`, part));
  const value = absoluteReference(name, { row: 0, column: 0, lastRow: 0, lastColumn: 0 });
  workbook.setName({ name: markName(id), value, sheet: null, hidden: true, comment: null });
  return { name, part };
}

/**
 * Writes one of our sheets whole. What the user has drawn on it stays; whatever else hangs on it (notes, tables) goes with the
 * cells it belonged to.
 */
export async function writeSheet(pkg: Package, workbook: WorkbookPart, styles: StyleSheet, own: OwnSheet, change: PutSheet): Promise<void> {
  const before = await pkg.text(own.part);
  const relations = await pkg.relations(own.part);
  const former = relations.find(({ type }) => type === `${RELATION}/drawing`);
  const drawing = await putDrawing(pkg, folderOf(workbook.path), own.part, former, change);
  for (const { id } of relations) if (id !== drawing) await unrelate(pkg, own.part, id);
  pkg.set(own.part, sheetXml(change, { styles, drawing, ...userState(before, own.part) }));
  putPrintTitles(workbook, own.name, change.frozenRows);
}

async function putDrawing(
  pkg: Package,
  folder: string,
  sheet: string,
  former: Relation | undefined,
  { charts }: PutSheet,
): Promise<string | null> {
  const part = former?.target ?? null;
  if (charts.length === 0 && (part === null || !hasForeignAnchors(await pkg.text(part), part))) return null;
  return pkg.relate(sheet, `${RELATION}/drawing`, await putCharts(pkg, part, folder, charts));
}

/** What of the former sheet is the user's own doing or belongs to the workbook's macros. */
function userState(before: string, part: string): { selected: boolean; codeName: string | null } {
  if (before === "") return { selected: false, codeName: null };
  const root = parseXml(before, part);
  const properties = childOf(root, "sheetPr");
  const view = childOf(root, "sheetViews")?.children[0];
  return {
    selected: isTrue(view && attribute(view, "tabSelected")),
    codeName: (properties && attribute(properties, "codeName")) ?? null,
  };
}

/** The rows that stay in view are also the ones repeated on each printed page. */
function putPrintTitles(workbook: WorkbookPart, name: string, rows: number): void {
  const sheet = workbook.position(name);
  if (rows === 0) workbook.removeName({ name: printTitles, sheet });
  else workbook.setName({ name: printTitles, value: `${quoteSheetName(name)}!$1:$${rows}`, sheet, hidden: false, comment: null });
}

/** The folder that the workbook part stands in, with its slash: "xl/". */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}
