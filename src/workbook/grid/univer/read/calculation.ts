import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";

/** The engine gathers changes for a tenth of a second before it calculates; a timer begun with the change and longer than that ends after it. */
const gathering = 130;

/** The calculated values are put into the cells right after the engine has told that it is done; milliseconds. */
const putting = 30;

/**
 * Knows when every formula has its value. The engine's own promise resolves before a long column has its values, so that its calculations
 * are counted here: what may set one off, each beginning and each end. Timers and no clock tell that nothing is waiting: however long the
 * page stalls, the engine's have their turn before ours.
 */
export class Calculation {
  #running = 0;
  #due = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiting: (() => void)[] = [];

  constructor(services: Injector) {
    const dirtying = services.get(IActiveDirtyManagerService);
    services.get(ICommandService).onCommandExecuted((command, options) => {
      if (dirtying.get(command.id) && !isCalculated(options)) this.#settleIn(gathering);
      this.#count(command);
    });
  }

  /** Resolves when nothing is waiting to be calculated and nothing is being calculated. */
  idle(): Promise<void> {
    if (this.#running === 0 && this.#timer === null) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #count({ id, params }: ICommandInfo): void {
    if (id === SetFormulaCalculationStartMutation.id) this.#running++;
    const isEnd = id === SetFormulaCalculationNotificationMutation.id && hasState(params);
    if (isEnd) this.#running = 0;
    if (isEnd || id === SetFormulaCalculationResultMutation.id) this.#settleIn(putting);
  }

  #settleIn(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (this.#timer !== null && due <= this.#due) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#settle();
    }, milliseconds);
  }

  #settle(): void {
    this.#timer = null;
    if (this.#running > 0) return; // its end settles it
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** True for the mutations by which the engine puts calculated values into cells. */
export function isCalculated(options: IExecutionOptions | undefined): boolean {
  return options?.fromFormula === true || options?.onlyLocal === true;
}

function hasState(params: unknown): boolean {
  return typeof params === "object" && params !== null && "functionsExecutedState" in params && params.functionsExecutedState !== undefined;
}
