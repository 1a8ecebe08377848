import { isList, isRecord, type Json, type JsonRecord } from "../../core/basics/json.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { CompareTexts } from "./compare-contract.ts";

type Named = { readonly before: RuleSet; readonly after: RuleSet };

/** A value of a rule set for a person: filters and conditions as they are said, questions by their text, numbers as the language writes them. */
export function valueText(value: Json, named: Named, words: CompareTexts): string {
  if (value === null) return words.nothing;
  if (typeof value === "boolean") return words.truth(value);
  if (typeof value === "number") return words.number(value);
  if (typeof value === "string") return words.quote(labelOf(value, named));
  if (isList(value)) return value.length === 0 ? words.nothing : value.map((part) => valueText(part, named, words)).join(", ");
  return conditionText(value, named, words) ?? fieldTexts(value, named, words);
}

/** A filter or a condition in words; null for another object. */
function conditionText(value: Json, named: Named, words: CompareTexts): string | null {
  if (!isRecord(value)) return null;
  const { all, any, not, item, of, answers, in: values, from, to } = value;
  const inner = (parts: Json) => (isList(parts) ? parts.map((part) => valueText(part, named, words)) : []);
  if (all !== undefined) return words.all(inner(all));
  if (any !== undefined) return words.any(inner(any));
  if (not !== undefined) return words.not(valueText(not, named, words));
  const what = typeof item === "string" ? words.quote(labelOf(item, named)) : isRecord(of) ? variableText(of, named, words) : null;
  if (what === null) return null;
  const listed = answers ?? values;
  if (isList(listed))
    return words.isOneOf(
      what,
      listed.map((one) => valueText(one, named, words)),
    );
  const bound = (limit: Json | undefined) => (typeof limit === "number" ? words.number(limit) : null);
  return from === undefined && to === undefined ? null : words.isBetween(what, bound(from), bound(to));
}

/** «score for «IKT-strategi»». */
function variableText(of: JsonRecord, named: Named, words: CompareTexts): string {
  return Object.entries(of)
    .map(([field, id]) =>
      words.fieldOf(
        [words.fields[field] ?? field],
        words.quote(typeof id === "string" ? labelOf(id, named) : valueText(id ?? null, named, words)),
      ),
    )
    .join(", ");
}

function fieldTexts(value: Json, named: Named, words: CompareTexts): string {
  return Object.entries(value ?? {})
    .map(([field, part]) => `${words.fields[field] ?? labelOf(field, named)}: ${valueText(part as Json, named, words)}`)
    .join("; ");
}

/** The text of a question or the name of a result; the text itself where it is no id. */
function labelOf(text: string, { before, after }: Named): string {
  for (const { items, indicators, aggregates, composites, nominals, groupings, columns } of [after, before]) {
    const found = [...items, ...indicators, ...aggregates, ...composites, ...nominals, ...groupings, ...columns].find(
      ({ id }) => id === text,
    );
    if (found) return found.label;
  }
  return text;
}
