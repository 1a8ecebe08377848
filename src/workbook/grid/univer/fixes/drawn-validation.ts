import type { Injector } from "@univerjs/core";
import { DataValidationCacheService, SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";

/*
 * Trap (0.25.1): when a rule is added, and after each change of a cell, the engine checks every cell of the rule: two seconds for 30 000 cells, in
 * which nothing else is done.
 * Fix: a cell is checked when it is drawn.
 * Upstream: none found.
 * Test: test/e2e/workbench/drop-downs.test.ts «mark a value of the file that is in none of them when it comes into view»
 */

/** Checks values when they are drawn, and again after a change. The plugin for rules must be started. */
export function checkAsDrawn(services: Injector): void {
  const cache = services.get(DataValidationCacheService);
  const validator = services.get(SheetsDataValidationValidatorService);
  const asked = new Set<string>();
  validator.validatorRanges = () => Promise.resolve([]);
  cache.dirtyRanges$.subscribe(() => {
    asked.clear();
  });
  const known = cache.getValue.bind(cache);
  cache.getValue = (unitId, subUnitId, row, column) => {
    const status = known(unitId, subUnitId, row, column);
    const key = `${unitId} ${subUnitId} ${row} ${column}`;
    if (status !== undefined || asked.has(key)) return status;
    asked.add(key);
    void validator.validatorCell(unitId, subUnitId, row, column);
    return status;
  };
}
