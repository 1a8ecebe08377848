import { begun, between, markName, type Leftover } from "./mark-text.ts";
import { step, type Step } from "./steps.ts";

export type Stage = "untouched" | "begun" | "complete";

const complete = (id: string) => `ferdig ${id}`;

/** What the writing of these changes is called: the same changes have the same name, but not twice in a row. `mark` is what the workbook has. */
export function writingId(checksum: string, mark: string | null): string {
  return mark === complete(checksum) ? `${checksum}+` : checksum;
}

/** From here on cells are written over; what was in them is kept, and where on the user's own sheets is told to whoever comes after. */
export function begin(id: string, kept: readonly Leftover[], mark: string | null): Step {
  const formula = formulaOf([begun(id), ...kept.map(leftoverText)]);
  return step(2, formula.length, (_, { workbook: { names } }) => {
    if (mark !== null) names.getItem(markName).formula = formula;
    else names.add(markName, formula).visible = false;
  });
}

/** All is written; what was kept is no longer needed. */
export function finish(id: string): Step {
  const formula = formulaOf([complete(id)]);
  return step(1, formula.length, (_, { workbook: { names } }) => {
    names.getItem(markName).formula = formula;
  });
}

/** Makes the mark what it was before a writing that was taken back. */
export function returnMark({ workbook: { names } }: Excel.RequestContext, before: string | null): void {
  const mark = names.getItem(markName);
  if (before === null) mark.delete();
  else mark.formula = formulaOf(before.split(between));
}

/** How far the writing of that id has come. */
export function stageOf(id: string, mark: string | null): Stage {
  if (mark === complete(id)) return "complete";
  return mark?.split(between)[0] === begun(id) ? "begun" : "untouched";
}

/** Excel takes no more than 255 characters in one text of a formula, so each part is a text of its own. */
const formulaOf = (parts: readonly string[]) => `=${parts.map((part) => `"${part}"`).join("&")}`;

const leftoverText = ({ sheetId, area: { row, column, lastRow, lastColumn } }: Leftover) =>
  [sheetId, row, column, lastRow, lastColumn].join(" ");

/** What a writing that was begun and neither finished nor taken back has left. */
export function leftoversOf(mark: string | null): readonly Leftover[] {
  const [first = "", ...kept] = mark?.split(between) ?? [];
  return first.startsWith(begun("")) ? kept.flatMap(leftoverOf) : [];
}

function leftoverOf(text: string): Leftover[] {
  const parts = /^(\S+) (\d+) (\d+) (\d+) (\d+)$/.exec(text);
  if (!parts) return [];
  const [row = 0, column = 0, lastRow = 0, lastColumn = 0] = parts.slice(2).map(Number);
  return [{ sheetId: parts[1] ?? "", area: { row, column, lastRow, lastColumn } }];
}
