import { openTaskpane } from "../../src/taskpane/taskpane.tsx";
import { MemoryWorkbook } from "../../src/workbook/memory/memory.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { MemoryHost } from "./memory-host.ts";

/**
 * The pane without Excel, over the sample, another survey or an empty workbook: `?language=en&theme=dark&file=ansatte.xlsx&empty&troubled&slow`. `troubled` puts
 * mistakes into the sample, `slow` lets each write last more than a second.
 * The tests reach the host as `window.host` and the pane as `window.taskpane`.
 */
const wanted = new URLSearchParams(location.search);

const sample = async () => {
  const response = await fetch(wanted.get("file") ?? "eksempel-2018.xlsx");
  return MemoryWorkbook.copyOf(await XlsxWorkbook.open(new Uint8Array(await response.arrayBuffer())));
};

const workbook = wanted.has("empty") ? new MemoryWorkbook([{ name: "Ark1", cells: [] }]) : await sample();
if (wanted.has("troubled")) addMistakes(workbook);
if (wanted.has("slow")) slow(workbook);
const host = new MemoryHost(
  workbook,
  { language: wanted.get("language") === "en" ? "en" : "nb", theme: wanted.get("theme") === "dark" ? "dark" : "light" },
  sample,
);
Object.assign(window, { host, taskpane: openTaskpane(host) });

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

/** Headers that are nearly right or missing, invalid answers, and a number on two rows. */
function addMistakes(book: MemoryWorkbook): void {
  const survey = "Svar 2018";
  const mistakes: readonly [column: number, row: number, value: string | null][] = [
    [6, 3, "Informasjonsikkerhett"],
    [7, 3, "Digitale tjenester for inbyggere"],
    [9, 3, "Notater"],
    [5, 6, "Jaa"],
    [6, 8, "kanskje"],
    [8, 9, "Ja."],
    [10, 12, "ja"],
    [0, 20, "0301"],
    [12, 30, "12"],
  ];
  for (const [column, row, value] of mistakes) book.edit(survey, row, column, value);
}
