import type { IMutationInfo } from "@univerjs/core";

/** A mutation and its inverse. `undo` must be called right before the mutation is executed: it reads the state that is replaced. */
export interface Reversible {
  readonly redo: IMutationInfo;
  readonly undo: () => IMutationInfo;
}
