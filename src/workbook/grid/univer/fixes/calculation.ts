import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";

/*
 * Trap (0.25.1): nothing says when all formulas have their values. The engine's own promise (`onCalculationResultApplied`) resolves before a
 * column of thousands of formulas has its values, and changes wait 100 ms before a calculation starts.
 * Fix: calculations are counted here: what may start one, each start and each end. Timers decide when nothing is pending, not a clock: ours
 * start after the engine's and last longer, so that they fire later however long the page stalls. The engine starts its timer in a listener of
 * the change, which may take a while; ours starts when all listeners are done. A change during a calculation stops it and starts another: the
 * stopped one reports its result twice, but its last stage once, as all do, so stages are counted.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «a long column of formulas has all its values when the grid says it is calculated»
 * Test: test/workbook/grid/fixes.test.ts «after a stall too the grid is calculated only when what was waiting has its value»
 * Test: test/workbook/grid/fixes.test.ts «a change that takes the engine long is waited for»
 * Test: test/workbook/grid/fixes.test.ts «a change %d ms into a calculation, which the engine then starts again, is waited for»
 */

/** Milliseconds that the engine collects changes before it calculates (100), and some. */
const startDelay = 130;

/** Milliseconds between the engine's message that it is done and the values in the cells. */
const resultDelay = 30;

/** Knows when every formula has its value. */
export class Calculation {
  /** Calculations that have started and not reached their last stage. */
  #running = 0;
  /** Changes whose listeners are still being called. */
  #changing = 0;
  #due = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiters: (() => void)[] = [];

  constructor(services: Injector) {
    const dirtying = services.get(IActiveDirtyManagerService);
    services.get(ICommandService).onCommandExecuted((command, options) => {
      if (dirtying.get(command.id) && !isCalculated(options)) this.#change();
      this.#count(command);
    });
  }

  /** Resolves when nothing is waiting to be calculated and nothing is being calculated. */
  idle(): Promise<void> {
    if (this.#running === 0 && this.#changing === 0 && this.#timer === null) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  /** Listeners are called one after the other without a pause: a microtask comes after the last of them. */
  #change(): void {
    this.#changing++;
    queueMicrotask(() => {
      this.#changing--;
      this.#checkAfter(startDelay);
    });
  }

  #count({ id, params }: ICommandInfo): void {
    if (id === SetFormulaCalculationStartMutation.id) this.#running++;
    const isEnd = id === SetFormulaCalculationNotificationMutation.id && isLastStage(params);
    if (isEnd) this.#running = Math.max(0, this.#running - 1);
    if (isEnd || id === SetFormulaCalculationResultMutation.id) this.#checkAfter(resultDelay);
  }

  #checkAfter(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (this.#timer !== null && due <= this.#due) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#check();
    }, milliseconds);
  }

  #check(): void {
    this.#timer = null;
    if (this.#running > 0) return; // the end of the calculation checks again
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resolve of waiters) resolve();
  }
}

/** True for the mutations by which the engine puts calculated values into cells. */
export function isCalculated(options: IExecutionOptions | undefined): boolean {
  return options?.fromFormula === true || options?.onlyLocal === true;
}

function isLastStage(params: unknown): boolean {
  const { stageInfo } = params as { stageInfo?: { stage?: unknown } }; // the parameters of a calculation's notification
  return stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED;
}
