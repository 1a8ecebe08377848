import { Refusal } from "../../core/issues/refusal.ts";
import { mostColumns, mostRows } from "../../core/sheet/limits.ts";
import { longestRow, SpannedCells } from "../facts/sheet-limits.ts";

/** Characters that are parsed at a time, and the rest of their last row: few, so that what a stretch leaves behind goes before it is kept. */
const STRETCH = 1 << 15;

const [END, QUOTE] = ["\n".charCodeAt(0), '"'.charCodeAt(0)];

/** Whole rows of a CSV text, with the line end of the last one where the text has it. */
export interface CsvStretch {
  readonly text: string;
  /** Which row is its first, from 0. */
  readonly row: number;
}

/**
 * A CSV text, which comes in pieces however they are cut, in stretches of whole rows, with "\n" as the line end. Throws a Refusal before more of it
 * is parsed than a sheet can hold: too many rows, cells in a row, letters in a row, or cells that are empty. Quotes count where a cell begins with
 * one; where they do not pair up, the rows are not told, and the text is to be refused by the one who parses it.
 */
export function* csvStretches(pieces: Iterable<string>, delimiter: string, name: string, length = STRETCH): Generator<CsvStretch> {
  const beyond = (what: "rows" | "columns" | "row", limit: number) => new Refusal({ code: "beyond_limit", part: name, what, limit });
  const source = pieces[Symbol.iterator]();
  const part = delimiter.charCodeAt(0);
  const spanned = new SpannedCells(name);
  let text = "";
  let [start, row, firstRow] = [0, 0, 0];
  let [at, rowStart, cellStart, cells, filled] = [0, 0, 0, 1, 0];
  for (; ; at++) {
    if (at >= text.length) readOn();
    if (rowStart >= text.length) return;
    let code = codeAt();
    if (code === QUOTE && at === cellStart) {
      let end = quotesEnd(text, at);
      while (end === text.length && end - rowStart <= longestRow && readOn()) end = quotesEnd(text, at);
      at = end;
      code = codeAt();
    }
    if (code !== part && code !== END) continue;
    if (at > cellStart) filled++;
    cellStart = at + 1;
    if (at - rowStart > longestRow) throw beyond("row", longestRow);
    if (code === part) {
      if (++cells > mostColumns) throw beyond("columns", mostColumns);
      continue;
    }
    if (row >= mostRows) throw beyond("rows", mostRows);
    spanned.add(cells, filled);
    row++;
    [rowStart, cells, filled] = [cellStart, 1, 0];
    if (cellStart - start < length && cellStart < text.length) continue;
    yield { text: text.slice(start, cellStart), row: firstRow };
    [start, firstRow] = [cellStart, row];
  }

  /** The text ends as a row does. */
  function codeAt(): number {
    return at < text.length ? text.charCodeAt(at) : END;
  }

  /**
   * Takes in more of the text, at least as much as is held, so that a row that never seems to end is not looked through at every piece; false where
   * there is no more. What has been told is let go.
   */
  function readOn(): boolean {
    if (text.length - rowStart > longestRow) throw beyond("row", longestRow);
    const held = text.slice(start);
    [at, rowStart, cellStart, start] = [at - start, rowStart - start, cellStart - start, 0];
    let added = "";
    for (let next = source.next(); next.done !== true; next = source.next()) {
      added += next.value;
      if (added.length > held.length) break;
    }
    text = held + added;
    return added !== "";
  }
}

/** The place behind the quotes that a cell begins with; the text's end where they are never closed. */
function quotesEnd(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
}
