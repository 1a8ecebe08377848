import type { Issue } from "../issues/issue.ts";
import { columnChanges } from "./columns.ts";
import { figuresSheet } from "./figures-sheet.ts";
import type { LayoutInput, Part } from "./input.ts";
import { logSheet } from "./log-sheet.ts";
import { ownSheetNames } from "./own-sheets.ts";
import { remarksSheet } from "./remarks-sheet.ts";
import { tablesSheet } from "./tables-sheet.ts";
import type { OwnSheetId } from "./texts.ts";
import type { Change } from "../sheet/change.ts";

export interface Layout {
  readonly changes: readonly Change[];
  /** The issues of the layout itself, beside the assessment's; the sheets show both. */
  readonly issues: readonly Issue[];
}

/**
 * What is to be written into the workbook: the parts asked for, and the tables with the figures, which are linked to them.
 * The same input gives the same changes, and applied twice they give the same workbook as once.
 * Throws a Refusal when the survey's sheet has no room for the columns.
 */
export function layout(input: LayoutInput): Layout {
  const { assessment, sheet, sheets, texts } = input;
  const write = new Set<Part>(input.write.includes("figures") ? [...input.write, "tables"] : input.write);
  const { nameOf, issues } = ownSheetNames(sheetsOf(write), sheets, texts);
  const all = [...assessment.issues, ...issues];
  const tables = tablesSheet(input, nameOf.tabeller);
  const numbers = { sheet: nameOf.tabeller, headerRows: tables.headerRows };
  const changes: Change[] = [];
  if (write.has("columns")) changes.push(...columnChanges(assessment, sheet));
  if (write.has("tables")) changes.push(tables.change);
  if (write.has("figures")) changes.push(figuresSheet(input, nameOf.figurer, numbers));
  if (write.has("remarks")) changes.push(remarksSheet(all, nameOf.merknader, sheets, assessment.ruleSet, texts));
  if (write.has("log")) changes.push(logSheet(input, all, nameOf.logg));
  return { changes, issues };
}

const sheetOf: Readonly<Record<Part, OwnSheetId | null>> = {
  columns: null,
  tables: "tabeller",
  figures: "figurer",
  remarks: "merknader",
  log: "logg",
};

function sheetsOf(write: ReadonlySet<Part>): readonly OwnSheetId[] {
  return [...write].flatMap((part) => sheetOf[part] ?? []);
}
