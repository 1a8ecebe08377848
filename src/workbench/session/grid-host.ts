import { version } from "../../../package.json";
import type { Place, Sheet } from "../../core/sheet/sheet.ts";
import { ownCalls } from "../../core/functions/own-calls.ts";
import { isToFreeze, keptFormulas, type StandingOurs } from "../../core/layout/formulas/own-formulas.ts";
import type { Language } from "../../messages/language/language.ts";
import type { Changed, Frozen, Host, Stop, Theme } from "../../ui/pane/state/host.ts";
import type { Grid, GridEdit } from "../../workbook/grid/port/grid.ts";
import type { GridWorkbook } from "../../workbook/grid/grid-workbook.ts";
import { offerJson } from "../../ui/controls/offer-file.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Preferences } from "./preferences.ts";

/** What a host needs. */
interface Parts {
  readonly grid: Grid;
  readonly workbook: GridWorkbook;
  readonly fileName: string;
  readonly preferences: Preferences;
  readonly focus: () => void;
  /** What the pane saved before, as parsed JSON. */
  readonly state: unknown;
  readonly onState: (state: unknown) => void;
  /** Formulas have become values, which is a change of the workbook. */
  readonly onFrozen: () => void;
  readonly openSample: () => Promise<void>;
  /** The names of the cell functions, in capitals. */
  readonly functions: ReadonlySet<string>;
}

/** The pane's host in the workbench: the grid beside it. */
export class GridHost implements Host {
  readonly workbook: GridWorkbook;
  readonly undo = "oneStep";
  readonly takesDrawings = true;
  /** They are in the file that is saved. */
  readonly takesNotes = "unseen";
  /** The grid's engine calculates no formula that names the columns of a table. */
  readonly formulaSyntax = "a1";
  readonly #parts: Parts;
  readonly #stops = new Set<Stop>();
  #state: unknown;
  /** What was last said to be written, by the grid's memo: undo brings back an earlier run's cells, and what was said of them. */
  readonly #runs = new Map<unknown, unknown>();

  constructor(parts: Parts) {
    this.workbook = parts.workbook;
    this.#parts = parts;
    this.#state = parts.state;
    this.#runs.set(parts.grid.memo(), writtenIn(parts.state));
  }

  fileName = (): string => this.#parts.fileName;
  programVersion = (): string => version;
  now = (): Date => new Date();
  language = (): Language => this.#parts.preferences.value.language;
  theme = (): Theme => this.#parts.preferences.value.theme;
  freeze = async (ours: StandingOurs): Promise<Frozen> => {
    const freezing = { ours, isCall: ownCalls(this.#parts.functions) };
    const cells = await this.workbook.freeze(isToFreeze(freezing));
    this.#runs.set(this.#parts.grid.memo(), writtenIn(this.#state));
    if (cells > 0) this.#parts.onFrozen();
    return { cells, kept: keptFormulas(freezing) };
  };

  onTheme(listener: (theme: Theme) => void): Stop {
    return this.#listening(
      this.#parts.preferences.subscribe(() => {
        listener(this.theme());
      }),
    );
  }

  /** The cells get the focus too: whoever asks to see a cell wants to correct it, unless it is shown beside what the pane says of it. */
  async select(place: Place, keyboard: "goes" | "stays" = "goes"): Promise<void> {
    await this.#parts.grid.select(place);
    if (keyboard === "goes") this.#parts.focus();
  }

  selected = (): Promise<Place | null> => Promise.resolve(this.#parts.grid.selected());
  onSelect = (listener: (place: Place) => void): Stop => this.#listening(this.#parts.grid.onSelect(listener));

  onChange(listener: (changed: Changed, where?: () => Promise<string>) => void): Stop {
    const notify = ({ sheet }: GridEdit) => {
      listener("answers", () => Promise.resolve(this.#parts.grid.sheets().find(({ id }) => id === sheet)?.name ?? ""));
    };
    const undone = () => {
      this.#state = withWritten(this.#state, this.#runs.get(this.#parts.grid.memo()) ?? null);
      this.#parts.onState(this.#state);
      listener("undone");
    };
    const stops = [this.#parts.grid.onEdit(notify), this.#parts.grid.onUndo(undone)];
    return this.#listening(() => {
      for (const stop of stops) stop();
    });
  }

  /** Another workbook is opened: listeners are no longer notified. */
  close(): void {
    for (const stop of this.#stops) stop();
    this.#stops.clear();
  }

  #listening(stop: Stop): Stop {
    this.#stops.add(stop);
    return stop;
  }

  loadState = (): Promise<unknown> => Promise.resolve(this.#state);

  saveState(state: unknown): Promise<void> {
    this.#state = state;
    this.#runs.set(this.#parts.grid.memo(), writtenIn(state));
    this.#parts.onState(state);
    return Promise.resolve();
  }

  insertSample = (): Promise<void> => this.#parts.openSample();

  async openWorkbook(bytes: Uint8Array): Promise<Workbook> {
    const { XlsxWorkbook } = await import("../../workbook/xlsx/xlsx-workbook.ts");
    return XlsxWorkbook.open(bytes);
  }

  async readRegister(name: string, bytes: Uint8Array): Promise<Sheet | null> {
    const { sheetOfRegisterFile } = await import("../../workbook/csv/register-file.ts");
    return sheetOfRegisterFile(name, bytes);
  }

  saveFile(name: string, content: string): Promise<void> {
    offerJson(name, content);
    return Promise.resolve();
  }
}

const isRecord = (state: unknown): state is Readonly<Record<string, unknown>> => typeof state === "object" && state !== null;

/** What a saved state says was written last; null for nothing. The pane reads the rest of it. */
const writtenIn = (state: unknown): unknown => (isRecord(state) ? (state["written"] ?? null) : null);

const withWritten = (state: unknown, written: unknown): unknown => (isRecord(state) ? { ...state, written } : state);
