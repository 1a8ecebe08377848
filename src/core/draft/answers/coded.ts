import { foldAnswer } from "../../validate/coded/fold-answer.ts";
import type { DictionaryEntry } from "../read/dictionary.ts";
import type { Profile } from "../read/profile.ts";
import { isAside, isMissing, isMissingNumber, isNo, isYes } from "./answer-words.ts";
import { orderAnswers } from "./order-answers.ts";
import type { Shape } from "./shape.ts";

/** What a column's codes mean: the code as the cells have it, and the answer. */
export type Coding = readonly (readonly [code: string, meaning: string])[];

/** The shape of a column by what a dictionary says of it; null where that says nothing of what the column holds. */
export function shapeBy(
  entry: DictionaryEntry | undefined,
  profile: Profile,
): { readonly shape: Shape; readonly coding: Coding | null } | null {
  if (!entry || profile.filled === 0) return null;
  if (entry.codes.length > 1) {
    const unknown = unknownIn(profile, entry.codes.flat());
    if (unknown) return codedBy(entry.codes, unknown.filter(isMissingNumber));
  }
  const unknown = entry.answers && unknownIn(profile, entry.answers);
  return entry.answers && unknown ? { shape: choiceOf(entry.answers, unknown.filter(isMissingNumber)), coding: null } : null;
}

/** A cell in so many may be what no dictionary has. */
const SLIPS = 0.05;

/** What a column has besides these texts and what stands for no answer; null where that is more than a few cells. */
function unknownIn({ values, filled }: Profile, texts: readonly string[]): readonly string[] | null {
  const folded = new Set(texts.map(foldAnswer));
  const unknown = values.filter(({ text }) => !folded.has(foldAnswer(text)) && !isMissing(text));
  const cells = unknown.reduce((sum, { text, count }) => sum + (isMissingNumber(text) ? 0 : count), 0);
  return cells <= filled * SLIPS && unknown.length < values.length ? unknown.map(({ text }) => text) : null;
}

/** The shape of a column whose cells are these codes, and `missing` ones for no answer. */
export function codedBy(coding: Coding, missing: readonly string[] = []): { readonly shape: Shape; readonly coding: Coding } {
  return { shape: choiceOf(unique(coding.map(([, meaning]) => meaning)), missing), coding };
}

function choiceOf(answers: readonly string[], missing: readonly string[]): Shape {
  const plain = answers.filter((text) => !isMissing(text));
  if (plain.some((text) => isYes(text)) && plain.every((text) => isYes(text) || isNo(text) || isAside(text)))
    return { kind: "yesNo", answers, missing };
  return { kind: "choice", answers, isScale: orderAnswers(answers).reason !== "as_they_come", missing };
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** So many columns beside each other with the same small numbers are answers on a scale. */
const LEAST_RATED = 3;
const HIGHEST_RATING = 10;

/** The shapes with those of neighbours that have the same small whole numbers made answers: from the lowest of them to the highest. */
export function withRatings<Column extends { readonly profile: Profile; readonly shape: Shape }>(
  columns: readonly Column[],
): readonly Column[] {
  const shapes = columns.map(({ shape }) => shape);
  for (let from = 0; from < columns.length; from++) {
    let to = from;
    while (to < columns.length && isRated(columns[to]?.shape)) to++;
    if (to - from >= LEAST_RATED) for (let at = from; at < to; at++) shapes[at] = ratingOf(columns.slice(from, to), columns[at]);
    from = Math.max(from, to);
  }
  return columns.map((column, at) => ({ ...column, shape: shapes[at] ?? column.shape }));
}

function isRated(shape: Shape | undefined): boolean {
  return (
    shape?.kind === "number" &&
    shape.numbers.length > 0 &&
    shape.numbers.every((one) => Number.isInteger(one) && one >= 0 && one <= HIGHEST_RATING)
  );
}

function ratingOf(columns: readonly { readonly shape: Shape }[], own: { readonly shape: Shape } | undefined): Shape {
  const all = columns.flatMap(({ shape }) => (shape.kind === "number" ? shape.numbers : []));
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const answers = Array.from({ length: highest - lowest + 1 }, (_, at) => String(lowest + at));
  const missing = own?.shape.kind === "number" ? own.shape.missing : [];
  return highest > lowest ? { kind: "choice", answers, isScale: true, missing } : (own?.shape ?? { kind: "empty" });
}
