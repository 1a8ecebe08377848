import { fold, foldTight } from "../basics/fold.ts";
import type { ColumnMatch } from "../match/matched/matched.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import type { Field } from "./fields/fields.ts";
import type { Questions } from "./rules/questions.ts";

/** The columns that a draft takes part of, and what they have become. */
interface Drafted {
  readonly fields: readonly Field[];
  readonly columns: readonly UnitColumn[];
  readonly questions: readonly Questions[];
}

/**
 * The columns that the draft's own headings do not find for certain; of those with one heading, all but the first. Questions of one
 * block, or of none, that read alike are among them.
 */
export function indistinctColumns(
  { questions, fields, columns }: Drafted,
  matched: readonly ColumnMatch[],
  isPatient: boolean,
): readonly number[] {
  const certain = new Map(matched.filter(({ certainty }) => certainty === "certain").map(({ item, column }) => [item, column]));
  const read = new Set<string>();
  const alike: number[] = [];
  const described = fields.filter(({ role }) => role.kind !== "question" && role.kind !== "aside");
  const ids = columns.slice(columns.length - described.length).map(({ id }) => id); // a key that no column has stands first
  const doubtful = described.filter(({ profile }, at) => certain.get(ids[at] ?? "") !== profile.column);
  for (const { group, items, block } of questions) {
    group.fields.forEach((field, at) => {
      const own = group.block === "lists" ? items : items.slice(at, at + 1);
      const names = own.map(({ label }) => `${block?.id ?? ""} ${fold(label)}`);
      if (names.some((name) => read.has(name))) alike.push(field.profile.column);
      else if (own.some(({ id }) => certain.get(id) !== field.profile.column)) doubtful.push(field);
      for (const name of names) read.add(name);
    });
  }
  if (alike.length > 0) return alike;
  if (doubtful.length === 0) return [];
  const among = isPatient ? doubtful : questions.flatMap(({ group }) => group.fields);
  const headings = among.map(({ profile: { header } }) => foldTight(header));
  const twins = among.filter((_, at) => headings.indexOf(headings[at] ?? "") < at);
  return (twins.length > 0 ? twins : doubtful).map(({ profile }) => profile.column);
}
