import { fold, foldTight } from "../../basics/fold.ts";
import { columnSays } from "../../match/code-books/code-headings.ts";
import { cellAt, cellText, extentOf } from "../../sheet/cell-text.ts";
import type { Place, Sheet } from "../../sheet/sheet.ts";
import type { HeadColumn } from "./head.ts";

/** What a sheet beside the answers says of one column of them. */
export interface DictionaryEntry {
  /** The question in words, where it is another text than the column's heading. */
  readonly question: string | null;
  /** The question that several are part of. */
  readonly block: string | null;
  /** Code and meaning, in order. */
  readonly codes: readonly (readonly [code: string, meaning: string])[];
  /** The answers, in order; null where none are listed. */
  readonly answers: readonly string[] | null;
  /** The column that decides whether it is asked, and the answer that does; null for none. */
  readonly askedIf: { readonly column: number; readonly answer: string } | null;
  readonly place: Place;
}

/** By column of the answers. */
export type Dictionary = ReadonlyMap<number, DictionaryEntry>;

/** A sheet that names fewer of the columns than this says nothing of them. */
const LEAST_NAMED = 2;
const SHARE_NAMED = 0.4;

/** So large a part of the codes has a meaning beside it. */
const MOST_CODES = 0.8;

const QUESTIONS = wordsOf(
  "sporsmal sporsmalet sporsmalstekst tekst ordlyd beskrivelse etikett variabeltekst question questions label text description wording",
);
const BLOCKS = wordsOf("del blokk gruppe tema hovedsporsmal batteri seksjon block group section theme part");
const ANSWERS = wordsOf(
  "svar svaralternativ svaralternativer alternativ alternativer gyldige svarkategorier options answers choices alternatives",
);
const MEANINGS = wordsOf("betydning tekst etikett svar svartekst meaning label answer text beskrivelse verditekst");

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(fold));
}

/** What the other sheets of a workbook say of the columns; empty where none does. */
export function readDictionary(sheets: readonly Sheet[], columns: readonly HeadColumn[]): Dictionary {
  const names = namesOf(columns);
  for (const sheet of sheets) {
    const variable = variableColumn(sheet, names, columns.length);
    if (variable !== null) return entriesOf(sheet, variable, names);
  }
  return new Map();
}

/** Whether a sheet lists the columns of another. */
export function listsColumns(sheet: Sheet, columns: readonly HeadColumn[]): boolean {
  return variableColumn(sheet, namesOf(columns), columns.length) !== null;
}

type Names = ReadonlyMap<string, number>;

function namesOf(columns: readonly HeadColumn[]): Names {
  return new Map(
    columns.flatMap(({ column, header, others }) => [header, ...others].map((text) => [foldTight(text), column] as const)).reverse(),
  );
}

/** The column of a sheet that names most of the answers' columns, one below the other. */
function variableColumn(sheet: Sheet, names: Names, all: number): number | null {
  const { row, lastRow, column, lastColumn } = extentOf(sheet);
  let [best, most]: [number | null, number] = [null, Math.max(LEAST_NAMED, all * SHARE_NAMED) - 1];
  for (let at = column; at <= lastColumn; at++) {
    const named = new Set<number>();
    for (let down = row; down <= lastRow; down++) {
      const found = names.get(foldTight(cellText(cellAt(sheet, down, at))));
      if (found !== undefined) named.add(found);
    }
    if (named.size > most) [best, most] = [at, named.size];
  }
  return best;
}

/** The columns of a dictionary, by what their headings say. */
interface Layout {
  readonly question: number | null;
  readonly block: number | null;
  readonly code: number | null;
  readonly meaning: number | null;
  readonly answers: number | null;
  readonly others: readonly number[];
}

function layoutOf(sheet: Sheet, variable: number, firstRow: number): Layout {
  const { column, lastColumn } = extentOf(sheet);
  const columns = Array.from({ length: lastColumn - column + 1 }, (_, at) => column + at).filter((at) => at !== variable);
  const headed = (words: ReadonlySet<string>, taken: readonly (number | null)[] = []) =>
    columns.find((at) => !taken.includes(at) && fold(cellText(cellAt(sheet, firstRow - 1, at))).split(" ").some((word) => words.has(word))) ?? null; // prettier-ignore
  const short = (at: number) => isShort(sheet, at, firstRow);
  const code = columns.find((at) => short(at) && columnSays(sheet, at) === "codes") ?? null;
  const meaning = code === null ? null : meaningColumn(sheet, code, columns, headed(MEANINGS, [code]));
  const question = headed(QUESTIONS, [meaning]);
  const block = headed(BLOCKS, [meaning, question]);
  const answers = headed(ANSWERS, [meaning, question, block]);
  return {
    code,
    meaning,
    question,
    block,
    answers,
    others: columns.filter((at) => ![code, meaning, question, block, answers].includes(at)),
  };
}

/** The column with what codes mean: the one right of them, or the one headed so, that has a text wherever there is a code. */
function meaningColumn(sheet: Sheet, code: number, columns: readonly number[], named: number | null): number | null {
  const { row, lastRow } = extentOf(sheet);
  const rows = Array.from({ length: lastRow - row + 1 }, (_, at) => row + at).filter(
    (at) => cellText(cellAt(sheet, at, code)).trim() !== "",
  );
  const isFull = (at: number) => rows.filter((one) => cellText(cellAt(sheet, one, at)).trim() !== "").length >= rows.length * MOST_CODES;
  return [code + 1, ...(named === null ? [] : [named]), ...columns].find((at) => at !== code && columns.includes(at) && isFull(at)) ?? null;
}

/** Whether a column has nothing but codes of a few letters or digits. */
function isShort(sheet: Sheet, column: number, firstRow: number): boolean {
  const texts = sheet.cells.flatMap((_, at) =>
    sheet.firstRow + at < firstRow ? [] : cellText(cellAt(sheet, sheet.firstRow + at, column)).trim() || [],
  );
  return texts.length > 0 && texts.every((text) => /^-?[\p{L}\p{N}]{1,4}$/u.test(text));
}

interface Building {
  question: string | null;
  block: string | null;
  readonly codes: (readonly [string, string])[];
  answers: readonly string[] | null;
  askedIf: DictionaryEntry["askedIf"];
  readonly place: Place;
}

/** Reads down the sheet; a column named once has the lines below it until the next. */
function entriesOf(sheet: Sheet, variable: number, names: Names): Dictionary {
  const { lastRow, row: top } = extentOf(sheet);
  const rows = Array.from({ length: lastRow - top + 1 }, (_, at) => top + at);
  const columnIn = (row: number) => names.get(foldTight(cellText(cellAt(sheet, row, variable))));
  const firstRow = rows.find((row) => columnIn(row) !== undefined) ?? top;
  const layout = layoutOf(sheet, variable, firstRow);
  const entries = new Map<number, Building>();
  let current: Building | null = null;
  for (const row of rows.filter((one) => one >= firstRow)) {
    const column = columnIn(row);
    if (column !== undefined) {
      current = entries.get(column) ?? emptyAt({ sheet: sheet.name, row, column: variable });
      entries.set(column, current);
    } else if (cellText(cellAt(sheet, row, variable)).trim() !== "") current = null;
    if (current) readLine(sheet, row, layout, names, current);
  }
  return entries;
}

const emptyAt = (place: Place): Building => ({ question: null, block: null, codes: [], answers: null, askedIf: null, place });

function readLine(sheet: Sheet, row: number, layout: Layout, names: Names, entry: Building): void {
  const textAt = (column: number | null) => (column === null ? "" : cellText(cellAt(sheet, row, column)).trim());
  entry.question ??= textAt(layout.question) || null;
  entry.block ??= textAt(layout.block) || null;
  const [code, meaning] = [textAt(layout.code), textAt(layout.meaning)];
  if (code !== "" && meaning !== "") entry.codes.push([code, meaning]);
  const answers = textAt(layout.answers);
  if (entry.answers === null && answers !== "") readAnswers(answers, entry);
  for (const column of layout.others) entry.askedIf ??= conditionIn(textAt(column), names);
}

/** «Ja; Nei; Vet ikke», «1 = Ja; 2 = Nei». */
function readAnswers(text: string, entry: Building): void {
  const pieces = (/[;\n]/.test(text) ? text.split(/[;\n]+/) : text.split(/\s*[|/]\s*|,\s+/)).map((piece) => piece.trim()).filter(Boolean);
  const lines = pieces.map((piece) => /^(-?[\p{L}\p{N}]{1,4})\s*[=:]\s*(.+)$/u.exec(piece));
  if (pieces.length > 1 && lines.every((line) => line !== null))
    entry.codes.push(...lines.map((line): [string, string] => [line[1] ?? "", line[2] ?? ""]));
  else if (pieces.length > 1) entry.answers = pieces;
}

/** «strategi = Ja». */
function conditionIn(text: string, names: Names): DictionaryEntry["askedIf"] {
  const [, name = "", answer = ""] = /^(.+?)\s*(?:==?|\ber\b|\bis\b)\s*[«"“]?(.+?)[»"”]?$/u.exec(text) ?? [];
  const column = names.get(foldTight(name));
  return column === undefined || answer === "" ? null : { column, answer };
}
