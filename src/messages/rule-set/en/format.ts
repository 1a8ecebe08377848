import { number, quote } from "../../language/en/words.ts";
import type { FieldKind, FormatTexts } from "../format-contract.ts";

const kinds: Readonly<Record<FieldKind | "null", string>> = {
  text: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  list: "a list […]",
  object: "an object {…}",
  null: "null",
};
const things = (count: number, kind: "text" | "list") =>
  `${number(count)} ${kind === "text" ? "character" : "element"}${count === 1 ? "" : "s"}`;
const meant = (nearest: string | null) => (nearest === null ? "" : ` Did you mean ${quote(nearest)}?`);

/** What the format of rule sets forbids. */
export const format: FormatTexts = {
  missing: (wanted) => `is missing; it should be ${kinds[wanted]}.`,
  wrongKind: (wanted, found) => `should be ${kinds[wanted]}, but is ${kinds[found]}.`,
  oneOf: (allowed, found, nearest) =>
    (found === null ? "" : `${quote(found)} is not allowed; `) +
    (allowed.length === 1 ? `it should be ${allowed.map(quote).join("")}.` : `it should be one of ${allowed.map(quote).join(", ")}.`) +
    meant(nearest),
  unknownFields: (fields) =>
    `unknown ${fields.length === 1 ? "field" : "fields"}: ${fields.map(({ name }) => quote(name)).join(", ")}.` +
    fields.map(({ nearest }) => meant(nearest)).join(""),
  empty: (kind) => (kind === "text" ? "is empty; it should have text." : "is empty; it should have at least one element."),
  tooFew: (least, kind) => `has too little; it should have at least ${things(least, kind)}.`,
  tooMany: (most, kind) => `has too much; it can have at most ${things(most, kind)}.`,
  tooSmall: (least, isIncluded) => `is too low; it should be ${isIncluded ? "at least" : "above"} ${number(least)}.`,
  tooLarge: (most, isIncluded) => `is too high; it should be ${isIncluded ? "at most" : "below"} ${number(most)}.`,
  notAName: (found, { letters, signs }) =>
    `${quote(found)} cannot be used. Use the letters ${letters}, digits${signs.map((sign) => ` and ${quote(sign)}`).join("")}, without blanks or other letters.`,
  invalid: "does not have a form that is allowed here.",
};
