import type { Injector } from "@univerjs/core";
import { ArrayValueObject, IFunctionService, type BaseValueObject } from "@univerjs/engine-formula";

/*
 * Trap (0.25.1): SORT sorts its range argument in place. Formulas share one cached array per range, so a CORREL or SUMPRODUCT over the same
 * range in the same calculation gets the sorted order and returns a wrong number without an error.
 * Fix: SORT is called with a copy of the range.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «SORT leaves the range it sorts as it was for other formulas»
 */

/** Replaces SORT's calculation. The first workbook must be open: the functions are registered with it. */
export function fixSort(services: Injector): void {
  const sort = services.get(IFunctionService).getExecutor("SORT");
  if (!sort) throw new Error("the engine has no SORT");
  const original = sort.calculate.bind(sort);
  sort.calculate = (...args) => {
    const [range, ...rest] = args; // references are resolved before a function is called
    return range === undefined ? original() : original(copyOf(range), ...rest);
  };
}

function copyOf(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  return value.slice([0, value.getRowCount()], [0, value.getColumnCount()]) ?? value;
}
