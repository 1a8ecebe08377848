import type { Issue } from "../issues/issue.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";

/** The characters that Windows-1252 has for the bytes 0x80–0x9F. */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** A letter of two bytes in UTF-8, read as two letters of Windows-1252: «Ã¸» for «ø». */
const TWO_FOR_ONE = new RegExp(`([ÂÃ])([\\u0080-\\u00bf${HIGH}])`, "g");

/** What stands for a byte that no letter was found for. */
const UNREADABLE = "\ufffd";

/** A warning for each sheet in whose first rows letters look wrong, with the first such text and, where it can be told, what it was. */
export function garbledIssues(sheets: readonly Sheet[]): readonly Issue[] {
  return sheets.flatMap((sheet) => {
    for (const [row, cells = []] of sheet.cells.entries()) {
      const column = cells.findIndex(isGarbled);
      const found = cells[column];
      if (typeof found !== "string") continue;
      const place = { sheet: sheet.name, row: sheet.firstRow + row, column: sheet.firstColumn + column };
      return [{ code: "letters_garbled", severity: "warning", place, found, meant: meantText(found) }];
    }
    return [];
  });
}

function isGarbled(cell: Cell): boolean {
  return typeof cell === "string" && (cell.includes(UNREADABLE) || (meantText(cell) ?? cell) !== cell);
}

/** The text as it was before UTF-8 was read as Windows-1252; null where letters are lost. */
function meantText(text: string): string | null {
  if (text.includes(UNREADABLE)) return null;
  return text.replace(TWO_FOR_ONE, (pair, lead: string, second: string) => {
    const high = HIGH.indexOf(second);
    const byte = high >= 0 ? 0x80 + high : second.charCodeAt(0);
    const letter = String.fromCharCode(lead === "Ã" ? byte + 0x40 : byte);
    return lead === "Ã" && !/\p{L}/u.test(letter) ? pair : letter;
  });
}
