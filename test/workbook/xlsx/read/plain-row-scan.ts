/** A cell as the scanner should find it: places are in the text of its row. */
export interface PlainCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly hasReference: boolean;
  readonly start: number;
  readonly end: number;
  readonly content: string;
  /** The value of a cell that holds <v>…</v> and nothing else; null for any other. */
  readonly value: string | null;
}

/**
 * The cells of a row's content by regular expressions, one object a cell: what the scanner of character codes finds, slowly and plainly.
 * For well-formed rows only.
 */
export function plainCells(content: string, prefix: string): readonly PlainCell[] {
  const tag = new RegExp(`<${prefix}c(\\s[^>]*?)?(?:/>|>([^]*?)</${prefix}c>)`, "g");
  const only = new RegExp(`^<${prefix}v>([^<]*)</${prefix}v>$`);
  const cells: PlainCell[] = [];
  for (const found of content.matchAll(tag)) {
    const [whole, attributes = "", inside = ""] = found;
    const reference = attributeOf(attributes, "r");
    cells.push({
      column: reference === null ? (cells.at(-1)?.column ?? -1) + 1 : columnOf(reference),
      type: attributeOf(attributes, "t") ?? "n",
      style: Number(attributeOf(attributes, "s") ?? 0),
      hasReference: reference !== null,
      start: found.index,
      end: found.index + whole.length,
      content: inside,
      value: only.exec(inside)?.[1] ?? null,
    });
  }
  return cells;
}

function attributeOf(attributes: string, name: string): string | null {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? null;
}

/** "B7" is column 1. */
function columnOf(reference: string): number {
  const letters = reference.replace(/\d+$/, "");
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((column, letter) => column * 26 + letter, 0) - 1;
}
