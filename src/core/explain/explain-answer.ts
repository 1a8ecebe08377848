import { answerOf } from "../validate/answer-of.ts";
import { byId, valueOf } from "../basics/by-id.ts";
import { cellAt } from "../sheet/cell-text.ts";
import type { ExplainedAnswer, UnknownReason } from "./explanation.ts";
import { textOf } from "../validate/read-units.ts";
import { BLANK, INVALID, UNKNOWN } from "../validate/responses.ts";
import type { Assessment, ClassResult } from "../score/results.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** What an explanation is made from: the results, and the sheet that they were read from. */
export interface ExplainGround {
  readonly assessment: Assessment;
  readonly sheet: Sheet;
}

/** One item's answer, its cell and what the cell holds. */
export function explainAnswer(id: string, unit: number, { assessment, sheet }: ExplainGround): ExplainedAnswer {
  const { ruleSet, responses, match } = assessment;
  const item = byId(ruleSet.items, id);
  const column = match.columns.find((found) => found.item === id)?.column;
  const row = responses.rows[unit] ?? 0;
  const code = valueOf(responses.codes, id)[unit] ?? BLANK;
  return {
    item: id,
    label: item.label,
    place: column === undefined ? null : { sheet: sheet.name, row, column },
    found: column === undefined ? "" : textOf(cellAt(sheet, row, column)),
    answer: answerOf(ruleSet, item, code),
    state: column === undefined ? "noColumn" : code === BLANK ? "blank" : code === INVALID ? "invalid" : "answered",
    reconstructed: item.provenance === "reconstructed",
  };
}

/** Why every result of a unit is unknown; null for one that has responded. */
export function whySilent(unit: number, { assessment: { responses } }: ExplainGround): UnknownReason | null {
  if (responses.responded[unit] === 1) return null;
  const rows = responses.ids.flatMap((id, other) => (id === responses.ids[unit] ? [responses.rows[other] ?? 0] : []));
  return rows.length > 1 ? { why: "duplicate", rows } : { why: "no_answers" };
}

/** The unit's grade or class code; null where it is unknown. */
export function codeOf(results: ReadonlyMap<string, ClassResult>, id: string, unit: number): number | null {
  return known(valueOf(results, id).codes[unit]);
}

/** A score, grade or code; null for UNKNOWN. */
export function known(code: number | undefined): number | null {
  return code === undefined || code === UNKNOWN ? null : code;
}
