import type { Area } from "../../../core/sheet/sheet.ts";
import type { Look, PutColumns } from "../../../core/sheet/change.ts";
import { newColumns, ownColumnsOf } from "../../facts/own-names.ts";
import type { Book } from "../workbook/book.ts";
import { cellStyle } from "../read/cell-style.ts";
import { fitTables } from "./fit-tables.ts";
import type { Package } from "../package/package.ts";
import { filtered, recolored } from "./sheet-tail.ts";
import { spliceColumns, type ChangeText } from "./splice.ts";
import type { StyleSheet } from "../styles/styles.ts";

/** Puts our columns beside a survey: cells, table and colours. `book` is the workbook before the changes; the change's sheet must be in it. */
export async function putColumns(pkg: Package, styles: StyleSheet, change: PutColumns, book: Book): Promise<void> {
  const sheet = book.sheets.find(({ name }) => name === change.sheet);
  if (!sheet) throw new Error(`there is no sheet «${change.sheet}»`);
  const former = ownColumnsOf(book.names, change.sheet);
  const fitted = await fitTables(pkg, sheet.part, change);
  const formatOf = await formats(pkg, sheet.part, styles, fitted);
  const colored = recolor(sheet.part, styles, fitted, former);
  const { filter } = change;
  const changeTail: ChangeText = filter ? (tail) => filtered(colored(tail), sheet.part, filter) : colored;
  await spliceColumns(pkg, fitted, newColumns(change, book.names), formatOf, changeTail);
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
