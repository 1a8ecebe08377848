import { areaAddress } from "../../core/sheet/address.ts";
import type { Part } from "../../core/layout/input.ts";
import type { SheetInfo } from "../../core/sheet/sheet.ts";
import type { Change } from "../../core/sheet/change.ts";

/** What would be written for one part, and where. */
export type Planned =
  | { readonly kind: "columns"; readonly sheet: string; readonly area: string; readonly columns: number }
  | { readonly kind: "sheet"; readonly name: string; readonly isNew: boolean };

export interface PlanSummary {
  readonly parts: ReadonlyMap<Part, Planned>;
  readonly names: number;
}

const partOf: Readonly<Record<string, Part>> = { tabeller: "tables", figurer: "figures", merknader: "remarks", logg: "log" };

/** What the changes would write, part by part. */
export function summarizePlan(changes: readonly Change[], sheets: readonly SheetInfo[]): PlanSummary {
  const parts = new Map<Part, Planned>();
  for (const change of changes) {
    if (change.kind === "putColumns") {
      const { sheet, area, columns } = change;
      parts.set("columns", { kind: "columns", sheet, area: areaAddress(area), columns: columns.length });
    }
    const part = change.kind === "putSheet" ? partOf[change.id] : undefined;
    if (change.kind === "putSheet" && part)
      parts.set(part, { kind: "sheet", name: change.name, isNew: !sheets.some(({ ownId }) => ownId === change.id) });
  }
  return { parts, names: changes.filter(({ kind }) => kind === "putName").length };
}

/** The parts to write when one is chosen or left out: charts draw the tables' numbers, so they come and go with the tables. */
export function toggledParts(before: readonly Part[], part: Part, isChosen: boolean, all: readonly Part[]): readonly Part[] {
  const chosen = new Set(before);
  if (isChosen) {
    chosen.add(part);
    if (part === "figures") chosen.add("tables");
  } else {
    chosen.delete(part);
    if (part === "tables") chosen.delete("figures");
  }
  return all.filter((one) => chosen.has(one));
}
