import { LocaleType, LogLevel, Univer, type ILanguagePack } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { Theme } from "@univerjs/themes";

/** What stands around the cells: nothing in a program without a window, the engine's own bars and editors in a page. */
export interface Surroundings {
  /** Registers what must be there before the sheets. */
  readonly before: (univer: Univer) => void;
  readonly after: (univer: Univer) => void;
  readonly texts: ILanguagePack;
  readonly theme?: Theme;
}

/** Nothing around the cells: for tests and for programs without a window. */
export const bare: Surroundings = { before: () => undefined, after: () => undefined, texts: {} };

/** An engine without a workbook. The values a file holds are trusted: only what changes is calculated. */
export function startEngine({ before, after, texts, theme }: Surroundings): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts },
    logLevel: LogLevel.ERROR,
    ...(theme && { theme }),
  });
  before(univer);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  // A code such as 0301 is a text on purpose: no mark in its corner.
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatMark: true, disableTextFormatAlert: true });
  after(univer);
  return univer;
}
