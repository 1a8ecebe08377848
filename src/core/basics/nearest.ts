/** The word most like this one, if it is like enough to be what was meant: at most `most` letters off; null otherwise. */
export function nearest(word: string, known: Iterable<string>, most = Math.floor(Math.max(2, word.length / 3))): string | null {
  const meant = word.toLowerCase();
  let best: string | null = null;
  let least = most + 1;
  for (const one of known) {
    const distance = editDistance(meant, one.toLowerCase());
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const options = [(row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1)];
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) options.push((beforeLast[j - 2] ?? 0) + 1);
      row.push(Math.min(...options));
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
