import { fold } from "../basics/fold.ts";
import { keyOf } from "../ruleset/in-language.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { RuleSet, Translation } from "../ruleset/ruleset.ts";
import { Words } from "../ruleset/table-rules.ts";

/** What the parts are that a translation names by id, by the property they are under. */
const kinds: Readonly<Record<string, string>> = {
  columns: "column",
  items: "item",
  blocks: "block",
  scales: "scale",
  indicators: "indicator",
  aggregates: "aggregate",
  composites: "composite",
  groupings: "grouping",
  groups: "group",
  bands: "group",
  nominals: "nominal",
  classes: "class",
  tables: "table",
  answers: "column",
};

/**
 * Translations of what the rule set does not have: ids that are in no part of it, lists of another length, texts that it has none of itself. Words
 * are the exception: the rule set may leave them out and its translation not.
 */
export function checkTranslations(ruleSet: RuleSet): RuleSetIssue[] {
  return Object.entries(ruleSet.translations ?? {}).flatMap(([language, { answers, words, ...texts }]) => {
    const where = `translations.${language}`;
    return [
      ...nowhere("answer", answers, answersIn(ruleSet), `${where}.answers`),
      ...nowhere("word", words, Object.keys(Words.shape), `${where}.words`),
      ...faultsIn(ruleSet, texts, where, null),
    ];
  });
}

/** The answers of all lists, and the options of blocks that are no item. */
function answersIn({ answerLists, blocks }: RuleSet): readonly string[] {
  const listed = Object.values(answerLists).flatMap(({ answers }) => answers);
  return [...new Set([...listed, ...blocks.flatMap(({ aside }) => aside ?? [])])];
}

function nowhere(kind: string, texts: object | undefined, known: readonly string[], where: string): RuleSetIssue[] {
  const unknown = Object.keys(texts ?? {}).filter((id) => !known.includes(id));
  return unknown.map((id) => ({ severity: "error", where, code: "reference_nowhere", id, kind, known }));
}

/** `kind`: what the parts are, where they go by an id; null for a part with named properties. */
function faultsIn(part: unknown, texts: unknown, where: string, kind: string | null): RuleSetIssue[] {
  if (texts === undefined) return [];
  if (part === undefined) return [{ severity: "error", where, code: "translation_of_nothing" }];
  if (Array.isArray(texts)) {
    const own: readonly unknown[] = Array.isArray(part) ? part : [];
    if (own.length !== texts.length)
      return [{ severity: "error", where, code: "translation_length", found: texts.length, wanted: own.length }];
    return texts.flatMap((one: unknown, place) => faultsIn(own[place], one, `${where}.${place + 1}`, null));
  }
  if (typeof texts !== "object" || texts === null) return [];
  const parts = partsOf(part);
  const unknown = kind === null ? [] : nowhere(kind, texts, [...parts.keys()], where);
  const faults = Object.entries(texts).flatMap(([key, one]: [string, unknown]) => {
    if (kind !== null && !parts.has(key)) return [];
    return faultsIn(parts.get(key), one, `${where}.${key}`, kind === null ? (kinds[key] ?? null) : null);
  });
  return [...unknown, ...faults];
}

/** The parts by id or code, or by name. */
function partsOf(part: unknown): ReadonlyMap<string, unknown> {
  if (Array.isArray(part)) return new Map(part.map((one: unknown) => [keyOf(one) ?? "", one]));
  return new Map(typeof part === "object" && part !== null ? Object.entries(part) : []);
}

/** Items of one block, or of none, of which one is called in some language what another is called in the same or in another. */
export function checkTranslatedItems({ items, blocks, translations = {} }: RuleSet): RuleSetIssue[] {
  const all = Object.values(translations);
  const blockOf = new Map(blocks.flatMap(({ id, items: members }) => members.map((item) => [item, id] as const)));
  const called = new Map<string, { readonly label: string; readonly items: Set<string> }>();
  for (const { id, label } of items) {
    for (const text of [label, ...all.flatMap((translation) => labelOf(translation, id))]) {
      const key = `${blockOf.get(id) ?? ""} ${fold(text)}`;
      const alike = called.get(key) ?? { label: text, items: new Set() };
      called.set(key, { ...alike, items: alike.items.add(id) });
    }
  }
  return [...called.values()].flatMap(({ label, items: alike }): RuleSetIssue[] => {
    const [first, ...others] = alike;
    if (first === undefined || others.length === 0) return [];
    return [{ severity: "error", where: `items.${first}`, code: "items_alike", label, items: [...alike] }];
  });
}

function labelOf({ items = {} }: Translation, id: string): readonly string[] {
  const label = Object.hasOwn(items, id) ? items[id]?.label : undefined;
  return label === undefined ? [] : [label];
}
