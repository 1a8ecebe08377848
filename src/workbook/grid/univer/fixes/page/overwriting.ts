import {
  CanceledError,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IRange,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { AutoFillCommand, MoveRangeCommand } from "@univerjs/sheets";
import { servicesOf } from "../../model/services.ts";

/*
 * Trap (0.25.1): the fill handle, and the border of a selection that is dragged, put their cells over others without asking. A hand that slips
 * replaces answers, out of sight as often as not.
 * Fix: the user is asked first where cells that hold something would be replaced.
 * Upstream: none found.
 * Test: test/e2e/workbench/moving.test.ts «%s over cells that hold something %s when the user says yes, and not otherwise»
 */

/** Asks before cells are dragged over others: `mayReplace` is given the number of those that hold something. */
export function askBeforeOverwriting(univer: Univer, mayReplace: (count: number) => boolean): void {
  const services = servicesOf(univer);
  services.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    const ranges = rangesOf(id, params);
    const count = ranges ? filledCells(services, ranges.to, ranges.from) : 0;
    if (count > 0 && !mayReplace(count)) throw new CanceledError();
  });
}

interface Ranges {
  /** Its own cells are not replaced: they are moved, or the source of what is filled. */
  readonly from: IRange;
  readonly to: IRange;
}

/** Null for any other command, and for a drag that ends where it began. */
function rangesOf(id: string, params: unknown): Ranges | null {
  if (id === AutoFillCommand.id) {
    const { sourceRange, targetRange } = params as { sourceRange: IRange; targetRange: IRange }; // the id says what the parameters are
    return { from: sourceRange, to: targetRange };
  }
  if (id === MoveRangeCommand.id) {
    const { fromRange, toRange } = params as { fromRange: IRange; toRange: IRange }; // likewise
    return { from: fromRange, to: toRange };
  }
  return null;
}

function filledCells(services: Injector, to: IRange, except: IRange): number {
  const workbook = services.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const worksheet = workbook?.getActiveSheet(true);
  if (!worksheet) return 0;
  let count = 0;
  for (let row = to.startRow; row <= to.endRow; row++)
    for (let column = to.startColumn; column <= to.endColumn; column++) {
      const isOwn = row >= except.startRow && row <= except.endRow && column >= except.startColumn && column <= except.endColumn;
      const cell = isOwn ? null : worksheet.getCell(row, column);
      if (cell && ((cell.v ?? "") !== "" || (cell.f ?? "") !== "" || (cell.si ?? "") !== "" || cell.p)) count++;
    }
  return count;
}
