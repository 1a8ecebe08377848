import type { Assessment } from "../../core/score/results.ts";
import { cellAddress } from "../../core/sheet/address.ts";
import type { Place } from "../../core/sheet/sheet.ts";
import type { Language } from "../../messages/language/language.ts";
import type { ActiveCell, WorkbenchTexts } from "../../messages/workbench/workbench-contract.ts";
import { isDateFormat, isoDate } from "../../workbook/facts/dates.ts";
import { percentDecimals } from "../../workbook/facts/percent.ts";
import { norwegianCode } from "../../workbook/grid/formulas/error-codes.ts";
import type { Grid, GridCell, Stop } from "../../workbook/grid/port/grid.ts";

/** A grid as far as its cells are read out. */
type ReadGrid = Pick<Grid, "sheets" | "cell" | "isConcealed">;

/** What is known of the page when a cell becomes active. */
export interface Surroundings {
  readonly texts: () => WorkbenchTexts;
  readonly language: () => Language;
  /** The answers as they were read last; null before that. */
  readonly assessment: () => Assessment | null;
}

/**
 * Writes the active cell into an element, a live region, each time another becomes active: of several in one frame, as when a jump shows
 * another sheet first, the last. The sheet is told where it is another.
 */
export function tellActiveCell(region: HTMLElement, grid: ReadGrid & Pick<Grid, "onActive">, around: Surroundings): Stop {
  let toldSheet: string | null = null;
  let next: Place | null = null;
  const tell = () => {
    if (!next) return;
    const cell = activeCellOf(next, grid, around.assessment(), around.language());
    region.textContent = around.texts().activeCell({ ...cell, sheet: next.sheet === toldSheet ? null : next.sheet });
    toldSheet = next.sheet;
    next = null;
  };
  return grid.onActive((place) => {
    if (!next) requestAnimationFrame(tell);
    next = place;
  });
}

/** A cell with what stands over its column and the unit of its row, where it is a cell of the survey. */
export function activeCellOf({ sheet, row, column }: Place, grid: ReadGrid, assessment: Assessment | null, language: Language): ActiveCell {
  const id = grid.sheets().find(({ name }) => name === sheet)?.id;
  const cell = id === undefined ? null : grid.cell(id, row, column);
  const survey = assessment?.match.sheet === sheet && row > assessment.match.headerRow ? assessment : null;
  const heading = survey && id !== undefined ? grid.cell(id, survey.match.headerRow, column).value : null;
  return {
    value: cell && shownValue(cell, language),
    isUnknown: id !== undefined && grid.isConcealed(id, row, column),
    percentDecimals: cell?.format == null ? null : percentDecimals(cell.format),
    hasFormula: cell?.formula != null,
    heading: heading === null ? null : String(heading),
    unit: survey && unitIn(row, survey),
    address: cellAddress(row, column),
    sheet,
  };
}

/** A date as it is shown, and not as its number; an error by the code of the language. */
function shownValue({ value, isError, format }: GridCell, language: Language): GridCell["value"] {
  if (isError && language === "nb") return norwegianCode(String(value));
  return typeof value === "number" && format !== null && isDateFormat(format) ? isoDate(value, false) : value;
}

function unitIn(row: number, { responses: { rows, ids, names } }: Assessment): string | null {
  const unit = rows.indexOf(row);
  return unit < 0 ? null : [ids[unit], names[unit]].filter((part) => part != null && part !== "").join(" ");
}
