import { foldTight } from "../basics/fold.ts";

/** A name as people write it, in what can be compared. */
export interface UnitName {
  /** The folded name, and its parts where it is written in several languages: «Raarvihke – Røyrvik» has three. */
  readonly forms: readonly string[];
  /** The folded place it is said to be in: «Herøy (Nordland)», «Herøy i Nordland»; null where none is. */
  readonly place: string | null;
}

// «(Nordland)», «, Nordland», « i Nordland» at the end
const PLACE = /^(.+?)(?:\s*\(([^()]+)\)|,\s*([^,]+)|\s+i\s+(\p{Lu}[^,]*))$/u;
// «0301 Oslo»
const NUMBER_BEFORE = /^\d+\s+(?=\p{L})/u;
// What stands beside a municipality's name, in the languages they are named in.
const KIND = /\s+(?:kommune|kommuna|kommunen|bykommune|herad|heradet|suohkan|gielda|tjïelte|tjielte|municipality)$/iu;
const BETWEEN_LANGUAGES = /\s+[-–—]\s+|\s*[/|]\s*/u;

/** The name in its forms: without «kommune», the number before it, and the place after it. */
export function unitName(text: string): UnitName {
  const bare = text
    .replace(/[\u00a0\u202f]/g, " ")
    .trim()
    .replace(NUMBER_BEFORE, "");
  const [, named = bare, inBrackets, afterComma, afterIn] = PLACE.exec(bare) ?? [];
  const place = inBrackets ?? afterComma ?? afterIn;
  const name = named.replace(KIND, "");
  const parts = name.split(BETWEEN_LANGUAGES).map((part) => part.replace(KIND, ""));
  const forms = new Set([bare, name, ...parts].map(foldTight).filter((form) => form !== ""));
  return { forms: [...forms], place: place === undefined ? null : foldTight(place) };
}

/** Whether two names can be one unit's. */
export function isSameName(one: string, other: string): boolean {
  const { forms } = unitName(other);
  return unitName(one).forms.some((form) => forms.includes(form));
}
