import { areaAddress } from "../../core/sheet/address.ts";
import { linkedTo, partNamed, parts as allParts, type Part } from "../../core/layout/parts.ts";
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

/** What the changes would write, part by part. */
export function summarizePlan(changes: readonly Change[], sheets: readonly SheetInfo[]): PlanSummary {
  const parts = new Map<Part, Planned>();
  for (const change of changes) {
    if (change.kind === "putColumns") {
      const { sheet, area, columns } = change;
      parts.set("columns", { kind: "columns", sheet, area: areaAddress(area), columns: columns.length });
    }
    const part = change.kind === "putSheet" ? partNamed(change.id) : undefined;
    if (change.kind === "putSheet" && part)
      parts.set(part, { kind: "sheet", name: change.name, isNew: !sheets.some(({ ownId }) => ownId === change.id) });
  }
  return { parts, names: changes.filter(({ kind }) => kind === "putName").length };
}

/** The parts to write when one is chosen or left out: a part that is linked to another is chosen and left out together with it. */
export function toggledParts(before: readonly Part[], part: Part, isChosen: boolean): readonly Part[] {
  const isKept = (one: Part) => (isChosen ? before.includes(one) : before.includes(one) && one !== part && linkedTo(one) !== part);
  const isAdded = (one: Part) => isChosen && (one === part || one === linkedTo(part));
  return allParts.filter((one) => isKept(one) || isAdded(one));
}
