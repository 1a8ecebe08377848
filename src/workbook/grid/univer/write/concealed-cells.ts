import { CellValueType, CommandType, ICommandService, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** The mutation after which cells may be shown otherwise than before. Its parameters are a `Concealing`. */
export const concealCells = "indikator.mutation.conceal-cells";

/** Which cells are shown without their values; `sheet` is an id. */
export type Concealing = (sheet: string, row: number, column: number) => boolean;

/** What stands in the place of a value that nobody knows. */
const instead = "…";

/** Registers the mutation, which cells begin and cease to be concealed by. What the cells hold stays as it is. */
export function registerConcealedCells(services: Injector): void {
  let isConcealed: Concealing = () => false;
  services.get(ICommandService).registerCommand({
    id: concealCells,
    type: CommandType.MUTATION,
    handler: (_, params: { readonly isConcealed: Concealing }) => {
      ({ isConcealed } = params);
      return true;
    },
  });
  services.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "indikator.concealed-cells",
    priority: 1_000,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { subUnitId, row, col, rawData }, next) =>
      isConcealed(subUnitId, row, col) ? next({ ...(cell ?? rawData), v: instead, t: CellValueType.STRING, p: null }) : next(cell),
  });
}
