import type { Certainty, GuessAbout } from "../../core/draft/guess.ts";
import type { Role } from "../../core/draft/fields/roles.ts";

export type GuessKind = GuessAbout["kind"];
export type GuessOf<Kind extends GuessKind> = Extract<GuessAbout, { readonly kind: Kind }>;

/** A guess in words: what, and why. */
export interface GuessText {
  readonly what: string;
  readonly why: string;
}

/** The words of a draft's guesses, and of the questions that they raise. */
export interface GuessTexts {
  readonly guesses: { readonly [Kind in GuessKind]: (about: GuessOf<Kind>) => GuessText };
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly roles: Readonly<Record<Role["kind"], string>>;
}

/** The words of the command that makes a draft, and of the pane's walk through it. */
export interface DraftingTexts {
  /** What was read: the units with their word, the sheet, and how many questions and indicators there are. */
  readonly read: (facts: {
    readonly units: string;
    readonly sheet: string;
    readonly questions: number;
    readonly indicators: number;
  }) => string;
  readonly found: string;
  readonly guessed: string;
  /** The command that computes by the draft. */
  readonly next: (command: string) => string;
  readonly title: string;
  readonly step: (at: number, of: number) => string;
  /** A guess with its reason, in a sentence without its end. */
  readonly because: (what: string, why: string) => string;
  /** How sure a guess is, and why. */
  readonly since: (certainty: string, why: string) => string;
  /** A guess as it stands marked in the rules: how sure, what and why, in a sentence. */
  readonly mark: (certainty: string, what: string, why: string) => string;
  readonly cells: (address: string) => string;
  readonly keep: string;
  readonly drop: string;
  readonly turn: string;
  readonly doNotTurn: string;
  readonly nameLabel: string;
  readonly limits: (limits: readonly number[]) => string;
  /** Columns that surely take no part. */
  readonly sureColumns: (columns: number) => string;
  readonly countedLegend: string;
  readonly roleLegend: string;
  readonly back: string;
  readonly forward: string;
  readonly skipRest: (left: number) => string;
  readonly leave: string;
  readonly done: string;
  readonly use: string;
  readonly summary: (facts: {
    readonly questions: number;
    readonly blocks: number;
    readonly filters: number;
    readonly indicators: number;
  }) => string;
  readonly all: (guesses: number) => string;
}

export interface DraftLanguage extends GuessTexts {
  readonly drafting: DraftingTexts;
}
