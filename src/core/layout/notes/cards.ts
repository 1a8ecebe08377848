import type { Issue } from "../../issues/issue.ts";
import type { Assessment } from "../../score/results.ts";
import type { Change, OutCard, OutColumn, PutColumns } from "../../sheet/change.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { cellExplainer, gradedResults, type ExplainedCell } from "./explained-cells.ts";

/** A sheet with more cards than this would be slow to write, and its file large. */
export const MOST_CARDS = 20_000;

/** What a card says of a cell. */
export type CardOf = (cell: ExplainedCell) => OutCard;

/** What cards are made from. */
export interface CardsInput {
  readonly cardOf: CardOf;
  readonly assessment: Assessment;
  readonly sheet: Sheet;
}

export interface CardsLaidOut {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

/**
 * The changes with a card on every score, grade and class that they write as a value: a cell with a formula can have none. With too many for a
 * sheet there are none, and an issue says so.
 */
export function withCards(changes: readonly Change[], input: CardsInput, most = MOST_CARDS): CardsLaidOut {
  const put = changes.find((change) => change.kind === "putColumns");
  if (!put) return { changes, issues: [] };
  const placed = placedCards(put, input);
  const wanted = placed.reduce((sum, { units }) => sum + units.size, 0);
  if (wanted > most) return { changes, issues: [tooMany(wanted, most, put)] };
  const explain = cellExplainer(input);
  const columns = put.columns.map((column): OutColumn => {
    const found = placed.find(({ columnId }) => columnId === column.id);
    if (!found || found.units.size === 0) return column;
    const cards = column.cells.map((_, index) => {
      const unit = found.units.get(index);
      return unit === undefined ? null : input.cardOf(explain(found.result, unit));
    });
    return { ...column, cards };
  });
  return { changes: changes.map((change) => (change === put ? { ...put, columns } : change)), issues: [] };
}

/** The cells of a column that get cards: the units, by their places among the cells. */
interface PlacedCards {
  readonly result: string;
  readonly columnId: string;
  readonly units: ReadonlyMap<number, number>;
}

function placedCards({ columns, headerRow }: PutColumns, { assessment }: CardsInput): readonly PlacedCards[] {
  return gradedResults(assessment).flatMap(({ definition, columnId, isGraded }) => {
    const column = columns.find(({ id }) => id === columnId);
    if (!column) return [];
    const units = new Map<number, number>();
    assessment.responses.rows.forEach((row, unit) => {
      const index = row - headerRow - 1;
      if (isGraded(unit) && typeof column.cells[index] === "number" && typeof column.formulas?.[index] !== "string") units.set(index, unit);
    });
    return [{ result: definition.id, columnId, units }];
  });
}

function tooMany(wanted: number, most: number, { sheet, headerRow, area }: PutColumns): Issue {
  return { code: "cards_too_many", severity: "remark", place: { sheet, row: headerRow, column: area.column }, wanted, most };
}
