import { foldTight } from "../../basics/fold.ts";
import type { HeaderCell } from "./read-header.ts";

/** What survey tools write below a question that has one column: the word stands in no rule set, and names nothing. */
const FILLERS = new Set(
  ["Response", "Open-Ended Response", "Open Ended Response", "Value", "Svar", "Åpent svar", "Respons", "Besvarelse"].map(foldTight),
);
/** A third header row of a survey tool, which has the tool's own ids as JSON. */
const IMPORT_ID = /^\s*\{\s*['"]?ImportId['"]?\s*:/;
/** Options that a row below must name to be a row of options. */
const LEAST_OPTIONS = 2;

/** Whether a text only fills the place below a question that has one column. */
export const isFiller = (text: string): boolean => FILLERS.has(foldTight(text));

/** Whether a text is a survey tool's own id of a column, as JSON. */
export const isImportId = (text: string): boolean => IMPORT_ID.test(text);

/** A row that may be a part of the head: its texts, and whether it also holds numbers, dates or truth values, as only data does. */
export interface HeadRow {
  readonly cells: readonly HeaderCell[];
  readonly hasValues: boolean;
}

/**
 * Whether the row below a header row has the options of its questions: it names items in columns where the header row has nothing, or
 * repeats what is to the left, and has no unit's key. What data looks like is ruled out: numbers, and a text below the key.
 */
export function isOptionRow(header: readonly HeaderCell[], below: HeadRow, keys: ReadonlySet<string>): boolean {
  if (below.hasValues) return false;
  const texts = new Map(header.map(({ column, text }) => [column, text]));
  const isOpen = (column: number) => !texts.has(column) || texts.get(column) === texts.get(column - 1);
  const options = below.cells.filter(({ reading }) => (reading?.items.length ?? 0) > 0);
  const named = new Set(options.map(({ reading }) => reading?.items.join()));
  if (named.size < LEAST_OPTIONS || !options.some(({ column }) => isOpen(column))) return false;
  return !hasKeyBelow(header, below, keys);
}

/** Whether a row has something below the heading of the units' key that can be one: then it is about a unit. */
function hasKeyBelow(header: readonly HeaderCell[], below: HeadRow, keys: ReadonlySet<string>): boolean {
  const key = header.find(({ reading }) => reading?.items.some((item) => keys.has(item)));
  const cell = below.cells.find(({ column }) => column === key?.column);
  return key !== undefined && cell !== undefined && !isRepeated(key, cell) && !isFillerOf(cell, below.cells);
}

/** Whether a text only fills its place below a question: a word that survey tools use, or an unknown one that the row has several times. */
export function isFillerOf({ text, reading, namesBlock }: HeaderCell, row: readonly HeaderCell[]): boolean {
  return isFiller(text) || (reading === null && namesBlock === null && row.filter((cell) => cell.text === text).length > 1);
}

/**
 * How many of the rows below the header row belong to the head: one that names the same again, as a row of codes below a row of texts
 * does, or has nothing but filler words; and all down to a row of a survey tool's own ids.
 */
export function rowsOfHead(header: readonly HeaderCell[], below: readonly HeadRow[], keys: ReadonlySet<string>): number {
  const ids = below.findIndex(({ cells }) => cells.filter(({ text }) => isImportId(text)).length > cells.length / 2);
  const [next] = below;
  if (ids >= 0 || next === undefined) return ids + 1;
  if (next.hasValues || next.cells.length === 0 || hasKeyBelow(header, next, keys)) return 0;
  return next.cells.every(({ text }) => isFiller(text)) || namesTheSame(header, next.cells) ? 1 : 0;
}

/** A tick may be the option's own text: the same texts once more are a header only where all of the row are. */
function namesTheSame(header: readonly HeaderCell[], below: readonly HeaderCell[]): boolean {
  const named = new Map(header.map((cell) => [cell.column, cell]));
  const repeats = below.filter((cell) => isRepeated(named.get(cell.column), cell));
  const isRenamed = repeats.some((cell) => foldTight(cell.text) !== foldTight(named.get(cell.column)?.text ?? ""));
  return repeats.length >= Math.max(2, named.size / 2) && (isRenamed || repeats.length === below.length);
}

function isRepeated(cell: HeaderCell | undefined, below: HeaderCell): boolean {
  const items = cell?.reading?.items ?? [];
  return (
    below.reading?.items.some((item) => items.includes(item)) ?? (cell !== undefined && foldTight(cell.text) === foldTight(below.text))
  );
}
