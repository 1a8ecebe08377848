import { itemsIn } from "../../../core/ruleset/filters.ts";
import { definitionOfColumn } from "../../../core/kinds/definition-named.ts";
import type { Assessment } from "../../../core/score/results.ts";
import type { Place, Sheet } from "../../../core/sheet/sheet.ts";

/** The unit and the result that a cell of the survey's sheet is about; null for each that cannot be read from the cell. */
export interface About {
  readonly row: number | null;
  readonly subject: string | null;
}

/**
 * What a cell is about: the unit of its row, and for a column with an answer the first indicator with that item, for one of our columns
 * its own indicator, composite or nominal.
 */
export function aboutCell({ sheet: name, row, column }: Place, sheet: Sheet, assessment: Assessment): About {
  if (name !== sheet.name) return { row: null, subject: null };
  const hasUnit = assessment.responses.rows.includes(row);
  return { row: hasUnit ? row : null, subject: subjectOfAnswer(column, assessment) ?? subjectOfResult(column, sheet, assessment) };
}

function subjectOfAnswer(column: number, { match, ruleSet }: Assessment): string | null {
  const items = match.columns.filter((found) => found.column === column).map(({ item }) => item);
  const asks = ruleSet.indicators.find(({ gate, items: own }) =>
    items.some((item) => (gate && itemsIn(gate).includes(item)) || own.includes(item)),
  );
  return asks?.id ?? null;
}

function subjectOfResult(column: number, { ownColumnIds }: Sheet, { ruleSet }: Assessment): string | null {
  const id = [...(ownColumnIds ?? [])].find(([, own]) => own === column)?.[0];
  return id === undefined ? null : (definitionOfColumn(id, ruleSet)?.id ?? null);
}

/** The index of the unit on this row; null where there is none. */
export function unitAt(row: number | null, { responses }: Assessment): number | null {
  const unit = row === null ? -1 : responses.rows.indexOf(row);
  return unit < 0 ? null : unit;
}
