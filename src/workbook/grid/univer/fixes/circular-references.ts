import type { Univer } from "@univerjs/core";
import { IFormulaRuntimeService } from "@univerjs/engine-formula";
import { servicesOf } from "../model/services.ts";

/*
 * Trap (0.25.1): formulas that refer to each other in a circle get numbers from one round of iteration, with no error and no event. Excel
 * warns.
 * Fix: the runtime's internal setter, called when a calculation finds a circle, also notifies a listener.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «a circular reference, to which the engine gives numbers, is reported»
 */

/** Calls `listener` once for each calculation that finds a circular reference. The first workbook must be open. */
export function onCircularReference(univer: Univer, listener: () => void): void {
  const runtime = servicesOf(univer).get(IFormulaRuntimeService);
  const original = runtime.enableCycleDependency.bind(runtime);
  runtime.enableCycleDependency = () => {
    original();
    listener();
  };
}
