import type { Language } from "../../../messages/language/language.ts";
import type { Place, Sheet, SheetInfo } from "../../../core/sheet/sheet.ts";
import type { FormulaSyntax } from "../../../core/formulas/references.ts";
import type { StandingOurs } from "../../../core/layout/formulas/own-formulas.ts";
import type { Change } from "../../../core/sheet/change.ts";
import type { Watch, Workbook } from "../../../workbook/workbook.ts";

/** Why a program does not answer: a cell is being edited, formulas are being calculated, or it is busy with what it does not tell. */
export type WaitsFor = "cell" | "calculation" | "busy";

export type Theme = "light" | "dark";

/**
 * What has changed in the workbook since it was read. It marks results as out of date; it never starts a computation. `undone`: undo or redo has
 * brought back other cells, and `loadState` says what was written then; only reading the answers tells whether the results are theirs.
 */
export type Changed = "answers" | "rules" | "undone";

/** What has become of formulas. */
export interface Frozen {
  /** How many cells have become values. */
  readonly cells: number;
  /** The cells in which somebody has written a formula over one of ours: it stays. */
  readonly kept: readonly Place[];
}

/** Names in the workbook for our functions. */
export interface Named {
  /** Those that were made, or taken away. */
  readonly names: readonly string[];
  /** Those that the user has for something else: they stay. */
  readonly spared: readonly string[];
}

/** Makes plain names for functions that have a prefix, and takes them away again. */
export interface FunctionNames {
  readonly make: () => Promise<Named>;
  readonly remove: () => Promise<Named>;
}

/** Ends a subscription. */
export type Stop = () => void;

/**
 * What the pane needs from the program it runs in, beyond the workbook itself. Excel, the browser workbench and the tests each have one.
 * A call that cannot be carried out rejects with a `HostProblem` or a `Refusal`, which the pane shows with what to do about it; anything
 * else that is thrown is shown as an unexpected problem.
 */
export interface Host {
  readonly workbook: Workbook;

  /** The workbook's file name, for the log; "" while it has none. */
  fileName(): string;
  /** The program's version and the time as they are to be shown in the log. */
  programVersion(): string;
  now(): Date;

  language(): Language;
  theme(): Theme;
  /** The program has changed its theme. */
  onTheme(listener: (theme: Theme) => void): Stop;

  /** Selects a cell and shows it. The keyboard goes there too where it can, unless it is to stay in the pane. */
  select(place: Place, keyboard?: "goes" | "stays"): Promise<void>;
  /** The active cell; null where none is. */
  selected(): Promise<Place | null>;
  onSelect(listener: (place: Place) => void): Stop;

  /** Cells or the saved rules have been changed by someone else than this pane: its own writes are never reported. `where` tells the sheet of the cells. */
  onChange(listener: (changed: Changed, where?: () => Promise<string>) => void): Stop;

  /** What was last saved in the workbook, as parsed JSON; null where nothing is. */
  loadState(): Promise<unknown>;
  /** Saves plain JSON so that it travels with the workbook. */
  saveState(state: unknown): Promise<void>;

  /**
   * Carries the changes out and saves the state with them, all or none, and resolves to the sheets there are then. Left out by a host that
   * can do one after the other. null is no state to save.
   */
  readonly write?: (changes: readonly Change[], state: unknown, watch: Watch) => Promise<readonly SheetInfo[]>;

  /** Whether only some of what was written last is there, as after an undo of its last steps; left out by a host in which that cannot be. */
  readonly isHalfWritten?: () => Promise<boolean>;

  /** Whether the workbook can be given drawings whose shapes can be edited; left out where it cannot. */
  readonly takesDrawings?: true;

  /** Whether the workbook can be given notes on cells, and they are seen in it; left out, or null, where it cannot. */
  readonly takesNotes?: "seen" | "unseen" | null;

  /**
   * Why the program has not answered for a while; null where it answers after all, and no answer for as long as it says nothing at all. Left out where
   * there is nothing to wait for.
   */
  readonly waitsFor?: () => Promise<WaitsFor | null>;

  /** Whether cells of the workbook can have cards; left out where they cannot. */
  readonly takesCards?: boolean;

  /** Inserts the sample's sheets into the workbook. */
  insertSample(): Promise<void>;
  /** Turns our formulas, and every one that calls one of our functions, into their values. null where there are no formulas. */
  readonly freeze: ((ours: StandingOurs) => Promise<Frozen>) | null;
  /** Left out, or null, where the functions have their plain names. */
  readonly functionNames?: FunctionNames | null;
  /** How formulas name cells here. */
  readonly formulaSyntax: FormulaSyntax;
  /** Whether a whole run can be undone in one step; where it cannot, the pane reports it. */
  readonly undo: "oneStep" | "manySteps" | "none";
  /** What can be undone now of what was written last; left out where nothing that is done after takes it away. */
  readonly undoOfLast?: Host["undo"];
  /** A workbook of the user's, from its file. Rejects with a Refusal for a file that is none. */
  openWorkbook(bytes: Uint8Array): Promise<Workbook>;
  /** A file of the user's with a register, CSV or JSON, as a sheet; null for none. Rejects with a SyntaxError for JSON that is none. */
  readRegister(name: string, bytes: Uint8Array): Promise<Sheet | null>;
  /** Gives the user a file. */
  saveFile(name: string, content: string): Promise<void>;
}
