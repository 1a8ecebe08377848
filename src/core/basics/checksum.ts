const { imul } = Math;

const FNV_PRIME = 0x01000193;
const OWN_FACTOR = 0x85ebca6b;

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
  sums.first = imul(sums.first ^ word, FNV_PRIME);
  sums.second = imul((sums.second ^ word) + (sums.second >>> 15), OWN_FACTOR);
}

/** Bytes four at a time, the first the highest of its word, and the last three at most one by one. */
export function addBytes(sums: Sums, bytes: Uint8Array): void {
  const whole = bytes.length - (bytes.length % 4);
  let { first, second } = sums; // locals: the loop over every answer is run once, mostly before V8 has optimised anything it would call
  for (let i = 0; i < whole; i += 4) {
    const word = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
    first = imul(first ^ word, FNV_PRIME);
    second = imul((second ^ word) + (second >>> 15), OWN_FACTOR);
  }
  Object.assign(sums, { first, second });
  for (let i = whole; i < bytes.length; i++) addWord(sums, bytes[i] ?? 0);
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
