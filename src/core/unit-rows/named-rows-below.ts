import { holds } from "../sheet/area.ts";
import { cellAt, extentOf } from "../sheet/cell-text.ts";
import type { Match } from "../match/matched/matched.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { knownUnits } from "../units/known-units.ts";
import { columnOfRole, wordsOf } from "./unit-cells.ts";

/**
 * The match with the rows right below the last answer that have a name of the register, where names are all that a sheet has of its units: units
 * that did not answer, and no notes. In a table, as far as its rows go.
 */
export function withNamedRows(source: Omit<SurveySource, "issues">): Match {
  const { match, register, sheet } = source;
  const nameAt = columnOfRole(source, "name");
  if (register === null || nameAt === null || columnOfRole(source, "id") !== null) return match;
  const table = sheet.tables.find(({ area }) => holds(area, match.headerRow, nameAt));
  const end = table ? table.area.lastRow - (table.hasTotals ? 1 : 0) : extentOf(sheet).lastRow;
  const known = knownUnits(register);
  const isNamed = (row: number) => {
    const name = wordsOf(cellAt(sheet, row, nameAt));
    return name !== null && known.named(name).length > 0;
  };
  let { lastDataRow } = match;
  while (lastDataRow < end && isNamed(lastDataRow + 1)) lastDataRow++;
  return { ...match, lastDataRow };
}
