import { foldAnswer } from "../../validate/coded/fold-answer.ts";
import { isNo, isYes } from "../answers/answer-words.ts";
import type { Coding } from "../answers/coded.ts";
import { orderAnswers, type OrderReason } from "../answers/order-answers.ts";
import type { AnswerList } from "../../ruleset/ruleset.ts";
import type { Field } from "../fields/fields.ts";
import { haveSameAnswers, type Group } from "./blocks.ts";

/** An answer list of a draft, and how its order was found. */
export interface DraftList {
  readonly id: string;
  readonly list: AnswerList;
  /** The answers that an indicator may count. */
  readonly counted: readonly string[];
  readonly reason: OrderReason | "code_book";
}

/** The answers for a tick and for none, as the sheet or the program's language has them. */
export interface YesAndNo {
  readonly yes: string;
  readonly no: string;
}

/** The other spellings of a tick and of none that survey tools write. */
const TICK_SPELLINGS = { yes: ["1", "X", "Sann", "True"], no: ["0", "Usann", "False"] } as const;

/** For each group the list its questions are answered from; null for numbers and dates. Groups with the same answers share a list. */
export function answerListsOf(groups: readonly Group[], wordsElsewhere: YesAndNo): readonly (DraftList | null)[] {
  const words = wordsOf(groups) ?? wordsElsewhere;
  const made = new Map<string, DraftList>();
  const used = new Set<string>();
  const alike = clusters(groups);
  return groups.map((group) => {
    const own = listFor(group, alike, words);
    if (!own) return null;
    const key = JSON.stringify(own.list);
    const known = made.get(key);
    if (known) return known;
    const id = freeId(nameOf(own.list, own.reason), used);
    const draft = { ...own, id };
    made.set(key, draft);
    return draft;
  });
}

/** Yes and no as the sheet's own answers have them; null where none has both. */
function wordsOf(groups: readonly Group[]): YesAndNo | null {
  const texts = groups.flatMap(({ fields }) => fields.flatMap(({ shape }) => (shape.kind === "yesNo" ? shape.answers : [])));
  const [yes, no] = [texts.find((text) => isYes(text) && text.length > 1), texts.find((text) => isNo(text) && text.length > 1)];
  return yes !== undefined && no !== undefined ? { yes, no } : null;
}

/** Groups of a choice with the same answers, wherever they stand: what one lacks another has. */
function clusters(groups: readonly Group[]): ReadonlyMap<Group, readonly Field[]> {
  const clustered: { readonly fields: Field[] }[] = [];
  const of = new Map<Group, { readonly fields: Field[] }>();
  for (const group of groups) {
    const [first] = group.fields;
    if (first?.shape.kind !== "choice" || !first.shape.isScale) continue;
    const known = clustered.find(({ fields }) => fields.every((field) => haveSameAnswers(field, first)));
    const cluster = known ?? { fields: [] };
    if (!known) clustered.push(cluster);
    cluster.fields.push(...group.fields);
    of.set(group, cluster);
  }
  return new Map([...of].map(([group, { fields }]) => [group, fields]));
}

function listFor(group: Group, alike: ReadonlyMap<Group, readonly Field[]>, words: YesAndNo): Omit<DraftList, "id"> | null {
  const [first] = group.fields;
  const kind = first?.shape.kind;
  if (kind === "ticks" || kind === "lists") return { list: tickList(words), counted: [words.yes], reason: "yes_no" };
  return kind === "yesNo" || kind === "choice" ? choiceList(alike.get(group) ?? group.fields, words) : null;
}

function tickList({ yes, no }: YesAndNo): AnswerList {
  return { answers: [yes, no], spellings: spelled(yes, no), ticks: { ticked: yes, unticked: no } };
}

function spelled(yes: string, no: string): Record<string, string[]> {
  return { [yes]: [...TICK_SPELLINGS.yes], [no]: [...TICK_SPELLINGS.no] };
}

function choiceList(fields: readonly Field[], words: YesAndNo): Omit<DraftList, "id"> {
  const told = fields.find(({ coding, shape }) => coding !== null && shape.kind === "choice");
  const texts = unique(fields.flatMap(({ shape }) => ("answers" in shape ? shape.answers : [])));
  const isYesNo = fields.every(({ shape }) => shape.kind === "yesNo");
  const whole = isYesNo ? withBoth(texts, words) : texts;
  const { answers, aside, missing, counted, reason } = orderAnswers(whole);
  const isCoded = reason === "as_they_come" && told !== undefined;
  // What stands for no answer is a code to leave out where it is written in cells, and an answer where a code book has it.
  const inBook = new Set(fields.flatMap(({ coding }) => coding?.map(([, meaning]) => foldAnswer(meaning)) ?? []));
  const written = missing.filter((text) => !inBook.has(foldAnswer(text)));
  const codes = [...written, ...unique(fields.flatMap(({ shape }) => ("answers" in shape ? (shape.missing ?? []) : [])))];
  const kept = answers.filter((text) => !written.includes(text));
  const spellings = codeSpellings(fields, kept);
  const [yes, no] = [kept.find(isYes), kept.find(isNo)];
  const list: AnswerList = {
    answers: kept,
    spellings: isYesNo && yes !== undefined && no !== undefined && Object.keys(spellings).length === 0 ? spelled(yes, no) : spellings,
    ...(isYesNo && yes !== undefined && no !== undefined ? { ticks: { ticked: yes, unticked: no } } : {}),
    ...optional(
      "aside",
      aside.filter((text) => kept.includes(text)),
    ),
    ...optional(
      "missing",
      missing.filter((text) => kept.includes(text)),
    ),
    ...optional("missingCodes", codes),
  };
  return { list, counted, reason: isCoded ? "code_book" : reason };
}

function optional<Key extends string>(key: Key, texts: readonly string[]): Partial<Record<Key, string[]>> {
  return texts.length > 0 ? ({ [key]: [...texts] } as Partial<Record<Key, string[]>>) : {}; // the key is the one given
}

/** Yes and no, also where nobody gave one of them; each in one spelling. */
function withBoth(texts: readonly string[], { yes, no }: YesAndNo): readonly string[] {
  const wordOf = (test: (text: string) => boolean, word: string) => texts.find((text) => test(text) && text.length > 1) ?? word;
  const others = texts.filter((text) => !isYes(text) && !isNo(text));
  return [wordOf(isYes, yes), wordOf(isNo, no), ...others];
}

/** The codes of a code book as other spellings of what they mean. */
function codeSpellings(fields: readonly Field[], answers: readonly string[]): Record<string, string[]> {
  const codes = new Map<string, Set<string>>();
  const taken = new Map<string, string>();
  const add = (coding: Coding) => {
    for (const [code, meaning] of coding) {
      const answer = answers.find((text) => foldAnswer(text) === foldAnswer(meaning));
      if (answer === undefined || (taken.get(code) ?? answer) !== answer) continue;
      taken.set(code, answer);
      codes.set(answer, (codes.get(answer) ?? new Set()).add(code));
    }
  };
  for (const { coding } of fields) if (coding) add(coding);
  return Object.fromEntries([...codes].map(([answer, own]) => [answer, [...own].filter((code) => !answers.includes(code))]));
}

/** Texts that differ in case and blanks alone are one. */
function unique(texts: readonly string[]): readonly string[] {
  const seen = new Map(texts.map((text) => [foldAnswer(text), text] as const).reverse());
  return [...new Set(texts.map(foldAnswer))].map((folded) => seen.get(folded) ?? folded);
}

function nameOf({ answers, aside = [] }: AnswerList, reason: DraftList["reason"]): string {
  if (reason === "yes_no" && answers.length - aside.length === 2) return aside.length > 0 ? "ja_nei_vet_ikke" : "ja_nei";
  return reason === "degrees" ? "grad" : reason === "calendar" ? "hyppighet" : reason === "numbers" || reason === "codes" ? "tall" : "svar";
}

function freeId(stem: string, used: Set<string>): string {
  let id = stem;
  for (let number = 2; used.has(id); number++) id = `${stem}_${number}`;
  used.add(id);
  return id;
}
