import { holds } from "../../../core/sheet/area.ts";
import { isSameSheet } from "../../../core/sheet/names.ts";
import type { Marks } from "../marks/marks.ts";
import type { GridSheet } from "../port/grid.ts";

/** Tells of which cells what the file has in them has been frozen, or written over by us; `own` has our sheets' ids, as in `ownSheets`. */
export function goneCells(
  sheets: readonly GridSheet[],
  { frozen, written }: Marks,
  own: ReadonlyMap<string, string>,
): (sheet: string, row: number, column: number) => boolean {
  const cells = new Set(frozen.map(({ sheet, row, column }) => `${row},${column},${sheet}`));
  const rewritten = new Set(written.flatMap((change) => (change.kind === "putSheet" ? [change.id] : [])));
  const areas = written.flatMap((change) => {
    if (change.kind !== "putColumns") return [];
    const id = sheets.find(({ name }) => isSameSheet(name, change.sheet))?.id;
    return change.columns.map(({ column }) => ({ id, area: { ...change.area, column, lastColumn: column } }));
  });
  return (sheet, row, column) =>
    cells.has(`${row},${column},${sheet}`) ||
    rewritten.has(own.get(sheet) ?? "") ||
    areas.some(({ id, area }) => id === sheet && holds(area, row, column));
}
