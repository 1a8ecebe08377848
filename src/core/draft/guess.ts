import type { Area } from "../sheet/sheet.ts";
import type { OrderReason } from "./answers/order-answers.ts";
import type { AsideReason, Role } from "./fields/roles.ts";
import type { BlockReason } from "./structure/blocks.ts";
import type { GateReason } from "./structure/gates.ts";

/** How sure a guess is: certain is what the sheet says itself. */
export type Certainty = "certain" | "likely" | "unsure";

/** What was guessed, and why: facts only. */
export type GuessAbout =
  | { readonly kind: "survey"; readonly sheet: string; readonly units: number; readonly headRows: readonly number[] }
  | { readonly kind: "key"; readonly header: string }
  | { readonly kind: "no_key" }
  | { readonly kind: "describes"; readonly header: string; readonly role: "name" | "category" | "quantity" }
  | { readonly kind: "aside"; readonly header: string; readonly reason: AsideReason | "twice" }
  | { readonly kind: "list"; readonly answers: readonly string[]; readonly questions: number; readonly reason: OrderReason | "code_book" }
  | { readonly kind: "missing"; readonly codes: readonly string[]; readonly question: string }
  | { readonly kind: "filter"; readonly question: string; readonly by: string; readonly answers: readonly string[]; readonly reason: GateReason; readonly closed: number } // prettier-ignore
  | { readonly kind: "block"; readonly label: string; readonly questions: number; readonly reason: BlockReason }
  | { readonly kind: "none_ticked"; readonly block: string }
  | {
      readonly kind: "counted";
      readonly indicator: string;
      readonly counted: readonly string[];
      readonly reason: OrderReason | "code_book";
    }
  | { readonly kind: "limits"; readonly indicator: string; readonly limits: readonly number[] }
  | { readonly kind: "composite"; readonly of: readonly [string, string] }
  | { readonly kind: "turned"; readonly question: string; readonly indicator: string; readonly correlation: number | null };

/** What the user can say instead. */
export type GuessChoice =
  /** As guessed, or not at all. */
  | { readonly kind: "keep"; readonly isKept: boolean }
  /** Another name; or, where it can be dropped, no block at all. */
  | { readonly kind: "name"; readonly name: string; readonly isKept: boolean; readonly canDrop: boolean }
  /** Some of these answers. */
  | { readonly kind: "answers"; readonly answers: readonly string[]; readonly chosen: readonly string[] }
  /** What a column is. */
  | { readonly kind: "role"; readonly roles: readonly Role["kind"][]; readonly chosen: Role["kind"] };

/** A part of the rules that can be marked as a guess. */
export interface MarkedPart {
  readonly table: "columns" | "answerLists" | "items" | "blocks" | "indicators" | "composites";
  readonly id: string;
  /** What of the part, where that is decided by itself. */
  readonly of?: "cutPoints";
}

export interface Guess {
  /** The same for the same columns, whatever else is settled. */
  readonly id: string;
  readonly about: GuessAbout;
  readonly sheet: string;
  /** The cells that it was read from. */
  readonly cells: Area;
  readonly certainty: Certainty;
  /** The part of the rules that it made; null where it made none, or all of them. */
  readonly part: MarkedPart | null;
  /** null where there is nothing to choose here. */
  readonly choice: GuessChoice | null;
}

/** What the user has said of a guess: whether it is kept, which answers, which role or name. */
export type Said = boolean | readonly string[] | string;

/** What the user has said, by the id of the guess. */
export type Settled = ReadonlyMap<string, Said>;

/** The text that was said of a guess; null where none was. */
export function textSaid(settled: Settled, id: string): string | null {
  const said = settled.get(id);
  return typeof said === "string" && said.trim() !== "" ? said.trim() : null;
}

/** What was said of a guess that is kept or not; `guessed` where nothing was. */
export function isKept(settled: Settled, id: string, guessed: boolean): boolean {
  const said = settled.get(id);
  return typeof said === "boolean" ? said : guessed;
}

/** The ids of what can be settled, by the first column that it is of. */
export const guessIds = {
  role: (column: number) => `role:${String(column)}`,
  block: (column: number) => `block:${String(column)}`,
  filter: (column: number) => `filter:${String(column)}`,
  counted: (column: number) => `counted:${String(column)}`,
  turned: (column: number) => `turned:${String(column)}`,
  composite: (one: number, other: number) => `composite:${String(one)}:${String(other)}`,
} as const;
