import { Refusal } from "../../core/issues/refusal.ts";
import type { Place } from "../../core/sheet/sheet.ts";
import type { Chart, PutSheet } from "../../core/sheet/change.ts";
import { refusalText } from "../../messages/issues/issue-language.ts";
import { workbenchTexts } from "../../messages/workbench/workbench-language.ts";
import { Store } from "../../ui/pane/store.ts";
import type { Grid, GridView } from "../../workbook/grid/port/grid.ts";
import { GridWorkbook } from "../../workbook/grid/grid-workbook.ts";
import { noMarks } from "../../workbook/grid/marks/marks.ts";
import type { SheetDrawing } from "../../workbook/facts/sheet-drawing.ts";
import { offerFile } from "./files.ts";
import { GridHost } from "./grid-host.ts";
import { keep, type Kept } from "./keeping.ts";
import type { Looks } from "./looks.ts";
import { fetchSample, sampleFile } from "./sample.ts";
import { toWorkbook } from "./to-workbook.ts";

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long after the last change the work is kept, in milliseconds. */
const rest = 700;

/** What the page shows of the work. */
export interface SessionState {
  readonly fileName: string;
  readonly busy: string | null;
  readonly message: { readonly text: string; readonly isProblem: boolean } | null;
  readonly isSaved: boolean;
}

/** The workbook that is open, from being opened to being saved; it outlives a reload of the page. */
export class Session {
  readonly store = new Store<SessionState>({ fileName: "", busy: null, message: null, isSaved: true });
  readonly #grid: Grid;
  readonly #view: Pick<GridView, "focus">;
  readonly #looks: Looks;
  readonly #functions: ReadonlySet<string>;
  readonly #onHost: (host: GridHost) => void;
  #workbook: GridWorkbook | null = null;
  #host: GridHost | null = null;
  #original: Uint8Array = new Uint8Array();
  #state: unknown = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `onHost` is given a new host for the pane each time another workbook is opened. */
  constructor(grid: Grid, view: Pick<GridView, "focus">, looks: Looks, functions: ReadonlySet<string>, onHost: (host: GridHost) => void) {
    this.#grid = grid;
    this.#view = view;
    this.#looks = looks;
    this.#functions = functions;
    this.#onHost = onHost;
    grid.onEdit(() => {
      this.#touched();
    });
    grid.onMemo(() => {
      this.#touched();
    });
  }

  /** Brings back the work that was left, or opens the sample, which is on its way already. */
  async start(lastWork: Promise<Kept | null>, firstSample: Promise<Uint8Array | null>): Promise<void> {
    const work = await lastWork;
    if (work === null) await this.openSample(firstSample);
    else await this.#attempt(work.name, () => this.#restore(work));
  }

  /** Opens a file that the user has chosen. */
  openFile(file: File): Promise<void> {
    return this.#attempt(file.name, async () => {
      const { name, bytes } = await toWorkbook(file.name, new Uint8Array(await file.arrayBuffer()));
      await this.#open(name, bytes, null);
      await this.#keep();
    });
  }

  /** Opens the sample that comes with the page. */
  openSample(arriving?: Promise<Uint8Array | null>): Promise<void> {
    return this.#attempt(sampleFile, async () => {
      await this.#open(sampleFile, (await arriving) ?? (await fetchSample()), null);
      await this.#keep();
      this.#say(this.#texts.sampleNote);
    });
  }

  /** Hands the workbook to the user as a file. */
  save(): Promise<void> {
    return this.#attempt(null, async () => {
      if (!this.#workbook) return;
      const bytes = await this.#workbook.save();
      offerFile(this.store.value.fileName, new Blob([bytes], { type: excel }));
      this.store.set({ isSaved: true });
      await this.#keep();
    });
  }

  /** The charts on a sheet, by the grid's id: those that stand in the workbook now. */
  chartsOn(sheet: string): readonly Chart[] {
    return this.#writtenOn(sheet)?.charts ?? [];
  }

  /** The charts of the sheet in front, or all there are where it has none. */
  printable(sheet: string | null): readonly Chart[] {
    const here = sheet === null ? [] : this.chartsOn(sheet);
    if (here.length > 0) return here;
    return [...(this.#workbook?.marks() ?? noMarks).ownSheets.keys()].flatMap((own) => this.chartsOn(own));
  }

  /** What lies over a sheet's cells in the file, by the grid's id: it is kept, and not drawn here. */
  drawingsOn(sheet: string): readonly SheetDrawing[] {
    return this.#workbook?.drawings(sheet) ?? [];
  }

  /** Where a click on a cell of ours leads; null for nowhere. `sheet` is the grid's id. */
  linkAt({ sheet, row, column }: Place): Place | null {
    return this.#writtenOn(sheet)?.rows[row]?.[column]?.link ?? null;
  }

  #writtenOn(sheet: string): PutSheet | undefined {
    const { ownSheets, written } = this.#workbook?.marks() ?? noMarks;
    const own = ownSheets.get(sheet);
    return written.findLast((change): change is PutSheet => change.kind === "putSheet" && change.id === own);
  }

  dismiss(): void {
    this.store.set({ message: null });
  }

  /** Tells the user something that is no error. */
  remark(text: string): void {
    this.#say(text);
  }

  get #texts() {
    return workbenchTexts(this.#looks.value.language);
  }

  async #restore({ name, original, journal, state, isSaved }: Kept): Promise<void> {
    const workbook = await this.#open(name, original, state, async (opened) => {
      await opened.replay(journal);
    });
    this.store.set({ isSaved });
    if (journal.written.length > 0 || workbook.edited.sheets().length > 0) this.#say(this.#texts.restored(name));
    else if (name === sampleFile) this.#say(this.#texts.sampleNote);
  }

  async #open(name: string, bytes: Uint8Array, state: unknown, prepare?: (workbook: GridWorkbook) => Promise<void>): Promise<GridWorkbook> {
    const workbook = await GridWorkbook.open(this.#grid, bytes, name);
    this.#workbook?.close();
    this.#host?.close();
    this.#workbook = workbook;
    this.#original = bytes;
    this.#state = state;
    await prepare?.(workbook);
    this.store.set({ fileName: name, isSaved: true, message: null });
    this.#host = new GridHost({
      grid: this.#grid,
      workbook,
      fileName: name,
      looks: this.#looks,
      focus: () => {
        this.#view.focus();
      },
      state,
      onState: (saved) => {
        this.#state = saved;
        this.#touched(false);
      },
      openSample: () => this.openSample(),
      functions: this.#functions,
    });
    this.#onHost(this.#host);
    return workbook;
  }

  /** Something has changed: it is kept when the user rests. The pane's own memory alone makes nothing unsaved. */
  #touched(isWork = true): void {
    if (isWork || (this.#workbook?.marks().written.length ?? 0) > 0) this.store.set({ isSaved: false });
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#keep(), rest);
  }

  async #keep(): Promise<void> {
    if (!this.#workbook) return;
    const { fileName: name, isSaved } = this.store.value;
    const work = { name, original: this.#original, journal: this.#workbook.journal(), state: this.#state, isSaved };
    await keep(work).catch(() => undefined); // a browser that keeps nothing still lets the user work and save
  }

  async #attempt(opening: string | null, work: () => Promise<void>): Promise<void> {
    this.store.set({ busy: opening === null ? this.#texts.saving : this.#texts.opening(opening), message: null });
    try {
      await work();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const text = error instanceof Refusal ? refusalText(error.reason, this.#looks.value.language) : this.#texts.unexpected(detail);
      this.store.set({ message: { text, isProblem: true } });
    } finally {
      this.store.set({ busy: null });
    }
  }

  #say(text: string): void {
    this.store.set({ message: { text, isProblem: false } });
  }
}
