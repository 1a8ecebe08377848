/** Characters that XML, and so no workbook, can hold: controls but tabs and line breaks, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The first character of a text that no workbook can hold, as its number; null for none. */
export function firstUnwritable(text: string): number | null {
  if (isPlain(text)) return null;
  const at = text.search(UNWRITABLE);
  return at < 0 ? null : text.charCodeAt(at);
}

/** Whether a text has neither controls nor anything from the surrogates on: nearly all have not, and a loop tells sooner than an expression. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    if (letter < 0x20 || letter > 0xd7ff) return false;
  }
  return true;
}

/** The text without what no workbook can hold. */
export function withoutUnwritable(text: string): string {
  return text.replace(UNWRITABLE, "");
}
