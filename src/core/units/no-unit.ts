import { fold } from "../basics/fold.ts";
import type { KnownUnits } from "./known-units.ts";

// As folded: «Sum», «I alt», «Hele landet», «Totalt for landet»
const ALL = /^(?:sum|(?:grand |sub|del)?total(?:t|sum)?|i ?alt|alle|gjennomsnitt(?:et)?|snitt|median|average|mean)$/;
const ALL_OF = /^(?:sum|total|totalt|i alt|alle|gjennomsnitt|snitt|average|mean|all) (?:alle )?(?:av |for |of |i )?(?:alle |the )?\p{L}+$/u;
const WHOLE = /^(?:(?:hele|heile) landet|land(?:et|ssnitt|sgjennomsnitt)(?: uten .*)?|(?:the )?(?:whole|entire) country)$/;
const COUNTRY = /^(?:(?:hele |heile )?(?:norge|noreg)|norway|riket)$/;
const COUNTY = /^(.*?) ?(?:fylke|fylket|fylkeskommune|fylkeskommuna|fylkeskommunen|county)$/;
const GROUP = /^kostragruppe\b/;

/** Whether a text is what a row of sums or means is called in any survey. */
export function isCalledTotal(text: string): boolean {
  const plain = fold(text);
  return ALL.test(plain) || WHOLE.test(plain);
}

/**
 * Whether a row that is no unit of the register looks like a sum, a county or the country: by what it is called, or by its key where all
 * zeros, a county's number or one that ends in 00 can be no unit's. One that calls itself a unit, such as «kommune», is none of them.
 */
export function looksLikeNoUnit(key: string | null, name: string | null, known: KnownUnits, unitWord: string): boolean {
  const called = [name, key].flatMap((text) => (text === null || /^\d*$/.test(text) ? [] : text));
  if (called.some((text) => isCalledAreaOrTotal(text, known))) return true;
  if (key === null || !hasAreaKey(key, known)) return false;
  return name === null || !fold(name).split(" ").includes(fold(unitWord));
}

function isCalledAreaOrTotal(text: string, known: KnownUnits): boolean {
  const plain = fold(text);
  if (known.named(text).length > 0) return false; // Oslo is both: the number decides
  if (isCalledTotal(text) || ALL_OF.test(plain) || COUNTRY.test(plain) || GROUP.test(plain) || COUNTY.test(plain)) return true;
  return known.isPlace(plain) || (plain !== "" && plain.split(/ (?:og|and) /).every((part) => known.isPlace(part)));
}

function hasAreaKey(key: string, known: KnownUnits): boolean {
  if (!/^\d+$/.test(key)) return false;
  if (/^0+$/.test(key)) return true;
  if (key.endsWith("00")) return !known.hasKeyThatEnds("00");
  const county = /^00(\d\d)$/.exec(key)?.[1];
  return county !== undefined && !known.hasKeyThatBegins("00") && known.hasKeyThatBegins(county);
}
