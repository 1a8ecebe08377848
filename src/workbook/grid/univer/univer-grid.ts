import {
  BooleanNumber,
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommand,
  ThemeService,
  UndoCommand,
  UniverInstanceType,
  type ICellData,
  type IMutationInfo,
  type Injector,
  type Univer,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Area, Place } from "../../../core/sheet.ts";
import type { CellLook } from "../../cell-look.ts";
import { callsAny } from "../formulas.ts";
import type { Grid, GridBook, GridCell, GridEdit, GridFunction, GridName, GridSheet, GridStep, SheetCells, Stop } from "../grid.ts";
import { Calculation } from "./calculation.ts";
import { UniverCells } from "./cells.ts";
import { editOf } from "./edits.ts";
import { servicesOf } from "./engine.ts";
import { functionInfo, OwnFunction } from "./functions.ts";
import { mendSort } from "./mend-sort.ts";
import { readCell } from "./read-cell.ts";
import { Selection } from "./selection.ts";
import { stylesOf, workbookData } from "./sheet-data.ts";
import { stepMutations, workbookOf, worksheetOf } from "./steps.ts";

/** What the engine wants to hear of besides ranges when it is asked to calculate. */
const nothingDirty = {
  forceCalculation: false,
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/**
 * Workbooks are numbered across all engines of a program: the engine keeps worked-out formulas where all its instances find them, by the
 * workbook's name and the formula's text, so that no two workbooks may ever have the same.
 */
let opened = 0;

const memoMutation = "indikator.mutation.memo";

/** The spreadsheet engine Univer as a grid. */
export class UniverGrid implements Grid {
  readonly #univer: Univer;
  readonly #services: Injector;
  readonly #commands: ICommandService;
  readonly #calculation: Calculation;
  readonly #selection: Selection;
  readonly #editListeners = new Set<(edit: GridEdit) => void>();
  readonly #memoListeners = new Set<() => void>();
  #unitId = "";
  #memo: unknown = null;
  #isWriting = false;

  /** `univer` comes from `startEngine`. */
  constructor(univer: Univer) {
    this.#univer = univer;
    this.#services = servicesOf(univer);
    this.#commands = this.#services.get(ICommandService);
    this.#commands.registerCommand({
      id: memoMutation,
      type: CommandType.MUTATION,
      handler: (_, params?: { memo: unknown }) => {
        this.#memo = params?.memo ?? null;
        if (!this.#isWriting) for (const listener of this.#memoListeners) listener();
        return true;
      },
    });
    this.#calculation = new Calculation(this.#services);
    this.#selection = new Selection(this.#services, () => this.#unitId);
    this.#commands.onCommandExecuted((command, options) => {
      if (this.#isWriting) return;
      for (const edit of editOf(command, options)) for (const listener of this.#editListeners) listener(edit);
    });
  }

  newCells(): SheetCells {
    return new UniverCells();
  }

  open(book: GridBook): void {
    const former = this.#unitId;
    this.#unitId = `workbook-${++opened}`;
    this.#memo = null;
    if (former !== "") this.#services.get(IUniverInstanceService).disposeUnit(former);
    this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(this.#unitId, book));
    this.#services.get(IUniverInstanceService).focusUnit(this.#unitId);
    if (former === "") mendSort(this.#services);
    this.#isWriting = true;
    for (const name of book.names)
      for (const { redo } of stepMutations(this.#services, this.#unitId, { kind: "name", name })) this.#execute(redo);
    this.#isWriting = false;
  }

  functions(): ReadonlySet<string> {
    return new Set([...this.#services.get(IFunctionService).getExecutors().keys()].map(String));
  }

  addFunctions(functions: readonly GridFunction[]): void {
    const service = this.#services.get(IFunctionService);
    service.registerExecutors(...functions.map((one) => new OwnFunction(one)));
    service.registerDescriptions(...functions.map(functionInfo));
  }

  recalculate(functions: ReadonlySet<string>): void {
    const dirtyRanges: object[] = [];
    for (const { id } of this.sheets())
      this.visit(id, Infinity, (row, column, { formula }) => {
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        if (formula !== null && callsAny(formula, functions)) dirtyRanges.push({ unitId: this.#unitId, sheetId: id, range });
      });
    if (dirtyRanges.length > 0)
      void this.#commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { ...nothingDirty, dirtyRanges });
  }

  addLooks(looks: ReadonlyMap<string, CellLook>): void {
    const styles = workbookOf(this.#services, this.#unitId).getStyles();
    for (const [key, style] of Object.entries(stylesOf(looks))) styles.addCustomStyle(key, style);
  }

  sheets(): readonly GridSheet[] {
    const sheets = workbookOf(this.#services, this.#unitId).getSheets();
    return sheets.map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      visible: sheet.isSheetHidden() !== BooleanNumber.TRUE,
    }));
  }

  names(): readonly GridName[] {
    const names = Object.values(this.#services.get(IDefinedNamesService).getDefinedNameMap(this.#unitId) ?? {});
    return names.map(({ name, formulaOrRefString }) => ({ name, reference: formulaOrRefString }));
  }

  size(sheet: string): { lastRow: number; lastColumn: number } {
    const matrix = worksheetOf(this.#services, this.#unitId, sheet).getCellMatrix();
    const { endRow, endColumn } = matrix.getDataRange();
    return { lastRow: endRow, lastColumn: endColumn };
  }

  merges(sheet: string): readonly Area[] {
    const ranges = worksheetOf(this.#services, this.#unitId, sheet).getMergeData();
    return ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow,
      column: startColumn,
      lastRow: endRow,
      lastColumn: endColumn,
    }));
  }

  cell(sheet: string, row: number, column: number): GridCell {
    const worksheet = worksheetOf(this.#services, this.#unitId, sheet);
    const spilled = this.#spilled(sheet)?.[row]?.[column];
    const cell = readCell(worksheet.getCellRaw(row, column), spilled, workbookOf(this.#services, this.#unitId).getStyles());
    return cell.formula === "" ? { ...cell, formula: this.#sharedFormula(sheet, row, column) } : cell;
  }

  look(sheet: string, row: number, column: number): string | null {
    const style = worksheetOf(this.#services, this.#unitId, sheet).getCellRaw(row, column)?.s;
    return typeof style === "string" ? style : null;
  }

  spill(sheet: string, row: number, column: number): Area | null {
    const range = this.#services.get(FormulaDataModel).getArrayFormulaRange()[this.#unitId]?.[sheet]?.[row]?.[column];
    return range ? { row: range.startRow, column: range.startColumn, lastRow: range.endRow, lastColumn: range.endColumn } : null;
  }

  visit(sheet: string, rows: number, visitor: (row: number, column: number, cell: GridCell) => void): void {
    const styles = workbookOf(this.#services, this.#unitId).getStyles();
    const cells = worksheetOf(this.#services, this.#unitId, sheet).getCellMatrix().getMatrix();
    const spills = this.#spilled(sheet);
    for (const row of rowsOf(cells, spills)) {
      if (row >= rows) break;
      const line = cells[row];
      const spilledLine = spills?.[row];
      for (const key in line) visitor(row, Number(key), readCell(line[Number(key)], spilledLine?.[Number(key)], styles));
      for (const key in spilledLine)
        if (!line || !(key in line)) visitor(row, Number(key), readCell(undefined, spilledLine[Number(key)], styles));
    }
  }

  write(steps: readonly GridStep[], memo: unknown): void {
    const redoMutations: IMutationInfo[] = [];
    const undoMutations: IMutationInfo[] = [];
    const carryOut = (redo: IMutationInfo, undo: IMutationInfo) => {
      undoMutations.unshift(undo);
      redoMutations.push(redo);
      this.#execute(redo);
    };
    this.#isWriting = true;
    try {
      for (const step of steps) for (const { redo, undo } of stepMutations(this.#services, this.#unitId, step)) carryOut(redo, undo());
      carryOut({ id: memoMutation, params: { memo } }, { id: memoMutation, params: { memo: this.#memo } });
    } finally {
      this.#isWriting = false;
    }
    this.#services.get(IUndoRedoService).pushUndoRedo({ unitID: this.#unitId, undoMutations, redoMutations });
  }

  memo(): unknown {
    return this.#memo;
  }

  calculated(): Promise<void> {
    return this.#calculation.idle();
  }

  undo(): void {
    this.#commands.syncExecuteCommand(UndoCommand.id);
  }

  redo(): void {
    this.#commands.syncExecuteCommand(RedoCommand.id);
  }

  forget(): void {
    this.#services.get(IUndoRedoService).clearUndoRedo(this.#unitId);
  }

  async select(place: Place): Promise<void> {
    const sheet = this.sheets().find(({ name }) => name === place.sheet);
    if (!sheet) return;
    await this.#commands.executeCommand(SetWorksheetActiveOperation.id, { unitId: this.#unitId, subUnitId: sheet.id });
    await this.#selection.select(sheet.id, place.row, place.column);
  }

  selected(): Place | null {
    return this.#selection.selected();
  }

  onSelect(listener: (place: Place) => void): Stop {
    return this.#selection.onSelect(listener);
  }

  onEdit(listener: (edit: GridEdit) => void): Stop {
    this.#editListeners.add(listener);
    return () => this.#editListeners.delete(listener);
  }

  onMemo(listener: () => void): Stop {
    this.#memoListeners.add(listener);
    return () => this.#memoListeners.delete(listener);
  }

  /** Shows the grid light on dark, or dark on light. */
  setDark(isDark: boolean): void {
    this.#services.get(ThemeService).setDarkMode(isDark);
  }

  dispose(): void {
    this.#univer.dispose();
  }

  #execute({ id, params }: IMutationInfo): void {
    if (!this.#commands.syncExecuteCommand(id, params)) throw new Error(`the grid could not do ${id}`);
  }

  /** The formula of a cell that shares another's, moved to where it stands. */
  #sharedFormula(sheet: string, row: number, column: number): string {
    return (this.#services.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, this.#unitId) ?? "").replace(/^=/, "");
  }

  /** What formulas have spilled into the cells beside them. */
  #spilled(sheet: string): Record<number, Record<number, ICellData | null>> | undefined {
    const all = this.#services.get(FormulaDataModel).getArrayFormulaCellData();
    return all[this.#unitId]?.[sheet] as Record<number, Record<number, ICellData | null>> | undefined; // the engine's matrix by another name
  }
}

/** The rows of both, in order. */
function rowsOf(cells: object, spills: object | undefined): number[] {
  const rows = Object.keys(cells).map(Number);
  const more = spills ? Object.keys(spills).map(Number) : [];
  return more.length === 0 ? rows : [...new Set([...rows, ...more])].sort((a, b) => a - b);
}
