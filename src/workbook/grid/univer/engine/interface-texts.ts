import type { ILanguagePack } from "@univerjs/core";
import designTexts from "@univerjs/design/locale/en-US";
import docsTexts from "@univerjs/docs-ui/locale/en-US";
import sheetsTexts from "@univerjs/sheets/locale/en-US";
import formulaTexts from "@univerjs/sheets-formula-ui/locale/en-US";
import numfmtTexts from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheetsUiTexts from "@univerjs/sheets-ui/locale/en-US";
import uiTexts from "@univerjs/ui/locale/en-US";
import { mergeTexts } from "../fixes/merge-texts.ts";

/** The engine's own English texts, without those about functions. */
export const interfaceTexts: ILanguagePack = mergeTexts(
  designTexts,
  uiTexts,
  docsTexts,
  sheetsTexts,
  sheetsUiTexts,
  formulaTexts,
  numfmtTexts,
);
