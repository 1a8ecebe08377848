import { partFacts, type Part } from "../../core/layout/parts.ts";
import type { Outcome } from "../../core/pipeline.ts";
import type { Place } from "../../core/sheet/sheet.ts";

/** A part of the results that stands in the workbook, and where. */
export interface WrittenPlace {
  readonly part: Part;
  readonly place: Place;
}

/** What the sheet of a part is called in the workbook; null where it has none. */
export function ownSheet({ sheets }: Outcome, part: Part): string | null {
  return sheets.find(({ ownId }) => ownId === partFacts[part].name)?.name ?? null;
}

/** The results that an analyst goes on to, as far as they are in the workbook: the columns beside the answers, and our sheets but the log. */
export function writtenPlaces(outcome: Outcome): readonly WrittenPlace[] {
  const { sheet } = outcome;
  const columns = sheet?.ownColumns
    ? [{ part: "columns" as const, place: { sheet: sheet.name, row: sheet.ownColumns.row, column: sheet.ownColumns.column } }]
    : [];
  const sheets = (["tables", "figures", "maps", "remarks", "methods"] as const).flatMap((part) => {
    const name = ownSheet(outcome, part);
    return name === null ? [] : [{ part, place: { sheet: name, row: 0, column: 0 } }];
  });
  return [...columns, ...sheets];
}
