import { foldTight } from "../../basics/fold.ts";
import type { Field } from "../fields/fields.ts";
import type { Stem } from "../read/stems.ts";

/** Questions that stand together: the options of one question, or one by itself. */
export interface Run {
  readonly fields: readonly Field[];
  /** What they are parts of; null for a question by itself. */
  readonly stem: Stem | null;
}

/** The questions in runs: neighbours under the same question, and ticks beside each other. */
export function runsOf(questions: readonly Field[], stems: ReadonlyMap<number, Stem>): readonly Run[] {
  const runs: { fields: Field[]; stem: Stem | null }[] = [];
  for (const field of questions) {
    const stem = stems.get(field.profile.column) ?? null;
    const last = runs.at(-1);
    if (last && belongs(field, stem, last)) last.fields.push(field);
    else runs.push({ fields: [field], stem });
  }
  return runs;
}

function belongs(field: Field, stem: Stem | null, { fields, stem: before }: Run): boolean {
  const left = fields.at(-1);
  if (!left || isNumberLike(field) !== isNumberLike(left)) return false;
  if (stem && before) return stem.reason === before.reason && foldTight(stem.question) === foldTight(before.question);
  return (
    stem === null &&
    before === null &&
    field.shape.kind === "ticks" &&
    left.shape.kind === "ticks" &&
    left.profile.column === field.profile.column - 1
  );
}

const isNumberLike = ({ shape }: Field) => shape.kind === "number" || shape.kind === "date" || shape.kind === "lists";

/** By unit, 1 where any of these has an answer. */
export function filledIn(fields: readonly Field[], units: number): Uint8Array {
  const filled = new Uint8Array(units);
  for (const { profile } of fields) for (let unit = 0; unit < units; unit++) if (profile.codes[unit] !== 0) filled[unit] = 1;
  return filled;
}
