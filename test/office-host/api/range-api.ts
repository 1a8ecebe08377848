import type { Json } from "../json.ts";
import { addressOf, isEntireColumn, isEntireRow } from "../model/area.ts";
import { isErrorValue, type HostCell } from "../model/cell-grid.ts";
import { notImplemented, wrongSize } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";
import { categoryOf, displayText } from "../model/number-format.ts";
import { numberFormatAt, readValue, writeFormulas, writeJsonValues, writeNumberFormats, writeValues } from "../model/write.ts";
import { jsonValue } from "../model/values-as-json.ts";
import { apiType, type ApiObject, type Definition, type Show } from "./api-object.ts";
import { conditionalFormatsApi } from "./conditional-format-api.ts";
import { dataValidationApi } from "./data-validation-api.ts";
import { formatApi } from "./format-api.ts";
import { rangeEditing } from "./range-editing.ts";
import { rangeNavigation } from "./range-navigation.ts";
import { controlOf, hasSpill, isHidden, setControl, setHidden } from "./range-state.ts";
import { worksheetApi } from "./worksheet-api.ts";

/** Excel refuses an answer with more cells than this. */
const mostCells = 5_000_000;

type CellReader = (cell: HostCell | undefined, row: number, column: number) => Json;

/** A table of `read`'s value for each cell; null when there are more cells than Excel answers with. */
function grid(range: HostRange, read: CellReader): Json {
  const { row, column } = range.area;
  if (range.rows * range.columns > mostCells) return null;
  return Array.from({ length: range.rows }, (_, dy) =>
    Array.from({ length: range.columns }, (_cell, dx) => read(range.sheet.cells.at(row + dy, column + dx), row + dy, column + dx)),
  );
}

function valueType(cell: HostCell | undefined): string {
  if (!cell) return "Empty";
  if (isErrorValue(cell.value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof cell.value as "string" | "number" | "boolean"]; // what an error is not
}

const formulaOrValue: CellReader = (cell) => (cell?.formula && !cell.isSpilled ? cell.formula : readValue(cell));

const properties: Definition<HostRange>["properties"] = {
  Values: {
    get: (range) => grid(range, readValue),
    set: (range, value) => {
      writeValues(range, value.json(0));
    },
  },
  Formulas: {
    get: (range) => grid(range, formulaOrValue),
    set: (range, value) => {
      writeFormulas(range, value.json(0));
    },
  },
  ValuesAsJson: {
    get: (range) => grid(range, jsonValue),
    set: (range, value) => {
      writeJsonValues(range, value.json(0));
    },
  },
  Control: {
    get: controlOf,
    set: (range, value) => {
      setControl(range, value.json(0));
    },
  },
  Text: { get: (range) => grid(range, (cell, row, column) => displayText(cell?.value, numberFormatAt(range.sheet, row, column))) },
  ValueTypes: { get: (range) => grid(range, valueType) },
  NumberFormat: {
    get: (range) => grid(range, (_, row, column) => numberFormatAt(range.sheet, row, column)),
    set: (range, value) => {
      writeNumberFormats(range, value.json(0));
    },
  },
  NumberFormatCategories: { get: (range) => grid(range, (_, row, column) => categoryOf(numberFormatAt(range.sheet, row, column))) },
  Address: { get: (range) => range.address },
  RowIndex: { get: (range) => range.area.row },
  ColumnIndex: { get: (range) => range.area.column },
  RowCount: { get: (range) => range.rows },
  ColumnCount: { get: (range) => range.columns },
  CellCount: { get: (range) => (range.rows * range.columns > 2 ** 31 - 1 ? -1 : range.rows * range.columns) },
  IsEntireRow: { get: (range) => isEntireRow(range.area) },
  IsEntireColumn: { get: (range) => isEntireColumn(range.area) },
  RowHidden: {
    get: (range) => isHidden(range, "row"),
    set: (range, value) => {
      setHidden(range, "row", value.flag(0));
    },
  },
  ColumnHidden: {
    get: (range) => isHidden(range, "column"),
    set: (range, value) => {
      setHidden(range, "column", value.flag(0));
    },
  },
  Hidden: { get: (range) => isHidden(range, "row") === true || isHidden(range, "column") === true },
  HasSpill: { get: (range) => hasSpill(range) },
  Hyperlink: {
    get: (range) => range.sheet.formats.at("Hyperlink", range.area.row, range.area.column) ?? null,
    set: (range, value) => {
      writeHyperlink(range, value.json(0));
    },
  },
};

function writeHyperlink(range: HostRange, link: Json): void {
  range.sheet.assertWritable("Range.hyperlink");
  const text = typeof link === "object" && link !== null && "textToDisplay" in link ? link.textToDisplay : undefined;
  if (text !== undefined) writeValues(range, text);
  range.sheet.formats.put("Hyperlink", range.area, link);
}

/**
 * A range as the client sees it. A function, since ranges refer to sheets and tables and these to ranges again. The cells of a table or a name are shown as
 * a range of their own: the client lets go of what it has tracked, and the table must go on following its cells.
 */
export function rangeApi(range: HostRange): ApiObject {
  const isAnothers = range.reference === null && !range.isGone && range.sheet.anchored.has(range);
  return rangeType(isAnothers ? range.with(range.area) : range);
}

const rangeType: Show<HostRange> = apiType<HostRange>({
  name: "Range",
  identity: ({ reference }) => (reference === null ? {} : { _ReferenceId: reference }),
  properties,
  parts: {
    Worksheet: (range) => worksheetApi(range.sheet),
    Format: (range) => formatApi(range),
    ConditionalFormats: (range) => conditionalFormatsApi(range),
    DataValidation: (range) => dataValidationApi(range),
  },
  methods: {
    ...rangeNavigation,
    ...rangeEditing,
    _KeepReference: (range) => {
      const { workbook } = range.sheet;
      range.reference = `OM:${workbook.nextId()}`;
      workbook.references.set(range.reference, range.anchor());
    },
    _ValidateArraySize: (range, args) => {
      if (args.integer(0) !== range.rows || args.integer(1) !== range.columns) throw wrongSize("Range.values");
    },
    GetRowProperties: (range, args) => {
      if (Object.keys(args.options(0)).join() !== "rowHidden") throw notImplemented("Range.getRowProperties but for rowHidden");
      return Array.from({ length: range.rows }, (_, dy) => {
        const row = range.part(dy, 0, 1, range.columns, args.location);
        return { address: addressOf(row.area), rowHidden: isHidden(row, "row") };
      });
    },
  },
});
