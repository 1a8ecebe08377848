import type { WorkbenchTexts } from "../../messages/workbench/workbench-contract.ts";
import type { GridView } from "../../workbook/grid/port/grid.ts";

/** Writes the texts of the page that no component draws: its title, its landmarks, its invitation to drop a file, and the grid's controls. */
export function showPageTexts(texts: WorkbenchTexts, view: Pick<GridView, "setNames">): void {
  document.title = texts.name;
  document.body.dataset["drop"] = texts.drop;
  for (const [part, name] of Object.entries(texts.parts)) document.getElementById(part)?.setAttribute("aria-label", name);
  view.setNames(texts.grid);
}
