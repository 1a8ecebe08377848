import type { Univer } from "@univerjs/core";
import type { Area } from "../../../../core/sheet/sheet.ts";

type Plugins = import("./filter-plugins.ts").FilterPlugins;

/**
 * Shows some of the rows of a sheet. It is a view: nothing of it is in the file, and the file's own filter stays as it is. Its program is fetched the
 * first time.
 */
export class Filter {
  readonly #univer: Univer;
  #loading: Promise<Plugins> | null = null;
  #plugins: Plugins | null = null;

  constructor(univer: Univer) {
    this.#univer = univer;
  }

  /** Opens the choice of values for the column of the selected cell. `area` is what is filtered, its headings first; null for what is beside the cell. */
  async open(area: Area | null): Promise<void> {
    this.#loading ??= import("./filter-plugins.ts").then(({ addFilter }) => addFilter(this.#univer));
    this.#plugins = await this.#loading;
    await this.#plugins.open(area);
  }

  /** Whether the active sheet has a filter. */
  isOn(): boolean {
    return this.#plugins?.isOn() ?? false;
  }

  /** Shows all rows of the active sheet. */
  remove(): void {
    this.#plugins?.remove();
  }
}
