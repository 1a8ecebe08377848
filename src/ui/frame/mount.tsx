import { render } from "preact";
import { tellAfterPress } from "./after-press.ts";
import { App } from "./app.tsx";
import { applyTheme } from "../controls/theme.ts";
import type { Host } from "../pane/state/host.ts";
import { Pane } from "../pane/pane.ts";

/**
 * Draws the pane in an element and opens it on the host's workbook. The ribbon's commands use the pane that is returned. `isPage`: it is the
 * whole page, and its body the page's main part.
 */
export function mountPane(host: Host, element: Element, isPage = true): Pane {
  const pane = new Pane(host);
  applyTheme(host.theme());
  tellAfterPress(window);
  render(<App pane={pane} isPage={isPage} />, element);
  void pane.open();
  return pane;
}
