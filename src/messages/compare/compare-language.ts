import { isList, isRecord, type Json } from "../../core/basics/json.ts";
import type { Difference, Step } from "../../core/compare/difference.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Language } from "../language/language.ts";
import { partFields, type CompareTexts, type PartField } from "./compare-contract.ts";
import { compare as en } from "./en/compare.ts";
import { compare as nb } from "./nb/compare.ts";
import { valueText } from "./value-text.ts";

const texts: Readonly<Record<Language, CompareTexts>> = { nb, en };

/** The words of the differences between two rule sets. */
export function compareTexts(language: Language): CompareTexts {
  return texts[language];
}

/** The rule sets that a difference is between. */
export interface Compared {
  readonly before: RuleSet;
  readonly after: RuleSet;
}

/** One difference as a sentence without a full stop: «Grense 2|3 for indikatoren «IKT-strategi»: 9|10 → 8|9». */
export function differenceText(difference: Difference, compared: Compared, language: Language): string {
  const text = sentence(difference, compared, texts[language]);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(difference: Difference, compared: Compared, words: CompareTexts): string {
  const { path } = difference;
  const part = partOf(path, compared, words);
  const rest = part === null ? path : path.slice(2);
  if (part !== null && rest.length === 0 && difference.kind === "added") return words.partAdded(part);
  if (part !== null && rest.length === 0 && difference.kind === "removed") return words.partRemoved(part);
  if (difference.kind === "added" || difference.kind === "removed") {
    const what = words.fieldOf(fieldNames(rest.slice(0, -1), compared, words), part);
    const value = valueText(difference.value, compared, words);
    return difference.kind === "added" ? words.valueAdded(value, what) : words.valueRemoved(value, what);
  }
  if (difference.kind === "reordered")
    return words.reordered(rest.length === 0 && part !== null ? part : words.fieldOf(fieldNames(rest, compared, words), part));
  if (part !== null && rest.length === 0) return recordPart(difference, part, compared, words);
  const what = words.fieldOf(fieldNames(rest, compared, words), part);
  const show = isLimit(rest) ? (value: Json) => words.between(Number(value)) : (value: Json) => valueText(value, compared, words);
  return changeText(difference, what, show, words);
}

type Changed = Extract<Difference, { kind: "changed" }>;

function changeText({ before, after }: Changed, what: string, show: (value: Json) => string, words: CompareTexts): string {
  if (before === undefined) return words.said(what, after === undefined ? words.nothing : show(after));
  if (after === undefined) return words.unsaid(what, show(before));
  return words.changed(what, show(before), show(after));
}

/** A part that stands by its name in a record, such as an answer list: new, gone or another. */
function recordPart(difference: Changed, part: string, compared: Compared, words: CompareTexts): string {
  if (difference.before === undefined) return words.partAdded(part);
  if (difference.after === undefined) return words.partRemoved(part);
  return changeText(difference, part, (value) => valueText(value, compared, words), words);
}

/** The part of the rule set that a path leads into, by its name; null for the rule set's own fields. */
function partOf([first, second]: readonly Step[], compared: Compared, words: CompareTexts): string | null {
  if (!first || !("field" in first) || !isPart(first.field)) return null;
  if (!second || "index" in second) return null;
  const key = "key" in second ? second.key : second.field;
  return words.part(first.field, nameIn(first.field, key, compared));
}

function isPart(field: string): field is PartField {
  return (partFields as readonly string[]).includes(field);
}

/** What a part is called by the rules it is in: the new ones, or where it is gone the former. */
function nameIn(field: PartField, key: string, { before, after }: Compared): string {
  for (const ruleSet of [after, before]) {
    const parts = (ruleSet as unknown as Readonly<Record<string, Json | undefined>>)[field]; // JSON of the rule set's schema
    const found = isList(parts) ? parts.find((part) => isRecord(part) && part["id"] === key) : undefined;
    const label = isRecord(found) ? (found["label"] ?? found["title"]) : undefined;
    if (typeof label === "string") return label;
  }
  return key;
}

/** Where a path leads, from the outermost field to the innermost. */
function fieldNames(path: readonly Step[], compared: Compared, words: CompareTexts): readonly string[] {
  const [first, second, ...deeper] = path;
  if (!first) return [];
  if ("field" in first && first.field === "cutPoints" && second && isLimit(path)) return [words.limit(indexOf(deeper[0]) + 1)];
  if ("field" in first && first.field === "cells" && path.length > 1) return [cellName(path.slice(1), words)];
  if ("field" in first && first.field === "points" && second && "key" in second) return [words.answerPoints(second.key)];
  if ("field" in first && first.field === "weights" && second && "field" in second)
    return [words.fields["weight"] ?? "weight", words.item(nameIn("items", second.field, compared))];
  const name =
    "field" in first
      ? (words.fields[first.field] ?? words.quote(first.field))
      : "key" in first
        ? words.quote(first.key)
        : `${first.index + 1}`;
  return [name, ...fieldNames(path.slice(1), compared, words)];
}

/** Whether a path leads to a limit between two scores. */
function isLimit(path: readonly Step[]): boolean {
  const [first, second, third] = path;
  return (
    path.length === 3 &&
    first !== undefined &&
    "field" in first &&
    first.field === "cutPoints" &&
    second !== undefined &&
    "field" in second &&
    second.field === "limits" &&
    third !== undefined &&
    "index" in third
  );
}

function cellName(steps: readonly Step[], words: CompareTexts): string {
  const places = steps.map(indexOf);
  const [layer, row, column] = places.length > 2 ? places : [null, ...places];
  return words.cell(row ?? 0, column ?? 0, layer ?? null);
}

const indexOf = (step: Step | undefined) => (step && "index" in step ? step.index : 0);
