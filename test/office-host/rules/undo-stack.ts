import { HostError } from "../model/host-error.ts";
import type { Restore } from "../model/snapshot.ts";
import { cannotBeGrouped, emptiesUndo } from "./undo-support.ts";

/** A step that Ctrl+Z takes back: of which group, null for a request of its own. */
export interface UndoRecord {
  readonly group: number | null;
  readonly what: string;
  /** Takes it back; left out where nothing is kept for that. */
  readonly restore?: Restore;
}

/** What Excel can undo; what that brings back is kept where a test asks for it. */
export class UndoStack {
  readonly #isKept: boolean;
  #records: UndoRecord[] = [];
  #request: object | null = null;
  /** Keeps the workbook as it is before a step; nobody does unless a test asks for it, since a step copies all cells. */
  keep: (() => Restore) | null = null;

  /** Excel without `ExcelUndoApiAll` empties the stack at every call that writes. */
  constructor(isKept: boolean) {
    this.#isKept = isKept;
  }

  /** The last one is what Ctrl+Z takes back first. */
  get records(): readonly UndoRecord[] {
    return this.#records;
  }

  /** The user has done something. */
  user(what: string): void {
    this.#records.push({ group: null, what });
  }

  /** Ctrl+Z: takes the last step back. Throws where there is none, or nothing is kept of it. */
  takeBack(): void {
    const last = this.#records.pop();
    if (!last?.restore) throw new Error("There is nothing to undo that this host has kept.");
    this.#request = null;
    last.restore();
  }

  /** A call of a request; throws UndoNotSupported for one that may not stand in a group. */
  call(member: string, isWriting: boolean, group: number | null, request: object): void {
    if (group !== null && isWriting && (!this.#isKept || cannotBeGrouped(member)))
      throw new HostError("UndoNotSupported", "This operation does not support undo and cannot be grouped.", 400, member);
    if (emptiesUndo(member) || (isWriting && !this.#isKept)) this.#records = [];
    else if (isWriting) this.#record(member, group, request);
  }

  #record(what: string, group: number | null, request: object): void {
    const isSame = group === null ? this.#request === request : this.#records.at(-1)?.group === group;
    if (!isSame || this.#records.length === 0) this.#records.push({ group, what, ...(this.keep ? { restore: this.keep() } : {}) });
    this.#request = request;
  }
}
