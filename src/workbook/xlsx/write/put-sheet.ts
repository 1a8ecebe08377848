import { quoteSheetName } from "../../../core/sheet/address.ts";
import type { PutSheet } from "../../../core/sheet/change.ts";
import { hasForeignAnchors, putDrawn } from "../drawing/own-drawing.ts";
import type { Package } from "../package/package.ts";
import { unrelate } from "../package/part-tree.ts";
import { RELATION, type Relation } from "../package/relations.ts";
import { sheetXml } from "./sheet-xml.ts";
import type { StyleSheet } from "../styles/styles.ts";
import type { WorkbookPart } from "../workbook/workbook-xml.ts";
import { headElement, sheetPieces } from "../read/sheet-pieces.ts";
import { attribute, childOf, isTrue } from "../xml/xml.ts";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** A sheet before it is written. */
const emptySheet = "<worksheet><sheetData/></worksheet>";

/** The name under which Excel keeps the rows that are repeated on each page. */
const printTitles = "_xlnm.Print_Titles";

/** Makes an empty sheet at the end of the workbook and gives its part. The name must be free. */
export async function makeSheet(pkg: Package, workbook: WorkbookPart, name: string): Promise<string> {
  const part = pkg.freeName(`${folderOf(workbook.path)}worksheets/sheet#.xml`);
  await pkg.addPart(part, emptySheet, worksheetType);
  workbook.addSheet(name, await pkg.relate(workbook.path, `${RELATION}/worksheet`, part));
  return part;
}

/**
 * Writes one of our sheets whole. What the user has drawn on it stays; whatever else hangs on it (notes, tables) goes with the
 * cells it belonged to.
 */
export async function writeSheet(pkg: Package, workbook: WorkbookPart, styles: StyleSheet, part: string, change: PutSheet): Promise<void> {
  const relations = await pkg.relations(part);
  const former = relations.find(({ type }) => type === `${RELATION}/drawing`);
  const drawing = await putDrawing(pkg, folderOf(workbook.path), part, former, change);
  for (const { id } of relations) if (id !== drawing) await unrelate(pkg, part, id);
  pkg.set(part, sheetXml(change, { styles, drawing, ...(await userState(pkg, part)) }));
  putPrintTitles(workbook, change.name, change.frozenRows);
}

async function putDrawing(
  pkg: Package,
  folder: string,
  sheet: string,
  former: Relation | undefined,
  { charts, drawings = [] }: PutSheet,
): Promise<string | null> {
  const part = former?.target ?? null;
  if (charts.length + drawings.length === 0 && (part === null || !hasForeignAnchors(await pkg.text(part), part))) return null;
  return pkg.relate(sheet, `${RELATION}/drawing`, await putDrawn(pkg, part, folder, { charts, drawings }));
}

/** What of the former sheet is the user's own doing or belongs to the workbook's macros. Nothing is read beyond where its rows begin. */
async function userState(pkg: Package, part: string): Promise<{ selected: boolean; codeName: string | null }> {
  for await (const { text, prefix } of sheetPieces(pkg.stream(part), part)) {
    const root = headElement(text, prefix, part);
    const properties = childOf(root, "sheetPr");
    const view = childOf(root, "sheetViews")?.children[0];
    return {
      selected: isTrue(view && attribute(view, "tabSelected")),
      codeName: (properties && attribute(properties, "codeName")) ?? null,
    };
  }
  return { selected: false, codeName: null };
}

/** The rows that stay in view are also the ones repeated on each printed page. */
function putPrintTitles(workbook: WorkbookPart, name: string, rows: number): void {
  const sheet = workbook.position(name);
  if (rows === 0) workbook.removeName({ name: printTitles, sheet });
  else workbook.setName({ name: printTitles, formula: `${quoteSheetName(name)}!$1:$${rows}`, sheet, hidden: false, comment: null });
}

/** The folder that the workbook part stands in, with its slash: "xl/". */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}
