import { rememberedFor } from "../basics/remember.ts";
import { defaultWords } from "./default-words.ts";
import type { AnswerList, RuleSet } from "./ruleset.ts";
import type { Translation } from "./translations.ts";

/**
 * The rule set as it reads in a language: the texts of its translation where there are any, and its own otherwise; null is its own language. It is
 * the same rule set in every language: ids, answers, points and limits are unchanged. Headings, answers and names of results in all of its languages
 * are recognised in each of them, as aliases and spellings. The result has no translations, and is the same object every time. A rule set
 * without translations is itself.
 */
export function inLanguage(ruleSet: RuleSet, language: string | null): RuleSet {
  if (!ruleSet.translations) return ruleSet;
  const made = byLanguage(ruleSet);
  const known = made.get(language) ?? translated(ruleSet, language);
  made.set(language, known);
  return known;
}

const byLanguage = rememberedFor<RuleSet, Map<string | null, RuleSet>>(() => new Map());

function translated(ruleSet: RuleSet, language: string | null): RuleSet {
  const { translations = {}, ...own } = ruleSet;
  const chosen = language !== null && Object.hasOwn(translations, language) ? translations[language] : undefined;
  const { answers, words, ...texts } = chosen ?? {};
  const all = Object.values(translations);
  // What `check` accepts has the shape of the rule set, with texts alone: the result is a rule set.
  const said = overlaid(own, texts) as RuleSet;
  const called = said.blocks.map((block) => (block.aside ? { ...block, aside: block.aside.flatMap((text) => namesOf(text, all)) } : block));
  return {
    ...said,
    columns: withNames("columns", said, ruleSet, all),
    items: withNames("items", said, ruleSet, all),
    blocks: withNames("blocks", { ...said, blocks: called }, ruleSet, all),
    indicators: withNames("indicators", said, ruleSet, all),
    aggregates: withNames("aggregates", said, ruleSet, all),
    composites: withNames("composites", said, ruleSet, all),
    nominals: withNames("nominals", said, ruleSet, all),
    answerLists: Object.fromEntries(Object.entries(said.answerLists).map(([id, list]) => [id, calledIn(list, answers ?? {}, all)])),
    words: chosen ? { ...wordsOf(said, language), ...words } : said.words,
  };
}

/** The part with the texts in place of its own, by the same names; parts of a list by their id or code, or by their place where they have neither. */
function overlaid(part: unknown, texts: unknown): unknown {
  if (texts === undefined) return part;
  if (Array.isArray(part)) return part.map((one: unknown, place) => overlaid(one, at(texts, keyOf(one) ?? String(place))));
  if (typeof part !== "object" || part === null) return texts;
  return Object.fromEntries(Object.entries(part).map(([key, one]: [string, unknown]) => [key, overlaid(one, at(texts, key))]));
}

function at(texts: unknown, key: string): unknown {
  if (typeof texts !== "object" || texts === null || !Object.hasOwn(texts, key)) return undefined;
  return (texts as Readonly<Record<string, unknown>>)[key]; // any object
}

/** The id or the code that a part of a list goes by; null for one that has neither. */
export function keyOf(part: unknown): string | null {
  if (typeof part !== "object" || part === null) return null;
  if ("id" in part) return String(part.id);
  return "code" in part ? String(part.code) : null;
}

type Named = "columns" | "items" | "blocks" | "indicators" | "aggregates" | "composites" | "nominals";

/** The parts with the labels they have in other languages among their aliases. */
function withNames<Key extends Named>(key: Key, said: RuleSet, ruleSet: RuleSet, all: readonly Translation[]): RuleSet[Key] {
  const labels = new Map(ruleSet[key].map(({ id, label }) => [id, label]));
  const named = (part: RuleSet[Key][number]) => {
    const others = all.flatMap((translation) => labelIn(translation[key], part.id));
    const aliases = new Set([...(part.aliases ?? []), labels.get(part.id) ?? part.label, ...others]);
    aliases.delete(part.label);
    return { ...part, aliases: [...aliases] };
  };
  return said[key].map(named) as RuleSet[Key]; // each part is as it was, but for the aliases that all of these can have
}

function labelIn(parts: Readonly<Record<string, { readonly label?: string | undefined }>> | undefined, id: string): readonly string[] {
  const found = parts && Object.hasOwn(parts, id) ? parts[id]?.label : undefined;
  return found === undefined ? [] : [found];
}

/** The list with what its answers are called in the language, and in every other as spellings. */
function calledIn(list: AnswerList, answers: Readonly<Record<string, string>>, all: readonly Translation[]): AnswerList {
  const shown = list.answers.flatMap((answer) => {
    const name = ownValue(answers, answer) ?? ownValue(list.shown ?? {}, answer);
    return name === undefined ? [] : [[answer, name] as const];
  });
  const spellings = list.answers.map((answer) => {
    const [, ...names] = namesOf(answer, all);
    return [answer, [...new Set([...(ownValue(list.spellings, answer) ?? []), ...names, ...shownAs(list, answer)])]] as [string, string[]];
  });
  return { ...list, shown: Object.fromEntries(shown), spellings: Object.fromEntries(spellings) };
}

const shownAs = ({ shown = {} }: AnswerList, answer: string) => [ownValue(shown, answer) ?? []].flat();

/** An answer, and what the translations call it. */
function namesOf(answer: string, all: readonly Translation[]): readonly string[] {
  return [answer, ...new Set(all.flatMap(({ answers = {} }) => ownValue(answers, answer) ?? []))];
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The rule set's words, those of the program in this language where they are its own. */
function wordsOf({ words }: RuleSet, language: string | null): RuleSet["words"] {
  return language === "en" ? { ...words, ...englishFor(words) } : words;
}

function englishFor(words: RuleSet["words"]): Partial<RuleSet["words"]> {
  const { nb, en } = defaultWords;
  const keys = Object.keys(nb) as (keyof typeof nb)[]; // the keys of a constant
  return Object.fromEntries(keys.flatMap((key) => (words[key] === nb[key] ? [[key, en[key]]] : [])));
}
