import { ICommandService, type Injector } from "@univerjs/core";
import { ScrollToCellOperation } from "@univerjs/sheets";

/*
 * Trap (0.25.1): the scroll-to-cell operation stops as soon as the cell is partly visible. At the edge of the viewport the cell editor opens
 * outside of it, and typing goes nowhere.
 * Fix: a cell a few rows and columns further on is scrolled to first.
 * Upstream: none found.
 * Test: test/e2e/workbench/engine-fixes.test.ts «a cell at the edge of the viewport is scrolled well inside it»
 */

/** Rows and columns that are visible beyond the cell. */
const margin = 3;

/** Scrolls the active sheet until the cell, and those around it, are visible. Does nothing where no sheet is drawn. */
export async function scrollToCell(services: Injector, unitId: string, row: number, column: number): Promise<void> {
  const commands = services.get(ICommandService);
  for (const by of [margin, 0]) {
    const range = { startRow: row + by, endRow: row + by, startColumn: column + by, endColumn: column + by };
    await commands.executeCommand(ScrollToCellOperation.id, { unitId, range });
  }
}
