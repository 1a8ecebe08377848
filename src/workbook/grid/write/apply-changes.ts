import { Refusal } from "../../../core/issues/refusal.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { Change, PutSheet } from "../../../core/sheet/change.ts";
import { isSameSheet, parseReference } from "../../facts/references.ts";
import { renamedName, renamedSheet } from "../../facts/renamed.ts";
import type { BaseFont, Grid, GridStep } from "../port/grid.ts";
import { columnsAfter, lastOfEach, type Marks, type OwnColumns } from "../marks/marks.ts";
import { columnSteps, nameStep, newSheetStep, sheetSteps } from "./put.ts";

/** What the names of our result columns begin with. */
const resultName = /^Indikator_/i;

/** The steps that carry changes out in the grid, and what is ours after them. */
export interface Planned {
  readonly steps: readonly GridStep[];
  readonly marks: Marks;
}

/** Plans changes: own sheets first, under the names they have here, so that columns, links and names can point at them. */
export function planChanges(grid: Grid, changes: readonly Change[], before: Marks, base: BaseFont): Planned {
  const placed = placeSheets(grid, changes.filter(isSheet), before);
  const names = new Map(placed.map(({ change, name }) => [change.name.toLowerCase(), name]));
  const steps: GridStep[] = placed.flatMap(({ change, id, name, isNew }) => {
    const renamed = renamedSheet(change, names);
    return isNew ? [newSheetStep(grid, id, name, renamed, base)] : sheetSteps(grid, id, renamed, base);
  });
  const ownColumns = new Map<string, OwnColumns>(before.ownColumns);
  for (const change of changes) {
    if (change.kind !== "putColumns") continue;
    const sheet = requireSheet(grid, change.sheet);
    steps.push(...columnSteps(grid, sheet, change, base));
    const after = columnsAfter(change);
    if (after === null) ownColumns.delete(sheet);
    else ownColumns.set(sheet, after);
  }
  const wanted = changes.flatMap((change) => (change.kind === "putName" ? [renamedName(change, names)] : []));
  const rewritten = new Set(placed.map(({ name }) => name.toLowerCase()));
  steps.push(...lostNames(grid, changes, new Set(wanted.map(({ name }) => name.toLowerCase())), rewritten));
  steps.push(...wanted.map((change) => nameStep(change, change.sheet)));
  const ownSheets = new Map([...before.ownSheets, ...placed.map(({ change, id }) => [id, change.id] as const)]);
  return { steps, marks: { ownSheets, ownColumns, written: lastOfEach([...before.written, ...changes]) } };
}

interface Placed {
  readonly change: PutSheet;
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
}

function placeSheets(grid: Grid, changes: readonly PutSheet[], { ownSheets }: Marks): Placed[] {
  const taken = new Set(grid.sheets().map(({ name }) => name.toLowerCase()));
  return changes.map((change) => {
    const existing = grid.sheets().find(({ id }) => ownSheets.get(id) === change.id);
    if (existing) return { change, id: existing.id, name: existing.name, isNew: false };
    const name = freeName(change.name, taken);
    taken.add(name.toLowerCase());
    return { change, id: `own-${change.id}`, name, isNew: true };
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name.slice(0, 27)} (${number})`;
  return free;
}

function requireSheet(grid: Grid, name: string): string {
  const sheets = grid.sheets();
  const found = sheets.find((sheet) => isSameSheet(sheet.name, name));
  if (!found) throw new Refusal({ code: "sheet_missing", sheet: name, sheets: sheets.map((sheet) => sheet.name) });
  return found.id;
}

/** Names of ours that no longer have their cells: those cleared, and those on sheets that were written over. */
function lostNames(grid: Grid, changes: readonly Change[], wanted: ReadonlySet<string>, rewritten: ReadonlySet<string>): GridStep[] {
  const cleared = changes.flatMap((change) =>
    change.kind === "putColumns" ? change.clear.map((area) => ({ sheet: change.sheet, area })) : [],
  );
  return grid.names().flatMap(({ name, reference }): GridStep[] => {
    const place = resultName.test(name) && !wanted.has(name.toLowerCase()) ? parseReference(reference) : null;
    if (place === null) return [];
    const isLost =
      rewritten.has(place.sheet.toLowerCase()) ||
      cleared.some(({ sheet, area }) => isSameSheet(sheet, place.sheet) && overlaps(area, place.area));
    return isLost ? [{ kind: "removeName", name }] : [];
  });
}

function overlaps(one: Area, other: Area): boolean {
  return one.row <= other.lastRow && other.row <= one.lastRow && one.column <= other.lastColumn && other.column <= one.lastColumn;
}

const isSheet = (change: Change): change is PutSheet => change.kind === "putSheet";
