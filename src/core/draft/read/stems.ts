import { foldTight, headerParts, withoutNumbering } from "../../basics/fold.ts";
import type { DictionaryEntry } from "./dictionary.ts";
import type { Profile } from "./profile.ts";

/** Why columns are read as parts of one question. */
export type StemReason = "heading" | "stem" | "code" | "code_book";

/** The question that a column is part of, and its own text. */
export interface Stem {
  readonly question: string;
  readonly own: string;
  readonly reason: StemReason;
}

/** «q2_1», «strategi_01»: the name of a question and a number. */
const NUMBERED_CODE = /^(\p{L}[\p{L}\p{N}_.-]*?)[_.-](\d{1,3}|\p{Ll})$/u;

/** What the ways of saying that a column is part of a question say of this one, the surest first. */
function stemsOf({ header, above, others }: Profile, entry: DictionaryEntry | undefined): readonly Stem[] {
  const stems: Stem[] = [];
  if (entry?.block) stems.push({ question: entry.block, own: entry.question ?? header, reason: "code_book" });
  if (above !== "") stems.push({ question: above, own: header, reason: "heading" });
  const parts = headerParts(withoutNumbering(header));
  if (parts.length > 1) {
    const own = parts.at(-1) ?? header;
    const question = header
      .slice(0, header.lastIndexOf(own))
      .replace(/[\s[({:–—|/>»«"-]+$/u, "")
      .trim();
    if (question !== "") stems.push({ question, own, reason: "stem" });
  }
  for (const name of [header, ...others]) {
    const code = NUMBERED_CODE.exec(name.trim())?.[1];
    if (code !== undefined) stems.push({ question: code, own: entry?.question ?? header, reason: "code" });
  }
  return stems;
}

/** For each column the question that it shares with a neighbour; null for one that stands alone. */
export function stemsAmong(profiles: readonly Profile[], entries: ReadonlyMap<number, DictionaryEntry>): ReadonlyMap<number, Stem> {
  const all = profiles.map((profile) => stemsOf(profile, entries.get(profile.column)));
  const shared = new Map<number, Stem>();
  profiles.forEach(({ column }, at) => {
    const isShared = ({ question, reason }: Stem) =>
      [at - 1, at + 1].some((beside) =>
        all[beside]?.some((other) => other.reason === reason && foldTight(other.question) === foldTight(question)),
      );
    const stem = all[at]?.find(isShared);
    if (stem) shared.set(column, stem);
  });
  return shared;
}
