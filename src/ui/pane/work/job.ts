import type { OnPhase, Phase } from "../../../run/run.ts";
import type { Watch, Workbook } from "../../../workbook/workbook.ts";
import type { Host } from "../state/host.ts";
import type { PaneState, Work } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { problemOf } from "../state/problem.ts";

/** After this many milliseconds progress and a way to stop are shown. */
const LONG = 500;

/** After this many milliseconds without an answer the pane says what is waited for, and asks again as often. */
const SILENT = 5000;

/** For how many milliseconds the program has the word on why it is silent. */
const MUTE = 1000;

/** Progress of a piece of work, and the signal that stops it. */
export interface Job extends Watch {
  /** Shows the step, lets the pane be drawn, and throws when the user has stopped the work. */
  readonly onPhase: OnPhase;
}

/** The workbook as a job reads it: with progress, and without further reads once the job has been stopped. */
export function watched(workbook: Workbook, watch: Watch): Workbook {
  return {
    sheets: () => {
      watch.signal.throwIfAborted();
      return workbook.sheets();
    },
    read: (sheet, rows) => {
      watch.signal.throwIfAborted();
      return workbook.read(sheet, rows, watch);
    },
    formulas: (sheet, area) => {
      watch.signal.throwIfAborted();
      return workbook.formulas(sheet, area);
    },
    notes: (sheet) => {
      watch.signal.throwIfAborted();
      return workbook.notes(sheet);
    },
    apply: (changes) => workbook.apply(changes, watch),
  };
}

/** Thrown by a job that was stopped. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/**
 * One piece of work at a time. Any work replaces a running check, since it reads the answers itself; a check waits for running work; other work is
 * refused until the running work has ended.
 */
export class Worker {
  readonly #store: Store<PaneState>;
  readonly #ask: Host["waitsFor"];
  /** The question to the program that it has not answered yet: it is asked one at a time. */
  #asked: Promise<Work["waitsFor"]> | null = null;
  #stop: AbortController | null = null;
  #current: Promise<void> = Promise.resolve();

  /** `ask` is how the program tells why it does not answer; without it that is never shown. */
  constructor(store: Store<PaneState>, ask?: Host["waitsFor"]) {
    this.#store = store;
    this.#ask = ask;
  }

  /** Runs the work and shows its error, if any; resolves when it has ended, also with an error. */
  async run(kind: Work["kind"], work: (job: Job) => Promise<void>): Promise<void> {
    const isChecking = this.#store.value.work?.kind === "check";
    if (this.#store.value.work && !isChecking) {
      if (kind !== "check") return;
      await this.#current;
    } else this.cancel();
    const stop = new AbortController();
    this.#stop = stop;
    await this.#current;
    if (stop.signal.aborted) return; // newer work has been started
    this.#current = this.#do(kind, work, stop);
    await this.#current;
  }

  /** Resolves when the running work has ended. */
  get idle(): Promise<void> {
    return this.#current;
  }

  /** Signals the running work to stop. */
  cancel(): void {
    this.#stop?.abort(new Cancelled("stopped by the user"));
  }

  async #do(kind: Work["kind"], work: (job: Job) => Promise<void>, stop: AbortController): Promise<void> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const show = (change: Partial<Work>) => {
      clearTimeout(silence);
      const { work: shown } = this.#store.value;
      if (shown) this.#store.set({ work: { ...shown, waitsFor: null, ...change } });
      silence = setTimeout(() => void wait(), SILENT);
    };
    const wait = async () => {
      const asked = silence;
      const waitsFor = await this.#reason();
      if (silence !== asked) return; // it has answered meanwhile
      const { work: waiting } = this.#store.value;
      if (waiting) this.#store.set({ work: { ...waiting, waitsFor } });
      silence = setTimeout(() => void wait(), SILENT);
    };
    this.#store.set({
      work: { kind, step: "read", share: null, isLong: false, canCancel: kind !== "freeze" && kind !== "names", waitsFor: null },
    });
    show({});
    const timer = setTimeout(() => {
      show({ isLong: true });
    }, LONG);
    try {
      await work(jobOf(stop.signal, show));
    } catch (error) {
      this.#end(error, kind);
    } finally {
      clearTimeout(timer);
      clearTimeout(silence);
      silence = undefined;
      this.#store.set({ work: null });
    }
  }

  /** Why the program does not answer; one that does not answer that either is busy. */
  async #reason(): Promise<Work["waitsFor"]> {
    if (!this.#ask) return null;
    this.#asked ??= this.#ask()
      .catch(() => "busy" as const)
      .finally(() => {
        this.#asked = null;
      });
    const mute = new Promise<"busy">((resolve) => {
      setTimeout(() => {
        resolve("busy");
      }, MUTE);
    });
    return Promise.race([this.#asked, mute]);
  }

  #end(error: unknown, kind: Work["kind"]): void {
    if (!(error instanceof Cancelled)) this.#store.set({ problem: problemOf(error) });
    else if (kind !== "check") this.#store.set({ notice: { kind: "cancelled" } });
  }
}

function jobOf(signal: AbortSignal, show: (change: Partial<Work>) => void): Job {
  const onPhase = async (step: Phase) => {
    show({ step, share: null });
    await drawn();
    signal.throwIfAborted();
  };
  const progress = (done: number, total: number) => {
    show({ share: total > 0 ? done / total : null });
  };
  return { signal, onPhase, progress };
}

/** Resolves when the browser has had time to draw; a hidden pane draws nothing and is not awaited. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
