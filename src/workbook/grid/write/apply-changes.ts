import type { Change } from "../../../core/sheet/change.ts";
import { isSameName } from "../../../core/sheet/names.ts";
import type { SheetTable } from "../../../core/sheet/sheet.ts";
import { nameChanges, newColumns, namesAfter, ownIdOf, type NameChanges } from "../../facts/own-names.ts";
import { placeChanges } from "../../facts/place-changes.ts";
import { lastOfEach, type Marks } from "../marks/marks.ts";
import type { BaseFont, Grid, GridEdit, GridStep } from "../port/grid.ts";
import { answersStep, columnSteps, nameStep, newSheetStep, sheetSteps } from "./put.ts";

/** The steps that apply changes to the grid, and what is ours after them. */
export interface Planned {
  readonly steps: readonly GridStep[];
  /** Cells of the user's own that get other answers. */
  readonly answers: readonly GridEdit[];
  readonly marks: Marks;
}

/** The workbook that changes are planned for. */
export interface PlanInput {
  readonly grid: Grid;
  readonly marks: Marks;
  /** What all tabs of the file are called, chart sheets too, which the grid does not have. */
  readonly tabs: readonly string[];
  /** The tables on a sheet now, by the grid's id. */
  readonly tablesOf: (sheet: string) => readonly SheetTable[];
  readonly font: BaseFont;
}

/** Plans changes: answers and own sheets first, so that columns, links and names can point at them. Throws a Refusal when there is no sheet for columns. */
export function planChanges(changes: readonly Change[], { grid, marks, tabs, tablesOf, font }: PlanInput): Planned {
  const sheets = grid.sheets().map((sheet) => ({ ...sheet, ownId: ownIdOf(marks.names, sheet.name) }));
  const placed = placeChanges(changes, { sheets, names: [...tabs, ...sheets.map(({ name }) => name)] });
  const idOf = (sheet: string) => sheets.find(({ name }) => name === sheet)?.id ?? "";
  const known = [...marks.names, ...unsavedNames(grid, marks)];
  const names = nameChanges(known, placed);
  const steps = [
    ...placed.answers.map((change) => answersStep(grid, idOf(change.sheet), change)),
    ...placed.sheets.flatMap(({ change, before }) =>
      before ? sheetSteps(grid, before.id, change, font) : [newSheetStep(grid, `own-${change.id}`, change, font)],
    ),
    ...placed.columns.flatMap((change) => {
      const sheet = idOf(change.sheet);
      return columnSteps(grid, change, { sheet, tables: tablesOf(sheet), resized: newColumns(change, marks.names), font });
    }),
    ...nameSteps(names),
  ];
  const answers = placed.answers.map(({ sheet, cells }) => ({
    sheet: idOf(sheet),
    cells: cells.map(({ row, column }) => [row, column] as const),
  }));
  return {
    steps,
    answers,
    marks: {
      names: namesAfter(marks.names, names),
      written: lastOfEach([...marks.written, ...changes], names.remove),
      frozen: marks.frozen,
    },
  };
}

/** Names that the user has defined in the grid. */
function unsavedNames(grid: Grid, { names }: Marks) {
  const isKnown = (name: string) => names.some((one) => isSameName(one.name, name));
  return grid.names().flatMap(({ name, reference }) => (isKnown(name) ? [] : [{ name, formula: reference, comment: null }]));
}

/** The grid has no hidden names. */
function nameSteps({ remove, put }: NameChanges): readonly GridStep[] {
  const visible = put.filter(({ comment }) => comment !== null);
  return [...remove.map((name): GridStep => ({ kind: "removeName", name })), ...visible.map(nameStep)];
}
