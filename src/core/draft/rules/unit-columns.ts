import { fold, foldTight, withoutNumbering } from "../../basics/fold.ts";
import type { UnitColumn } from "../../ruleset/ruleset.ts";
import type { DraftTexts } from "./draft-texts.ts";
import type { Field } from "../fields/fields.ts";
import type { Dictionary } from "../read/dictionary.ts";
import { UNITS, wordAmong } from "../fields/words.ts";
import type { Ids } from "./ids.ts";

/** Headings of the numbers that Norwegian municipalities have, and their digits. */
const MUNICIPAL = new Set(["kommunenr", "kommunenummer", "kommunekode", "knr", "kommnr"]);
const MUNICIPAL_DIGITS = 4;

const roles = { key: "id", name: "name", category: "category", quantity: "number" } as const;

/** The columns that describe the unit; a key that no column has where none can be one, so that rows are told by their numbers. */
export function unitColumnsOf(fields: readonly Field[], dictionary: Dictionary, ids: Ids, texts: DraftTexts): readonly UnitColumn[] {
  const columns = fields.flatMap(({ profile, role }): UnitColumn[] => {
    if (role.kind === "question" || role.kind === "aside") return [];
    const { header, others, column } = profile;
    const label = withoutNumbering(dictionary.get(column)?.question ?? header) || header;
    const digits = role.kind === "key" ? digitsOf(header, profile.values) : undefined;
    const aliases = [...new Set([header, ...others])].filter((text) => foldTight(text) !== foldTight(label));
    return [
      { id: ids.of(header, [header, ...others]), role: roles[role.kind], label, aliases, ...(digits === undefined ? {} : { digits }) },
    ];
  });
  if (columns.some(({ role }) => role === "id")) return columns;
  return [{ id: ids.of(texts.rowNumber), role: "id", label: texts.rowNumber, aliases: [] }, ...columns];
}

/** How many digits keys have: where leading zeros are lost in some of the cells, or are in the kind of number that has them. */
function digitsOf(header: string, values: readonly { readonly text: string; readonly cell: unknown }[]): number | undefined {
  const municipal = values.filter(({ text }) => /^\d{3,4}$/.test(text)).length;
  if (MUNICIPAL.has(foldTight(header)) && municipal > 0 && municipal >= values.length * 0.8) return MUNICIPAL_DIGITS;
  if (!values.every(({ text }) => /^\d{1,12}$/.test(text))) return undefined;
  const longest = Math.max(...values.map(({ text }) => text.length));
  const isMixed = values.some(({ cell }) => typeof cell === "number") && values.some(({ text }) => text.startsWith("0"));
  return isMixed ? longest : undefined;
}

/** The word for a unit in the heading of its name or key; null for none. */
export function unitWord(fields: readonly Field[]): string | null {
  const headers = (["name", "key"] as const).flatMap((kind) =>
    fields.filter(({ role }) => role.kind === kind).map(({ profile }) => profile.header),
  );
  for (const header of headers) {
    const word = wordAmong(header, UNITS) ?? (MUNICIPAL.has(foldTight(header)) ? fold("kommune") : null);
    if (word !== null) return word;
  }
  return null;
}
