import type { RuleSet, Source, Translation } from "../../../src/core/ruleset/ruleset.ts";
import type { Random } from "../../fuzz/random.ts";

type Say = (text: string) => string;
type Texts<Key extends keyof Translation> = NonNullable<Translation[Key]>;

/** A translation of every text that a rule set has, each of which `say` says otherwise. */
export function wholeTranslation(ruleSet: RuleSet, say: Say): Translation {
  const said = (key: string, text: string | undefined) => (text === undefined ? {} : { [key]: say(text) });
  const source = (one: { readonly source: Source }) => ({ source: { figures: one.source.figures.map(say) } });
  const byId = <Part extends { readonly id: string }, Text>(parts: readonly Part[], texts: (part: Part) => Text) =>
    Object.fromEntries(parts.map((part) => [part.id, texts(part)]));
  const label = (part: { readonly label: string }) => ({ label: say(part.label) });
  const { unit } = ruleSet;
  const answers = Object.values(ruleSet.answerLists).flatMap((list) => list.answers);
  const groupings: Texts<"groupings"> = byId(ruleSet.groupings, (one) => ({
    ...label(one),
    ...(one.kind === "bands" ? { bands: byId(one.bands, label) } : { groups: byId(one.groups, label) }),
  }));
  const tables: Texts<"tables"> = byId(ruleSet.tables, (table) => ({
    ...{ title: say(table.title), ...said("figure", table.figure), ...said("table", table.table), ...said("section", table.section) },
    base: { label: say(table.base.label), ...said("outside", table.base.outside) },
    ...{ ...said("note", table.note), ...said("rowTitle", table.rowTitle) },
    ...(table.kind === "breakdown" ? { shareLabel: say(table.shareLabel) } : {}),
    ...(table.kind === "items" ? { answers: byId(table.answers, label) } : {}),
  }));
  return {
    ...{ title: say(ruleSet.title), ...said("dataSource", ruleSet.dataSource) },
    sources: ruleSet.sources.map(({ title, reference }) => ({ title: say(title), reference: say(reference) })),
    unit: { singular: say(unit.singular), plural: say(unit.plural) },
    columns: byId(ruleSet.columns, label),
    answers: Object.fromEntries([...answers, ...ruleSet.blocks.flatMap(({ aside }) => aside ?? [])].map((answer) => [answer, say(answer)])),
    items: byId(ruleSet.items, (item) => ({
      ...{ ...label(item), ...said("note", item.note) },
      ...(item.number?.unit === undefined ? {} : { number: { unit: say(item.number.unit) } }),
    })),
    blocks: byId(ruleSet.blocks, label),
    scales: Object.fromEntries(Object.entries(ruleSet.scales).map(([id, labels]) => [id, labels.map(say)])),
    indicators: byId(ruleSet.indicators, (one) => ({ ...label(one), unit: say(one.unit), ...source(one) })),
    aggregates: byId(ruleSet.aggregates, (one) => ({ ...label(one), unit: say(one.unit), ...source(one) })),
    composites: byId(ruleSet.composites, (one) => ({ ...label(one), grades: one.grades.map(say), ...source(one) })),
    groupings,
    nominals: byId(ruleSet.nominals, (one) => ({
      ...{ ...label(one), ...said("note", one.note), ...source(one) },
      classes: Object.fromEntries(one.classes.map((each) => [String(each.code), label(each)])),
    })),
    tables,
    words: Object.fromEntries(Object.entries(ruleSet.words).flatMap(([key, word]) => (word === undefined ? [] : [[key, say(word)]]))),
  };
}

/** The translation with some of its texts left out; lists stay whole. */
export function partly(translation: Translation, random: Random): Translation {
  const parts = Object.entries(translation).filter(() => random.chance(0.8));
  const some = parts.map(([key, texts]: [string, unknown]) => {
    if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return [key, texts];
    return [key, Object.fromEntries(Object.entries(texts).filter(() => random.chance(0.8)))];
  });
  return Object.fromEntries(some) as Translation; // every text of a translation may be left out
}
