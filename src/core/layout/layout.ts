import type { Issue } from "../issues/issue.ts";
import type { Change } from "../sheet/change.ts";
import { columnsBeside, noColumns } from "./columns/columns.ts";
import { changesOf, isNeeded, makingOf, type LayoutInput } from "./outputs.ts";
import { linkedTo, parts, type Part } from "./parts.ts";
import { mapIssues } from "./maps/maps-sheet.ts";
import { ownSheetNames } from "./own-sheets.ts";

export interface Layout {
  readonly changes: readonly Change[];
  /** The issues of the layout itself, beside the assessment's; the sheets show both. */
  readonly issues: readonly Issue[];
}

/**
 * What is to be written into the workbook: the parts asked for, and those they are linked to, as the figures are to the tables.
 * The same input gives the same changes, and applied twice they give the same workbook as once.
 * Throws a Refusal when the survey's sheet has no room for the columns.
 */
export function layout(input: LayoutInput): Layout {
  const write = partsToWrite(input.write).filter((part) => isNeeded(part, input));
  const { nameOf, issues } = ownSheetNames(write, input.sheets, input.texts);
  const columns = write.includes("columns") ? columnsBeside(input.assessment, input.sheet) : noColumns;
  const maps = input.write.includes("maps") ? mapIssues(input.assessment, input.tables) : [];
  const found = [...issues, ...columns.issues, ...maps];
  const making = makingOf(input, { issues: [...input.assessment.issues, ...found], columns: columns.changes, nameOf });
  return { changes: write.flatMap((part) => changesOf(part, making)), issues: found };
}

/** The parts asked for and those they are linked to, each once, in the order they are written. */
export function partsToWrite(chosen: readonly Part[]): readonly Part[] {
  return parts.filter((part) => chosen.some((one) => one === part || linkedTo(one) === part));
}
