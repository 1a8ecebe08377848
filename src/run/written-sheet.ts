import type { Sheet } from "../core/sheet/sheet.ts";
import type { Change } from "../core/sheet/change.ts";

/** The survey's sheet as it was read, with the indicator columns that have been written on it since, so that a cell in one of them can be explained. */
export function writtenSheet(sheet: Sheet | null, changes: readonly Change[]): Sheet | null {
  const columns = changes.filter((change) => change.kind === "putColumns").find((change) => change.sheet === sheet?.name);
  if (!sheet || !columns) return sheet;
  return { ...sheet, ownColumns: columns.area, ownColumnIds: new Map(columns.columns.map(({ id, column }) => [id, column])) };
}
