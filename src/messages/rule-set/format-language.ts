import type { core } from "zod";
import { nearest } from "../../core/basics/nearest.ts";
import type { Language } from "../language/language.ts";
import { format as en } from "./en/format.ts";
import type { FieldKind, FormatTexts } from "./format-contract.ts";
import { format as nb } from "./nb/format.ts";

const texts: Readonly<Record<Language, FormatTexts>> = { nb, en };

/** What the format of rule sets forbids, in words, for zod to put into its issues. A module of its own, since it is needed for a user's rule set only. */
export function formatTexts(language: Language): core.$ZodErrorMap {
  return (issue) => textOf(issue, texts[language]);
}

function textOf(issue: core.$ZodRawIssue, text: FormatTexts): string {
  switch (issue.code) {
    case "invalid_type":
      return typeText(issue, text);
    case "invalid_value":
      return valueText(issue.values.map(String), issue.input, text);
    case "unrecognized_keys":
      return text.unknownFields(issue.keys.map((name) => ({ name, nearest: nearest(name, fieldsOf(issue.inst)) })));
    case "too_small":
      return smallText(issue, text);
    case "too_big":
      return isSized(issue.origin)
        ? text.tooMany(Number(issue.maximum), sizedKind(issue.origin))
        : text.tooLarge(Number(issue.maximum), issue.inclusive ?? true);
    case "invalid_format":
      return nameText(issue, text);
    case "invalid_union":
      return unionText(issue, text);
    case "invalid_key":
      return issue.issues[0]?.message ?? text.invalid;
    case "not_multiple_of":
    case "invalid_element":
    case "custom":
      return text.invalid;
    default:
      return issue satisfies never;
  }
}

const kindOfType: Readonly<Record<string, FieldKind>> = {
  string: "text",
  number: "number",
  int: "integer",
  boolean: "boolean",
  array: "list",
  tuple: "list",
  object: "object",
  record: "object",
};

function typeText({ expected, input }: core.$ZodRawIssue<core.$ZodIssueInvalidType>, text: FormatTexts): string {
  const wanted = kindOfType[expected];
  if (wanted === undefined) return text.invalid;
  if (input === undefined) return text.missing(wanted);
  const found = kindOf(input);
  // A number that should be whole is a number all the same.
  return text.wrongKind(wanted === "number" && found === "number" ? "integer" : wanted, found);
}

function kindOf(input: unknown): FieldKind | "null" {
  if (input === null) return "null";
  if (Array.isArray(input)) return "list";
  return typeof input === "string" ? "text" : (kindOfType[typeof input] ?? "object");
}

function valueText(allowed: readonly string[], input: unknown, text: FormatTexts): string {
  const found = typeof input === "string" || typeof input === "number" ? String(input) : null;
  return text.oneOf(allowed, found, found === null ? null : nearest(found, allowed));
}

/** The fields that an object of the format can have. */
function fieldsOf(schema: unknown): readonly string[] {
  const shape = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape; // zod gives the object's schema with the issue
  return Object.keys(shape ?? {});
}

function isSized(origin: string): boolean {
  return origin === "string" || origin === "array";
}

function sizedKind(origin: string): "text" | "list" {
  return origin === "string" ? "text" : "list";
}

function smallText({ origin, minimum, inclusive }: core.$ZodRawIssue<core.$ZodIssueTooSmall>, text: FormatTexts): string {
  if (!isSized(origin)) return text.tooSmall(Number(minimum), inclusive ?? true);
  return Number(minimum) === 1 ? text.empty(sizedKind(origin)) : text.tooFew(Number(minimum), sizedKind(origin));
}

/** The format's patterns are of names: which signs they take is tried out. */
function nameText({ input, pattern }: core.$ZodRawIssue<core.$ZodIssueInvalidStringFormat>, text: FormatTexts): string {
  const source = /^\/(.*)\/\w*$/s.exec(pattern ?? "")?.[1];
  if (typeof input !== "string" || source === undefined) return text.invalid;
  const takes = (name: string) => new RegExp(source).test(name);
  const letters = takes("abc") ? "a–z" : "A–Z";
  const signs = (["_", "-", "."] as const).filter((sign) => takes(letters === "a–z" ? `ab${sign}c` : `AB${sign}C`));
  return text.notAName(input, { letters, signs });
}

/** Of several forms the one that is nearly met is what was meant: what it lacks is what is wrong. */
function unionText(issue: core.$ZodRawIssue<core.$ZodIssueInvalidUnion>, text: FormatTexts): string {
  const choices = discriminatorValues(issue);
  if (choices.length > 0) return valueText(choices, fieldIn(issue.input, String(issue.path?.at(-1) ?? "")) ?? issue.input, text);
  const [closest] = [...issue.errors].filter((errors) => errors.length > 0).sort((a, b) => distance(a) - distance(b));
  const [first] = closest ?? [];
  return first === undefined ? text.invalid : [first.path.join("."), first.message].filter((part) => part !== "").join(": ");
}

/** Unknown fields are further from what was meant than a value that is wrong. */
function distance(errors: readonly core.$ZodIssue[]): number {
  return errors.reduce((sum, { code }) => sum + (code === "unrecognized_keys" ? 2 : 1), 0);
}

/** The values that tell the forms apart, such as the kinds of tables; none where no field does. */
function discriminatorValues({ inst, discriminator }: core.$ZodRawIssue<core.$ZodIssueInvalidUnion>): readonly string[] {
  if (typeof discriminator !== "string") return [];
  const schema = inst as { _zod?: { propValues?: Readonly<Record<string, ReadonlySet<unknown>>> } } | undefined; // as zod keeps them
  return [...(schema?._zod?.propValues?.[discriminator] ?? [])].map(String);
}

function fieldIn(input: unknown, field: string): unknown {
  return typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>)[field] : undefined; // any object is a record of unknowns
}
