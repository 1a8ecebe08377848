import { ICommandService, IUniverInstanceService, type Injector, type Workbook } from "@univerjs/core";
import { ScrollToCellOperation, SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Place } from "../../../../core/sheet/sheet.ts";
import type { Stop } from "../../port/grid.ts";

/** The active cell. */
export class Selection {
  readonly #services: Injector;
  readonly #unitId: () => string;

  constructor(services: Injector, unitId: () => string) {
    this.#services = services;
    this.#unitId = unitId;
  }

  /** Makes a cell of the active sheet the active cell, and scrolls to it. */
  async select(subUnitId: string, row: number, column: number): Promise<void> {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const primary = { ...range, actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
    const selections = [{ range, primary, style: null }];
    const commands = this.#services.get(ICommandService);
    await commands.executeCommand(SetSelectionsOperation.id, { unitId: this.#unitId(), subUnitId, selections });
    await commands.executeCommand(ScrollToCellOperation.id, { unitId: this.#unitId(), range });
  }

  selected(): Place | null {
    const workbook = this.#services.get(IUniverInstanceService).getUnit<Workbook>(this.#unitId());
    if (!workbook) return null;
    const primary = this.#services.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const sheet = workbook.getActiveSheet(true)?.getName();
    return primary && sheet !== undefined ? { sheet, row: primary.actualRow, column: primary.actualColumn } : null;
  }

  /** Also when it is another because a program has selected it, or another sheet is shown. */
  onActive(listener: (place: Place) => void): Stop {
    let last: Place | null = null;
    const subscription = this.#services.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id !== SetSelectionsOperation.id && id !== SetWorksheetActiveOperation.id) return;
      const place = this.selected();
      if (!place || (place.sheet === last?.sheet && place.row === last.row && place.column === last.column)) return;
      last = place;
      listener(place);
    });
    return () => {
      subscription.dispose();
    };
  }

  onSelect(listener: (place: Place) => void): Stop {
    const subscription = this.#services.get(SheetsSelectionsService).selectionMoveEnd$.subscribe(() => {
      const place = this.selected();
      if (place) listener(place);
    });
    return () => {
      subscription.unsubscribe();
    };
  }
}
