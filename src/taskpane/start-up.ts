import type { StartNotice } from "./start-page.ts";

/** What starting rests on. */
export interface StartUp<Opened> {
  /** Resolves to whether Excel is there; null where Office's script is not. */
  readonly isInExcel: (() => Promise<boolean>) | null;
  /** Whether Office has opened the page, as far as the page itself tells. */
  readonly isOpenedByOffice: boolean;
  /** Draws the pane, and what belongs to it. */
  readonly open: () => Opened;
  readonly say: (notice: StartNotice | null, detail?: string) => void;
  /** For how many milliseconds a host may be silent before the page says so. */
  readonly patience: number;
}

/**
 * Opens the pane when Excel is there. Where it is not, the page says why and what can be done: Office's script is blocked, the host does not
 * answer, the page was opened by itself, or opening failed. A host that answers late is still served. Never resolves where there is no pane.
 */
export async function startUp<Opened>({ isInExcel, isOpenedByOffice, open, say, patience }: StartUp<Opened>): Promise<Opened> {
  if (!isInExcel) {
    say(isOpenedByOffice ? "blocked" : "outside");
    return never();
  }
  const timer = setTimeout(() => {
    say("silent");
  }, patience);
  try {
    const isThere = await isInExcel();
    clearTimeout(timer);
    if (!isThere) {
      say("outside");
      return await never();
    }
    const opened = open();
    say(null);
    return opened;
  } catch (error) {
    clearTimeout(timer);
    say("failed", error instanceof Error ? error.message : String(error));
    throw error;
  }
}

/** There is no ribbon here whose commands would wait. */
const never = (): Promise<never> => new Promise(() => undefined);
