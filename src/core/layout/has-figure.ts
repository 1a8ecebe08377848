import { hasTiles } from "../maps/tile-map.ts";
import type { Assessment, ResultTable } from "../score/results.ts";
import { hasChart } from "./tables/table-block.ts";

/** Whether a table has a figure of its own: a chart, or a map with squares for some of the units. */
export function hasFigure(table: ResultTable, assessment: Assessment): boolean {
  return hasChart(table) || hasTiles(table, assessment);
}
