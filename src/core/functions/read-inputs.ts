import { codeRows } from "../validate/coded/answer-coder.ts";
import { codedColumn } from "../validate/coded/answer-codes.ts";
import { itemDictionary } from "../validate/item-dictionary.ts";
import { numberColumn, type NumberColumn } from "../validate/coded/number-column.ts";
import { missingCodesOf } from "../ruleset/answer-list.ts";
import { INVALID, UNKNOWN, type AnswerCodes, type Scores } from "../validate/coded/responses.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Cell } from "../sheet/sheet.ts";
import type { Definition, Input } from "../kinds/kind.ts";
import { CallRefused, type Range, type RowProblem } from "./call.ts";

/** The ranges of a call, coded; one element per row everywhere. */
export interface InputValues {
  readonly inputs: readonly Input[];
  readonly size: number;
  /** Answer codes by item id. */
  readonly codes: ReadonlyMap<string, AnswerCodes>;
  /** Numbers by the id of the item that is answered with one; NaN for none. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Results computed before, by what they are of; an empty cell is UNKNOWN. */
  readonly given: ReadonlyMap<Definition, Scores>;
  /** By row: the first cell that is no answer and no score. */
  readonly problems: ReadonlyMap<number, RowProblem>;
}

type AnswerInput = Extract<Input, { kind: "answers" }>;

/** Codes the ranges. Throws CallRefused where their number, width or length is not what the inputs ask for. */
export function readInputs(label: string, inputs: readonly Input[], ranges: readonly Range[], ruleSet: RuleSet): InputValues {
  checkShapes(label, inputs, ranges);
  const codes = new Map<string, AnswerCodes>();
  const numbers = new Map<string, Float64Array>();
  const given = new Map<Definition, Scores>();
  const problems = new Map<number, RowProblem>();
  inputs.forEach((input, index) => {
    const range = ranges[index] ?? [];
    if (input.kind === "answers") {
      for (const [id, column] of readAnswerRange(input, range, ruleSet, problems)) codes.set(id, column);
      for (const [id, column] of readNumberRange(input, range, ruleSet, problems)) {
        codes.set(id, column.codes);
        numbers.set(id, column.numbers);
      }
    } else given.set(input.definition, readScaleRange(input.definition, range, problems));
  });
  return { inputs, size: ranges[0]?.length ?? 0, codes, numbers, given, problems };
}

function checkShapes(label: string, inputs: readonly Input[], ranges: readonly Range[]): void {
  if (ranges.length !== inputs.length)
    throw new CallRefused({ code: "inputs_differ", label, wanted: inputs.map((input) => input.label), found: ranges.length });
  inputs.forEach((input, index) => {
    checkWidth(input, ranges[index]?.[0]?.length ?? 0);
  });
  const rows = ranges.map((range, index) => ({ label: inputs[index]?.label ?? "", rows: range.length }));
  if (new Set(rows.map((one) => one.rows)).size > 1) throw new CallRefused({ code: "rows_differ", inputs: rows });
}

function checkWidth(input: Input, found: number): void {
  const columns = input.kind === "answers" ? input.items.map(({ label }) => label) : [input.label];
  const wanted = columns.length;
  if (found === wanted) return;
  throw new CallRefused({ code: "columns_differ", label: input.label, wanted, found, first: columns[0] ?? "", last: columns.at(-1) ?? "" });
}

function readAnswerRange(
  { items }: AnswerInput,
  range: Range,
  ruleSet: RuleSet,
  problems: Map<number, RowProblem>,
): readonly (readonly [string, AnswerCodes])[] {
  const listed = items.flatMap((item, index) => {
    const dictionary = itemDictionary(item, ruleSet);
    return dictionary ? [{ item, column: codedColumn(index, dictionary) }] : [];
  });
  codeRows(
    listed.map(({ column }) => column),
    range,
  );
  for (const { item, column } of listed) {
    for (let row = column.codes.indexOf(INVALID); row >= 0; row = column.codes.indexOf(INVALID, row + 1)) {
      const place = { row, column: column.index, label: item.label };
      const found = range[row]?.[column.index] ?? null;
      const unknown = { code: "answer_unknown", ...place, found: shown(found), allowed: column.dictionary.shown.slice(1) } as const;
      addProblem(problems, errorIn(found, place) ?? unknown);
    }
  }
  return listed.map(({ item, column }) => [item.id, column.codes]);
}

function readNumberRange(
  { items }: AnswerInput,
  range: Range,
  ruleSet: RuleSet,
  problems: Map<number, RowProblem>,
): readonly (readonly [string, NumberColumn])[] {
  return items.flatMap((item, index): [string, NumberColumn][] => {
    if (!item.number) return [];
    const column = numberColumn(
      range.map((row) => row[index] ?? null),
      item,
      missingCodesOf(ruleSet, item),
    );
    for (const row of column.invalid) {
      const place = { row, column: index, label: item.label };
      const found = range[row]?.[index] ?? null;
      const { from: lowest = -Infinity, to: highest = Infinity } = item.number;
      addProblem(problems, errorIn(found, place) ?? { code: "number_unknown", ...place, found: shown(found), lowest, highest });
    }
    return [[item.id, column]];
  });
}

function readScaleRange({ label, values }: Definition, range: Range, problems: Map<number, RowProblem>): Scores {
  const scores = new Uint8Array(range.length).fill(UNKNOWN);
  const highest = values().at(-1)?.value ?? 0;
  for (let row = 0; row < range.length; row++) {
    const found = range[row]?.[0] ?? null;
    if (found === null || found === "") continue;
    const value = numberIn(found);
    if (Number.isInteger(value) && value >= 0 && value <= highest) scores[row] = value;
    else {
      const place = { row, column: 0, label };
      addProblem(problems, errorIn(found, place) ?? { code: "number_unknown", ...place, found: shown(found), lowest: 0, highest });
    }
  }
  return scores;
}

/** A number, or a text that is nothing but one; NaN for all else. */
export function numberIn(cell: Cell): number {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && cell.trim() !== "" ? Number(cell.replace(",", ".")) : NaN;
}

/** The problem of an error cell; null for another cell. */
export function errorIn(cell: Cell, place: { row: number; column: number; label: string }): RowProblem | null {
  return typeof cell === "object" && cell !== null && "error" in cell ? { code: "cell_error", ...place, error: cell.error } : null;
}

/** A cell as a sentence repeats it. */
export function shown(cell: Cell): string {
  if (typeof cell !== "object" || cell === null) return String(cell ?? "");
  return "error" in cell ? cell.error : cell.date;
}

function addProblem(problems: Map<number, RowProblem>, problem: RowProblem): void {
  if (!problems.has(problem.row)) problems.set(problem.row, problem);
}
