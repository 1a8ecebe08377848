import { cellText } from "../../sheet/cell-text.ts";
import type { Cell } from "../../sheet/sheet.ts";

/** The elements that survey tools let question texts have: «<b>», «<br />», «<span style="…">». Another text in angle brackets is the question's own. */
const TAG = /<\/?(?:a|b|big|br|center|div|em|font|h[1-6]|i|img|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?\/?>/gi;

const LETTERS = "aceinouyACEINOUY";
const MARKS = characters("acute\u0301 grave\u0300 circ\u0302 uml\u0308 tilde\u0303 ring\u030a cedil\u0327");
const NAMED = characters(
  "amp& lt< gt> quot\" apos' nbsp\u00a0 shy\u00ad ndash– mdash— hellip… laquo« raquo» lsquo‘ rsquo’ ldquo“ rdquo” oslashø OslashØ aeligæ AEligÆ",
);

/** Names, each with its character behind it. */
function characters(named: string): ReadonlyMap<string, string> {
  return new Map(named.split(" ").map((one) => [one.slice(0, -1), one.slice(-1)]));
}

/** What a heading says: the text of its cell without HTML, which survey tools put into the texts of questions. */
export const headingText = (cell: Cell): string => withoutMarkup(cellText(cell));

/** A text without the tags of HTML, and with its entities as the characters that they stand for. */
export function withoutMarkup(text: string): string {
  if (!/<\/?[a-z]|&[#a-z]/i.test(text)) return text;
  const plain = text
    .replace(TAG, " ")
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => characterOf(name) ?? whole)
    .replaceAll("\u00ad", "")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? text : plain;
}

/** The character that an entity stands for: «aring», «#229», «#xe5»; undefined for none that is known. */
function characterOf(name: string): string | undefined {
  if (name.startsWith("#")) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    return code > 31 && code <= 0x10ffff && !isSurrogate ? String.fromCodePoint(code) : undefined;
  }
  const letter = name.charAt(0);
  const mark = MARKS.get(name.slice(1));
  return NAMED.get(name) ?? (mark !== undefined && LETTERS.includes(letter) ? (letter + mark).normalize("NFC") : undefined);
}
