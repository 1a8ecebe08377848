import { number, quote } from "../../language/nb/words.ts";
import type { FieldKind, FormatTexts } from "../format-contract.ts";

const kinds: Readonly<Record<FieldKind | "null", string>> = {
  text: "tekst",
  number: "et tall",
  integer: "et helt tall",
  boolean: "true eller false",
  list: "en liste […]",
  object: "et objekt {…}",
  null: "null",
};
const things = (count: number, kind: "text" | "list") =>
  `${number(count)} ${kind === "text" ? "tegn" : count === 1 ? "element" : "elementer"}`;
const meant = (nearest: string | null) => (nearest === null ? "" : ` Mente du ${quote(nearest)}?`);

/** What the format of rule sets forbids. */
export const format: FormatTexts = {
  missing: (wanted) => `mangler; skal være ${kinds[wanted]}.`,
  wrongKind: (wanted, found) => `skal være ${kinds[wanted]}, men er ${kinds[found]}.`,
  oneOf: (allowed, found, nearest) =>
    (found === null ? "" : `${quote(found)} er ikke lov; `) +
    (allowed.length === 1 ? `skal være ${allowed.map(quote).join("")}.` : `skal være én av ${allowed.map(quote).join(", ")}.`) +
    meant(nearest),
  unknownFields: (fields) =>
    `${fields.length === 1 ? "ukjent felt" : "ukjente felt"}: ${fields.map(({ name }) => quote(name)).join(", ")}.` +
    fields.map(({ nearest }) => meant(nearest)).join(""),
  empty: (kind) => (kind === "text" ? "er tom; skal ha tekst." : "er tom; skal ha minst ett element."),
  tooFew: (least, kind) => `har for lite; skal ha minst ${things(least, kind)}.`,
  tooMany: (most, kind) => `har for mye; kan ha høyst ${things(most, kind)}.`,
  tooSmall: (least, isIncluded) => `er for lavt; skal være ${isIncluded ? "minst" : "over"} ${number(least)}.`,
  tooLarge: (most, isIncluded) => `er for høyt; skal være ${isIncluded ? "høyst" : "under"} ${number(most)}.`,
  notAName: (found, { letters, signs }) =>
    `${quote(found)} kan ikke brukes. Bruk bokstavene ${letters}, tall${signs.map((sign) => ` og ${quote(sign)}`).join("")}, uten mellomrom, æ, ø og å.`,
  invalid: "har ikke en form som er lov her.",
};
