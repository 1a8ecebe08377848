/** What the tests use of the grid; it is bundled for Node first, since the engine's packages cannot be loaded there one by one. */
import { CommandType, ICommandService, type Univer } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { servicesOf } from "../../../src/workbook/grid/univer/model/services.ts";

export { GridWorkbook } from "../../../src/workbook/grid/grid-workbook.ts";
export { onCircularReference } from "../../../src/workbook/grid/univer/fixes/circular-references.ts";
export { bare, startEngine } from "../../../src/workbook/grid/univer/engine/engine.ts";
export { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
export { acceptSemicolons } from "../../../src/workbook/grid/univer/fixes/formula-separators.ts";
export { blockStructureCommands } from "../../../src/workbook/grid/univer/fixes/structure-commands.ts";
export { UniverGrid } from "../../../src/workbook/grid/univer/univer-grid.ts";

/** Types into a cell of the sheet in front as a user does, by the engine's own command. */
export function typeInto(engine: Univer, row: number, column: number, value: string | number): boolean {
  return servicesOf(engine)
    .get(ICommandService)
    .syncExecuteCommand("sheet.command.set-range-values", {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { v: value },
    });
}

/** Makes each change of cells take this long in the engine's own listeners that come after the grid's, as on a slow machine. */
export function slowDown(engine: Univer, milliseconds: number): void {
  servicesOf(engine)
    .get(ICommandService)
    .onCommandExecuted(({ id }) => {
      if (id !== SetRangeValuesMutation.id) return;
      for (const until = performance.now() + milliseconds; performance.now() < until;);
    });
}

/** The ids of the mutations that the engine carries out while something is done. */
export async function mutationsDuring(engine: Univer, work: () => Promise<void>): Promise<string[]> {
  const ids: string[] = [];
  const watching = servicesOf(engine)
    .get(ICommandService)
    .onCommandExecuted(({ id, type }) => {
      if (type === CommandType.MUTATION) ids.push(id);
    });
  await work();
  watching.dispose();
  return ids;
}
