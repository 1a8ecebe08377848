import { parseReference } from "./area.ts";
import { invalidArgument, itemAlreadyExists } from "./host-error.ts";
import type { HostRange } from "./host-range.ts";
import type { HostSheet } from "./host-sheet.ts";
import type { HostWorkbook } from "./host-workbook.ts";

/** A defined name. One that refers to cells follows them. */
export class HostName {
  readonly name: string;
  readonly scope: HostSheet | null;
  visible = true;
  comment: string;
  #content: HostRange | string;

  constructor(name: string, content: HostRange | string, comment: string, scope: HostSheet | null) {
    this.name = name;
    this.scope = scope;
    this.comment = comment;
    this.#content = typeof content === "string" ? content : content.anchor();
  }

  /** The cells it refers to; null for a constant, a formula, or cells that are deleted. */
  get range(): HostRange | null {
    return typeof this.#content === "string" || this.#content.isGone ? null : this.#content;
  }

  get formula(): string {
    return typeof this.#content === "string" ? this.#content : this.#content.formula;
  }

  refer(content: HostRange | string): void {
    if (typeof this.#content !== "string") this.#content.release();
    this.#content = typeof content === "string" ? content : content.anchor();
  }
}

/** The defined names of a workbook or of one sheet; upper and lower case are the same. */
export class HostNames {
  readonly #scope: HostSheet | null;
  readonly items: HostName[] = [];

  constructor(scope: HostSheet | null) {
    this.#scope = scope;
  }

  find(name: string): HostName | null {
    return this.items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** Throws InvalidArgument for what is no name to Excel, ItemAlreadyExists for one that is taken. */
  add(name: string, content: HostRange | string, comment = ""): HostName {
    const isCell = /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*C\d*$/i.test(name);
    if (!/^[\p{L}_\\][\p{L}\d_.\\?]{0,254}$/u.test(name) || isCell || comment.length > 255)
      throw invalidArgument("NamedItemCollection.add");
    if (this.find(name)) throw itemAlreadyExists("NamedItemCollection.add");
    const item = new HostName(name, content, comment, this.#scope);
    this.items.push(item);
    return item;
  }

  remove(item: HostName): void {
    item.range?.release();
    this.items.splice(this.items.indexOf(item), 1);
  }
}

/** What a formula refers to: cells where it is a plain reference, else the formula itself. */
export function contentOf(workbook: HostWorkbook, formula: string): HostRange | string {
  const reference = formula.startsWith("=") ? parseReference(formula) : null;
  const sheet = reference?.sheet ? workbook.find(reference.sheet) : null;
  return reference && sheet ? sheet.range(reference.area) : formula;
}
