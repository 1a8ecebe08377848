import { decimalsIn } from "../../core/basics/decimals.ts";
import { cellAddress, columnLetters } from "../../core/sheet/address.ts";
import type { CellRef, CellValue } from "../../core/issues/issue.ts";
import type { Place } from "../../core/sheet/sheet.ts";

/** The longest text from a cell that a sentence quotes in full; a longer one would hide the message itself. */
const longestQuote = 80;

/** Characters of a text that are looked at to cut it: the blanks of a longer one hide no more. */
const longestLookedAt = 2000;

/** A text from the sheet as a sentence among others: with a full stop at its end. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Text from the sheet on one line, cut to a readable length. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, longestLookedAt)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote - 1).join("")}…` : line;
}

/** The words for places in one language, and its quotation marks. */
export interface PlaceWords {
  readonly row: string;
  readonly column: string;
  readonly open: string;
  readonly close: string;
}

/** Where an issue is: a unit, a question, a cell; each where it is known. */
export interface Where {
  readonly place: Place | null;
  readonly id?: string;
  readonly name?: string | null;
  readonly label?: string;
  /** Cells, when it is about more than the place: "K14:K16". */
  readonly area?: string;
}

/** «Rad 14 (0136 Rygge), «Robotisering» (K14)», without what is not known; "" when nothing is. */
export function whereText(words: PlaceWords, where: Where): string {
  return [rowText(words, where), questionText(words, where)].filter((part) => part !== "").join(", ");
}

function rowText(words: PlaceWords, { place, id, name }: Where): string {
  if (!place) return id === undefined ? "" : oneLine([id, name ?? ""].join(" "));
  const key = id === String(place.row + 1) ? "" : id; // where a row's number is the key, it is said already
  const unit = key === undefined ? "" : oneLine([key, name ?? ""].join(" "));
  const row = `${words.row} ${place.row + 1}`;
  return unit === "" ? row : `${row} (${unit})`;
}

function questionText(words: PlaceWords, { place, label, area }: Where): string {
  if (label === undefined) return "";
  const address = area ?? (place && cellAddress(place.row, place.column));
  return quoted(words, label) + (address ? ` (${address})` : "");
}

/** Where a column is: «Kolonne K, «Robotisering»», or only its label when the place is not known. */
export function columnText(words: PlaceWords, place: Place | null, label: string): string {
  const letters = place ? `${words.column} ${columnLetters(place.column)}, ` : "";
  return letters + quoted(words, label);
}

export function quoted({ open, close }: PlaceWords, text: string): string {
  return open + oneLine(text) + close;
}

/** Each in quotes, separated by commas. */
export function quotedList(words: PlaceWords, texts: readonly string[]): string {
  return texts.map((text) => quoted(words, text)).join(", ");
}

/** The answers of a list: plain when no answer has a comma, in quotes otherwise. */
export function answerList(words: PlaceWords, answers: readonly string[]): string {
  return answers.some((answer) => answer.includes(",")) ? quotedList(words, answers) : answers.join(", ");
}

/** "K, M": columns counted from 0, as Excel names them. */
export function letters(columns: readonly number[]): string {
  return columns.map(columnLetters).join(", ");
}

/** How many of several things a sentence names. */
const mostNamed = 20;

/** Several things with commas between; of very many the first, and how many more there are. `count` where `values` are not all of them. */
export function listed<Value>(
  values: readonly Value[],
  textOf: (value: Value) => string,
  more: (others: number) => string,
  count = values.length,
): string {
  const named = values.slice(0, mostNamed).map(textOf).join(", ");
  return count > mostNamed ? named + more(count - mostNamed) : named;
}

/** "H–T": from the first to the last of these columns. */
export function letterRange(columns: readonly number[]): string {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return first === last ? columnLetters(first) : `${columnLetters(first)}–${columnLetters(last)}`;
}

/** How many of an issue's cells a sentence names. */
const mostAddresses = 4;

/** "L14, M14", with "…" for more; `count`: how many cells there are when not all of them are known. */
export function addresses(cells: readonly CellRef[], count = cells.length): string {
  const named = cells.slice(0, mostAddresses).map(({ row, column }) => cellAddress(row, column));
  return [...named, ...(count > named.length ? ["…"] : [])].join(", ");
}

/** How many of a column's spellings a sentence names. */
export const SPELLINGS_NAMED = 6;

/** Whether a text is the answer but for blanks before, after or between its words. */
export function isPadded(found: CellValue, answer: string): boolean {
  return typeof found === "string" && found !== answer && oneLine(found) === oneLine(answer);
}

/** A number without grouping, with the language's decimal mark; a truth value in the language's word; a text as it is. */
export function cellValueText(value: CellValue, truth: { readonly true: string; readonly false: string }, decimal: string): string {
  if (typeof value === "number") return String(value).replace(".", decimal);
  return typeof value === "boolean" ? truth[`${value}`] : value;
}

/** The most decimals a sentence shows of a number that is not a decimal by itself, such as a mean. */
const mostDecimalsShown = 6;

/** A whole or decimal number with the language's marks, and the decimals there are unless it is said how many; never an exponent. */
export function numberText(
  value: number,
  thousands: string,
  decimal: string,
  decimals = Math.min(mostDecimalsShown, decimalsIn(value)),
): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (value < 0 ? "−" : "") + grouped + (fraction === undefined ? "" : decimal + fraction);
}

/** The same record with other values. */
export function mapped<Value, Other>(
  record: Readonly<Record<string, Value>>,
  of: (value: Value) => Other,
): Readonly<Record<string, Other>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}
