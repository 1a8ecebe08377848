import { Pane } from "../../src/ui/pane/pane.ts";
import { MemoryHost } from "../../scripts/pane-page/memory-host.ts";
import { sample } from "./sample.ts";

/** The sample's sheet of answers. */
export const survey = "Svar 2018";
/** The first unit of the sample, and its first answer about its strategy, which opens the questions behind it. */
export const [ROW, COLUMN] = [4, 4];

/** A pane that has opened the sample in a workbook in memory. */
export async function opened() {
  const host = new MemoryHost(await sample(), { language: "nb", theme: "light" });
  const pane = new Pane(host);
  await pane.open();
  return { host, pane, state: () => pane.store.value };
}
