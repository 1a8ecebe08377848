import { longestSheetName } from "./limits.ts";

/** The same for all spellings of a sheet's or a defined name that Excel takes for one. */
export const nameKey = (name: string): string => name.toLowerCase();

/** Whether Excel takes the two for the same sheet. */
export function isSameSheet(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Whether Excel takes the two for the same defined name. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** The first of the names `nameAt(from)`, `nameAt(from + 1)` … that is not taken. */
export function firstFree(nameAt: (attempt: number) => string, isTaken: (name: string) => boolean, from = 1): string {
  let attempt = from;
  while (isTaken(nameAt(attempt))) attempt++;
  return nameAt(attempt);
}

/** A sheet's name at each attempt to find a free one: «Tabeller», «Tabeller (2)», «Tabeller (3)» …, none longer than Excel allows. */
export function numberedSheetName(wanted: string, attempt: number): string {
  const suffix = attempt === 1 ? "" : ` (${attempt})`;
  return wanted.slice(0, longestSheetName - suffix.length) + suffix;
}
