import type { Injector } from "@univerjs/core";
import { ArrayValueObject, IFunctionService, type BaseValueObject } from "@univerjs/engine-formula";

/**
 * The engine's SORT puts the range that it is given in order where it stands, in a copy that all formulas share: a CORREL over the same
 * range is then wrong without a word. Here it is given a copy of its own.
 */
export function mendSort(services: Injector): void {
  const sort = services.get(IFunctionService).getExecutor("SORT");
  if (!sort) throw new Error("the engine has no SORT");
  const original = sort.calculate.bind(sort);
  sort.calculate = (...given) => {
    const [range, ...rest] = given; // references are resolved before a function is called
    return range === undefined ? original() : original(copied(range), ...rest);
  };
}

function copied(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  return value.slice([0, value.getRowCount()], [0, value.getColumnCount()]) ?? value;
}
