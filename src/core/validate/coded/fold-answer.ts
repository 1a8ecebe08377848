/** Answers that differ only in case, surrounding or doubled blanks and a trailing full stop are the same. */
export function foldAnswer(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f\ufeff]+/g, " ")
    .trim()
    .replace(/ ?\.$/, "")
    .toLowerCase();
}
