import type { Journal } from "../../workbook/grid/file/journal.ts";

/** The work that is stored between two visits: the file as it was opened, the changes since, and the pane's saved state. */
export interface StoredWork {
  readonly name: string;
  readonly original: Uint8Array;
  readonly journal: Journal;
  readonly state: unknown;
  readonly isSaved: boolean;
}

/** A file that was stored and could not be opened again, as the user once opened it. */
export interface AsideFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const database = "digitaliseringsindikatorer";
const table = "workbench";
const work = "workbook";
/** Work that could not be opened again. */
const aside = "aside";

/** Work that nobody has been back to for so long is forgotten, in milliseconds. */
const longestKept = 30 * 24 * 60 * 60 * 1000;

/** Stores the work in the browser's database, on this machine. */
export async function storeWork(stored: StoredWork): Promise<void> {
  await inStore("readwrite", (store) => store.put({ ...stored, time: Date.now() }, work));
}

/** The work stored last; null where there is none, it is too old, or the browser stores nothing. What cannot be read as work is set aside. */
export async function loadWork(): Promise<StoredWork | null> {
  await forgetOld();
  const found = await valueAt(work);
  if (found === undefined || isStoredWork(found)) return found ?? null;
  await setAside();
  return null;
}

/** Moves the stored work out of the way, so that the next visit does not try to open it. */
export async function setAside(): Promise<void> {
  const found = await valueAt(work);
  if (found !== undefined) await inStore("readwrite", (store) => store.put(found, aside));
  await forgetAt(work);
}

/** The file that was set aside; null where there is none. */
export async function asideFile(): Promise<AsideFile | null> {
  const found = await valueAt(aside);
  if (typeof found !== "object" || found === null || !("original" in found) || !(found.original instanceof Uint8Array)) return null;
  const name = "name" in found && typeof found.name === "string" ? found.name : "arbeidsbok.xlsx";
  return { name, bytes: found.original };
}

/** Forgets what was set aside. */
export const forgetAside = (): Promise<void> => forgetAt(aside);

/** Forgets the work, and leaves what was set aside. */
export const forgetWork = (): Promise<void> => forgetAt(work);

/** Removes everything that the browser has stored of the user's work. */
export async function forgetAll(): Promise<void> {
  await inStore("readwrite", (store) => store.clear());
}

async function forgetOld(): Promise<void> {
  for (const key of [work, aside]) {
    const found = await valueAt(key);
    const time = typeof found === "object" && found !== null && "time" in found ? found.time : null;
    if (typeof time === "number" && Date.now() - time > longestKept) await forgetAt(key);
  }
}

function isStoredWork(found: unknown): found is StoredWork {
  return typeof found === "object" && found !== null && "original" in found && found.original instanceof Uint8Array && "journal" in found;
}

const valueAt = (key: string): Promise<unknown> => inStore("readonly", (store) => store.get(key) as IDBRequest<unknown>);

async function forgetAt(key: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(key));
}

async function inStore<Answer>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  const db = await resultOf(opening);
  try {
    return await resultOf(request(db.transaction(table, mode).objectStore(table)));
  } finally {
    db.close();
  }
}

function resultOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the browser's store did not answer"));
    };
  });
}
