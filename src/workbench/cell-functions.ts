import { describedFunctions } from "../cell-functions/described.ts";
import type { FunctionRange, FunctionValue, GridFunction } from "../workbook/grid/port/grid.ts";
import "./custom-functions-shim.ts";
import * as implementations from "../cell-functions/functions.ts";

type Argument = FunctionRange | FunctionValue;

/**
 * The add-in's cell functions for the grid. Names, parameters and descriptions are those that Excel shows, made by the build from the
 * same comments.
 */
export const cellFunctions: readonly GridFunction[] = describedFunctions.map(({ name, description, parameters, functionName }) => ({
  name,
  description,
  parameters: parameters.map((parameter) => ({
    name: parameter.name,
    description: parameter.description,
    isRange: parameter.dimensionality === "matrix",
    isOptional: parameter.optional === true,
    isRepeating: parameter.repeating === true,
  })),
  call: (args) => {
    const given = args.map(asExcelGives);
    const repeatedFrom = parameters.findIndex(({ repeating }) => repeating === true);
    const all = repeatedFrom < 0 ? given : [...given.slice(0, repeatedFrom), given.slice(repeatedFrom)];
    return implementationOf(functionName)(...all);
  },
}));

function implementationOf(name: string): (...args: unknown[]) => FunctionRange {
  const found: unknown = Reflect.get(implementations, name);
  if (typeof found !== "function") throw new Error(`there is no cell function ${name}`);
  return found as (...args: unknown[]) => FunctionRange; // the build read its parameters from this very file
}

/** Excel gives an error in a range as an object with its code. */
function asExcelGives(argument: Argument): unknown {
  return Array.isArray(argument) ? argument.map((row: readonly FunctionValue[]) => row.map(withCode)) : argument;
}

function withCode(value: FunctionValue): unknown {
  return typeof value === "object" && value !== null ? { code: value.error } : value;
}
