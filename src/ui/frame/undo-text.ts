import type { Frame } from "../controls/frame.tsx";

/** What can be undone now of what was written last. */
export const undoText = ({ ui, pane: { host } }: Pick<Frame, "ui" | "pane">): string => ui.frame.undo[host.undoOfLast ?? host.undo];
