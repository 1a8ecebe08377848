import type { Chart } from "./change.ts";

type Kind = Pick<Chart, "kind">;

/** Whether bars of that kind are horizontal. */
export const isHorizontal = ({ kind }: Kind) => kind === "bar" || kind === "clusteredBar" || kind === "stackedBar";

/** Whether the series of a category are stacked. */
export const isStacked = ({ kind }: Kind) => kind === "stackedBar" || kind === "stackedColumn";

/** Whether the series of a category stand side by side. */
export const isClustered = ({ kind }: Kind) => kind === "clusteredBar" || kind === "clusteredColumn";
