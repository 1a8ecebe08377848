import type { RuleSheetTexts, VariableWord } from "./rule-sheet-texts.ts";
import { Unreadable, plainNumber, type Codec } from "./codec.ts";
import { asText, isList, isRecord, type Json, type JsonRecord } from "../../basics/json.ts";
import { ruleTokens, type Token } from "./rule-tokens.ts";

/*
 * Filters and conditions as people write them: «strategi = Ja | Delvis», «score strategi = 3 | 4 og kolonne innbyggere fra 5000 til 9999»,
 * «(a = Ja eller b = Ja) og ikke (c = Nei)».
 */

const kinds: readonly VariableWord[] = ["column", "item", "count", "score", "grade", "class", "grouping"];

/** What a condition, or an input, is about: «score strategi». */
export const variable: Codec = {
  write: (value, texts) => variableText(value, texts),
  read: (cell, all) => readWith(cell, all, (reader) => reader.variable()),
};

/** Several of them. */
export const variables: Codec = {
  write: (value, texts) => {
    if (!isList(value) || value.length === 0) return null;
    const said = value.map((one) => variableText(one, texts));
    return said.includes(null) ? null : said.join(" | ");
  },
  read: (cell, all) => {
    const found: Json[] = [];
    for (const one of String(cell).split("|")) {
      const read = variable.read(one, all);
      if (read instanceof Unreadable) return read;
      found.push(read);
    }
    return found;
  },
};

/** Conditions that all must hold. */
export const conditions: Codec = {
  write: (value, texts, all) => {
    if (!isList(value) || value.length === 0) return null;
    const said = value.map((one) => (isRecord(one) ? conditionText(one, { ...texts, own: ownWords(all) }) : null));
    return said.includes(null) ? null : said.join(` ${texts.words.and} `);
  },
  read: (cell, all) => readWith(cell, all, (reader) => reader.conditions()),
};

/** The units that a question is asked of. */
export const filter: Codec = {
  write: (value, texts, all) => filterText(value, { ...texts, own: ownWords(all) }, true),
  read: (cell, all) => readWith(cell, all, (reader) => reader.filter()),
};

function variableText(value: Json, { variables: words }: Pick<RuleSheetTexts, "variables">): string | null {
  if (!isRecord(value)) return null;
  const kind = kinds.find((one) => typeof value[one] === "string");
  return kind === undefined || Object.keys(value).length !== 1 ? null : `${words[kind]} ${asText(value[kind])}`;
}

/** The words of a rule, and those that mean something in a rule of any language. */
type Words = Pick<RuleSheetTexts, "variables" | "words"> & { readonly own: ReadonlySet<string> };

const ruleWords = ["and", "or", "not", "from", "to"] as const;
type RuleWord = (typeof ruleWords)[number];

function ownWords(all: readonly RuleSheetTexts[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ words }) => ruleWords.map((word) => words[word])));
}

function conditionText({ of, in: values, from, to, ...more }: JsonRecord, texts: Words): string | null {
  const about = of === undefined ? null : variableText(of, texts);
  return about === null || Object.keys(more).length > 0 ? null : testText(about, values, from, to, texts);
}

function filterText(value: Json, texts: Words, isOutermost: boolean): string | null {
  if (!isRecord(value)) return null;
  const { all, any, not } = value;
  if (not !== undefined) {
    const inner = filterText(not, texts, true);
    return inner === null ? null : `${texts.words.not} (${inner})`;
  }
  const parts = all ?? any;
  if (parts === undefined) return typeof value.item === "string" ? testText(value.item, value.answers, value.from, value.to, texts) : null;
  const said = isList(parts) ? parts.map((one) => filterText(one, texts, false)) : [null];
  if (said.includes(null)) return null;
  const joined = said.join(` ${all === undefined ? texts.words.or : texts.words.and} `);
  return isOutermost ? joined : `(${joined})`;
}

function testText(
  about: string,
  values: Json | undefined,
  from: Json | undefined,
  to: Json | undefined,
  { words, own }: Words,
): string | null {
  if (isList(values)) return `${about} = ${values.map((one) => valueText(one, own)).join(" | ")}`;
  const bounds = [typeof from === "number" ? `${words.from} ${from}` : "", typeof to === "number" ? `${words.to} ${to}` : ""];
  const said = bounds.filter((bound) => bound !== "");
  return said.length === 0 ? null : [about, ...said].join(" ");
}

/** A text stands bare where nothing in it could be read as the rule's own signs and words. */
function valueText(value: Json, own: ReadonlySet<string>): string {
  if (typeof value === "number") return String(value);
  const text = asText(value);
  const isBare =
    text !== "" &&
    !/[|()="«»\n]|^\s|\s$|\s\s/.test(text) &&
    plainNumber(text) === null &&
    !text.split(" ").some((word) => own.has(word.toLowerCase()));
  return isBare ? text : `"${text.replaceAll('"', '""')}"`;
}

function readWith(
  cell: string | number | boolean,
  all: readonly RuleSheetTexts[],
  read: (reader: RuleReader) => Json | null,
): Json | Unreadable {
  const unreadable = new Unreadable({ code: "rule_unreadable", found: String(cell) });
  const tokens = ruleTokens(String(cell));
  if (tokens === null) return unreadable;
  const reader = new RuleReader(tokens, all);
  const found = read(reader);
  return found !== null && reader.isAtEnd() ? found : unreadable;
}

/** Reads a rule from left to right; null where it cannot go on. */
class RuleReader {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #all: readonly RuleSheetTexts[];

  constructor(tokens: readonly Token[], all: readonly RuleSheetTexts[]) {
    this.#tokens = tokens;
    this.#all = all;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  variable(): Json | null {
    const word = this.#word();
    const kind =
      word === null
        ? undefined
        : kinds.find((one) => [one, ...this.#all.map(({ variables: words }) => words[one])].includes(word.toLowerCase()));
    const id = kind === undefined ? null : this.#word();
    return kind === undefined || id === null ? null : { [kind]: id };
  }

  conditions(): Json | null {
    return this.#joined("and", () => {
      const of = this.variable();
      const test = of === null ? null : this.#test();
      return test === null ? null : { of, ...("values" in test ? { in: test.values } : test.bounds) };
    });
  }

  filter(): Json | null {
    const first = this.#one();
    const word = this.#next("and") ? "and" : this.#next("or") ? "or" : null;
    if (first === null || word === null) return first;
    this.#at++;
    const more = this.#joined(word, () => this.#one());
    return more === null ? null : { [word === "and" ? "all" : "any"]: [first, ...more] };
  }

  #one(): Json | null {
    if (this.#next("not")) {
      this.#at++;
      const not = this.#one();
      return not === null ? null : { not };
    }
    if (this.#sign("(")) {
      const inner = this.filter();
      return inner !== null && this.#sign(")") ? inner : null;
    }
    const item = this.#word();
    const test = item === null ? null : this.#test();
    if (test === null) return null;
    return { item, ...("values" in test ? { answers: test.values.map(String) } : test.bounds) };
  }

  #joined(word: "and" | "or", read: () => Json | null): Json[] | null {
    const found: Json[] = [];
    for (;;) {
      const one = read();
      if (one === null) return null;
      found.push(one);
      if (!this.#next(word)) return found;
      this.#at++;
    }
  }

  #test(): { readonly values: readonly (string | number)[] } | { readonly bounds: JsonRecord } | null {
    if (this.#sign("=")) {
      const values: (string | number)[] = [];
      do {
        const value = this.#value();
        if (value === null) return null;
        values.push(value);
      } while (this.#sign("|"));
      return { values };
    }
    const from = this.#bound("from");
    const to = this.#bound("to");
    if (from === null && to === null) return null;
    return { bounds: { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } };
  }

  #bound(word: "from" | "to"): number | null {
    if (!this.#next(word)) return null;
    const number = plainNumber(this.#tokens[this.#at + 1]?.text ?? "");
    if (number !== null) this.#at += 2;
    return number;
  }

  /** A text in quotation marks, or words up to the rule's next sign or word; a number where they are one. */
  #value(): string | number | null {
    const first = this.#tokens[this.#at];
    if (first?.kind === "quoted") {
      this.#at++;
      return first.text;
    }
    const words: string[] = [];
    while (this.#tokens[this.#at]?.kind === "word" && !this.#isOwn()) words.push(this.#word() ?? "");
    const text = words.join(" ");
    return text === "" ? null : (plainNumber(text) ?? text);
  }

  #isOwn(): boolean {
    return ruleWords.some((word) => this.#next(word));
  }

  /** «to» is a bound where a number follows, and a word of an answer elsewhere. */
  #next(word: RuleWord): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "word" || !this.#all.some(({ words }) => token.text.toLowerCase() === words[word])) return false;
    return (word !== "from" && word !== "to") || plainNumber(this.#tokens[this.#at + 1]?.text ?? "") !== null;
  }

  #sign(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.#at++;
    return true;
  }

  #word(): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "word") return null;
    this.#at++;
    return token.text;
  }
}
