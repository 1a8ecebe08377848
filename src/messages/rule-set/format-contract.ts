/** What a field of a rule set must be. */
export type FieldKind = "text" | "number" | "integer" | "boolean" | "list" | "object";

/** What a name is made of, beside digits: letters of one case, and some signs. */
export interface NameCharacters {
  readonly letters: "a–z" | "A–Z";
  readonly signs: readonly ("_" | "-" | ".")[];
}

/** What the format of rule sets forbids, in words; each is the end of a sentence that begins with the field. */
export interface FormatTexts {
  readonly missing: (wanted: FieldKind) => string;
  readonly wrongKind: (wanted: FieldKind, found: FieldKind | "null") => string;
  readonly oneOf: (allowed: readonly string[], found: string | null, nearest: string | null) => string;
  readonly unknownFields: (fields: readonly { readonly name: string; readonly nearest: string | null }[]) => string;
  readonly empty: (kind: "text" | "list") => string;
  readonly tooFew: (least: number, kind: "text" | "list") => string;
  readonly tooMany: (most: number, kind: "text" | "list") => string;
  readonly tooSmall: (least: number, isIncluded: boolean) => string;
  readonly tooLarge: (most: number, isIncluded: boolean) => string;
  /** A text that is no name of its kind: which letters and signs are. */
  readonly notAName: (found: string, allowed: NameCharacters) => string;
  readonly invalid: string;
}
