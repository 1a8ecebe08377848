import type { HostProblemTexts } from "../ui-contract.ts";
import { quote } from "../../language/en/words.ts";

const sheetNamed = (sheet: string | null) => (sheet === null ? "A sheet" : `The sheet ${quote(sheet)}`);

/** What Excel could not do, and what to do about it. */
export const problems: HostProblemTexts = {
  sheet_protected: ({ sheet }) => `${sheetNamed(sheet)} is protected. Choose Review > Unprotect Sheet and try again.`,
  workbook_protected: () =>
    "The workbook is protected against new sheets. Choose Review > Protect Workbook to lift it, or write the columns only.",
  read_only: () => "The workbook is read-only. Choose Edit Workbook, or save a copy and use that.",
  cell_editing: () => "A cell is being edited. Press Enter or Esc in the sheet and try again.",
  dialog_open: () => "A dialog is open in Excel. Close it and try again.",
  cells_merged: ({ sheet, area }) =>
    `${sheetNamed(sheet)} has merged cells${area === null ? "" : ` (${area})`} where the results go. Unmerge them and try again.`,
  cells_filtered: ({ sheet }) => `${sheetNamed(sheet)} has a filter that prevents writing. Choose Data > Clear and try again.`,
  rows_moved: ({ sheet }) =>
    `Rows in ${sheet === null ? "a sheet" : `the sheet ${quote(sheet)}`} were moved or changed while we calculated, by a sort or a colleague. Recalculate.`,
  sheet_gone: ({ sheet }) => `${sheetNamed(sheet)} has been deleted or renamed. Check the answers again.`,
  workbook_closed: () => "The workbook is closed. Open it and the pane again.",
  busy: () => "Excel is busy. Wait a moment and try again.",
  too_large: () => "Excel would not take that much at once. Write fewer parts at a time, or use Excel on the desktop.",
  not_supported: ({ requires }) => `This version of Excel cannot do that; it requires ${requires}. Update Excel.`,
  file_unreadable: ({ file }) => `The file ${quote(file)} could not be read. Try again, or choose another file.`,
  unexpected: ({ detail }) =>
    `Something unexpected happened: ${detail}. Try again. If that does not help, close the pane and open it again.`,
};
