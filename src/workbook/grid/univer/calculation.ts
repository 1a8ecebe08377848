import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";

/** The engine gathers changes for a tenth of a second before it calculates; this long without any, and none are waiting. */
const gathering = 160;

/** Milliseconds between two looks. */
const pause = 15;

/**
 * Knows when every formula has its value. The engine's own promise resolves before a long column has its values, so that its calculations
 * are counted here: what may set one off, each beginning and each end.
 */
export class Calculation {
  #triggered = -Infinity;
  #running = 0;
  readonly #now: () => number;

  constructor(services: Injector, now: () => number = () => performance.now()) {
    this.#now = now;
    const dirtying = services.get(IActiveDirtyManagerService);
    services.get(ICommandService).onCommandExecuted((command, options) => {
      if (dirtying.get(command.id) && !isCalculated(options)) this.#triggered = this.#now();
      this.#count(command);
    });
  }

  /** Resolves when nothing is waiting to be calculated and nothing is being calculated. */
  async idle(): Promise<void> {
    while (this.#running > 0 || this.#now() - this.#triggered < gathering) await new Promise((resolve) => setTimeout(resolve, pause));
  }

  #count({ id, params }: ICommandInfo): void {
    if (id === SetFormulaCalculationStartMutation.id) this.#running++;
    const isEnd = id === SetFormulaCalculationNotificationMutation.id && hasState(params);
    if (isEnd) this.#running = 0;
    // The values are put into the cells right after this one.
    if (isEnd || id === SetFormulaCalculationResultMutation.id)
      this.#triggered = Math.max(this.#triggered, this.#now() - gathering + 2 * pause);
  }
}

/** True for the mutations by which the engine puts calculated values into cells. */
export function isCalculated(options: IExecutionOptions | undefined): boolean {
  return options?.fromFormula === true || options?.onlyLocal === true;
}

function hasState(params: unknown): boolean {
  return typeof params === "object" && params !== null && "functionsExecutedState" in params && params.functionsExecutedState !== undefined;
}
