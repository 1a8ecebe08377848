/** One column of a table in plain text; with a width, longer cells are broken between words. */
export interface TextColumn {
  readonly head: string;
  readonly align: "left" | "right";
  readonly width?: number;
}

const GAP = "  ";
/** A rule under a table that is wider than any page is no wider than this. */
const LONGEST_RULE = 120;

/** The lines of an aligned table: headings, a rule, and the rows; a row of null is a rule. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[] | null)[]): readonly string[] {
  const heads = columns.map(({ head, width }) => wrap(head, width));
  const cells = rows.map((row) => row && columns.map(({ width }, index) => wrap(row[index] ?? "", width)));
  const widths = columns.map((_, index) => widest([heads[index], ...cells.map((row) => row?.[index])]));
  const width = widths.reduce((sum, one) => sum + one, GAP.length * (columns.length - 1));
  const rule = "─".repeat(Math.min(width, LONGEST_RULE));
  return [...asLines(heads, columns, widths, true), rule, ...cells.flatMap((row) => (row ? asLines(row, columns, widths) : [rule]))];
}

/** The text in lines of at most so many characters, broken between words; a longer word has a line of its own. */
export function wrap(text: string, width = Infinity): readonly string[] {
  const lines: string[] = [];
  const [first = "", ...words] = text.split(/[ \n\t]+/);
  let [line, taken] = [first, lengthOf(first)];
  for (const word of words) {
    const length = lengthOf(word);
    if (taken + 1 + length <= width) {
      line += ` ${word}`;
      taken += 1 + length;
    } else {
      lines.push(line);
      [line, taken] = [word, length];
    }
  }
  return [...lines, line];
}

/** Text that is not broken between its words. */
export function together(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

/** Wrapped lines, the first with `first` in front and the others indented as far. */
export function hanging(first: string, text: string, width: number): readonly string[] {
  const indent = " ".repeat(lengthOf(first));
  return wrap(text, width - lengthOf(first)).map((line, index) => (index === 0 ? first : indent) + line);
}

/** Characters as a reader counts them. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) length++;
  return length;
}

/** Text with blanks after it up to a width. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - lengthOf(text)));
}

function widest(cells: readonly (readonly string[] | undefined)[]): number {
  return cells.reduce((width, lines) => (lines ?? []).reduce((most, line) => Math.max(most, lengthOf(line)), width), 0);
}

/** A row's lines; headings are aligned at the bottom, other rows at the top. */
function asLines(
  row: readonly (readonly string[])[],
  columns: readonly TextColumn[],
  widths: readonly number[],
  isHead = false,
): readonly string[] {
  const height = Math.max(...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const cells = row.map((cell, index) => {
      const text = cell[isHead ? line - height + cell.length : line] ?? "";
      const blanks = " ".repeat(Math.max(0, (widths[index] ?? 0) - lengthOf(text)));
      return columns[index]?.align === "right" ? blanks + text : text + blanks;
    });
    return cells.join(GAP).trimEnd();
  });
}

/** A text after its beginning, on one line or broken under where it begins, in a window of this width. */
export function inset(first: string, text: string, width: number): readonly string[] {
  return lengthOf(first) + lengthOf(text) <= width ? [first + text] : hanging(first, wrap(text).join(" "), width);
}
