import {
  CanceledError,
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommand,
  ThemeService,
  UndoCommand,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type IMutationInfo,
  type Univer,
} from "@univerjs/core";
import { ALL_IMPLEMENTED_FUNCTIONS_SET, IFunctionService, SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Place } from "../../../core/sheet/sheet.ts";
import type { CellLook } from "../../facts/cell-look.ts";
import { callsAny } from "../formulas/calculable.ts";
import type { Grid, GridBook, GridEdit, GridFunction, GridStep, SheetCells, Stop } from "../port/grid.ts";
import type { Watch } from "../../workbook.ts";
import { Calculation } from "./fixes/calculation.ts";
import { FunctionDescriptions } from "./fixes/function-descriptions.ts";
import { functionInfo, OwnFunction } from "./fixes/own-function.ts";
import { fixMissingRows } from "./fixes/missing-rows.ts";
import { fixSort } from "./fixes/sort.ts";
import { registerSwapCells } from "./fixes/swap-cells.ts";
import { nextWorkbookId } from "./fixes/workbook-id.ts";
import { servicesOf } from "./model/services.ts";
import { workbookOf } from "./model/workbook-of.ts";
import { OpenWorkbook } from "./read/open-workbook.ts";
import { Selection } from "./read/selection.ts";
import { UniverCells } from "./write/cells.ts";
import { concealCells, ConcealedCells, type Concealing } from "./write/concealed-cells.ts";
import { editOf } from "./write/edits.ts";
import { executeSteps } from "./write/execute-steps.ts";
import { stylesOf, workbookData } from "./write/sheet-data.ts";
import { stepMutations } from "./write/steps.ts";

/** What a request for a calculation must contain besides ranges. */
const nothingElseDirty = {
  forceCalculation: false,
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

const memoMutation = "indikator.mutation.memo";

/** The engine's operation that opens and closes the cell editor; there is none without an interface. */
const showEditor = "sheet.operation.set-cell-edit-visible";

/** The spreadsheet engine Univer as a grid. */
export class UniverGrid extends OpenWorkbook implements Grid {
  readonly #univer: Univer;
  readonly #commands: ICommandService;
  readonly #calculation: Calculation;
  readonly #selection: Selection;
  readonly #editListeners = new Set<(edit: GridEdit) => void>();
  readonly #refusalListeners = new Set<() => void>();
  readonly #memoListeners = new Set<() => void>();
  readonly #concealed = new ConcealedCells();
  readonly #ownFunctions = new Set<string>();
  #memo: unknown = null;
  readonly #descriptions: FunctionDescriptions;
  /** A mutation of ours is being executed. */
  #isOurs = false;
  /** A write is in progress; between its mutations others may try to change cells. */
  #isBusy = false;

  readonly #opened: (unitId: string, book: GridBook) => void;

  /** `univer` comes from `startEngine`. `opened` is called when a workbook is open, with the engine's id of it: for what a page adds to cells. */
  constructor(univer: Univer, opened: (unitId: string, book: GridBook) => void = () => undefined) {
    super(servicesOf(univer));
    this.#opened = opened;
    this.#univer = univer;
    this.#commands = this.services.get(ICommandService);
    this.#commands.registerCommand({
      id: memoMutation,
      type: CommandType.MUTATION,
      handler: (_, params?: { memo: unknown }) => {
        this.#memo = params?.memo ?? null;
        if (!this.#isOurs) for (const listener of this.#memoListeners) listener();
        return true;
      },
    });
    this.#calculation = new Calculation(this.services);
    this.#descriptions = new FunctionDescriptions(this.services);
    this.#selection = new Selection(this.services, () => this.unitId);
    registerSwapCells(this.services);
    fixMissingRows();
    this.#commands.beforeCommandExecuted((command, options) => {
      if (!this.#isBusy || this.#isOurs || !(isChange(command, options) || beginsEditing(command))) return;
      for (const listener of this.#refusalListeners) listener();
      throw new CanceledError();
    });
    this.#commands.onCommandExecuted((command, options) => {
      if (this.#isOurs) return;
      for (const edit of editOf(command, options)) for (const listener of this.#editListeners) listener(edit);
    });
  }

  newCells(): SheetCells {
    return new UniverCells();
  }

  open(book: GridBook): void {
    const former = this.unitId;
    this.unitId = nextWorkbookId();
    this.#memo = null;
    if (former !== "") this.services.get(IUniverInstanceService).disposeUnit(former);
    this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(this.unitId, book));
    this.services.get(IUniverInstanceService).focusUnit(this.unitId);
    if (former === "") {
      fixSort(this.services);
      this.#concealed.register(this.services);
    }
    this.#descriptions.register();
    for (const name of book.names)
      for (const { redo } of stepMutations(this.services, this.unitId, { kind: "name", name })) this.#execute(redo);
    this.#opened(this.unitId, book);
  }

  functions(): ReadonlySet<string> {
    // The engine registers its own when its first workbook is open; that workbook may call them too.
    return new Set([...ALL_IMPLEMENTED_FUNCTIONS_SET, ...this.services.get(IFunctionService).getExecutors().keys()].map(String));
  }

  ownFunctions(): ReadonlySet<string> {
    return this.#ownFunctions;
  }

  addFunctions(functions: readonly GridFunction[]): void {
    for (const { name } of functions) this.#ownFunctions.add(name);
    this.services.get(IFunctionService).registerExecutors(...functions.map((one) => new OwnFunction(one)));
    this.#descriptions.add(functions.map(functionInfo));
    if (this.unitId !== "") this.#descriptions.register();
  }

  recalculate(functions: ReadonlySet<string>): void {
    const dirtyRanges: object[] = [];
    for (const { id } of this.sheets())
      this.visit(id, Infinity, (row, column, { formula }) => {
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        if (formula !== null && callsAny(formula, functions)) dirtyRanges.push({ unitId: this.unitId, sheetId: id, range });
      });
    if (dirtyRanges.length > 0)
      void this.#commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { ...nothingElseDirty, dirtyRanges });
  }

  addStyles(styles: ReadonlyMap<string, CellLook>): void {
    const registry = workbookOf(this.services, this.unitId).getStyles();
    for (const [key, style] of Object.entries(stylesOf(styles))) registry.addCustomStyle(key, style);
  }

  async write(steps: readonly GridStep[], memo: unknown, watch?: Watch): Promise<void> {
    this.commit();
    const former = this.#memo;
    const memoStep = { redo: { id: memoMutation, params: { memo } }, undo: () => ({ id: memoMutation, params: { memo: former } }) };
    const all = [...steps.map((step) => stepMutations(this.services, this.unitId, step)), [memoStep]];
    this.#isBusy = true;
    try {
      const done = await executeSteps(
        all,
        (mutation) => {
          this.#execute(mutation);
        },
        watch,
      );
      this.services
        .get(IUndoRedoService)
        .pushUndoRedo({ unitID: this.unitId, undoMutations: [...done.undoMutations], redoMutations: [...done.redoMutations] });
    } finally {
      this.#isBusy = false;
    }
  }

  memo(): unknown {
    return this.#memo;
  }

  conceal(has: Concealing): void {
    this.#execute({ id: concealCells, params: { has } });
  }

  isConcealed(sheet: string, row: number, column: number): boolean {
    return this.#concealed.has(sheet, row, column);
  }

  calculated(): Promise<void> {
    return this.#calculation.idle();
  }

  commit(): void {
    if (this.#commands.hasCommand(showEditor)) this.#commands.syncExecuteCommand(showEditor, { visible: false, unitId: this.unitId });
  }

  undo(): void {
    this.commit();
    this.#commands.syncExecuteCommand(UndoCommand.id);
  }

  redo(): void {
    this.commit();
    this.#commands.syncExecuteCommand(RedoCommand.id);
  }

  clearHistory(): void {
    this.services.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  async select(place: Place): Promise<void> {
    const sheet = this.sheets().find(({ name }) => name === place.sheet);
    if (!sheet) return;
    this.commit();
    await this.#commands.executeCommand(SetWorksheetActiveOperation.id, { unitId: this.unitId, subUnitId: sheet.id });
    await this.#selection.select(sheet.id, place.row, place.column);
  }

  selected(): Place | null {
    return this.#selection.selected();
  }

  onSelect(listener: (place: Place) => void): Stop {
    return this.#selection.onSelect(listener);
  }

  onActive(listener: (place: Place) => void): Stop {
    return this.#selection.onActive(listener);
  }

  onEdit(listener: (edit: GridEdit) => void): Stop {
    this.#editListeners.add(listener);
    return () => this.#editListeners.delete(listener);
  }

  onRefusal(listener: () => void): Stop {
    this.#refusalListeners.add(listener);
    return () => {
      this.#refusalListeners.delete(listener);
    };
  }

  onUndo(listener: () => void): Stop {
    const subscription = this.#commands.onCommandExecuted(({ id }) => {
      if (id === UndoCommand.id || id === RedoCommand.id) listener();
    });
    return () => {
      subscription.dispose();
    };
  }

  onMemo(listener: () => void): Stop {
    this.#memoListeners.add(listener);
    return () => this.#memoListeners.delete(listener);
  }

  /** Sets the dark or the light theme. */
  setDark(isDark: boolean): void {
    this.services.get(ThemeService).setDarkMode(isDark);
  }

  dispose(): void {
    this.#univer.dispose();
  }

  /** Executes a mutation of ours: listeners to edits and memos are not called. */
  #execute({ id, params }: IMutationInfo): void {
    this.#isOurs = true;
    try {
      if (!this.#commands.syncExecuteCommand(id, params)) throw new Error(`the grid could not do ${id}`);
    } finally {
      this.#isOurs = false;
    }
  }
}

/** Whether a command would change cells, as undo does. */
/** Whether the command opens the cell editor: what is typed in it could not be entered. */
function beginsEditing({ id, params }: ICommandInfo): boolean {
  return id === showEditor && (params as { visible?: boolean } | undefined)?.visible === true;
}

function isChange(command: ICommandInfo, options: IExecutionOptions | undefined): boolean {
  return command.id === UndoCommand.id || command.id === RedoCommand.id || editOf(command, options).length > 0;
}
