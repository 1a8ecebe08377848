import { cellAt } from "./cell-text.ts";
import type { Area, Sheet } from "./sheet.ts";

/** More columns than this tell no more rows apart than these do, or are too many to look at again. */
const mostColumns = 8;

/**
 * Columns whose cells tell the rows of an area apart: one with another text or number in each row where there is one, else some that
 * together do, or the eight that tell most. Columns in which `isLeftOut` are not among them.
 */
export function tellingColumns(
  sheet: Sheet,
  rows: Pick<Area, "row" | "lastRow">,
  isLeftOut: (column: number) => boolean,
): readonly number[] {
  const candidates = candidatesOf(sheet, rows, isLeftOut).sort((one, other) => other.kinds - one.kinds || one.column - other.column);
  const count = rows.lastRow - rows.row + 1;
  const chosen: Candidate[] = [];
  let keys: readonly string[] = Array.from({ length: count }, () => "");
  let apart = 1;
  for (const candidate of candidates) {
    if (apart === count || chosen.length === mostColumns) break;
    const joined = keys.map((key, index) => `${key}\n${candidate.keys[index] ?? ""}`);
    const kinds = new Set(joined).size;
    if (kinds === apart) continue;
    [keys, apart] = [joined, kinds];
    chosen.push(candidate);
  }
  return chosen.map(({ column }) => column).sort((one, other) => one - other);
}

interface Candidate {
  readonly column: number;
  readonly keys: readonly string[];
  /** How many different cells it has. */
  readonly kinds: number;
}

function candidatesOf(sheet: Sheet, { row, lastRow }: Pick<Area, "row" | "lastRow">, isLeftOut: (column: number) => boolean): Candidate[] {
  const width = Math.max(0, ...sheet.cells.map((cells) => cells?.length ?? 0));
  const columns = Array.from({ length: width }, (_, index) => sheet.firstColumn + index).filter((column) => !isLeftOut(column));
  const candidates: Candidate[] = [];
  for (const column of columns) {
    const keys = Array.from({ length: lastRow - row + 1 }, (_, index) => JSON.stringify(cellAt(sheet, row + index, column) ?? null));
    const kinds = new Set(keys).size;
    candidates.push({ column, keys, kinds });
    if (kinds === keys.length) return [{ column, keys, kinds }]; // it does alone, and the first such is most likely what the rows are called by
  }
  return candidates;
}
