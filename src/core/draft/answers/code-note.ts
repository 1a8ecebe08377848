import { extentOf } from "../../sheet/cell-text.ts";
import { FIRST_ROWS } from "../../sheet/first-rows.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { numbersIn, type Profile } from "../read/profile.ts";
import type { Coding } from "./coded.ts";

/** «1 = Ja», «2: Nei» in a sentence. */
const CODE = /(?<![\p{L}\p{N}])(\d{1,3})\s*[=:]\s*([^,;\d\n]*[^\s,;.\d\n)\]])/gu;

/** The codes that a note above or below the answers explains («1 = Ja, 2 = Nei»); null for a sheet without one. */
export function codeNoteIn(sheet: Sheet, firstRow: number, lastRow: number): Coding | null {
  const { lastRow: end } = extentOf(sheet);
  for (const [at, cells] of sheet.cells.entries()) {
    const row = sheet.firstRow + at;
    if ((row >= firstRow && row <= lastRow) || (row < firstRow && at >= FIRST_ROWS) || row > end) continue;
    for (const cell of cells ?? []) {
      const codes = typeof cell === "string" ? [...cell.matchAll(CODE)].map(([, code = "", meaning = ""]): [string, string] => [code, meaning.trim()]) : []; // prettier-ignore
      if (codes.length > 1) return codes;
    }
  }
  return null;
}

/** Whether all that a column holds are codes of the note. */
export function isCodedBy(note: Coding, profile: Profile): boolean {
  const numbers = numbersIn(profile);
  return numbers !== null && numbers.every((number) => note.some(([code]) => Number(code) === number));
}
