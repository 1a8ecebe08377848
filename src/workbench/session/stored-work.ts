import type { Journal } from "../../workbook/grid/file/journal.ts";

/** The work that is stored between two visits: the file as it was opened, the changes since, and the pane's saved state. */
export interface StoredWork {
  readonly name: string;
  readonly original: Uint8Array;
  readonly journal: Journal;
  readonly state: unknown;
  readonly isSaved: boolean;
}

const database = "digitaliseringsindikatorer";
const table = "workbench";
const key = "workbook";

/** Stores the work in the browser's database, on this machine. */
export async function storeWork(work: StoredWork): Promise<void> {
  await inStore("readwrite", (store) => store.put(work, key));
}

/** The work stored last; null where there is none, or the browser stores nothing. */
export async function loadWork(): Promise<StoredWork | null> {
  const found: unknown = await inStore("readonly", (store) => store.get(key) as IDBRequest<unknown>);
  return isStoredWork(found) ? found : null;
}

function isStoredWork(found: unknown): found is StoredWork {
  return typeof found === "object" && found !== null && "original" in found && found.original instanceof Uint8Array && "journal" in found;
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
