import { withoutNumbering } from "../../basics/fold.ts";
import { foldAnswer } from "../../validate/coded/fold-answer.ts";
import { isAside, isMissing } from "../answers/answer-words.ts";
import { orderAnswers } from "../answers/order-answers.ts";
import type { Field } from "../fields/fields.ts";
import type { Gate } from "./gates.ts";
import type { Run } from "./runs.ts";
import type { StemReason } from "../read/stems.ts";

/** Why questions are read as one block. */
export type BlockReason = StemReason | "lists" | "ticks" | "neighbours" | "gate";

/** Questions with the same answers that stand together, or one whose cells list what was ticked; or a question by itself. */
export interface Group {
  readonly fields: readonly Field[];
  readonly gate: Gate | null;
  /** The question that they are parts of; "" where nothing says. */
  readonly question: string;
  /** null for a question by itself. */
  readonly block: BlockReason | null;
}

/** So many neighbours with the same answers make a block, without a question over them, and behind the same filter. */
const LEAST_ALIKE = 3;
const LEAST_BEHIND = 2;

/** Fewer words than these say nothing of what the questions are about. */
const LEAST_SHARED = 3;

/** The runs put together into blocks: those under one question apart where their answers differ, and neighbours with the same answers and filter. */
export function groupsOf(runs: readonly Run[], gates: readonly (Gate | null)[]): readonly Group[] {
  const deciding = new Set(gates.flatMap((gate) => gate?.by.profile.column ?? []));
  const parts = runs.flatMap((run, at) => partsOf(run, gates[at] ?? null));
  const groups: { fields: Field[]; gate: Gate | null; question: string; reason: StemReason | null }[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const decides = [part, last].some((one) => one?.fields.some(({ profile }) => deciding.has(profile.column)));
    if (last && !decides && joins(part, last)) last.fields.push(...part.fields);
    else groups.push({ ...part, fields: [...part.fields] });
  }
  return groups.map(groupOf);
}

interface Part {
  readonly fields: readonly Field[];
  readonly gate: Gate | null;
  readonly question: string;
  readonly reason: StemReason | null;
}

/** The fields of a run, apart where neighbours have other answers. */
function partsOf({ fields, stem }: Run, gate: Gate | null): readonly Part[] {
  const parts: Field[][] = [];
  for (const field of fields) {
    const last = parts.at(-1)?.at(-1);
    if (last && haveSameAnswers(last, field)) parts.at(-1)?.push(field);
    else parts.push([field]);
  }
  return parts.map((own) => ({ fields: own, gate, question: stem?.question ?? "", reason: stem?.reason ?? null }));
}

function joins(part: Part, before: Part): boolean {
  const [left, field] = [before.fields.at(-1), part.fields[0]];
  if (!left || !field || part.reason !== null || before.reason !== null) return false;
  return isSameGate(part.gate, before.gate) && haveSameAnswers(left, field) && isSameScale(before.fields, field);
}

function isSameGate(one: Gate | null, other: Gate | null): boolean {
  return one?.by.profile.column === other?.by.profile.column && one?.codes.join() === other?.codes.join();
}

/** Whether a field's answers fit those of the whole block, and not of its last question alone. */
function isSameScale(fields: readonly Field[], field: Field): boolean {
  const [first] = fields;
  return first !== undefined && haveSameAnswers(first, field);
}

function groupOf({ fields, gate, question, reason }: Part): Group {
  const [first] = fields;
  const block = (): BlockReason | null => {
    if (first?.shape.kind === "lists") return "lists";
    if (fields.length < LEAST_BEHIND || first?.shape.kind === "number" || first?.shape.kind === "date") return null;
    if (reason !== null) return reason;
    if (first?.shape.kind === "ticks") return "ticks";
    if (gate !== null) return "gate";
    return fields.length >= LEAST_ALIKE ? "neighbours" : null;
  };
  const found = block();
  const named = found === "neighbours" || found === "gate" ? sharedBeginning(fields.map(({ profile }) => profile.header)) : "";
  return { fields, gate, question: question || named, block: found };
}

/** The words that all these headings begin with, and none ends with, with the sign that something follows: «Har dere rutiner for …»; "" for too few. */
function sharedBeginning(headings: readonly string[]): string {
  const [first = [], ...others] = headings.map((heading) => withoutNumbering(heading).split(/\s+/));
  const differs = first.findIndex((word, at) => others.some((words) => words[at]?.toLowerCase() !== word.toLowerCase()));
  const shared = first.slice(
    0,
    Math.min(differs < 0 ? first.length : differs, ...others.map(({ length }) => length - 1), first.length - 1),
  );
  return shared.length < LEAST_SHARED ? "" : `${shared.join(" ")} …`;
}

/** Whether two questions can have one answer list: both ticks, both yes or no, or most answers of the one with fewer are the other's too. */
export function haveSameAnswers(one: Field, other: Field): boolean {
  const [kind, otherKind] = [one.shape.kind, other.shape.kind];
  if (kind !== otherKind || kind === "lists") return false;
  if (one.shape.kind !== "choice" || other.shape.kind !== "choice") return kind === "ticks" || kind === "yesNo" || kind === "number";
  const own = new Set(one.shape.answers.filter(isGiven).map(foldAnswer));
  const others = other.shape.answers.filter(isGiven).map(foldAnswer);
  const common = others.filter((text) => own.has(text)).length;
  const fewest = Math.min(own.size, others.length);
  if (common === fewest) return true;
  const union = [...new Set([...one.shape.answers, ...other.shape.answers])];
  const isOneScale = one.shape.isScale && other.shape.isScale && orderAnswers(union).reason !== "as_they_come";
  return common >= Math.min(2, fewest) && (isOneScale || common * 2 > fewest);
}

const isGiven = (text: string) => !isAside(text) && !isMissing(text);
