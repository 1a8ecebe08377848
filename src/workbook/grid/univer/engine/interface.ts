import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { defaultTheme, type Theme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import functionTexts from "function-texts";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/find-replace/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-filter-ui/lib/index.css";
import { containerOption } from "../fixes/page/container.ts";
import { mergeTexts } from "../fixes/merge-texts.ts";
import { revealCells } from "../fixes/page/reveal-cell.ts";
import "../fixes/page/page.css";
import type { EngineInterface } from "./engine.ts";
import { interfaceTexts } from "./interface-texts.ts";
import { textsNb } from "./texts-nb.ts";

/** Excel's green for the selection, as in the pane. */
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

/** The engine's own interface in an element of the page that has an id: formula bar, cells and sheet tabs, and nothing more. */
export function inPage(container: HTMLElement): EngineInterface {
  return {
    before: (univer) => {
      revealCells();
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, {
        container: containerOption(container),
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
    texts: mergeTexts(interfaceTexts, functionTexts, textsNb),
    theme,
  };
}
