import type { Journal } from "../../workbook/grid/file/journal.ts";

/** What is kept between two visits: the file as it was opened, what has happened to it, and what the pane remembers. */
export interface Kept {
  readonly name: string;
  readonly original: Uint8Array;
  readonly journal: Journal;
  readonly state: unknown;
  readonly isSaved: boolean;
}

const database = "digitaliseringsindikatorer";
const table = "workbench";
const key = "workbook";

/** Keeps the work in the browser's own store, on this machine. */
export async function keep(work: Kept): Promise<void> {
  await ask("readwrite", (store) => store.put(work, key));
}

/** The work kept last; null where none is, or the browser keeps nothing. */
export async function kept(): Promise<Kept | null> {
  const found: unknown = await ask("readonly", (store) => store.get(key) as IDBRequest<unknown>);
  return isKept(found) ? found : null;
}

function isKept(found: unknown): found is Kept {
  return typeof found === "object" && found !== null && "original" in found && found.original instanceof Uint8Array && "journal" in found;
}

async function ask<Answer>(mode: IDBTransactionMode, question: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  const db = await answer(opening);
  try {
    return await answer(question(db.transaction(table, mode).objectStore(table)));
  } finally {
    db.close();
  }
}

function answer<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the browser's store did not answer"));
    };
  });
}
