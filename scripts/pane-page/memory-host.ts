import { columnIndex } from "../../src/core/sheet/address.ts";
import type { Place, Sheet } from "../../src/core/sheet/sheet.ts";
import type { Language } from "../../src/messages/language/language.ts";
import type { Changed, Host, Stop, Theme } from "../../src/ui/pane/state/host.ts";
import type { MemoryWorkbook } from "../../src/workbook/memory/memory.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";

type OnChange = (changed: Changed, where?: () => Promise<string>) => void;

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

/** A host without Excel: the pane's requests are recorded, and a test can do what a user would do in the sheet. */
export class MemoryHost implements Host {
  readonly workbook: MemoryWorkbook;
  readonly undo = "oneStep";
  readonly formulaSyntax = "a1";
  readonly takesNotes = "seen";
  #preferences: Preferences;
  readonly #sample: (() => Promise<MemoryWorkbook>) | null;
  readonly #onSelect = new Set<(place: Place) => void>();
  readonly #onChange = new Set<OnChange>();
  readonly #onTheme = new Set<(theme: Theme) => void>();
  #selected: Place | null = null;
  /** What was last saved, as a workbook would hold it. */
  saved: string | null = null;
  /** Files that were given to the user: name → content. */
  readonly files = new Map<string, string>();

  constructor(workbook: MemoryWorkbook, preferences: Preferences, sample: (() => Promise<MemoryWorkbook>) | null = null) {
    this.workbook = workbook;
    this.#preferences = preferences;
    this.#sample = sample;
  }

  fileName = () => "eksempel-2018.xlsx";
  programVersion = () => "0.1.0";
  now = () => new Date("2026-11-22T12:30:00Z");
  language = () => this.#preferences.language;
  theme = () => this.#preferences.theme;
  freeze: NonNullable<Host["freeze"]> = () => Promise.resolve({ cells: 3, kept: [] });

  select(place: Place): Promise<void> {
    this.#selected = place;
    for (const listener of this.#onSelect) listener(place);
    return Promise.resolve();
  }

  selected = () => Promise.resolve(this.#selected);
  onSelect = (listener: (place: Place) => void) => added(this.#onSelect, listener);
  onChange = (listener: OnChange) => added(this.#onChange, listener);
  onTheme = (listener: (theme: Theme) => void) => added(this.#onTheme, listener);

  loadState = () => Promise.resolve(this.saved === null ? null : (JSON.parse(this.saved) as unknown));

  saveState(state: unknown): Promise<void> {
    this.saved = JSON.stringify(state);
    return Promise.resolve();
  }

  async insertSample(): Promise<void> {
    const sample = await this.#sample?.();
    for (const { name } of (await sample?.sheets()) ?? []) {
      const sheet = await sample?.read(name);
      if (sheet) this.workbook.add(sheet);
    }
  }

  async openWorkbook(bytes: Uint8Array): Promise<Workbook> {
    const { XlsxWorkbook } = await import("../../src/workbook/xlsx/xlsx-workbook.ts");
    return XlsxWorkbook.open(bytes);
  }

  async readRegister(name: string, bytes: Uint8Array): Promise<Sheet | null> {
    const { sheetOfRegisterFile } = await import("../../src/workbook/csv/register-file.ts");
    return sheetOfRegisterFile(name, bytes);
  }

  saveFile(name: string, content: string): Promise<void> {
    this.files.set(name, content);
    return Promise.resolve();
  }

  /** The colours change, as when the user sets Office to others. */
  changeTheme(theme: Theme): void {
    this.#preferences = { ...this.#preferences, theme };
    for (const listener of this.#onTheme) listener(theme);
  }

  /** Writes a value into a cell as a user would, and notifies the pane. */
  type(sheet: string, letters: string, row: number, value: string | number): void {
    this.workbook.edit(sheet, row - 1, columnIndex(letters), value);
    for (const listener of this.#onChange) listener("answers", () => Promise.resolve(sheet));
  }
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): Stop {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
