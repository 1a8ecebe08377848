import { dropBackups, type Backup } from "./backup.ts";
import type { WritePlan } from "./plan.ts";
import { removeDrawings, replaceCharts, type IsThere } from "./redraw-charts.ts";
import type { Step } from "../host/steps.ts";

/** How the workbook is when the rest is to be done. */
export interface Rest {
  readonly backups: readonly Backup[];
  readonly isThere: IsThere;
}

/** What is left to do when all is written: from here on nothing is undone, and a break-off is finished by `recover`. */
export function tidy({ shaping, outgoing, outgoingDrawings, abilities }: WritePlan, { backups, isThere }: Rest): readonly Step[] {
  return [
    ...shaping,
    ...replaceCharts(outgoing, isThere),
    ...removeDrawings(outgoingDrawings, isThere),
    ...dropBackups(backups, abilities.colors),
  ];
}
