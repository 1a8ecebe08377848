import type { BookFile } from "../../workbook/grid/file/open-book.ts";
import { fetchSample } from "./sample.ts";
import { loadWork, type StoredWork } from "./stored-work.ts";

/** What the page begins with: the work of the last visit or, where there is none, the sample. */
export interface FirstFile {
  /** null for the sample. */
  readonly work: StoredWork | null;
  readonly bytes: Uint8Array;
  /** The file, read; null where it cannot be: opening it says why. */
  readonly read: BookFile | null;
}

/** Fetches and reads it while the grid's program is being fetched; null where there is neither work nor sample to be had. */
export async function readFirstFile(): Promise<FirstFile | null> {
  const reading = import("../../workbook/grid/file/read-ahead.ts");
  const work = await loadWork().catch(() => null);
  const bytes = work?.original ?? (await fetchSample().catch(() => null));
  if (bytes === null) return null;
  await painted();
  const read = await reading.then(({ readAhead }) => readAhead(bytes)).catch(() => null);
  return { work, bytes, read };
}

/** A page that is not seen is never painted: then it goes on after so long, in milliseconds. */
const longestWait = 300;

/** Resolves when the page has been painted as it came. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestWait);
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
