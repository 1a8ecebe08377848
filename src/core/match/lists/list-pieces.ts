import type { BlockOptions } from "./list-options.ts";

/** What stands between the options that a cell lists. */
interface Separator {
  readonly sign: ";" | "," | "|" | "/" | " ";
  readonly between: RegExp;
  /** What pieces that belong together are joined with again. */
  readonly joiner: string;
}

/** The separator of most tools, line breaks included. */
export const SEMICOLON: Separator = { sign: ";", between: /[;\n\r]+/, joiner: "; " };
/** Tried in this order where no cell has a semicolon or a line break. */
const OTHERS: readonly Separator[] = [
  { sign: ",", between: /,/, joiner: ", " },
  { sign: "|", between: /\|/, joiner: " | " },
  { sign: "/", between: /\//, joiner: "/" },
  { sign: " ", between: /[\s\u00a0]+/, joiner: " " },
];
/** A cell with more pieces than this is not put together again. */
const MOST_PIECES = 60;
/** Where none of so many cells is options throughout, the sign is not what separates them. */
const CELLS_TRIED = 8;

/** What a cell lists. */
export interface Listed {
  /** The items that it ticks. */
  readonly items: readonly string[];
  /** How many options that stand aside it has. */
  readonly aside: number;
  /** Text that is no option; all of the cell where it can be read in several ways. */
  readonly other: readonly string[];
}

/** Reads the cells of a list column. */
export interface ListReader {
  readonly separator: Separator["sign"];
  readonly read: (text: string) => Listed;
}

/**
 * The reader of a column with these cells. «;» and line breaks separate wherever a cell has one. Otherwise that of «,», «|», «/» and a blank
 * by which most cells are options throughout; options that hold the sign themselves are put together again.
 */
export function listReader(cells: readonly string[], options: BlockOptions): ListReader {
  const plain: ListReader = { separator: SEMICOLON.sign, read: (text) => listedOf(split(text, SEMICOLON), options) };
  if (cells.some((text) => SEMICOLON.between.test(text)) || cells.every((text) => options.of(text) !== undefined)) return plain;
  const readers = OTHERS.map((separator) => ({ separator: separator.sign, read: joining(separator, options) }));
  const countKnown = (texts: readonly string[], { read }: ListReader) => texts.filter((text) => read(text).other.length === 0).length;
  const known = (reader: ListReader) => (countKnown(cells.slice(0, CELLS_TRIED), reader) === 0 ? 0 : countKnown(cells, reader));
  return readers.reduce<ListReader>((best, reader) => (known(reader) > known(best) ? reader : best), plain);
}

function split(text: string, { between }: Separator): readonly string[] {
  return text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

function listedOf(pieces: readonly string[], options: BlockOptions): Listed {
  const meant = pieces.map(options.of);
  return {
    items: [...new Set(meant.filter((item) => typeof item === "string"))],
    aside: meant.filter((item) => item === null).length,
    other: pieces.filter((_, at) => meant[at] === undefined),
  };
}

function joining(separator: Separator, options: BlockOptions): (text: string) => Listed {
  return (text) => {
    const parts = split(text, separator);
    const { pieces, ways } = parts.length > MOST_PIECES ? { pieces: parts, ways: 1 } : joined(parts, separator, options);
    return ways > 1 ? { items: [], aside: 0, other: [text] } : listedOf(withTexts(pieces, separator, options), options);
  };
}

/** A way to read some parts: the pieces, how many of them are no option, and how many ways are as good. */
interface Reading {
  readonly pieces: readonly string[];
  readonly unknown: number;
  readonly ways: number;
}

const nothing: Reading = { pieces: [], unknown: 0, ways: 1 };

/** The parts put together so that fewest are no option. */
function joined(parts: readonly string[], { joiner }: Separator, options: BlockOptions): Reading {
  const best: Reading[] = [nothing];
  parts.forEach((part, at) => {
    let found: Reading = nothing;
    let piece = part;
    for (let start = at; start >= 0 && piece.length <= 2 * options.longest + part.length; start--) {
      if (start < at) piece = `${parts[start] ?? ""}${joiner}${piece}`;
      const isOption = options.of(piece) !== undefined;
      if (!isOption && start < at) continue;
      const { pieces, unknown, ways } = best[start] ?? nothing;
      const reading = { pieces: [...pieces, piece], unknown: unknown + (isOption ? 0 : 1), ways };
      if (start === at || reading.unknown < found.unknown) found = reading;
      else if (reading.unknown === found.unknown) found = { ...found, ways: found.ways + ways };
    }
    best.push(found);
  });
  return best[parts.length] ?? nothing;
}

/** Neighbouring pieces that are no option are one text: what was written for «Annet» may hold the sign too. */
function withTexts(pieces: readonly string[], { joiner }: Separator, options: BlockOptions): readonly string[] {
  const together: string[] = [];
  let isText = false;
  for (const piece of pieces) {
    const isOption = options.of(piece) !== undefined;
    if (isText && !isOption) together.push(`${together.pop() ?? ""}${joiner}${piece}`);
    else together.push(piece);
    isText = !isOption;
  }
  return together;
}
