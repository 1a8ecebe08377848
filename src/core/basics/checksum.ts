const { imul } = Math;

/**
 * Two running 32-bit sums: the first is FNV-1a with a word in place of a byte, the second a sum of our own. Together enough to distinguish two
 * pieces of data, not meant to withstand an attacker.
 */
export interface Sums {
  first: number;
  second: number;
}

export function newSums(): Sums {
  return { first: 0x811c9dc5, second: 0x9e3779b9 };
}

export function addWord(sums: Sums, word: number): void {
  sums.first = imul(sums.first ^ word, 0x01000193);
  sums.second = imul((sums.second ^ word) + (sums.second >>> 15), 0x85ebca6b);
}

export function addText(sums: Sums, text: string): void {
  for (let index = 0; index < text.length; index++) addWord(sums, text.charCodeAt(index));
}

/** Both sums as 16 hexadecimal digits. */
export function checksumOf({ first, second }: Sums): string {
  return [first, second].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The checksum of a text, as 16 hexadecimal digits: the same text gives the same, and others nearly always another. */
export function textChecksum(text: string): string {
  const sums = newSums();
  addText(sums, text);
  return checksumOf(sums);
}

/** The first sum of a text alone, as at most 8 hexadecimal digits. */
export function shortTextChecksum(text: string): string {
  const sums = newSums();
  addText(sums, text);
  return (sums.first >>> 0).toString(16);
}
