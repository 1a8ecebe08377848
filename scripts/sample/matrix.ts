import { randomIndex, type Random } from "./random.ts";

/**
 * A table of ticks with exactly these row sums and column sums, otherwise random. Throws when there is none.
 * First one such table is built, the fullest rows first and always where most ticks are missing (Gale and Ryser);
 * then pairs of ticks are swapped, which changes no sum.
 */
export function ticksWithSums(rowSums: readonly number[], columnSums: readonly number[], random: Random): boolean[][] {
  const ticks = someTicks(rowSums, columnSums);
  for (let turn = 0; turn < rowSums.length * columnSums.length * 40; turn++) swap(ticks, columnSums.length, random);
  return ticks;
}

function someTicks(rowSums: readonly number[], columnSums: readonly number[]): boolean[][] {
  const missing = [...columnSums];
  const rows: boolean[][] = rowSums.map(() => []);
  const fullestFirst = rowSums.map((sum, row) => ({ sum, row })).sort((a, b) => b.sum - a.sum);
  for (const { sum, row } of fullestFirst) rows[row] = fillRow(sum, missing);
  if (missing.some((ticks) => ticks !== 0)) throw new Error(`no table of ticks has these sums: ${missing.join(" ")} left`);
  return rows;
}

/** Ticks the `sum` columns with most ticks missing, and subtracts them from `missing`. */
function fillRow(sum: number, missing: number[]): boolean[] {
  const columns = missing.map((ticks, column) => ({ ticks, column })).sort((a, b) => b.ticks - a.ticks);
  const ticked = new Set(columns.slice(0, sum).map(({ column }) => column));
  for (const column of ticked) missing[column] = (missing[column] ?? 0) - 1;
  return missing.map((_, column) => ticked.has(column));
}

/** Swaps the ticks of two rows where one has only the first of two columns and the other only the second. */
function swap(ticks: readonly boolean[][], columns: number, random: Random): void {
  const one = ticks[randomIndex(ticks.length, random)] ?? [];
  const other = ticks[randomIndex(ticks.length, random)] ?? [];
  const left = randomIndex(columns, random);
  const right = randomIndex(columns, random);
  if (one[left] !== true || one[right] !== false || other[left] !== false || other[right] !== true) return;
  one[left] = other[right] = false;
  one[right] = other[left] = true;
}
