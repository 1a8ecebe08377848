import { BooleanNumber } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import type { FunctionRange, FunctionValue, GridFunction } from "../../port/grid.ts";

/*
 * Trap (0.25.1): functions that are registered through the engine's API (`CustomFunction`) get 0 for a blank cell, which in a survey turns no
 * answer into an answer, and one that throws stops the calculation: in Node it ends the process, and other formulas get no values.
 * Fix: a class of our own is registered as an executor and converts arguments, results and errors itself.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «a blank cell reaches a function of ours as no answer, and 0 as 0»
 * Test: test/workbook/grid/fixes.test.ts «a function that throws gives an error value, and the next formula is calculated»
 */

/** As many as Excel takes. */
const mostArguments = 255;

const errors = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/** A function of ours as the engine calls it: blank cells arrive as null, and what it throws becomes an error value. */
export class OwnFunction extends BaseFunction {
  readonly #own: GridFunction;

  constructor(own: GridFunction) {
    super(own.name);
    this.#own = own;
    this.minParams = own.parameters.filter(({ isOptional, isRepeating }) => !isOptional && !isRepeating).length;
    this.maxParams = own.parameters.at(-1)?.isRepeating ? mostArguments : own.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    try {
      const { parameters } = this.#own;
      const args = parameters.flatMap(({ isRange, isRepeating = false }, index) =>
        (isRepeating ? variants.slice(index) : [variants[index]]).map((variant) => argument(variant, isRange)),
      );
      return resultOf(this.#own.call(args), this);
    } catch (error) {
      return ErrorValueObject.create(errorTypeOf(error));
    }
  }

  /** The cell that calls the function, which the engine needs for a result of several cells. */
  get caller() {
    return { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
  }
}

/** What the editor shows of a function while a formula is typed. */
export function functionInfo({ name, description, parameters }: GridFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.isRange ? "B2:B378" : "",
      require: parameter.isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.isRepeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

/** The error in the `code` of what was thrown; #VALUE! where it has none. */
function errorTypeOf(error: unknown): ErrorType {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return (typeof code === "string" ? errors.get(code) : undefined) ?? ErrorType.VALUE;
}

function argument(variant: FunctionVariantType | undefined, isRange: boolean): FunctionRange | FunctionValue {
  if (variant === undefined) return null;
  if (variant.isArray()) {
    const range = rangeOf(variant as ArrayValueObject); // `isArray` says so
    return isRange ? range : (range[0]?.[0] ?? null);
  }
  const value = plainValue(variant as BaseValueObject); // references are resolved before a function is called
  return isRange ? [[value]] : value;
}

function rangeOf(array: ArrayValueObject): FunctionRange {
  const rows: FunctionValue[][] = Array.from({ length: array.getRowCount() }, () =>
    Array<FunctionValue>(array.getColumnCount()).fill(null),
  );
  array.iterator((value, row, column) => {
    const line = rows[row];
    if (value && line) line[column] = plainValue(value);
  });
  return rows;
}

function plainValue(value: BaseValueObject): FunctionValue {
  if (value.isNull()) return null;
  if (value instanceof ErrorValueObject) return { error: value.getErrorType() };
  return value.getValue();
}

function resultOf(range: FunctionRange, fn: OwnFunction): BaseValueObject {
  const [first = []] = range;
  if (range.length === 1 && first.length === 1) return valueObject(first[0] ?? null);
  const columnCount = Math.max(0, ...range.map(({ length }) => length));
  if (range.length === 0 || columnCount === 0) return ErrorValueObject.create(ErrorType.CALC);
  const calculateValueList = range.map((row) => Array.from({ length: columnCount }, (_, column) => valueObject(row[column] ?? null)));
  return ArrayValueObject.create({ calculateValueList, rowCount: range.length, columnCount, ...fn.caller });
}

function valueObject(value: FunctionValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(errors.get(value.error) ?? ErrorType.VALUE);
}
