import type { Issue } from "../issues/issue.ts";
import { firstFree, isSameSheet } from "../sheet/names.ts";
import type { SheetInfo } from "../sheet/sheet.ts";
import type { LayoutTexts } from "./outputs.ts";
import { isSheetPart, partFacts, parts, type OwnSheetId, type Part } from "./parts.ts";

/** The names of our own sheets in this workbook, and the issues about them. */
export interface OwnSheetNames {
  /** By sheet id; a sheet that is not ours has its id for a name. */
  readonly nameOf: (sheet: string) => string;
  readonly issues: readonly Issue[];
}

/**
 * A sheet that an earlier run wrote keeps the name it has now; a new one gets its own name, or a longer one where the user has a
 * sheet of that name, and then a remark says so, at every run.
 */
export function ownSheetNames(write: readonly Part[], sheets: readonly SheetInfo[], texts: LayoutTexts): OwnSheetNames {
  const named = ownSheets(parts).map((id) => ({ id, wanted: texts.sheetName(id), used: nameFor(id, sheets, texts) }));
  const names = new Map<string, string>(named.map(({ id, used }) => [id, used]));
  const written = ownSheets(write);
  const issues = named
    .filter(({ id, wanted, used }) => written.includes(id) && used !== wanted && isTaken(wanted, sheets, id))
    .map(({ wanted, used }): Issue => ({ code: "own_sheet_name_taken", severity: "remark", place: null, wanted, used }));
  return { nameOf: (sheet) => names.get(sheet) ?? sheet, issues };
}

/** The ids of the sheets among these parts. */
function ownSheets(of: readonly Part[]): readonly OwnSheetId[] {
  return of.filter(isSheetPart).map((part) => partFacts[part].name);
}

function nameFor(id: OwnSheetId, sheets: readonly SheetInfo[], texts: LayoutTexts): string {
  const before = sheets.find(({ ownId }) => ownId === id);
  if (before) return before.name;
  const wanted = texts.sheetName(id);
  const nameAt = (attempt: number) => (attempt === 1 ? wanted : texts.otherSheetName(wanted, attempt - 1));
  return firstFree(nameAt, (name) => isTaken(name, sheets, id));
}

function isTaken(name: string, sheets: readonly SheetInfo[], id: OwnSheetId): boolean {
  return sheets.some((sheet) => sheet.ownId !== id && isSameSheet(sheet.name, name));
}
