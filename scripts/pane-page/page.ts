import { openTaskpane } from "../../src/taskpane/taskpane.tsx";
import { MemoryWorkbook } from "../../src/workbook/memory.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { MemoryHost } from "./memory-host.ts";

/**
 * The pane without Excel, over the sample or an empty workbook: `?language=en&theme=dark&empty&slow`. `slow` lets each write last a second.
 * The tests reach the host as `window.host`.
 */
const wanted = new URLSearchParams(location.search);

const sample = async () => {
  const response = await fetch("eksempel-2018.xlsx");
  return MemoryWorkbook.copyOf(await XlsxWorkbook.open(new Uint8Array(await response.arrayBuffer())));
};

const workbook = wanted.has("empty") ? new MemoryWorkbook([{ name: "Ark1", cells: [] }]) : await sample();
if (wanted.has("slow")) slow(workbook);
const host = new MemoryHost(
  workbook,
  { language: wanted.get("language") === "en" ? "en" : "nb", theme: wanted.get("theme") === "dark" ? "dark" : "light" },
  sample,
);
Object.assign(window, { host, pane: openTaskpane(host) });

/** Reports progress in ten steps before writing, and can be stopped between them. */
function slow(book: MemoryWorkbook): void {
  const apply = book.apply.bind(book);
  book.apply = async (changes, watch) => {
    for (let step = 0; step < 10; step++) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      watch?.signal.throwIfAborted();
      watch?.progress(step + 1, 10);
    }
    await apply(changes);
  };
}
