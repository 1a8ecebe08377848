import { fold, foldTight, withoutNumbering } from "../../basics/fold.ts";
import type { Block, Filter, Item } from "../../ruleset/ruleset.ts";
import type { DraftTexts } from "./draft-texts.ts";
import type { Field } from "../fields/fields.ts";
import { isCodeName } from "../read/head.ts";
import type { Dictionary } from "../read/dictionary.ts";
import type { DraftList } from "../structure/answer-lists.ts";
import type { BlockReason, Group } from "../structure/blocks.ts";
import { meaningOf, type Gate } from "../structure/gates.ts";
import type { Stem } from "../read/stems.ts";
import type { Ids } from "./ids.ts";

/** A group as items of a rule set. */
export interface Questions {
  readonly group: Group;
  readonly list: DraftList | null;
  readonly items: readonly Item[];
  /** null for a question by itself. */
  readonly block: Block | null;
  readonly filter: Filter | null;
  /** Why it was taken for a block, where the user says that it is none. */
  readonly wasBlock: BlockReason | null;
}

export interface QuestionSource {
  readonly groups: readonly Group[];
  readonly lists: readonly (DraftList | null)[];
  readonly stems: ReadonlyMap<number, Stem>;
  readonly dictionary: Dictionary;
  /** Of columns and items, and of blocks. */
  readonly ids: Ids;
  readonly blockIds: Ids;
  readonly texts: DraftTexts;
  /** The name that the user has given a block; null for none. */
  readonly nameOf: (group: Group) => string | null;
  /** What a group was taken for before the user said that it is no block; null for one that was none. */
  readonly wasBlock: (group: Group) => BlockReason | null;
  /** Whether a group's filter is kept. */
  readonly isFiltered: (group: Group) => boolean;
}

/** The items and blocks of all groups, in the order of their columns. */
export function questionsOf(source: QuestionSource): readonly Questions[] {
  const itemOf = new Map<number, Item>();
  let number = 0;
  return source.groups.map((group, at) => {
    const list = source.lists[at] ?? null;
    const filter = source.isFiltered(group) ? filterOf(group, itemOf) : null;
    const name = source.nameOf(group) ?? blockName(group, number, itemOf, source);
    const blockId = group.block === null ? null : source.blockIds.of(name);
    const items = itemsOf(group, list, filter, blockId, source);
    number += group.fields.length;
    group.fields.forEach(({ profile }, index) => {
      const item = items[index];
      if (item && group.block !== "lists") itemOf.set(profile.column, item);
    });
    return {
      group,
      list,
      items,
      filter,
      block: blockId === null ? null : blockOf(group, blockId, name, items),
      wasBlock: source.wasBlock(group),
    };
  });
}

function filterOf({ gate }: Group, itemOf: ReadonlyMap<number, Item>): Filter | null {
  const item = gate && itemOf.get(gate.by.profile.column);
  if (!gate || !item) return null;
  return { item: item.id, answers: answersOf(gate) };
}

/** The answers that open a filter, each once. */
export function answersOf({ by, codes }: Gate): string[] {
  return [...new Set(codes.map((code) => meaningOf(by, code)))];
}

/** What a block is called: the question over it, the one that opens it, or the numbers of its questions. */
function blockName(group: Group, number: number, itemOf: ReadonlyMap<number, Item>, { texts }: QuestionSource): string {
  const [first] = group.fields;
  if (group.block === "lists") return withoutNumbering(first?.profile.header ?? "") || (first?.profile.header ?? "");
  if (group.question !== "") return withoutNumbering(group.question) || group.question;
  const opening = group.gate && itemOf.get(group.gate.by.profile.column);
  if (group.gate && opening) return texts.asked(opening.label, answersOf(group.gate));
  return texts.questions(number + 1, number + group.fields.length);
}

function itemsOf(
  group: Group,
  list: DraftList | null,
  filter: Filter | null,
  blockId: string | null,
  source: QuestionSource,
): readonly Item[] {
  const asked = filter ? { askedIf: filter } : {};
  const [first] = group.fields;
  if (first?.shape.kind === "lists" && list && blockId !== null) {
    return first.shape.lists.options.map((option, at): Item => ({
      id: source.ids.numbered(blockId, at + 1),
      label: option,
      answers: list.id,
      aliases: [],
      ...asked,
    }));
  }
  const labels = labelsOf(group.fields, source);
  return group.fields.map((field, at): Item => {
    const { header, others } = field.profile;
    const label = labels[at] ?? header;
    return {
      id: itemId(field, blockId, at, label, source.ids),
      label,
      ...answered(field, list),
      aliases: [...new Set([header, ...others])].filter((text) => foldTight(text) !== foldTight(label)),
      ...asked,
    };
  });
}

/** A heading that is a name without blanks is the id; others are made of the block's or of the words. */
function itemId({ profile }: Field, blockId: string | null, at: number, label: string, ids: Ids): string {
  const { header, others } = profile;
  const code = [header, ...others].find((text) => isCodeName(text) && (/\d/.test(text) || foldTight(text) !== foldTight(label)));
  if (code !== undefined) return ids.of(code, [header, ...others]);
  return blockId === null ? ids.of(label, [header]) : ids.numbered(blockId, at + 1);
}

function answered({ shape }: Field, list: DraftList | null): Pick<Item, "answers" | "number" | "date" | "missingCodes"> {
  if (shape.kind === "date") return { date: true };
  if (shape.kind === "number") return { number: {}, ...(shape.missing.length > 0 ? { missingCodes: [...shape.missing] } : {}) };
  return list ? { answers: list.id } : {};
}

/** The questions' own texts; the whole heading where two of one group read alike. */
function labelsOf(fields: readonly Field[], { stems, dictionary }: QuestionSource): readonly string[] {
  const own = fields.map(({ profile }) => {
    const question = dictionary.get(profile.column)?.question;
    const text = stems.get(profile.column)?.own ?? question ?? profile.header;
    return withoutNumbering(text) || text;
  });
  const times = new Map<string, number>();
  for (const text of own) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  return own.map((text, at) => ((times.get(fold(text)) ?? 0) > 1 ? (fields[at]?.profile.header ?? text) : text));
}

function blockOf({ fields, block }: Group, id: string, name: string, items: readonly Item[]): Block {
  const [first] = fields;
  const header = first?.profile.header ?? "";
  const lists = first?.shape.kind === "lists" ? first.shape.lists : null;
  const isTicked = lists !== null || first?.shape.kind === "ticks";
  return {
    id,
    label: name,
    aliases: block === "lists" && foldTight(header) !== foldTight(name) ? [header] : [],
    items: items.map((item) => item.id),
    ...(lists && lists.aside.length > 0 ? { aside: [...lists.aside] } : {}),
    ...(lists?.hasOtherText ? { otherText: {} } : {}),
    ...(isTicked ? { noneTicked: "unticked" as const } : {}),
  };
}
