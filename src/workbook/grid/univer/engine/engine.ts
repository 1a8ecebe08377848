import { LogLevel, Univer, type ILanguagePack } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { Theme } from "@univerjs/themes";
import { norwegian } from "./locales.ts";

/** The interface around the cells: none in a program without a window, the engine's own bars and editors in a page. */
export interface EngineInterface {
  /** Registers what must be there before the sheets. */
  readonly before: (univer: Univer) => void;
  readonly after: (univer: Univer) => void;
  readonly texts: ILanguagePack;
  readonly theme?: Theme;
}

/** No interface: for tests and for programs without a window. */
export const bare: EngineInterface = { before: () => undefined, after: () => undefined, texts: {} };

/** An engine without a workbook. Values of files are trusted: only changes are calculated. */
export function startEngine({ before, after, texts, theme }: EngineInterface): Univer {
  const univer = new Univer({
    locale: norwegian,
    locales: { [norwegian]: texts },
    logLevel: LogLevel.ERROR,
    ...(theme && { theme }),
  });
  before(univer);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  // A code such as 0301 is a text on purpose: its cell is not marked.
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatMark: true, disableTextFormatAlert: true });
  after(univer);
  return univer;
}
