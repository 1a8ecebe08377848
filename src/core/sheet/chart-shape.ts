import type { Chart } from "./change.ts";

/** Whether bars of that kind are horizontal. */
export const isHorizontal = ({ kind }: Pick<Chart, "kind">) => kind === "bar" || kind === "stackedBar";

/** Whether the series of a category are stacked and add up to 100 per cent. */
export const isStacked = ({ kind }: Pick<Chart, "kind">) => kind === "stackedBar" || kind === "stackedColumn";
