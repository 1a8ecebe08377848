import { fold } from "../../basics/fold.ts";
import { isNo, isYes } from "../answers/answer-words.ts";
import type { DictionaryEntry } from "../read/dictionary.ts";
import type { Field } from "../fields/fields.ts";
import { filledIn, type Run } from "./runs.ts";

/** How a filter was found. */
export type GateReason = "code_book" | "heading" | "blank";

/** The question that decides whether a run is asked, and the answers that do. */
export interface Gate {
  readonly by: Field;
  /** As the cells of its column have them: places in the profile's values, from 1. */
  readonly codes: readonly number[];
  readonly reason: GateReason;
  /** Units that gave another answer, all of them blank here. */
  readonly closed: number;
  /** Units that gave one of the answers. */
  readonly open: number;
  readonly certainty: "certain" | "likely" | "unsure";
}

/** So many questions back a filter is looked for. */
const MOST_BACK = 25;
/** Answers of a question that may decide. */
const MOST_ANSWERS = 8;
/** How likely it may be that all are blank by chance: for a filter from far, for one from the question just before, and that on a sheet of few units. */
const CHANCE = { far: 0.001, beside: 0.05, few: 0.2 } as const;
const FEW_UNITS = 10;
/** A unit in so many that answers although it was not asked. */
const SLIPS = 0.02;
const LEAST_ANSWERED = 0.5;

const CONDITION =
  /^\s*(?:\d+[a-z]?[).:]?\s*)?(?:hvis|dersom|om|if)\s+(?:(?:du|dere|svaret er|svart|you|answered)\s+)*[«"“]?(ja|yes|nei|no)\b/i;

/** For each run the filter it is behind; null for one that all are asked. */
export function gatesOf(runs: readonly Run[], units: number, entries: ReadonlyMap<number, DictionaryEntry>): readonly (Gate | null)[] {
  return runs.map((run, at) => gateOf(run, runs.slice(Math.max(0, at - MOST_BACK), at), units, entries));
}

function gateOf(run: Run, before: readonly Run[], units: number, entries: ReadonlyMap<number, DictionaryEntry>): Gate | null {
  const filled = filledIn(run.fields, units);
  const candidates = before.flatMap(({ fields, stem }) => (stem === null ? fields : [])).filter(mayDecide);
  const told = entries.get(run.fields[0]?.profile.column ?? -1)?.askedIf;
  const named = told && candidates.find(({ profile }) => profile.column === told.column);
  if (named) return byAnswer(named, (text) => fold(text) === fold(told.answer), filled, "code_book");
  const word = conditionOf(run);
  const asked = word === null ? undefined : candidates.findLast(({ shape }) => shape.kind === "yesNo");
  if (asked) return byAnswer(asked, word === "yes" ? isYes : isNo, filled, "heading");
  return byBlanks(candidates, filled);
}

function mayDecide({ profile, shape }: Field): boolean {
  return (shape.kind === "yesNo" || shape.kind === "choice") && profile.values.length >= 2 && profile.values.length <= MOST_ANSWERS;
}

/** What a heading such as «Hvis ja: …» asks for; null for none. */
function conditionOf({ fields, stem }: Run): "yes" | "no" | null {
  const texts = [stem?.question ?? "", fields[0]?.profile.header ?? ""];
  const word = texts.map((text) => CONDITION.exec(text)?.[1]?.toLowerCase()).find((one) => one !== undefined);
  return word === undefined ? null : isYes(word) ? "yes" : "no";
}

function byAnswer(by: Field, test: (text: string) => boolean, filled: Uint8Array, reason: GateReason): Gate | null {
  const meaning = new Map(by.coding?.map(([code, text]) => [code, text]));
  const codes = by.profile.values.flatMap(({ text }, at) => (test(meaning.get(text) ?? text) ? [at + 1] : []));
  if (codes.length === 0) return null;
  const { open, closed } = counted(answeredBy(by, filled), codes);
  return { by, codes, reason, open, closed, certainty: "certain" };
}

/** By code of a question's answer, from 0 for none: the units that gave it, and those of them that answered what may be behind it. */
interface Answered {
  readonly given: Uint32Array;
  readonly answered: Uint32Array;
}

function answeredBy({ profile: { codes, values } }: Field, filled: Uint8Array): Answered {
  const [given, answered] = [new Uint32Array(values.length + 1), new Uint32Array(values.length + 1)];
  for (let unit = 0; unit < codes.length; unit++) {
    const code = codes[unit] ?? 0;
    given[code] = (given[code] ?? 0) + 1;
    if (filled[unit] === 1) answered[code] = (answered[code] ?? 0) + 1;
  }
  return { given, answered };
}

function counted({ given, answered }: Answered, codes: readonly number[]): { open: number; closed: number; blank: number } {
  let [open, closed, blank] = [0, 0, 0];
  for (let code = 1; code < given.length; code++) {
    const units = given[code] ?? 0;
    if (codes.includes(code)) [open, blank] = [open + units, blank + units - (answered[code] ?? 0)];
    else closed += units;
  }
  return { open, closed, blank };
}

/** The question whose other answers leave these blank, by more than chance; of several, the one that leaves fewest blank besides. */
function byBlanks(candidates: readonly Field[], filled: Uint8Array): Gate | null {
  const beside = candidates.findLastIndex(({ profile }) => !isFilledAlike(profile.codes, filled));
  const found = candidates.flatMap((by, at) => gateBy(by, filled, at === beside) ?? []);
  const least = Math.min(...found.map(({ blank }) => blank));
  return found.findLast(({ blank }) => blank === least)?.gate ?? null;
}

/** Whether the same units have answered: such a question stands behind the same filter. */
function isFilledAlike(codes: Uint16Array, filled: Uint8Array): boolean {
  for (let unit = 0; unit < codes.length; unit++) if ((codes[unit] !== 0) !== (filled[unit] === 1)) return false;
  return true;
}

function gateBy(by: Field, filled: Uint8Array, isBeside: boolean): { gate: Gate; blank: number } | null {
  const found = answeredBy(by, filled);
  const isOpen = (code: number) => (found.answered[code] ?? 0) > (found.given[code] ?? 0) * SLIPS;
  const codes = by.profile.values.flatMap((_, at) => (isOpen(at + 1) ? [at + 1] : []));
  const { open, closed, blank } = counted(found, codes);
  if (closed === 0 || open === 0 || isOpen(0) || blank > open * (1 - LEAST_ANSWERED)) return null;
  const chance = ((blank + 0.5) / (open + 1)) ** closed;
  const isYesOnly = by.shape.kind === "yesNo" && codes.every((code) => isYes(meaningOf(by, code)));
  const beside = filled.length < FEW_UNITS ? CHANCE.few : CHANCE.beside;
  if (chance >= (isBeside && isYesOnly ? beside : CHANCE.far)) return null;
  const certainty = chance < CHANCE.far ? (isYesOnly ? "certain" : "likely") : "unsure";
  return { gate: { by, codes, reason: "blank", open, closed, certainty }, blank };
}

/** What a code of a field's column means: the answer that a code book gives, or the text itself. */
export function meaningOf({ profile, coding }: Field, code: number): string {
  const text = profile.values[code - 1]?.text ?? "";
  return coding?.find(([one]) => one === text)?.[1] ?? text;
}
