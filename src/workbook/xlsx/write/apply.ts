import { absoluteReference } from "../../../core/sheet/address.ts";
import type { Change, PutNote, PutSheet } from "../../../core/sheet/change.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { nameChanges, ownIdOf, type NameChanges } from "../../facts/own-names.ts";
import { placeChanges, type PlacedSheet } from "../../facts/place-changes.ts";
import type { Package } from "../package/package.ts";
import { editCells } from "./put-cells.ts";
import { putColumns } from "./put-columns.ts";
import { folderOf, makeSheet, writeSheet } from "./put-sheet.ts";
import { RELATION } from "../package/relations.ts";
import { putNotes } from "../notes/put-notes.ts";
import { noted } from "./sheet-tail.ts";
import { rewriteTail } from "./splice.ts";
import { readBook, type Book, type BookSheet } from "../workbook/book.ts";
import { StyleSheet } from "../styles/styles.ts";
import { WorkbookPart } from "../workbook/workbook-xml.ts";

const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/**
 * Carries changes out in a package: own sheets first, so that columns and names can point at them. Parts that are not ours are
 * not touched; the file asks for its formulas to be calculated when it is opened, since they may read our cells. Doing it twice gives the same parts as once. On an error the package is half changed and must not be saved.
 */
export async function applyChanges(pkg: Package, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const path = await pkg.mainPart();
  const workbook = new WorkbookPart(path, await pkg.text(path));
  const stylesPart = (await pkg.relations(path)).find(({ type }) => type === `${RELATION}/styles`)?.target ?? null;
  const styles = new StyleSheet(stylesPart === null ? null : await pkg.text(stylesPart), stylesPart ?? "styles");
  workbook.calculateOnLoad();
  const book = await readBook(pkg);
  const sheets = book.sheets.map((sheet) => ({ ...sheet, ownId: ownIdOf(book.names, sheet.name) }));
  const placed = placeChanges(changes, { sheets, names: book.tabs });
  for (const { sheet, cells } of placed.answers) {
    const found = book.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`there is no sheet «${sheet}»`);
    const edits = cells.map((cell) => ({ ...cell, formula: null, area: null }));
    await editCells(pkg, path, found, edits);
  }
  await putSheets(pkg, workbook, styles, placed.sheets);
  for (const change of placed.columns) await putColumns(pkg, styles, change, book);
  for (const { sheet, filter } of placed.columns) if (filter) putFilterName(workbook, sheet, filter);
  for (const { sheet, notes } of placed.notes) await hangNotes(pkg, partOf(sheet, book), notes);
  putNames(workbook, nameChanges(book.names, placed));
  await saveStyles(pkg, path, stylesPart, styles);
  pkg.set(path, workbook.xml);
}

function partOf(sheet: string, { sheets }: Book): string {
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`there is no sheet «${sheet}»`);
  return found.part;
}

/** Puts notes, and has the sheet name their boxes where it did not before, or has none any longer. */
async function hangNotes(pkg: Package, part: string, notes: readonly PutNote[]): Promise<void> {
  const relation = await putNotes(pkg, part, notes);
  if (relation !== undefined) rewriteTail(pkg, part, (tail) => noted(tail, part, relation));
}

/** Makes all sheets before it writes any, since they point at each other. */
async function putSheets(
  pkg: Package,
  workbook: WorkbookPart,
  styles: StyleSheet,
  sheets: readonly PlacedSheet<BookSheet>[],
): Promise<void> {
  const parts = new Map<PutSheet, string>();
  for (const { change, before } of sheets) parts.set(change, before?.part ?? (await makeSheet(pkg, workbook, change.name)));
  for (const [change, part] of parts) await writeSheet(pkg, workbook, styles, part, change);
}

function putNames(workbook: WorkbookPart, { remove, put }: NameChanges): void {
  for (const name of remove) workbook.removeName({ name, sheet: null });
  for (const { name, sheet, area, comment } of put)
    workbook.setName({ name, formula: absoluteReference(sheet, area), sheet: null, hidden: comment === null, comment });
}

/** Excel names what a sheet's own filter covers, in a hidden name of the sheet. */
function putFilterName(workbook: WorkbookPart, sheet: string, filter: Area): void {
  const formula = absoluteReference(sheet, filter);
  workbook.setName({ name: "_xlnm._FilterDatabase", formula, sheet: workbook.position(sheet), hidden: true, comment: null });
}

async function saveStyles(pkg: Package, workbook: string, part: string | null, styles: StyleSheet): Promise<void> {
  if (part !== null) {
    if (styles.isChanged) pkg.set(part, styles.xml());
    return;
  }
  const made = pkg.freeName(`${folderOf(workbook)}styles.xml`);
  await pkg.addPart(made, styles.xml(), stylesType);
  await pkg.relate(workbook, `${RELATION}/styles`, made);
}
