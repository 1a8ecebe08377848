import type { Bounds } from "../../core/ruleset/filters.ts";

/** The words in which rules are told, wherever they are. */
export interface RuleWords {
  /** Between values of which one is enough, and between conditions that all must hold. */
  readonly either: string;
  readonly both: string;
  /** A question is answered with one of these. */
  readonly isOneOf: (question: string, answers: readonly string[]) => string;
  /** A question is answered with a number within bounds. */
  readonly isWithin: (question: string, bounds: Bounds) => string;
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly not: (part: string) => string;
  /** Who is asked: all, or those for whom a filter holds; what the others get. */
  readonly asksAll: string;
  readonly asks: (filter: string, isZeroElse: boolean) => string;
  /** What one line of points says. */
  readonly counts: (answers: readonly string[]) => string;
  readonly worth: (points: number, answers: readonly string[], items: readonly string[] | null) => string;
  readonly worthWithin: (points: number, bounds: Bounds, items: readonly string[] | null) => string;
  readonly byPosition: (first: number) => string;
  readonly byValue: string;
  readonly weight: (weight: number, items: readonly string[]) => string;
  readonly reversed: (items: readonly string[]) => string;
  readonly noAnswer: (answers: readonly string[]) => string;
  /** What is made of the points; empty for a sum of them. */
  readonly measure: Readonly<Record<"count" | "points" | "sum" | "mean" | "share", string>>;
  /** Results put together: each with its weight. */
  readonly combines: (measure: "sum" | "mean", parts: readonly { readonly label: string; readonly weight: number }[]) => string;
  readonly otherwise: (label: string) => string;
}
