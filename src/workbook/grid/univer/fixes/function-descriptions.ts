import type { Injector } from "@univerjs/core";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";

/*
 * Trap (0.25.1): the service for function descriptions, which the editor shows while a formula is typed, does not exist before the first
 * workbook: asking for it throws. The functions themselves can be registered earlier.
 * Fix: descriptions wait for the first workbook.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «functions added before the first workbook, and after it, can be called and are described»
 */

/** Descriptions of our functions, registered as soon as the engine can take them. */
export class FunctionDescriptions {
  readonly #services: Injector;
  #pending: IFunctionInfo[] = [];

  constructor(services: Injector) {
    this.#services = services;
  }

  add(descriptions: readonly IFunctionInfo[]): void {
    this.#pending.push(...descriptions);
  }

  /** A workbook must be open. */
  register(): void {
    if (this.#pending.length > 0) this.#services.get(IDescriptionService).registerDescriptions(this.#pending);
    this.#pending = [];
  }
}
