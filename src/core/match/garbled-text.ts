import type { Issue } from "../issues/issue.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";

/** The characters that Windows-1252 has for the bytes 0x80–0x9F. */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** A letter of two bytes in UTF-8, read as two letters of Windows-1252: «Ã¸» for «ø». */
const TWO_FOR_ONE = new RegExp(`([ÂÃ])([\\u0080-\\u00bf${HIGH}])`, "g");

/** The Norwegian letters of encodings that programs before Unicode wrote, as Windows-1252 reads them; \u009d and the like stand for no letter there. */
const OLD_ENCODINGS = [
  { read: "CP850", letters: { "›": "ø", "\u009b": "ø", "\u009d": "Ø", "†": "å", "\u0086": "å", "\u008f": "Å", "‘": "æ", "’": "Æ" } },
  { read: "Mac OS Roman", letters: { "¿": "ø", "¯": "Ø", Œ: "å", "\u0081": "Å", "¾": "æ", "®": "Æ" } },
] as const;
/** Such a sign before a small letter in a word, where no text has it otherwise; the apostrophe and the like of CP850 say nothing alone. */
const INSIDE_WORD = /(?![ÂÃ])\p{L}[›\u009b†\u0086¿Œ¾]\p{Ll}|\p{L}‘r\p{Ll}/u;

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
      const old = oldEncodingOf(found);
      const told = old ?? { read: "UTF-8" as const, meant: meantText(found) };
      return [{ code: "letters_garbled", severity: "warning", place, found, ...told }];
    }
    return [];
  });
}

function isGarbled(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  return cell.includes(UNREADABLE) || (meantText(cell) ?? cell) !== cell || oldEncodingOf(cell) !== null;
}

/** The old encoding that a text with its letters inside words was written in, and the text; null for none. */
function oldEncodingOf(text: string): { readonly read: (typeof OLD_ENCODINGS)[number]["read"]; readonly meant: string } | null {
  const [sign] = INSIDE_WORD.exec(text) ?? [];
  if (sign === undefined || text.includes(UNREADABLE)) return null;
  for (const { read, letters } of OLD_ENCODINGS) {
    const letterOf = new Map<string, string>(Object.entries(letters));
    if (Array.from(sign).some((one) => letterOf.has(one)))
      return { read, meant: Array.from(text, (one) => letterOf.get(one) ?? one).join("") };
  }
  return null;
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
