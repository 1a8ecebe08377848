import { holds } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { PutColumns } from "../../../core/sheet/change.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { distinctHeaders, grownTable, readTable, type TableFacts } from "../read/table-xml.ts";

/**
 * Grows the change's table over our columns and gives the change as it is then to be written: its headers are the names the
 * table has for them, and a header that the table cannot do without is not cleared. A table bound to a query or to XML is left
 * as it is: our columns stand beside it. Throws when the sheet has no such table.
 */
export async function growTable(pkg: Package, sheetPart: string, change: PutColumns): Promise<PutColumns> {
  if (change.table === null) return change;
  const part = await tablePart(pkg, sheetPart, change.table);
  const before = await pkg.text(part);
  const facts = readTable(before, part);
  if (!facts.canGrow) return change;
  const headers = distinctHeaders(facts, change.columns);
  const after = grownTable(before, part, headers, givenUp(change, facts));
  if (after !== before) pkg.set(part, after);
  const columns = change.columns.map((column, index) => ({ ...column, header: headers[index]?.header ?? column.header }));
  const grown = readTable(after, part).area;
  return { ...change, columns, clear: change.clear.flatMap((area) => withoutHeaders(area, grown)) };
}

async function tablePart(pkg: Package, sheetPart: string, name: string): Promise<string> {
  for (const { type, target } of await pkg.relations(sheetPart)) {
    if (type !== `${RELATION}/table` || !pkg.has(target)) continue;
    if (readTable(await pkg.text(target), target).name.toLowerCase() === name.toLowerCase()) return target;
  }
  throw new Error(`${sheetPart} has no table ${name}`);
}

/** The sheet's columns whose header is cleared and not written again. */
function givenUp({ clear, columns }: PutColumns, { area }: TableFacts): Set<number> {
  const kept = new Set(columns.map(({ column }) => column));
  const cleared = new Set<number>();
  for (let column = area.column; column <= area.lastColumn; column++) {
    if (!kept.has(column) && clear.some((one) => holds(one, area.row, column))) cleared.add(column);
  }
  return cleared;
}

/** An area to clear, column by column, with the header cells of the table spared: Excel repairs a table that misses one. */
function withoutHeaders(area: Area, table: Area): Area[] {
  const columns = Array.from({ length: area.lastColumn - area.column + 1 }, (_, index) => area.column + index);
  return columns.flatMap((column) => {
    const whole = { ...area, column, lastColumn: column };
    if (!holds(table, table.row, column) || !holds(whole, table.row, column)) return [whole];
    const above = { ...whole, lastRow: table.row - 1 };
    const below = { ...whole, row: table.row + 1 };
    return [above, below].filter(({ row, lastRow }) => row <= lastRow);
  });
}
