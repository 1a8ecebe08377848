import { longestText } from "../../../core/sheet/limits.ts";
import { unescapeCellText, decodeText } from "../xml/xml.ts";

const PLAIN = /^\s*<((?:[^\s:<>/]+:)?t)(?:\s[^>]*)?>([^<]*)<\/\1\s*>\s*$/;
const TAG = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)(?:[^\s:<>/]+:)?([^\s:<>/]+)[^>]*?(\/?)>/g;

/** The text of a shared string or inline string from what stands inside its element: runs joined, phonetic guides left out. */
export function richText(inside: string): string {
  const plain = PLAIN.exec(inside);
  return readText(plain ? (plain[2] ?? "") : joinRuns(inside));
}

/** A cell's text from its encoded form; what is longer than a cell can hold is cut, as Excel cuts it. */
export function readText(encoded: string): string {
  const text = unescapeCellText(decodeText(encoded));
  return text.length > longestText ? text.slice(0, longestText) : text;
}

/** True when the string has no formatting of its own: a single text. */
export function isPlain(inside: string): boolean {
  return PLAIN.test(inside);
}

/** The still encoded contents of the text elements that are not in a phonetic run. */
function joinRuns(inside: string): string {
  let text = "";
  let phonetic = 0;
  let textStart = -1;
  for (const { 0: tag, 1: slash, 2: local, 3: empty, index } of inside.matchAll(TAG)) {
    if (local === "rPh" && empty !== "/") phonetic += slash === "/" ? -1 : 1;
    if (local !== "t" || phonetic > 0 || empty === "/") continue;
    if (slash !== "/") textStart = index + tag.length;
    else if (textStart >= 0) text += inside.slice(textStart, index);
  }
  return text;
}
