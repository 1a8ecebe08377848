/** Excel has one undo stack for all that is done in it, and so this is told once for all. */
let isEmptied = false;

/** Something has been asked for that empties Excel's undo stack. */
export function undoEmptied(): void {
  isEmptied = true;
}

/** The program has written: what it wrote is on the stack, as far as Excel keeps it. */
export function undoBegun(): void {
  isEmptied = false;
}

/** Whether what was written last can no longer be undone, since the stack has been emptied after it. */
export const isUndoEmptied = (): boolean => isEmptied;
