import { followPane } from "../cell-functions/follow-pane.ts";
import { recalculateOnNewRules } from "../cell-functions/recalculate.ts";
import type { Host } from "../ui/pane/state/host.ts";
import type { Pane } from "../ui/pane/pane.ts";
import { ExcelHost } from "./excel-host.ts";

/**
 * Opens the pane on the workbook that is open in Excel, and connects the cell functions to its rules; `mount` makes the pane, drawn or not.
 * `onFailure` gets the errors of the program itself. Office must be ready.
 */
export function openAddIn(mount: (host: Host) => Pane, onFailure: (error: unknown) => void): Pane {
  const pane = mount(new ExcelHost(onFailure));
  followPane(pane);
  recalculateOnNewRules(onFailure);
  return pane;
}
