/** Letters of an id made of words. */
const LONGEST = 24;

/** Lower-case ASCII words with _ between, no longer than an id should be. */
export function idOf(text: string): string {
  const words = wordsOf(text);
  return /^[a-z]/.test(words) ? words : `s_${words}`.replace(/_+$/, "");
}

/** The id of a rule set: such words with - between. */
export function ruleSetIdOf(text: string): string {
  return wordsOf(text).replaceAll("_", "-") || "utkast";
}

function wordsOf(text: string): string {
  const words = inAscii(text)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return words.length <= LONGEST ? words : words.slice(0, LONGEST + 1).replace(/_?[^_]*$/, "") || words.slice(0, LONGEST);
}

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "o", å: "a", ß: "ss", đ: "d", ŧ: "t" };

function inAscii(text: string): string {
  const letters = text.toLowerCase().replace(/[æøåßđŧ]/g, (letter) => LETTERS[letter] ?? letter);
  return letters.normalize("NFKD").replace(/\p{M}+/gu, "");
}
