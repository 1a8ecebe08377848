import { outText } from "../workbook/office/put/cell-out.ts";

/** What is sent to Excel for the value of a formula: a text must not be read as something else, and an error is written as the error it is. */
export function frozenValue(value: unknown, type: unknown): unknown {
  return typeof value === "string" && type !== Excel.RangeValueType.error ? outText(value) : value;
}
