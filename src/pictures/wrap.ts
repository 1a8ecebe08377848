/** How wide a letter is on average, as a share of the font size. */
const letterWidth = 0.54;

/** A text in lines that fit, broken between words where possible; a text of more than `most` lines is cut with «…». */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const room = Math.max(4, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, room));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").slice(0, room - 1)}…`];
}

function pieces(word: string, room: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += room) found.push(word.slice(at, at + room));
  return found;
}

/** About how wide a text is. */
export function textWidth(text: string, size: number): number {
  return text.length * size * letterWidth;
}
