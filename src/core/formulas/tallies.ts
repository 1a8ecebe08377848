import { across, fitsInArray, literal, plus } from "./excel.ts";
import { within, type Interval, type Wanted } from "./criteria.ts";

/** How many cells of a row hold one of these answers. Those that not every program reads in an array constant are counted one by one. */
export function countAnswers(range: string, answers: readonly Wanted[]): string {
  const plain = answers.filter(fitsInArray);
  const alone = plain.length === 1 ? answers : answers.filter((answer) => !fitsInArray(answer));
  const together = plain.length > 1 ? [`SUM(COUNTIF(${range},${across(plain)}))`] : [];
  return plus([...together, ...alone.map((answer) => `COUNTIF(${range},${literal(answer)})`)]);
}

/** How many cells of a row hold a number in the interval. */
export function countNumbers(range: string, interval: Interval): string {
  const criteria = within(interval);
  return criteria.length === 0 ? `COUNT(${range})` : `COUNTIFS(${criteria.map((one) => `${range},${one}`).join(",")})`;
}

/** The sum of a row's numbers in the interval. */
export function sumNumbers(range: string, interval: Interval): string {
  const criteria = within(interval);
  return criteria.length === 0 ? `SUM(${range})` : `SUMIFS(${range},${criteria.map((one) => `${range},${one}`).join(",")})`;
}

/** How many cells of a row are empty, or hold a formula that gives nothing. */
export function countBlanks(range: string): string {
  return `COUNTBLANK(${range})`;
}

/** Columns side by side as one range, the others each by itself: first and last column of each. */
export function stretches(columns: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/** The sum of what each stretch of columns gives. */
export function overStretches(columns: readonly number[], term: (first: number, last: number) => string): string {
  return plus(stretches(columns).map(([first, last]) => term(first, last)));
}
