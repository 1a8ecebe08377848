import type { InvocationResult } from "../api/services.ts";
import type { Json } from "../json.ts";
import { intersection } from "../model/area.ts";
import type { FormulaListener } from "../model/formulas.ts";
import type { HostRange } from "../model/host-range.ts";
import type { HostSheet } from "../model/host-sheet.ts";
import type { OfficeHost } from "../office-host.ts";
import { functionsMetadata, type FunctionMetadata, type FunctionsMetadata } from "./metadata.ts";
import { prepare, type Prepared } from "./parameters.ts";
import { parseCall } from "./parse-call.ts";
import { placeAddress, putResult, removeSpilled, type Place } from "./spill.ts";

/** The channel on which Excel calls functions. */
const invocation = { category: 1, type: 1000 };
const flags = { cancelable: 1, streaming: 2, errorsAsValues: 4 };

/** The error a failed call shows, by the number the library reports. */
const failures: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#N/A",
};

/** A cell that holds a call: the cells it depends on and the cells of its result. */
interface CalledCell extends Place {
  readonly formula: string;
  readonly metadata: FunctionMetadata;
  precedents: readonly HostRange[];
  spilled: HostRange | null;
  /** The number of the last call made; the result of an earlier one is dropped. */
  invocation: number;
  message: string;
}

/** Excel's side of custom functions: calls the functions of functions.json through the real library, and writes the results into the grid. */
export class CustomFunctionEngine implements FormulaListener {
  readonly #host: OfficeHost;
  readonly #metadata: FunctionsMetadata;
  readonly #prefix: string;
  readonly #cells = new Map<string, CalledCell>();
  readonly #pending = new Map<number, CalledCell>();
  #idle: (() => void)[] = [];
  #lastInvocation = 0;

  /** `metadata` is a parsed functions.json; `namespace` the manifest's, or null when it has none. */
  constructor(host: OfficeHost, metadata: unknown, namespace: string | null = null) {
    this.#host = host;
    this.#metadata = functionsMetadata.parse(metadata);
    this.#prefix = namespace === null ? "" : `${namespace.toUpperCase()}.`;
    host.workbook.formulas.listener = this;
    host.services.onResults = (results) => {
      for (const result of results) this.#receive(result);
    };
  }

  /** Resolves when no call waits for its result. */
  async calculated(): Promise<void> {
    if (this.#pending.size === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** The message of the last call in the cell when it failed; empty when it did not. */
  messageAt(sheet: HostSheet, row: number, column: number): string {
    return this.#cells.get(key(sheet, row, column))?.message ?? "";
  }

  added(sheet: HostSheet, row: number, column: number): boolean {
    const formula = sheet.cells.at(row, column)?.formula ?? "";
    const metadata = this.#find(parseCall(formula)?.name ?? "");
    if (!metadata) return false;
    const cell = { sheet, row, column, formula, metadata, precedents: [], spilled: null, invocation: 0, message: "" };
    this.#cells.set(key(sheet, row, column), cell);
    this.#call(cell);
    return true;
  }

  removed(sheet: HostSheet, row: number, column: number): void {
    const cell = this.#cells.get(key(sheet, row, column));
    if (cell?.spilled) removeSpilled(cell, cell.spilled);
    this.#cells.delete(key(sheet, row, column));
  }

  changed(range: HostRange): void {
    for (const cell of [...this.#cells.values()]) {
      if (cell.metadata.options?.volatile || cell.precedents.some((precedent) => isTouched(precedent, range)) || isBlocked(cell, range)) {
        this.#call(cell);
      }
    }
  }

  calculateAll(): void {
    for (const cell of this.#cells.values()) this.#call(cell);
  }

  #find(name: string): FunctionMetadata | undefined {
    const wanted = name.toUpperCase();
    return this.#metadata.functions.find((known) => this.#prefix + known.name.toUpperCase() === wanted);
  }

  #call(cell: CalledCell): void {
    const call = parseCall(cell.formula);
    if (!call || cell.sheet.isDeleted) return;
    const allowsErrors = this.#metadata.allowErrorForDataTypeAny ?? false;
    const prepared = prepare(call, cell.metadata, cell.sheet, allowsErrors);
    cell.precedents = prepared.precedents;
    cell.invocation = ++this.#lastInvocation;
    if (prepared.error !== null) {
      this.#show(cell, { code: prepared.error });
      return;
    }
    if (!cell.spilled) cell.sheet.cells.put(cell.row, cell.column, { value: { error: "#BUSY!" }, formula: cell.formula });
    this.#pending.set(cell.invocation, cell);
    this.#host.send([{ ...invocation, target: "", message: JSON.stringify(this.#message(cell, prepared, allowsErrors)) }]);
  }

  #message({ metadata, invocation: id, ...place }: CalledCell, { values, addresses }: Prepared, allowsErrors: boolean): Json {
    const { options = {} } = metadata;
    const flag =
      (options.cancelable ? flags.cancelable : 0) + (options.stream ? flags.streaming : 0) + (allowsErrors ? flags.errorsAsValues : 0);
    const address = options.requiresAddress ? placeAddress(place) : null;
    return [id, metadata.id, values, address, flag, options.requiresParameterAddresses ? addresses : null];
  }

  #receive({ id, failed, value, errorCode }: InvocationResult): void {
    const cell = this.#pending.get(id);
    this.#pending.delete(id);
    if (cell?.invocation === id && this.#cells.get(key(cell.sheet, cell.row, cell.column)) === cell) {
      cell.message = failed && typeof value === "string" ? value : "";
      this.#show(cell, failed ? { code: failures[errorCode ?? 7] ?? "#VALUE!" } : value);
    }
    if (this.#pending.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Writes a result into the grid; the formulas that depend on the cells are calculated next. */
  #show(cell: CalledCell, result: Json): void {
    const before = cell.spilled;
    if (before) removeSpilled(cell, before);
    cell.spilled = putResult(cell, cell.formula, result);
    for (const changed of before ? [before, cell.spilled] : [cell.spilled]) {
      cell.sheet.raise("calculated", { address: changed.address });
      for (const other of this.#cells.values())
        if (other !== cell && other.precedents.some((p) => isTouched(p, changed))) this.#call(other);
    }
  }
}

const key = (sheet: HostSheet, row: number, column: number) => `${sheet.id} ${row} ${column}`;

const isTouched = (precedent: HostRange, changed: HostRange) =>
  precedent.sheet === changed.sheet && !precedent.isGone && intersection(precedent.area, changed.area) !== null;

/** A formula that could not spill tries again when something changes on its sheet. */
function isBlocked({ sheet, row, column }: CalledCell, changed: HostRange): boolean {
  const value = sheet.cells.at(row, column)?.value;
  return changed.sheet === sheet && typeof value === "object" && value.error === "#SPILL!";
}
