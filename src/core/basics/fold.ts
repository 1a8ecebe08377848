/**
 * Texts made comparable. Two spellings of one header differ in case, blanks, line breaks, punctuation, numbering and in how
 * æ, ø and å are written; the folded text does not.
 */

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const ASCII = /^[\x20-\x7e\t\n\r]*$/;
const PLAIN = /^[a-z0-9]+$/;

/**
 * Lower-case words of plain letters and digits with one blank between; "" for a text without any.
 * æ, ae and a fold to the same letter, and so do ø, oe and o, å, aa and a: a sheet may have passed through any of them.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return joinVowels(lower);
  const plain = lower.replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  if (ASCII.test(plain)) return joinVowels(plain.replace(/[^a-z0-9]+/g, " ").trim());
  const bare = plain
    .replace(INVISIBLE, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  return joinVowels(bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
}

function joinVowels(text: string): string {
  return text.replace(/a[ae]+/g, "a").replace(/oe+/g, "o");
}

/** The folded text without blanks, so that «Back-up», «Back up» and «Backup» are one. */
export function foldTight(text: string): string {
  return fold(text).replaceAll(" ", "");
}

/** The key of an item id: «strategi_01», «STRATEGI 01», «strategi-1» and «Strategi1» are one; "q1_1" and "q11" are two. */
export function foldCode(text: string): string {
  return fold(text)
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, "$1$2 ")
    .replace(/(^| )0+(?=\d)/g, "$1");
}

// «1.3 a) », «Q12_3 », «3. », «Spørsmål 4: », «b) », «- »
const NUMBERING =
  /^\s*(?:(?:q|s|v|spm\.?|spørsmål|sporsmal|nr\.?|pkt\.?)?\s*\d+(?:[._-]\d+)*(?:\s?[a-z](?=[).:])|[a-z](?=\s|$))?(?:\s*[).:]+|\s+|$)|[a-z][).]\s*|[-–•*]\s+)/i;
const TRAILING_NUMBER = /(?:[\s._(-]*\d+\)?)$/;

/** The text without the numbering in front of it: «1.3 a) Robotisering» → «Robotisering». */
export function withoutNumbering(text: string): string {
  let rest = text;
  for (let round = 0; round < 3; round++) {
    const next = rest.replace(NUMBERING, "");
    if (next === rest) break;
    rest = next;
  }
  return rest.trim();
}

/** The text without the number that Excel tables and survey tools put after a repeated header: «Andre områder2», «Andre områder.1». */
export function withoutTrailingNumber(text: string): string {
  return text.replace(TRAILING_NUMBER, "");
}

// What survey tools put between a question and its item. A comma is none, as texts hold commas; nor is a hyphen inside a word.
const BETWEEN = /\s*[\n\r\t|>[\]{}()?:«»“”"]+[\s.\-–—|>[\]{}()?:«»“”"]*|\s+[-–—/]+\s+|\.\s+/;
// «(choice=Robotisering)», as REDCap writes the option of a question with several.
const CHOICE = /\(\s*choice\s*=/i;
const FIRST_WORD_CODE = /^\s*(\p{L}+[_\-. ]?\d+)\s+(?=\p{L})/u;

/** A header in its parts: «Hva omfatter strategien? - Robotisering» → two. At most the last eight. */
export function headerParts(header: string): readonly string[] {
  const separated = header.replace(FIRST_WORD_CODE, "$1\n").replace(CHOICE, "(");
  return separated
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(-8);
}
