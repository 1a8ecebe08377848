import { parseArea } from "../../../core/sheet/address.ts";
import { isSameName } from "../../../core/sheet/names.ts";
import type { Cell } from "../../../core/sheet/sheet.ts";
import type { DropDown } from "../../facts/drop-down.ts";
import type { DefinedName } from "../../facts/own-names.ts";
import { parseReference, type Reference } from "../../facts/references.ts";
import type { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";

/** The lists of a sheet with their values in place of the ranges that have them. A list whose range cannot be found is left out. */
export async function withListedValues(
  dropDowns: readonly DropDown[],
  sheet: string,
  file: Pick<XlsxWorkbook, "read" | "sheets">,
  names: readonly DefinedName[],
): Promise<readonly DropDown[]> {
  const listed: DropDown[] = [];
  for (const dropDown of dropDowns) {
    const { source } = dropDown;
    const values = typeof source === "string" ? await valuesAt(referenceOf(source, sheet, names), file) : source;
    if (values !== null && values.length > 0) listed.push({ ...dropDown, source: values });
  }
  return listed;
}

/** The range that a formula names: by its address, on the same sheet or another, or by a name. */
function referenceOf(formula: string, sheet: string, names: readonly DefinedName[]): Reference | null {
  const area = parseArea(formula);
  if (area) return { sheet, area };
  return parseReference(formula) ?? parseReference(names.find(({ name }) => isSameName(name, formula))?.formula ?? "");
}

/** The range's texts and whole numbers; null where there is no such range, or it holds anything else. */
async function valuesAt(reference: Reference | null, file: Pick<XlsxWorkbook, "read" | "sheets">): Promise<readonly string[] | null> {
  if (!reference || !(await file.sheets()).some(({ name }) => name === reference.sheet)) return null;
  const { row, column, lastRow, lastColumn } = reference.area;
  const { cells, firstRow, firstColumn } = await file.read(reference.sheet, lastRow + 1);
  const values: string[] = [];
  for (let r = row; r <= lastRow; r++)
    for (let c = column; c <= lastColumn; c++) {
      const cell: Cell = cells[r - firstRow]?.[c - firstColumn] ?? null;
      if (cell === null || cell === "") continue;
      if (typeof cell === "string") values.push(cell);
      else if (typeof cell === "number" && Number.isInteger(cell)) values.push(String(cell));
      else return null;
    }
  return values;
}
