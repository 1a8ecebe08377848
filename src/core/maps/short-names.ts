/** Letters that are in no Norwegian word, but in Sami and Kven names. */
const foreign = /[^a-zæøåéèêóòôü .\-']/i;
const shortest = 4;

/**
 * A name of at most four letters for each unit, no two alike: «Hald» for Halden, «NFro» for Nord-Fron, «Bø» and «Bø2» for the two of one name.
 * Of a name in several languages the Norwegian part is used.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const short = new Map<number, string>();
  const all = names.map((name) => candidates(norwegianPart(name)));
  // Those with the fewest to choose from come first, and among these those that stand first.
  for (const index of [...names.keys()].sort((a, b) => (all[a]?.length ?? 0) - (all[b]?.length ?? 0) || a - b)) {
    const name = all[index]?.find((one) => !taken.has(one)) ?? numbered(all[index]?.[0] ?? "", taken);
    taken.add(name);
    short.set(index, name);
  }
  return names.map((_, index) => short.get(index) ?? "");
}

/** The part of «Guovdageaidnu - Kautokeino» that is Norwegian; the whole of a name in one language. */
export function norwegianPart(name: string): string {
  const parts = name.split(/\s+[-–]\s+/);
  return (
    parts.find((part, index) => !foreign.test(part) && (index > 0 || parts.length === 1 || foreign.test(parts[1] ?? ""))) ??
    parts[0] ??
    name
  );
}

function candidates(name: string): readonly string[] {
  const words = name.match(/\p{L}+/gu) ?? [];
  const [first = "", ...others] = words;
  const last = others.at(-1) ?? "";
  const initials = words.slice(0, -1).map((word) => word.slice(0, 1).toUpperCase());
  const whole = last === "" ? [] : endings(`${initials.join("").slice(0, 1)}${capital(last)}`);
  return [...new Set([...whole, ...endings(first)])].filter((one) => one !== "");
}

/** The first letters of a word, then the first ones and a later one in place of the last. */
function endings(word: string): readonly string[] {
  const start = word.slice(0, shortest - 1);
  return word.length <= shortest ? [word] : Array.from(word.slice(shortest - 1), (letter) => `${start}${letter}`);
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The name with the first number that makes it another. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const digits = String(number);
    const one = `${name.slice(0, Math.max(1, shortest - digits.length))}${digits}`;
    if (!taken.has(one)) return one;
  }
}
