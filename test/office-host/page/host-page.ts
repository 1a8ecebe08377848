import { CustomFunctionEngine } from "../custom-functions/engine.ts";
import { readXlsx, workbookFromSheets, workbookFromXlsx } from "../import-workbook.ts";
import { OfficeHost, type HostOptions } from "../office-host.ts";
import { windowExternal } from "../transport/window-external.ts";
import { GridView } from "./grid-view.ts";

/** The page's parameters: addresses on its own server, null for what is left out. */
export interface HostPageSetup {
  readonly pane: string;
  readonly workbook: string | null;
  readonly functions: string | null;
  readonly commands: readonly { readonly id: string; readonly label: string }[];
  readonly options: HostOptions;
  /** Whether the cells are drawn; unlike Excel's own, they share the pane's thread. */
  readonly isDrawn: boolean;
}

/** The properties of the page's window for a test and for the add-in's frame. */
export interface ExcelPage {
  readonly host: OfficeHost;
  readonly engine: CustomFunctionEngine | null;
  /** The object whose functions are put into the frame's `window.external` before its scripts run. */
  readonly external: object;
}

declare global {
  interface Window {
    excelPage?: ExcelPage;
    hostPageSetup?: HostPageSetup;
  }
}

async function start(setup: HostPageSetup): Promise<void> {
  const workbook = setup.workbook === null ? workbookFromSheets() : workbookFromXlsx(await readXlsx(await bytesOf(setup.workbook)));
  const host = new OfficeHost(workbook, setup.options);
  const engine = setup.functions === null ? null : new CustomFunctionEngine(host, await (await fetch(setup.functions)).json());
  const external = windowExternal(() => host);
  external.connect(host);
  window.excelPage = { host, engine, external };
  if (setup.isDrawn) drawGrid(host);
  drawRibbon(host, setup.commands);
  element("pane").append(paneFrame(setup.pane));
}

const bytesOf = async (address: string) => new Uint8Array(await (await fetch(address)).arrayBuffer());

/** The grid is drawn again after events in the workbook, at most once a frame. */
function drawGrid(host: OfficeHost): void {
  const grid = new GridView(host.workbook, element("grid"));
  grid.onEditing = (isEditing) => {
    host.isEditingCell = isEditing;
  };
  grid.draw();
  let isWaiting = false;
  host.onChange = () => {
    if (isWaiting || host.isEditingCell) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!host.isEditingCell) grid.draw();
    });
  };
}

function drawRibbon(host: OfficeHost, commands: HostPageSetup["commands"]): void {
  for (const { id, label } of commands) {
    const button = document.createElement("button");
    button.textContent = label;
    button.dataset.command = id;
    button.onclick = () => {
      button.disabled = true;
      void host.runCommand(id).finally(() => {
        button.disabled = false;
      });
    };
    element("ribbon").append(button);
  }
}

function paneFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = "Oppgaverute";
  frame.src = address;
  return frame;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}

if (window.hostPageSetup) await start(window.hostPageSetup);
