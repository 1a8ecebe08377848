const LAST_LETTERS: Readonly<Record<string, string>> = { æ: "{", ä: "{", ø: "|", ö: "|", å: "}" };

/**
 * Compares two texts as a Norwegian index does: æ, ø and å after z, ä as æ and ö as ø; other accents and case are ignored.
 * Texts that differ in nothing else are ordered by their characters, so that the order never depends on the machine.
 */
export function compareNorwegian(a: string, b: string): number {
  const keyA = indexKey(a);
  const keyB = indexKey(b);
  if (keyA !== keyB) return keyA < keyB ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The text as an index has it: two with the same stand in the same place. */
export function indexKey(text: string): string {
  const letters = text.normalize("NFC").toLowerCase();
  const ranked = letters.replace(/[æäøöå]/g, (letter) => LAST_LETTERS[letter] ?? letter);
  return ranked.normalize("NFD").replace(/\p{M}/gu, "");
}
