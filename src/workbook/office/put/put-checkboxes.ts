import type { PutSheet } from "../../../core/sheet/change.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { step, type Step } from "../host/steps.ts";

/** The types have the member of the enumeration alone, which not every Office.js has. */
const checkbox = { type: "Checkbox" } as unknown as Excel.CheckboxCellControl;

/** Shows the truth values in areas of a sheet as checkboxes; the cells hold TRUE or FALSE as before. Needs ExcelApi 1.18. */
export function putCheckboxes(name: string, areas: readonly Area[]): readonly Step[] {
  return areas.map((area) =>
    step(1, 0, (sheets) => {
      rangeOf(sheets.of(name), area).control = checkbox;
    }),
  );
}

/** The sheet without lists of values for cells that are checkboxes. */
export function withoutTruthLists(change: PutSheet): PutSheet {
  const { rows, dropDowns = [] } = change;
  const isChecked = ({ row, lastRow, column, lastColumn }: Area) =>
    rows.slice(row, lastRow + 1).every((cells) => cells.slice(column, lastColumn + 1).every((cell) => typeof cell?.value === "boolean"));
  return { ...change, dropDowns: dropDowns.filter(({ area }) => !isChecked(area)) };
}
