import { fold } from "../../basics/fold.ts";
import { withoutUnwritable } from "../../basics/writable.ts";
import { longestText } from "../../sheet/limits.ts";
import type { Cell } from "../../sheet/sheet.ts";
import type { CellFault } from "./rule-sheet-fault.ts";
import type { ChoiceId, RuleSheetTexts } from "./rule-sheet-texts.ts";
import { asText, isList, isSame, type Json } from "../../basics/json.ts";

/** What a cell can be written with. */
export type Written = string | number | boolean;

/** A cell that cannot be read as what its column holds. */
export class Unreadable {
  readonly fault: CellFault;

  constructor(fault: CellFault) {
    this.fault = fault;
  }
}

/** How a kind of value stands in a cell. */
export interface Codec {
  /** null for a value that a cell of this kind cannot say. */
  readonly write: (value: Json, texts: RuleSheetTexts, all: readonly RuleSheetTexts[]) => Written | null;
  /** The value of a cell that is not empty, in the words of any language. */
  readonly read: (cell: Written, all: readonly RuleSheetTexts[]) => Json | Unreadable;
  /** What a cell can be, where it is one of a few. */
  readonly choices?: (texts: RuleSheetTexts) => readonly string[];
}

/** The value in a cell by the codec; null where reading it again would give another, or no workbook could hold it. */
export function writtenBy(codec: Codec, value: Json, texts: RuleSheetTexts, all: readonly RuleSheetTexts[]): Written | null {
  const written = codec.write(value, texts, all);
  if (written === null || (typeof written === "string" && !isHeld(written))) return null;
  const again = codec.read(written, all);
  return !(again instanceof Unreadable) && isSame(again, value) ? written : null;
}

/** Whether a cell holds the text as it is. */
export function isHeld(text: string): boolean {
  return text.trim() !== "" && text.length <= longestText && !text.includes("\r") && withoutUnwritable(text) === text;
}

/** What a cell holds, for reading; null for an empty one. Blanks around a text are nobody's meaning. */
export function contentOf(cell: Cell): Written | Unreadable | null {
  if (cell === null) return null;
  if (typeof cell === "string") return cell.trim() === "" ? null : cell.trim();
  if (typeof cell !== "object") return cell;
  return "date" in cell ? cell.date : new Unreadable({ code: "cell_error", found: cell.error });
}

/** Any text; a number is the text of its digits. */
export const text: Codec = {
  write: (value) => (typeof value === "string" ? value : null),
  read: (cell) => String(cell),
};

export const number: Codec = {
  write: (value) => (typeof value === "number" ? value : null),
  read: (cell) => numberIn(cell) ?? new Unreadable({ code: "number_unreadable", found: String(cell) }),
};

/** The number in a cell, a text of one with a decimal comma too; null for none. */
export function numberIn(cell: Written): number | null {
  if (typeof cell === "number") return cell;
  const plain = typeof cell === "string" ? cell.replace(/[\s\u00A0]/g, "").replace(",", ".") : "";
  return /^[-−+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace("−", "-")) : null;
}

/** Words for true and false, folded, beside those of the texts: Excel's own, and what people write. */
const truths: Readonly<Record<string, boolean>> = {
  sann: true,
  true: true,
  usann: false,
  false: false,
  ja: true,
  nei: false,
  yes: true,
  no: false,
  x: true,
  "1": true,
  "0": false,
};

export const truth: Codec = {
  write: (value) => (typeof value === "boolean" ? value : null),
  read: (cell) => {
    const word = fold(String(cell));
    const read = typeof cell === "boolean" ? cell : Object.hasOwn(truths, word) ? truths[word] : undefined;
    return read ?? new Unreadable({ code: "truth_unreadable", found: String(cell) });
  },
  choices: ({ words }) => [words.true, words.false],
};

/** One of a few values, each with a word. A value without a word, and the value itself, are read too. */
export function choice(id: ChoiceId): Codec {
  return {
    write: (value, { choices }) => {
      const words = choices[id];
      const name = value === null ? "null" : asText(value);
      return Object.hasOwn(words, name) ? (words[name] ?? null) : null;
    },
    read: (cell, all) => {
      const wanted = fold(String(cell));
      for (const { choices } of all)
        for (const [value, word] of Object.entries(choices[id]))
          if (fold(word) === wanted || fold(value) === wanted) return value === "null" ? null : value;
      return new Unreadable({ code: "choice_unknown", found: String(cell), allowed: Object.values(all[0]?.choices[id] ?? {}) });
    },
    choices: ({ choices }) => Object.values(choices[id]),
  };
}

/** Texts one after another: « | » between them, and in quotation marks those that would be read as something else. */
export const texts: Codec = {
  write: (value) =>
    isList(value) && value.length > 0 && value.every((one) => typeof one === "string") ? value.map(quoted).join(" | ") : null,
  read: (cell) => separated(String(cell)),
};

/** Texts and numbers one after another; a text that looks like a number is in quotation marks. */
export const values: Codec = {
  write: (value) => {
    if (!isList(value) || value.length === 0) return null;
    const parts = value.map((one) => (typeof one === "number" ? String(one) : typeof one === "string" ? valueText(one) : null));
    return parts.includes(null) ? null : parts.join(" | ");
  },
  read: (cell) =>
    typeof cell === "number" ? [cell] : pieces(String(cell)).map((one) => (one.isQuoted ? one.text : (plainNumber(one.text) ?? one.text))),
};

/** Ids one after another, with commas between them. */
export const ids: Codec = {
  write: (value) => (isList(value) && value.length > 0 && value.every((one) => typeof one === "string") ? value.join(", ") : null),
  read: (cell) =>
    String(cell)
      .split(/[\s,;|]+/)
      .filter((id) => id !== ""),
};

/** Numbers one after another. */
export const numbers: Codec = {
  write: (value) => {
    if (!isList(value) || value.length === 0 || !value.every((one) => typeof one === "number")) return null;
    return value.length === 1 ? Number(value[0]) : value.map((one) => String(one).replace(".", ",")).join(" | ");
  },
  read: (cell) => {
    if (typeof cell === "number") return [cell];
    const found = String(cell).split(/[|;]/).map(numberIn);
    return found.includes(null) ? new Unreadable({ code: "number_unreadable", found: String(cell) }) : found;
  },
};

const isPlain = (text: string) => text.trim() === text && text !== "" && !/[|"«»\n]/.test(text);

export function quoted(text: string): string {
  return isPlain(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

function valueText(text: string): string {
  return plainNumber(text) === null ? quoted(text) : `"${text}"`;
}

/** A number as a rule writes it, or as it is typed with a comma; null for another text. */
export function plainNumber(text: string): number | null {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

function separated(cell: string): string[] {
  return pieces(cell).map(({ text: one }) => one);
}

interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
}

function pieces(cell: string): readonly Piece[] {
  return [...cell.matchAll(/\s*(?:"((?:[^"]|"")*)"|«([^»]*)»|([^|]*))\s*(?:\||$)/g)].flatMap(([, marked, angled, plain]): Piece[] => {
    const inMarks = marked?.replaceAll('""', '"') ?? angled;
    if (inMarks !== undefined) return [{ text: inMarks, isQuoted: true }];
    return plain === undefined || plain.trim() === "" ? [] : [{ text: plain.trim(), isQuoted: false }];
  });
}
