import type { Area, SheetInfo } from "../../../core/sheet/sheet.ts";
import type { Change, PutColumns } from "../../../core/sheet/change.ts";

/** Our columns on one sheet: their area, and which column each is in by its id. */
export interface OwnColumns {
  readonly area: Area;
  readonly ids: ReadonlyMap<string, number>;
}

/** What of the workbook is ours, by the grid's sheet ids, and what was written to make it so. */
export interface Marks {
  /** The PutSheet id of each sheet of ours. */
  readonly ownSheets: ReadonlyMap<string, string>;
  readonly ownColumns: ReadonlyMap<string, OwnColumns>;
  /** Everything written since the file was opened, in order; sheets are named as they were then. */
  readonly written: readonly Change[];
}

export const noMarks: Marks = { ownSheets: new Map(), ownColumns: new Map(), written: [] };

/** What is known of a file's sheet when it is opened. */
export interface FileSheet extends SheetInfo {
  readonly id: string;
  readonly ownColumns: OwnColumns | null;
}

/** What was ours already in the file. */
export function marksOf(sheets: readonly FileSheet[]): Marks {
  return {
    ownSheets: new Map(sheets.flatMap(({ id, ownId }) => (ownId === null ? [] : [[id, ownId]]))),
    ownColumns: new Map(sheets.flatMap(({ id, ownColumns }) => (ownColumns === null ? [] : [[id, ownColumns]]))),
    written: [],
  };
}

/**
 * What must be written into the file to get all that was written: of several writings of the same sheet or name the last, since each is
 * written whole.
 */
export function lastOfEach(changes: readonly Change[]): readonly Change[] {
  const last = new Map(changes.map((change) => [keyOf(change), change]));
  return changes.filter((change) => last.get(keyOf(change)) === change);
}

function keyOf(change: Change): string {
  switch (change.kind) {
    case "putColumns":
      return `columns ${change.sheet}`;
    case "putSheet":
      return `sheet ${change.id}`;
    case "putName":
      return `name ${change.name}`;
  }
}

/** Where our columns stand after a change; null where it leaves none. */
export function columnsAfter({ columns, area }: PutColumns): OwnColumns | null {
  return columns.length === 0 ? null : { area, ids: new Map(columns.map(({ id, column }) => [id, column])) };
}
