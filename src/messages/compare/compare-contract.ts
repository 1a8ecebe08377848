/** Kinds of parts that a rule set has lists of, by the field they stand in. */
export const partFields = [
  "columns",
  "answerLists",
  "items",
  "blocks",
  "scales",
  "indicators",
  "aggregates",
  "composites",
  "groupings",
  "nominals",
  "tables",
  "examples",
  "sources",
  "functions",
  "translations",
] as const;
export type PartField = (typeof partFields)[number];

/** The words of the differences between two rule sets. */
export interface CompareTexts {
  /** What a part is called: «spørsmålet «Robotisering»». */
  readonly part: (field: PartField, name: string) => string;
  /** What a field is called, in lower case: «poeng», «grenser». A field without a word is called by its name. */
  readonly fields: Readonly<Record<string, string>>;
  /** «Navn for indikatoren «IKT-strategi»»; `part` is null for the rule set itself. */
  readonly fieldOf: (fields: readonly string[], part: string | null) => string;
  readonly changed: (what: string, before: string, after: string) => string;
  /** A field that was not said, or is no longer said. */
  readonly said: (what: string, after: string) => string;
  readonly unsaid: (what: string, before: string) => string;
  readonly partAdded: (part: string) => string;
  readonly partRemoved: (part: string) => string;
  /** A value in a list: an item of an indicator, an answer of a list. */
  readonly valueAdded: (value: string, what: string) => string;
  readonly valueRemoved: (value: string, what: string) => string;
  readonly reordered: (what: string) => string;
  /** «grense 2|3»: the limit between two scores, the higher of which is this. */
  readonly limit: (score: number) => string;
  /** «9|10»: the last count below a limit and the first above it. */
  readonly between: (limit: number) => string;
  readonly cell: (row: number, column: number, layer: number | null) => string;
  readonly item: (label: string) => string;
  readonly answerPoints: (answer: string) => string;
  /** A filter or condition in words. */
  readonly isOneOf: (what: string, values: readonly string[]) => string;
  readonly isBetween: (what: string, from: string | null, to: string | null) => string;
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly not: (part: string) => string;
  readonly truth: (value: boolean) => string;
  readonly number: (value: number) => string;
  readonly quote: (text: string) => string;
  readonly nothing: string;
  /** Of two rule sets that do not differ. */
  readonly same: string;
  readonly heading: (one: string, other: string, count: number) => string;
  readonly effects: string;
  /** Differences that make a usable rule set only together. */
  readonly together: (count: number) => string;
  readonly noMoves: string;
  /** Of the changes that give nobody another result. */
  readonly othersMoveNone: (count: number) => string;
  readonly notComputable: string;
  readonly moved: (label: string, count: number) => string;
  readonly move: (name: string, from: string, to: string) => string;
  readonly more: (count: number) => string;
  readonly unknown: string;
}
