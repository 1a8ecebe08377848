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

/** As many looks in a row as must find it quiet: after a stall time has passed, but what was waiting has not had its turn. */
const looks = 3;

/**
 * Knows when every formula has its value. The engine's own promise resolves before a long column has its values, so that its calculations
 * are counted here: what may set one off, each beginning and each end.
 */
export class Calculation {
  #triggered = -Infinity;
  #running = 0;
  #isSettled = true;
  readonly #now: () => number;

  constructor(services: Injector, now: () => number = () => performance.now()) {
    this.#now = now;
    const dirtying = services.get(IActiveDirtyManagerService);
    services.get(ICommandService).onCommandExecuted((command, options) => {
      if (dirtying.get(command.id) && !isCalculated(options)) this.#waitFrom(this.#now());
      this.#count(command);
    });
  }

  /** Resolves when nothing is waiting to be calculated and nothing is being calculated. */
  async idle(): Promise<void> {
    for (let quiet = 0; !this.#isSettled;) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      quiet = this.#running > 0 || this.#now() - this.#triggered < gathering ? 0 : quiet + 1;
      this.#isSettled = quiet >= looks;
    }
  }

  #count({ id, params }: ICommandInfo): void {
    if (id === SetFormulaCalculationStartMutation.id) this.#begin();
    const isEnd = id === SetFormulaCalculationNotificationMutation.id && hasState(params);
    if (isEnd) this.#running = 0;
    // The values are put into the cells right after this one.
    if (isEnd || id === SetFormulaCalculationResultMutation.id) this.#waitFrom(this.#now() - gathering + 2 * pause);
  }

  #begin(): void {
    this.#running++;
    this.#isSettled = false;
  }

  #waitFrom(time: number): void {
    this.#triggered = Math.max(this.#triggered, time);
    this.#isSettled = false;
  }
}

/** True for the mutations by which the engine puts calculated values into cells. */
export function isCalculated(options: IExecutionOptions | undefined): boolean {
  return options?.fromFormula === true || options?.onlyLocal === true;
}

function hasState(params: unknown): boolean {
  return typeof params === "object" && params !== null && "functionsExecutedState" in params && params.functionsExecutedState !== undefined;
}
