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

const errors = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/**
 * A function of ours as the engine calls it. The engine's own way of adding functions gives them 0 for a blank cell, which in a survey
 * would turn no answer into an answer, and is brought down by one that throws; this one does neither.
 */
export class OwnFunction extends BaseFunction {
  readonly #own: GridFunction;

  constructor(own: GridFunction) {
    super(own.name);
    this.#own = own;
    this.minParams = own.parameters.filter(({ isOptional }) => !isOptional).length;
    this.maxParams = own.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    try {
      const args = this.#own.parameters.map(({ isRange }, index) => argument(variants[index], isRange));
      return resultOf(this.#own.call(args), this);
    } catch (error) {
      return ErrorValueObject.create(errorTypeOf(error));
    }
  }

  /** The engine's own place of the cell that asks, for a result of several cells. */
  get place() {
    return { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
  }
}

/** What the engine tells of a function while a formula is written. */
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
      repeat: BooleanNumber.FALSE,
    })),
  };
}

/** What was thrown may say which error it is. */
function errorTypeOf(error: unknown): ErrorType {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return (typeof code === "string" ? errors.get(code) : undefined) ?? ErrorType.VALUE;
}

function argument(given: FunctionVariantType | undefined, isRange: boolean): FunctionRange | FunctionValue {
  if (given === undefined) return null;
  if (given.isArray()) {
    const range = rangeOf(given as ArrayValueObject); // as it says itself
    return isRange ? range : (range[0]?.[0] ?? null);
  }
  const value = plainValue(given as BaseValueObject); // references are resolved before a function is called
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

function resultOf(range: FunctionRange, asked: OwnFunction): BaseValueObject {
  const [first = []] = range;
  if (range.length === 1 && first.length === 1) return valueObject(first[0] ?? null);
  const columnCount = Math.max(0, ...range.map(({ length }) => length));
  if (range.length === 0 || columnCount === 0) return ErrorValueObject.create(ErrorType.CALC);
  const calculateValueList = range.map((row) => Array.from({ length: columnCount }, (_, column) => valueObject(row[column] ?? null)));
  return ArrayValueObject.create({ calculateValueList, rowCount: range.length, columnCount, ...asked.place });
}

function valueObject(value: FunctionValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(errors.get(value.error) ?? ErrorType.VALUE);
}
