import { render } from "preact";
import { App } from "./components/app.tsx";
import { dress } from "./components/theme.ts";
import type { Host } from "./host.ts";
import { Pane } from "./pane.ts";

/** Draws the pane in an element and opens it on the host's workbook. The ribbon's commands use the pane that is returned. */
export function mountPane(host: Host, element: Element): Pane {
  const pane = new Pane(host);
  dress(host.theme());
  render(<App pane={pane} />, element);
  void pane.open();
  return pane;
}
