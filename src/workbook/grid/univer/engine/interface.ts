import { merge, type ILanguagePack } from "@univerjs/core";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { defaultTheme, type Theme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import functionTexts from "function-texts";
import designTexts from "@univerjs/design/locale/en-US";
import docsTexts from "@univerjs/docs-ui/locale/en-US";
import sheetsTexts from "@univerjs/sheets/locale/en-US";
import formulaTexts from "@univerjs/sheets-formula-ui/locale/en-US";
import numfmtTexts from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheetsUiTexts from "@univerjs/sheets-ui/locale/en-US";
import uiTexts from "@univerjs/ui/locale/en-US";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import type { Surroundings } from "./engine.ts";
import { textsNb } from "./texts-nb.ts";

/** Excel's green for what is selected, as in the pane. */
const theme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#e8f8ee",
    100: "#cceed9",
    200: "#addec1",
    300: "#8fceaa",
    400: "#57ad7d",
    500: "#2a8c55",
    600: "#107c41",
    700: "#0f703b",
    800: "#0d5630",
    900: "#0c3a20",
  },
};

/** The engine's own editors around the cells, in an element of the page that has an id: formula bar, cells and sheet tabs, and nothing more. */
export function inPage(container: HTMLElement): Surroundings {
  return {
    before: (univer) => {
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, {
        // By its id: the engine copies what it is given, stumbles over an element, and the browser then reads the whole program once more.
        container: container.id,
        header: true,
        toolbar: false,
        footer: true,
        contextMenu: false,
        headerMenu: false,
      });
    },
    after: (univer) => {
      univer.registerPlugin(UniverDocsUIPlugin);
      univer.registerPlugin(UniverSheetsUIPlugin, {
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
        disableForceStringAlert: true,
        disableForceStringMark: true,
      });
      univer.registerPlugin(UniverSheetsFormulaUIPlugin);
      univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
    },
    texts: textsOf(designTexts, uiTexts, docsTexts, sheetsTexts, sheetsUiTexts, formulaTexts, numfmtTexts, functionTexts, textsNb),
    theme,
  };
}

/** Later texts are laid over earlier ones, word by word: the engine's own way puts a whole section in the place of another. */
function textsOf(...packs: readonly ILanguagePack[]): ILanguagePack {
  const overlaid = merge as (...packs: readonly ILanguagePack[]) => ILanguagePack; // lodash's, which comes without its types
  return overlaid({}, ...packs);
}
