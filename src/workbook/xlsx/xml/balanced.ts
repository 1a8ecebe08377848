/** An opening or closing tag, or an empty element, at a place. */
const TAG = /<(?:\/([^\s<>/"'=]+)\s*>|([^\s<>/"'=!?]+)(?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>)/y;

/** Whether every element between two places of a text ends there, after all those inside it; comments and CDATA must be blanked out. */
export function isBalanced(scan: string, from: number, to: number): boolean {
  const open: string[] = [];
  for (let at = scan.indexOf("<", from); at >= 0 && at < to; at = scan.indexOf("<", TAG.lastIndex)) {
    TAG.lastIndex = at;
    const found = TAG.exec(scan);
    if (found === null) return false;
    const [, closed, opened = "", slash] = found;
    if (closed !== undefined) {
      if (open.pop() !== closed) return false;
    } else if (slash !== "/") open.push(opened);
  }
  return open.length === 0;
}
