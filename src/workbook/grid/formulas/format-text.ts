/** What a format text keeps as it is: quoted text, an escaped letter, a repeated or skipped one, and brackets. */
const KEPT = /("[^"]*"|\\.|[*_].|\[[^\]]*\])/gu;

const GROUPS = /(?<=[#0?])[ \u00a0\u202f](?=[#0?])/gu;
/** A comma between digits, unless it divides thousands as in English: `#,##0`. */
const DECIMALS = /(?<!#)(?<=[#0?]),(?=[#0?])|(?<=#),(?!##0)(?=[#0?])/gu;
const YEARS = /å/giu;
const HOURS = /t(?=t?:)|(?<=t)t(?=:)/giu;
const STANDARD = /^standard$/iu;

/**
 * A format text written as in a Norwegian Excel (`# ##0,0`, `dd.mm.åååå`, `tt:mm`, `Standard`) as it is written in English, in which a file has the
 * formats of its cells, but its formulas the texts that were typed. null for one that means the same in both, or is written in English.
 */
export function englishFormat(format: string): string | null {
  const pieces = format.split(KEPT).map((piece, index) => (index % 2 === 1 ? piece : english(piece)));
  const result = pieces.join("");
  return result === format ? null : result;
}

function english(piece: string): string {
  const isGrouped = piece.search(GROUPS) >= 0;
  return piece
    .replace(isGrouped ? /(?<=[#0?]),(?=[#0?])/gu : DECIMALS, ".")
    .replace(GROUPS, ",")
    .replace(YEARS, "y")
    .replace(HOURS, "h")
    .replace(STANDARD, "General");
}
