import { byId } from "../../basics/by-id.ts";
import { misreadCells, type MisreadCell } from "../../formulas/misread.ts";
import type { Issue } from "../../issues/issue.ts";
import { Refusal } from "../../issues/refusal.ts";
import type { Assessment } from "../../score/results.ts";
import { cellAddress } from "../../sheet/address.ts";
import { textOf } from "../../sheet/cell-text.ts";
import type { Change } from "../../sheet/change.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { BLANK } from "../../validate/coded/responses.ts";

/** So many cells are named, and so many spellings told of for each question. */
const MOST_NAMED = 20;

/** What writes answers as formulas read them, and what is said of it. */
export interface Corrected {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

export const nothingCorrected: Corrected = { changes: [], issues: [] };

/**
 * Writes the answers that formulas would mistake as they were meant. Throws a Refusal that names the cells where that is not wanted, or where no
 * content of a cell would do, and where two rows are about the same unit, of which a formula knows nothing.
 */
export function correctedAnswers(assessment: Assessment, sheet: Sheet, isWanted: boolean): Corrected {
  refuseTwice(assessment, sheet);
  const misread = misreadCells(assessment, sheet);
  const beyondCorrection = misread.filter(({ meant }) => meant === undefined);
  if (beyondCorrection.length > 0) throw refused(beyondCorrection, sheet, false);
  if (misread.length > 0 && !isWanted) throw refused(misread, sheet, true);
  if (misread.length === 0) return nothingCorrected;
  const cells = misread.map(({ row, column, meant }) => ({ row, column, value: meant ?? null }));
  const items = [...new Set(misread.map(({ item }) => item))];
  return {
    changes: [{ kind: "putAnswers", sheet: sheet.name, cells }],
    issues: items.map((item) =>
      correctedIssue(
        item,
        misread.filter((cell) => cell.item === item),
        assessment,
        sheet,
      ),
    ),
  };
}

function refuseTwice({ responses }: Assessment, sheet: Sheet): void {
  const columns = [...responses.codes.values()];
  const rows = Array.from(responses.rows).filter(
    (_, unit) => responses.responded[unit] === 0 && columns.some((codes) => (codes[unit] ?? BLANK) !== BLANK),
  );
  if (rows.length > 0) throw new Refusal({ code: "units_twice", sheet: sheet.name, rows: rows.slice(0, MOST_NAMED) });
}

function refused(misread: readonly MisreadCell[], sheet: Sheet, correctable: boolean): Refusal {
  const cells = misread.slice(0, MOST_NAMED).map(({ row, column, found, meant }) => ({
    address: cellAddress(row, column),
    found: textOf(found),
    meant: meant === undefined || meant === null ? null : String(meant),
  }));
  return new Refusal({ code: "answers_misread", sheet: sheet.name, count: misread.length, cells, correctable });
}

function correctedIssue(item: string, misread: readonly MisreadCell[], { ruleSet }: Assessment, sheet: Sheet): Issue {
  const spellings = new Map<string, { found: string; answer: string | null; count: number }>();
  for (const { found, meant } of misread) {
    const answer = meant === undefined || meant === null ? null : String(meant);
    const key = JSON.stringify([textOf(found), answer]);
    const known = spellings.get(key) ?? { found: textOf(found), answer, count: 0 };
    spellings.set(key, { ...known, count: known.count + 1 });
  }
  const cells = misread.slice(0, MOST_NAMED).map(({ row, column }) => ({ row, column }));
  const { label } = byId(ruleSet.items, item);
  const place = { sheet: sheet.name, ...(cells[0] ?? { row: 0, column: 0 }) };
  return {
    code: "answers_corrected",
    severity: "remark",
    place,
    item,
    label,
    count: misread.length,
    cells,
    spellings: [...spellings.values()].slice(0, MOST_NAMED),
  };
}
