import { HostError } from "../model/host-error.ts";
import { UndoStack } from "./undo-stack.ts";

/** A call as it arrives: the type and the member by their names in requests. */
export interface Call {
  readonly type: string;
  readonly name: string;
  readonly kind: "query" | "method" | "set";
}

/** What Excel refuses beyond what its model makes impossible; each rule stands with its source in the README. */
export class Rules {
  readonly undo: UndoStack;
  readonly #refused = new Map<string, string>();

  constructor(hasUndo: boolean) {
    this.undo = new UndoStack(hasUndo);
  }

  /** From now on every call of that member fails with the code: "Range.values", "ConditionalFormatCollection.load". */
  refuse(member: string, code: string): void {
    this.#refused.set(member, code);
  }

  allow(member: string): void {
    this.#refused.delete(member);
  }

  /** Throws for a call that is refused; `request` stands for the request it is part of, `group` for its undo group. */
  check({ type, name, kind }: Call, group: number | null, request: object): void {
    const member = `${type}.${kind === "query" ? "load" : name.charAt(0).toLowerCase() + name.slice(1)}`;
    const code = this.#refused.get(member);
    if (code !== undefined) throw new HostError(code, `${code} as the test wants it.`, 400, member);
    this.undo.call(member, kind === "set" || (kind === "method" && isWriting(name)), group, request);
  }
}

/** Methods that change nothing: those that find something, and what passes with the request. */
const isWriting = (name: string) => !/^(_|Get|Suspend|Calculate$|Activate$|Select$)/.test(name);
