/** The words of a draft that the sheet does not have itself, in one language. */
export interface DraftTexts {
  readonly yes: string;
  readonly no: string;
  /** What a row is about, by the folded word that its key or name is headed by; null for a word that says nothing. */
  readonly unit: (word: string | null) => { readonly singular: string; readonly plural: string };
  /** The heading of the key where no column is one. */
  readonly rowNumber: string;
  readonly title: (sheet: string) => string;
  readonly reference: (sheet: string) => string;
  /** The name of a block that nothing names: its first and last question by their numbers. */
  readonly questions: (from: number, to: number) => string;
  /** The name of a block that is asked of those with these answers to a question. */
  readonly asked: (question: string, answers: readonly string[]) => string;
  /** What an indicator counts, plural. */
  readonly counted: Readonly<Record<"ticks" | "yes" | "answers", string>>;
  /** The labels of so many scores, from 0. */
  readonly scores: (scores: number) => readonly string[];
  /** The labels of five grades, from 0. */
  readonly grades: readonly [string, string, string, string, string];
  readonly composite: (one: string, other: string) => string;
  readonly base: (units: string) => string;
  readonly tables: {
    readonly items: (block: string) => string;
    readonly answered: string;
    readonly scores: (units: string, indicator: string) => string;
    readonly grades: (units: string, composite: string) => string;
    readonly summary: string;
  };
}
