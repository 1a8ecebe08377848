import type { Change } from "../../src/core/sheet/change.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import type { Result } from "./adapters.ts";
import type { CaseBook } from "./content.ts";
import type { Contents, SheetContents } from "./contents.ts";

/** What every adapter does alike: a workbook, what is done to it, and what is found then, worked out by hand. */
export interface Case {
  readonly name: string;
  readonly book: CaseBook;
  /** What the user types first. */
  readonly typed?: readonly (readonly [sheet: string, address: string, value: string | number])[];
  /** What is written after that, one after the other; then the last of it once more, which must change nothing. */
  readonly writes?: readonly (readonly Change[])[];
  /** What is done instead of that: once, and then once more, which must change nothing. */
  readonly run?: (workbook: Workbook) => Promise<unknown>;
  /** What is looked at; left out for everything there is to read. */
  readonly look?: (opened: Result) => Promise<unknown>;
  readonly expected: unknown;
}

/** A difference that an adapter cannot help. */
export interface Exception {
  readonly adapter: string;
  readonly reason: string;
  /** What is found instead. */
  readonly instead: (expected: unknown) => unknown;
}

/** What is expected of a whole workbook, with changes to one sheet. */
export function withSheet(contents: Contents, name: string, more: Partial<SheetContents>): Contents {
  const sheet = contents.sheets[name];
  if (!sheet) throw new Error(`nothing is expected of a sheet ${name}`);
  return { ...contents, sheets: { ...contents.sheets, [name]: { ...sheet, ...more } } };
}
