import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { freshness } from "../../../src/ui/pane/state/freshness.ts";
import { Pane } from "../../../src/ui/pane/pane.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { COLUMN, ROW, opened, survey } from "../sample-pane.ts";

/** Ctrl+Z as Excel does it: the cells of ours are as before, and what is saved beside them is not. */
async function undoCells(host: MemoryHost, before: readonly (readonly Cell[] | undefined)[]): Promise<void> {
  const { ownColumns, cells } = await host.workbook.read(survey);
  if (!ownColumns) throw new Error("nothing is written");
  for (let row = ownColumns.row; row <= ownColumns.lastRow; row++)
    for (let column = ownColumns.column; column <= ownColumns.lastColumn; column++) {
      const former = before[row]?.[column] ?? null;
      if (cells[row]?.[column] !== former) host.workbook.edit(survey, row, column, former);
    }
}

test.each([false, true])(
  "cells taken back by an undo no longer pass for the results of the rules saved (formulas: %s)",
  async (formulas) => {
    const { host, pane, state } = await opened();
    await pane.setOptions({ formulas });
    await pane.compute();
    const before = (await host.workbook.read(survey)).cells.map((row) => [...(row ?? [])]);
    await pane.setOptions({ cutPointMode: "recomputed" });
    await pane.compute();
    expect(freshness(state())).toBe("fresh");
    await pane.check();
    expect(freshness(state())).toBe("fresh");
    await undoCells(host, before);
    await pane.check();
    // Answers and rules are those of the last run, and the cells those of the run before.
    expect(freshness(state())).toBe("cellsDiffer");
    await pane.compute();
    expect(freshness(state())).toBe("fresh");
  },
);

test("a result that somebody has typed over is none of the rules' either", async () => {
  const { host, pane, state } = await opened();
  await pane.compute();
  const { ownColumnIds } = await host.workbook.read(survey);
  host.workbook.edit(survey, ROW, ownColumnIds?.get("strategi_score") ?? COLUMN, 17);
  await pane.check();
  expect(freshness(state())).toBe("cellsDiffer");
});

test("where the first run is undone whole, nothing passes for written", async () => {
  const { host, pane, state } = await opened();
  const untouched = await MemoryWorkbook.copyOf(host.workbook);
  await pane.compute();
  const undone = new MemoryHost(untouched, { language: "nb", theme: "light" });
  await undone.saveState(await host.loadState());
  const again = new Pane(undone);
  await again.open();
  expect(state().saved.written).not.toBeNull();
  expect(freshness(again.store.value)).toBe("cellsDiffer");
});
