import type { Json } from "../json.ts";
import { spillOf } from "../api/range-state.ts";
import { parseReference } from "../model/area.ts";
import { isErrorValue, type CellValue } from "../model/cell-grid.ts";
import { notImplemented } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";
import type { HostSheet } from "../model/host-sheet.ts";
import type { FunctionMetadata, ParameterMetadata } from "./metadata.ts";
import { literal, type FunctionCall } from "./parse-call.ts";

/** The arguments of a call, or the error that Excel shows without calling. `precedents` are the cells it depends on. */
export interface Prepared {
  readonly values: readonly Json[];
  readonly addresses: readonly (string | null)[];
  readonly precedents: readonly HostRange[];
  readonly error: string | null;
}

/**
 * What Excel does before it calls a custom function: a matrix is always a table and a single cell a table of one; an argument left
 * out is null; an error in a cell is the result at once, unless errors may be passed; a scalar gets one value; the arguments of a repeating
 * parameter, which is the last one, come as one array.
 */
export function prepare(call: FunctionCall, metadata: FunctionMetadata, sheet: HostSheet, allowsErrors: boolean): Prepared {
  const required = metadata.parameters.filter(({ optional }) => !optional).length;
  const last = metadata.parameters.at(-1);
  const repeating = last?.repeating === true ? last : null;
  const isWrong = (call.args.length > metadata.parameters.length && !repeating) || call.args.length < required;
  const single = repeating ? metadata.parameters.slice(0, -1) : metadata.parameters;
  const args = single.map((parameter, index) => argument(call.args[index] ?? null, parameter, sheet, allowsErrors));
  if (repeating) args.push(together(call.args.slice(single.length).map((text) => argument(text, repeating, sheet, allowsErrors))));
  return {
    values: args.map(({ value }) => value),
    addresses: args.map(({ ranges }) => ranges[0]?.address ?? null),
    precedents: args.flatMap(({ ranges }) => ranges),
    error: isWrong ? "#VALUE!" : (args.find(({ error }) => error !== null)?.error ?? null),
  };
}

interface Argument {
  readonly value: Json;
  readonly ranges: readonly HostRange[];
  readonly error: string | null;
}

/** The arguments of a repeating parameter as one. */
function together(args: readonly Argument[]): Argument {
  return {
    value: args.map(({ value }) => value),
    ranges: args.flatMap(({ ranges }) => ranges),
    error: args.find(({ error }) => error !== null)?.error ?? null,
  };
}

function argument(text: string | null, parameter: ParameterMetadata, sheet: HostSheet, allowsErrors: boolean): Argument {
  if (text === null) return { value: null, ranges: [], error: null };
  const constant = literal(text);
  if (constant !== undefined) return { value: isMatrix(parameter) ? [[constant]] : constant, ranges: [], error: null };
  const range = referredTo(text, sheet);
  if (!range) return { value: null, ranges: [], error: "#NAME?" };
  const cells = valuesOf(range);
  const error = allowsErrors ? null : (cells.flat().find(isErrorValue)?.error ?? null);
  if (isMatrix(parameter)) return { value: cells.map((row) => row.map(handedOver)), ranges: [range], error };
  const [[only] = []] = cells;
  if (only === undefined || range.rows * range.columns !== 1) throw notImplemented(`a range for the scalar ${parameter.name}`);
  return { value: handedOver(only), ranges: [range], error: error ?? mismatch(only, parameter) };
}

const isMatrix = ({ dimensionality }: ParameterMetadata) => dimensionality === "matrix";

/** The cells an argument names: an address, a name, or what the formula in a cell spilled ("A1#"). */
function referredTo(text: string, sheet: HostSheet): HostRange | null {
  const isSpill = text.endsWith("#");
  const reference = isSpill ? text.slice(0, -1) : text;
  const parsed = parseReference(reference);
  const named = sheet.names.find(reference)?.range ?? sheet.workbook.names.find(reference)?.range ?? null;
  const target = parsed && (parsed.sheet === null ? sheet : sheet.workbook.find(parsed.sheet));
  const range = target ? target.range(parsed.area) : named;
  return range && isSpill ? spillOf(range) : range;
}

const valuesOf = ({ sheet, area, rows, columns }: HostRange): CellValue[][] =>
  Array.from({ length: rows }, (_, dy) =>
    Array.from({ length: columns }, (_cell, dx) => sheet.cells.at(area.row + dy, area.column + dx)?.value ?? ""),
  );

/** An error in the form in which it is passed; an empty cell is the empty text. */
const handedOver = (value: CellValue): Json => (isErrorValue(value) ? { type: "CustomFunctionError", code: value.error } : value);

/** Excel does not call a function with text where a number is required. */
function mismatch(value: CellValue, { type }: ParameterMetadata): string | null {
  return type === "number" && typeof value === "string" && value !== "" ? "#VALUE!" : null;
}
