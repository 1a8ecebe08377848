import { Refusal } from "../../core/issues/refusal.ts";
import type { Area, Place } from "../../core/sheet/sheet.ts";
import type { Language } from "../../messages/language/language.ts";
import { refusalText } from "../../messages/issues/refusal-language.ts";
import { workbenchTexts } from "../../messages/workbench/workbench-language.ts";
import { Store } from "../../ui/pane/state/store.ts";
import type { Grid, GridView } from "../../workbook/grid/port/grid.ts";
import { GridWorkbook } from "../../workbook/grid/grid-workbook.ts";
import type { SheetDrawing } from "../../workbook/facts/sheet-drawing.ts";
import { offerFile } from "../../ui/controls/offer-file.ts";
import type { BookFile } from "../../workbook/grid/file/open-book.ts";
import type { FirstFile } from "./first-file.ts";
import { GridHost } from "./grid-host.ts";
import { said, type Message, type Say } from "./message.ts";
import { oneTabStores } from "./one-tab.ts";
import { asideFile, forgetAll, forgetAside, forgetWork, setAside, storeWork, type AsideFile, type StoredWork } from "./stored-work.ts";
import { forgetPreferences, type Preferences } from "./preferences.ts";
import { fetchSample, sampleFile } from "./sample.ts";
import { toWorkbook } from "./to-workbook.ts";
import { WrittenSheets } from "./written-sheets.ts";

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long after the last change the work is stored, in milliseconds. */
const storeDelay = 700;

/** What the page shows of the session. */
export interface SessionState {
  readonly fileName: string;
  readonly busy: string | null;
  readonly message: Message | null;
  readonly isSaved: boolean;
}

/** The workbook that is open, from being opened to being saved; it survives a reload of the page. */
export class Session {
  readonly store = new Store<SessionState>({ fileName: "", busy: null, message: null, isSaved: true });
  readonly #grid: Grid;
  readonly #view: Pick<GridView, "focus">;
  readonly #preferences: Preferences;
  readonly #functions: ReadonlySet<string>;
  readonly #onHost: (host: GridHost) => void;
  #workbook: GridWorkbook | null = null;
  /** What our sheets have now. */
  readonly written: WrittenSheets;
  #host: GridHost | null = null;
  #sampleNote: Message | null = null;
  #original: Uint8Array = new Uint8Array();
  #state: unknown = null;
  #storeTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #tab: ReturnType<typeof oneTabStores>;
  /** Resolved when the first workbook is open; what is told before that would be told over. */
  readonly #started: Promise<void>;
  #start: () => void = () => undefined;

  /** `onHost` is given a new host for the pane each time another workbook is opened. */
  constructor(
    grid: Grid,
    view: Pick<GridView, "focus">,
    preferences: Preferences,
    functions: ReadonlySet<string>,
    onHost: (host: GridHost) => void,
  ) {
    this.#grid = grid;
    this.written = new WrittenSheets(() => this.#workbook, grid);
    this.#view = view;
    this.#preferences = preferences;
    this.#functions = functions;
    this.#onHost = onHost;
    this.#started = new Promise((resolve) => (this.#start = resolve));
    this.#tab = oneTabStores(
      () =>
        void this.#started.then(() => {
          if (!this.#tab.isAlone()) this.#showBesideFile(({ otherTab }) => otherTab);
        }),
      () =>
        void this.#started.then(() => {
          this.#showBesideFile(({ onlyTab }) => onlyTab);
          return this.#storeWork();
        }),
    );
    grid.onEdit(() => {
      this.#onChange();
    });
    grid.onMemo(() => {
      this.#onChange();
    });
  }

  /** Restores the work of the last visit, or opens the sample, whichever has been read already. */
  async start(reading: Promise<FirstFile | null>): Promise<void> {
    this.store.set({ busy: this.#texts.starting });
    const first = await reading;
    if (!first?.work) await this.openSample(first ?? undefined);
    else if (!(await this.#isRestored(first.work, first.read))) await this.openSample();
    const file = await asideFile().catch(() => null);
    if (file) this.store.set({ message: { text: said(({ aside }) => aside(file.name)), isProblem: true, file } });
    this.#start();
  }

  /** Gives the user the file that was set aside, which is then forgotten. */
  async giveAside({ name, bytes }: AsideFile): Promise<void> {
    offerFile(name, new Blob([new Uint8Array(bytes)], { type: excel }));
    await forgetAside();
    this.dismiss();
  }

  /** Forgets all that the browser has stored, and opens the sample. */
  async forget(): Promise<void> {
    clearTimeout(this.#storeTimer);
    await forgetAll().catch(() => undefined);
    forgetPreferences();
    await this.openSample();
    this.#show(({ forgotten }) => forgotten);
  }

  /** Opens a file that the user has chosen. */
  openFile(file: File): Promise<void> {
    return this.#attempt(file.name, async () => {
      const { name, bytes } = await toWorkbook(file.name, new Uint8Array(await file.arrayBuffer()));
      await this.#open(name, bytes, null);
      await this.#storeWork();
    });
  }

  /** Opens the sample that comes with the page. */
  openSample(first?: FirstFile): Promise<void> {
    return this.#attempt(sampleFile, async () => {
      await this.#open(sampleFile, first?.bytes ?? (await fetchSample()), null, first?.read);
      await this.#forgetStored();
      this.#showSampleNote();
    });
  }

  /** Gives the user the workbook as a file. */
  save(): Promise<void> {
    return this.#attempt(null, async () => {
      if (!this.#workbook) return;
      const bytes = await this.#workbook.save(this.#state === this.#workbook.saved ? null : this.#state);
      offerFile(this.store.value.fileName, new Blob([bytes], { type: excel }));
      this.store.set({ isSaved: true });
      await this.#storeWork();
    });
  }

  /** The drawings over a sheet's cells in the file, by the grid's id, that are kept and not drawn here. */
  drawingsOn(sheet: string): readonly SheetDrawing[] {
    return (this.#workbook?.drawings(sheet) ?? []).filter(({ chart }) => chart === null);
  }

  /** What is filtered from a cell; null for what is beside it. `sheet` is the grid's id. */
  filterable({ sheet, row, column }: Place): Area | null {
    return this.#workbook?.filterable(sheet, row, column) ?? null;
  }

  dismiss(): void {
    this.store.set({ message: null });
  }

  /** Shows the user a message that is no error. */
  notify(say: Say): void {
    this.#show(say);
  }

  get #texts() {
    return workbenchTexts(this.#preferences.value.language);
  }

  /** Whether the work of the last visit is open again; work that cannot be is set aside. */
  async #isRestored(work: StoredWork, read: BookFile | null): Promise<boolean> {
    this.store.set({ busy: this.#texts.opening(work.name), message: null });
    try {
      await this.#restore(work, read);
      return true;
    } catch {
      await setAside().catch(() => undefined);
      return false;
    } finally {
      this.store.set({ busy: null });
    }
  }

  async #restore({ name, original, journal, state, isSaved }: StoredWork, read: BookFile | null): Promise<void> {
    const workbook = await this.#open(name, original, state, read, async (opened) => {
      await opened.replay(journal);
    });
    this.store.set({ isSaved });
    if (journal.written.length > 0 || workbook.edited.sheets().length > 0) this.#show(({ restored }) => restored(name));
    else if (name === sampleFile) this.#showSampleNote();
  }

  /** `stored` is what the pane saved in an earlier visit; null for what the file has. `read` is the file where it has been read already. */
  async #open(
    name: string,
    bytes: Uint8Array,
    stored: unknown,
    read?: BookFile | null,
    prepare?: (workbook: GridWorkbook) => Promise<void>,
  ): Promise<GridWorkbook> {
    const workbook = await GridWorkbook.open(this.#grid, bytes, name, read ?? undefined);
    this.#workbook?.close();
    this.#host?.close();
    this.#workbook = workbook;
    this.#original = bytes;
    const state = stored ?? workbook.saved;
    this.#state = state;
    await prepare?.(workbook);
    this.store.set({ fileName: name, isSaved: true, message: null });
    this.#host = new GridHost({
      grid: this.#grid,
      workbook,
      fileName: name,
      preferences: this.#preferences,
      focus: () => {
        this.#view.focus();
      },
      state,
      onState: (saved) => {
        this.#state = saved;
        this.#onChange(false);
      },
      onFrozen: () => {
        this.#onChange();
      },
      openSample: () => this.openSample(),
      functions: this.#functions,
    });
    this.#onHost(this.#host);
    return workbook;
  }

  /** Stores the work when the user pauses. A change of the pane's state alone leaves a file without results saved. */
  #onChange(isWorkbook = true): void {
    const isWritten = (this.#workbook?.marks().written.length ?? 0) > 0;
    if (isWorkbook || isWritten) this.store.set({ isSaved: false });
    if (isWritten && this.#sampleNote !== null && this.store.value.message === this.#sampleNote) this.dismiss();
    clearTimeout(this.#storeTimer);
    this.#storeTimer = setTimeout(() => void this.#storeWork(), storeDelay);
  }

  async #storeWork(): Promise<void> {
    if (!this.#workbook || !this.#tab.isAlone()) return;
    const { fileName: name, isSaved } = this.store.value;
    const work = { name, original: this.#original, journal: this.#workbook.journal(), state: this.#state, isSaved };
    await storeWork(work).catch(() => undefined); // in a browser that stores nothing the user can still work and save
  }

  /** The sample, as it comes, need not be stored; the work before it is over. */
  async #forgetStored(): Promise<void> {
    clearTimeout(this.#storeTimer);
    if (this.#tab.isAlone()) await forgetWork().catch(() => undefined);
  }

  async #attempt(opening: string | null, work: () => Promise<void>): Promise<void> {
    this.store.set({ busy: opening === null ? this.#texts.saving : this.#texts.opening(opening), message: null });
    try {
      await work();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const text =
        error instanceof Refusal
          ? (language: Language) => refusalText(error.reason, language)
          : said(({ unexpected }) => unexpected(detail));
      this.store.set({ message: { text, isProblem: true, file: null } });
    } finally {
      this.store.set({ busy: null });
    }
  }

  /** Shows a message, unless a file is being offered. */
  #showBesideFile(say: Say): void {
    if (this.store.value.message?.file == null) this.#show(say);
  }

  /** It says what to press, and goes when that is done. */
  #showSampleNote(): void {
    this.#show(({ sampleNote }) => sampleNote);
    this.#sampleNote = this.store.value.message;
  }

  #show(say: Say): void {
    this.store.set({ message: { text: said(say), isProblem: false, file: null } });
  }
}
