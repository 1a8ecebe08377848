import { ArrayValueObject } from "@univerjs/engine-formula";

/*
 * Trap (0.25.1): a comparison with «=» that is answered from the engine's index of a column leaves out the rows that do not match; `mapValue`
 * takes a row that is left out for an error. The second of two formulas with NOT(A2=1), where A2 is not 1, is #VALUE!.
 * Fix: rows that are left out are put in, empty, before the values are mapped: their cells have the array's default then.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «NOT of a comparison that does not hold is TRUE also in the second formula»
 */

/** The engine's arrays, with the method as a property that can be replaced. */
interface Mapping {
  mapValue: (this: ArrayValueObject, ...args: Parameters<ArrayValueObject["mapValue"]>) => ReturnType<ArrayValueObject["mapValue"]>;
}

const fixed = new WeakSet<object>();

/** Replaces the engine's mapping of arrays, for all engines. Doing it twice changes nothing. */
export function fixMissingRows(): void {
  const prototype: Mapping = ArrayValueObject.prototype;
  const { mapValue } = prototype;
  if (fixed.has(mapValue)) return;
  prototype.mapValue = function (...args) {
    const rows = this.getArrayValue();
    for (let row = 0; row < this.getRowCount(); row++) rows[row] ??= [];
    return mapValue.apply(this, args);
  };
  fixed.add(prototype.mapValue);
}
