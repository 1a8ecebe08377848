const lockName = "digitaliseringsindikatorer.workbench";

/** A page that is loaded anew may wait so long for the lock of its former self, in milliseconds. */
const patience = 2_000;

/**
 * Lets one tab at a time store its work, since the browser has room for one. `onOther` is called where another tab has the lock, and `onAlone` when
 * that tab is closed; `isAlone` tells whether this tab has it now. In a browser without locks every tab stores.
 */
export function oneTabStores(onOther: () => void, onAlone: () => void): { readonly isAlone: () => boolean } {
  if (!("locks" in navigator)) return { isAlone: () => true };
  let isAlone = false;
  let isTold = false;
  const tell = async () => {
    // The lock may be ours already: a page that is busy starting hears of it late.
    const { pending = [] } = await navigator.locks.query();
    if (isAlone || !pending.some(({ name }) => name === lockName)) return;
    isTold = true;
    onOther();
  };
  const telling = setTimeout(() => void tell(), patience);
  const left = new Promise<void>((resolve) => {
    addEventListener("pagehide", () => {
      resolve();
    });
  });
  void navigator.locks.request(lockName, () => {
    clearTimeout(telling);
    isAlone = true;
    if (isTold) onAlone();
    return left; // the lock is held until the page is left
  });
  return { isAlone: () => isAlone };
}
