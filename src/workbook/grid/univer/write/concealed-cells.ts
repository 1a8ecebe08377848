import { CellValueType, CommandType, ICommandService, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** The mutation after which cells may be shown otherwise than before. */
export const concealCells = "indikator.mutation.conceal-cells";

/** Which cells are shown without their values; `sheet` is an id. */
export type Concealing = (sheet: string, row: number, column: number) => boolean;

/** What stands in the place of a value that nobody knows. */
const instead = "…";

/** The cells that are shown without their values. What they hold stays as it is. */
export class ConcealedCells {
  #has: Concealing = () => false;

  has(sheet: string, row: number, column: number): boolean {
    return this.#has(sheet, row, column);
  }

  /** Registers the mutation that other cells are concealed by, and how they are shown. The first workbook must be open. */
  register(services: Injector): void {
    services.get(ICommandService).registerCommand({
      id: concealCells,
      type: CommandType.MUTATION,
      handler: (_, { has }: { readonly has: Concealing }) => {
        this.#has = has;
        return true;
      },
    });
    services.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "indikator.concealed-cells",
      priority: 1_000,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col, rawData }, next) =>
        this.has(subUnitId, row, col) ? next({ ...(cell ?? rawData), v: instead, t: CellValueType.STRING, p: null }) : next(cell),
    });
  }
}
