import { absoluteReference } from "../../../core/sheet/address.ts";
import { Refusal } from "../../../core/issues/refusal.ts";
import { holds } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { Look, PutColumns } from "../../../core/sheet/change.ts";
import { OWN_COLUMNS_NAME, ownColumnsOf, isOwnName } from "../../facts/own-names.ts";
import { isSameSheet, parseReference } from "../../facts/references.ts";
import { readBook } from "../workbook/book.ts";
import { cellStyle } from "../read/cell-style.ts";
import type { NameEntry } from "../workbook/defined-names.ts";
import { growTable } from "./grow-table.ts";
import type { Package } from "../package/package.ts";
import { recolored } from "./sheet-tail.ts";
import { spliceColumns, type ChangeText } from "./splice.ts";
import type { StyleSheet } from "../styles/styles.ts";
import type { WorkbookPart } from "../workbook/workbook-xml.ts";

/**
 * Puts our columns beside a survey: cells, table, colours, and the hidden name that says which cells are ours. Throws a Refusal
 * when there is no such sheet.
 */
export async function putColumns(pkg: Package, workbook: WorkbookPart, styles: StyleSheet, change: PutColumns): Promise<void> {
  const book = await readBook(pkg);
  const sheet = book.sheets.find(({ name }) => isSameSheet(name, change.sheet));
  if (!sheet) throw new Refusal({ code: "sheet_missing", sheet: change.sheet, sheets: book.sheets.map(({ name }) => name) });
  const former = ownColumnsOf(book.names, change.sheet);
  const fitted = await growTable(pkg, sheet.part, change);
  const formatOf = await formats(pkg, sheet.part, styles, fitted);
  await spliceColumns(pkg, fitted, formatOf, recolor(sheet.part, styles, fitted, former));
  recordArea(workbook, fitted);
  removeNamesOfCleared(workbook, change);
}

/**
 * The cell format of each look; headers are like the user's header left of them. The cells are written while saving, when the
 * styles part has been written already: what they need is asked for before.
 */
async function formats(pkg: Package, part: string, styles: StyleSheet, change: PutColumns): Promise<(look: Look) => number> {
  const { columns, headerRow } = change;
  if (columns.length === 0) return () => 0;
  const neighbour = Math.min(...columns.map(({ column }) => column)) - 1;
  const header = styles.headerLike(neighbour < 0 ? 0 : await cellStyle(pkg, part, headerRow, neighbour));
  for (const { look } of columns) styles.look(look);
  return (look) => (look === "header" ? header : styles.look(look));
}

/** What replaces our colours on the sheet; one that never had any, and gets none, keeps what follows its rows as it is. */
function recolor(part: string, styles: StyleSheet, { columns, area, clear }: PutColumns, former: Area | null): ChangeText {
  const colored = columns.flatMap(({ column, scale, cells }) => {
    if (scale === null || cells.length === 0) return [];
    const below = { row: area.row + 1, column, lastRow: area.row + cells.length, lastColumn: column };
    return [{ area: below, formats: styles.scale(scale) }];
  });
  if (colored.length === 0 && former === null) return (tail) => tail;
  const own = [area, ...clear, ...(former ? [former] : [])];
  return (tail) => recolored(tail, part, own, colored);
}

/** Records which cells of the sheet are ours, in the hidden name that did so before or in a new one; without columns none does. */
function recordArea(workbook: WorkbookPart, { sheet, area, columns }: PutColumns): void {
  const records = workbook.names().filter((entry) => entry.sheet === null && OWN_COLUMNS_NAME.test(entry.name));
  const former = records.find((entry) => pointsAt(entry, sheet));
  if (columns.length > 0) {
    const name = former?.name ?? freeRecord(records);
    workbook.setName({ name, value: absoluteReference(sheet, area), sheet: null, hidden: true, comment: null });
  } else if (former) workbook.removeName(former);
}

function pointsAt({ value }: NameEntry, sheet: string): boolean {
  const reference = parseReference(value);
  return reference !== null && isSameSheet(reference.sheet, sheet);
}

/** A record whose sheet is gone is used again. */
function freeRecord(records: readonly NameEntry[]): string {
  const lost = records.find(({ value }) => parseReference(value) === null);
  if (lost) return lost.name;
  let number = 1;
  while (records.some(({ name }) => name.toLowerCase() === `_indikator_kolonner_${number}`)) number++;
  return `_indikator_kolonner_${number}`;
}

/** Our names for columns that are given up go with them. */
function removeNamesOfCleared(workbook: WorkbookPart, { sheet, clear }: PutColumns): void {
  for (const entry of workbook.names().filter(isOwnName)) {
    const reference = parseReference(entry.value);
    const isCleared = reference && clear.some((area) => holds(area, reference.area.row, reference.area.column));
    if (isCleared && isSameSheet(reference.sheet, sheet)) workbook.removeName(entry);
  }
}
