import type { Area } from "./sheet.ts";

/** The fewest areas of whole columns' stretches that hold these cells and no others: stretches of the same rows side by side are one. */
export function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (const [column, rows] of [...columns].sort(([one], [other]) => one - other)) {
    const next = new Map<string, Area>();
    for (const [row, lastRow] of stretchesOf(rows)) {
      const key = `${row},${lastRow}`;
      const before = open.get(key);
      const grows = before !== undefined && before.lastColumn === column - 1;
      if (grows) open.delete(key);
      next.set(key, grows ? { ...before, lastColumn: column } : { row, column, lastRow, lastColumn: column });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

/** First and last of each stretch of rows that follow one another. */
function stretchesOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
