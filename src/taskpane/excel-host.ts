import packageJson from "../../package.json" with { type: "json" };
import type { Place, Sheet, SheetInfo } from "../core/sheet/sheet.ts";
import type { FormulaSyntax } from "../core/formulas/references.ts";
import type { StandingOurs } from "../core/layout/formulas/own-formulas.ts";
import type { Change } from "../core/sheet/change.ts";
import type { Language } from "../messages/language/language.ts";
import { offerJson } from "../ui/controls/offer-file.ts";
import type { Changed, Frozen, FunctionNames, Host, Stop, Theme, WaitsFor } from "../ui/pane/state/host.ts";
import { askOffice } from "../workbook/office/host/office-facts.ts";
import { cardsSince, supports, type Undo } from "../workbook/office/host/session.ts";
import { isUndoEmptied, undoBegun } from "../workbook/office/host/undo-stack.ts";
import { OfficeWorkbook } from "../workbook/office/office-workbook.ts";
import type { Watch, Workbook } from "../workbook/workbook.ts";
import { currentTheme, onCellsChanged, onSelect, onTheme } from "./excel-events.ts";
import { prefixInForce } from "./function-prefix.ts";
import { loadSaved, savedXml, saveSaved } from "./saved-part.ts";
import { selectCell, selectedCell } from "./selection.ts";

/** The pane's host in Excel: the workbook that is open, and Office around it. `onFailure` gets the errors of what no caller waits for. */
export class ExcelHost implements Host {
  readonly workbook: Workbook;
  readonly #office = new OfficeWorkbook();
  readonly #onFailure: (error: unknown) => void;
  #isWriting = false;

  constructor(onFailure: (error: unknown) => void) {
    const office = this.#office;
    this.workbook = {
      sheets: () => office.sheets(),
      read: (sheet, rows, watch) => office.read(sheet, rows, watch),
      formulas: (sheet, area) => office.formulas(sheet, area),
      notes: (sheet) => office.notes(sheet),
      apply: (changes, watch) => this.#writing(() => office.apply(changes, watch)),
    };
    this.#onFailure = onFailure;
  }

  /** A workbook that has not been saved has no address, and some hosts tell none. */
  fileName(): string {
    const address = askOffice(({ document }) => document.url) ?? "";
    return decoded(address.split(/[\\/]/).at(-1) ?? "");
  }

  get undo(): Undo {
    return this.#office.undo;
  }

  get undoOfLast(): Undo {
    return isUndoEmptied() ? "none" : this.undo;
  }

  /** Where Excel cannot make a table larger, our columns are not in it, and no formula finds them there by their names. */
  get formulaSyntax(): FormulaSyntax {
    return supports("1.13") ? "table" : "a1";
  }

  get takesNotes(): "seen" | null {
    return supports("1.18") ? "seen" : null;
  }

  get takesCards(): boolean {
    return supports(cardsSince);
  }

  programVersion = (): string => packageJson.version;
  now = (): Date => new Date();
  /** Norwegian where Office does not tell its language: so are most of those who use this. */
  language = (): Language => (/^(nb|nn|no)\b/i.test(askOffice(({ displayLanguage }) => displayLanguage) ?? "nb") ? "nb" : "en");
  theme = (): Theme => currentTheme();
  onTheme = (listener: (theme: Theme) => void): Stop => onTheme(listener);

  select = (place: Place): Promise<void> => selectCell(place);
  selected = (): Promise<Place | null> => selectedCell();
  onSelect = (listener: (place: Place) => void): Stop => onSelect(listener, this.#onFailure);

  onChange(listener: (changed: Changed, where?: () => Promise<string>) => void): Stop {
    const notify = (where: () => Promise<string>) => {
      listener("answers", where);
    };
    return onCellsChanged(notify, () => this.#isWriting, this.#onFailure);
  }

  isHalfWritten = (): Promise<boolean> => this.#office.isHalfWritten();
  loadState = (): Promise<unknown> => loadSaved(this.#office);
  saveState = (state: unknown): Promise<void> => saveSaved(state);

  write = (changes: readonly Change[], state: unknown, watch: Watch): Promise<readonly SheetInfo[]> =>
    this.#writing(() => this.#office.write({ changes, part: state === null ? null : savedXml(state) }, watch));

  waitsFor = async (): Promise<WaitsFor | null> => (await import("./waits-for.ts")).waitsFor();

  async insertSample(): Promise<void> {
    const { insertSample } = await import("./insert-sample.ts");
    await this.#writing(insertSample);
  }

  freeze = async (ours: StandingOurs): Promise<Frozen> => {
    const { freezeFormulas } = await import("./freeze-formulas.ts");
    const { describedFunctions } = await import("../cell-functions/described.ts");
    return this.#writing(() => freezeFormulas(ours, describedFunctions));
  };

  /** Where the functions have their plain names already, there is nothing to name. */
  get functionNames(): FunctionNames | null {
    const prefix = prefixInForce();
    if (prefix === null) return null;
    return {
      make: async () => {
        const { makeNames } = await import("./name-functions.ts");
        const { describedFunctions } = await import("../cell-functions/described.ts");
        return this.#writing(() => makeNames(describedFunctions, prefix));
      },
      remove: async () => {
        const { removeNames } = await import("./name-functions.ts");
        const { describedFunctions } = await import("../cell-functions/described.ts");
        return this.#writing(() => removeNames(describedFunctions));
      },
    };
  }

  async openWorkbook(bytes: Uint8Array): Promise<Workbook> {
    const { XlsxWorkbook } = await import("../workbook/xlsx/xlsx-workbook.ts");
    return XlsxWorkbook.open(bytes);
  }

  async readRegister(name: string, bytes: Uint8Array): Promise<Sheet | null> {
    const { sheetOfRegisterFile } = await import("../workbook/csv/register-file.ts");
    return sheetOfRegisterFile(name, bytes);
  }

  saveFile(name: string, content: string): Promise<void> {
    offerJson(name, content);
    return Promise.resolve();
  }

  /** Excel reports changes a little after they were made. */
  async #writing<Result>(write: () => Promise<Result>): Promise<Result> {
    this.#isWriting = true;
    try {
      return await write();
    } finally {
      undoBegun();
      setTimeout(() => {
        this.#isWriting = false;
      }, 500);
    }
  }
}

/** A file's decoded name; an address with invalid encoding stays as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
