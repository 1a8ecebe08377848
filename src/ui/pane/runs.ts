import { countBySeverity } from "../../core/issues/issue-groups.ts";
import type { Interruption, Run } from "../../core/layout/texts/input.ts";
import { unitsWithoutResult } from "../../core/score/without-result.ts";
import type { Change } from "../../core/sheet/change.ts";
import type { SheetInfo } from "../../core/sheet/sheet.ts";
import { layoutTexts } from "../../messages/sheets/sheet-language.ts";
import type { SavedState } from "../../run/saved/saved-state.ts";
import type { Watch } from "../../workbook/workbook.ts";
import type { Host } from "./host.ts";
import { interruptionOf } from "./interruption.ts";
import { isBlank } from "./is-blank.ts";
import { watched, type Job } from "./job.ts";
import { rulesKey, taskInForce, type LoadedRules } from "./rules.ts";
import type { PaneState } from "./state.ts";
import type { Store } from "./store.ts";

/** What runs need of the pane. */
interface RunSeat {
  readonly host: Host;
  readonly store: Store<PaneState>;
  readonly rules: () => Promise<LoadedRules>;
  readonly save: (change: Partial<SavedState>) => Promise<void>;
}

/** Runs that write: what is computed goes into the workbook, and what is to be known of the run into its log and the pane. */
export class Runs {
  readonly #seat: RunSeat;
  /** Runs that broke off since the last one that was written. */
  #interrupted: readonly Interruption[] = [];

  constructor(seat: RunSeat) {
    this.#seat = seat;
  }

  /** Reads the answers, computes, and writes what was chosen; keeps a run that broke off for the log of the next one that is written. */
  async write(job: Job): Promise<void> {
    try {
      await this.#write(job);
    } catch (error) {
      this.#interrupted = [...this.#interrupted, interruptionOf(error, this.#time(), this.#seat.store.value.language)];
      throw error;
    }
  }

  async #write(job: Job): Promise<void> {
    const [{ run }, rules] = await Promise.all([import("../../run/run.ts"), this.#seat.rules()]);
    const { saved, language } = this.#seat.store.value;
    const task = taskInForce(rules, saved, language);
    this.#seat.store.set({ notice: null, problem: null });
    const writing = { write: saved.options.write, texts: layoutTexts(language), log: this.#log() };
    const outcome = await run(watched(this.#seat.host.workbook, job), task, writing, {
      onPhase: job.onPhase,
      write: (changes, { dataHash }) =>
        this.#writeOut(changes, { time: this.#seat.host.now().toISOString(), dataHash, rules: rulesKey(rules, saved) }, job),
    });
    const { assessment, sheets } = outcome;
    const isEmpty = assessment === null && (await isBlank(this.#seat.host));
    this.#seat.store.set({ outcome, sheets, isEmpty, changed: { answers: false, rules: false } });
    if (!assessment) {
      this.#seat.store.set({ section: isEmpty ? "data" : "check" });
      return;
    }
    this.#interrupted = [];
    const own = sheets.filter(({ ownId }) => ownId !== null).map(({ name }) => name);
    const [unknown, errors] = [unitsWithoutResult(assessment), countBySeverity(outcome.issues).error];
    this.#seat.store.set({
      section: "result",
      notice: { kind: "written", units: assessment.responses.size, unknown, errors, sheets: own },
    });
  }

  /** Writes the changes, and saves with the workbook what was written: in one step where the host can. */
  async #writeOut(changes: readonly Change[], written: SavedState["written"], watch: Watch): Promise<readonly SheetInfo[]> {
    const { saved, isReadOnly } = this.#seat.store.value;
    if (!this.#seat.host.write) {
      if (changes.length > 0) await this.#seat.host.workbook.apply(changes, watch);
      await this.#seat.save({ written });
      return this.#seat.host.workbook.sheets();
    }
    const now = { ...saved, written };
    const sheets = await this.#seat.host.write(changes, isReadOnly ? null : now, watch);
    this.#seat.store.set({ saved: now });
    return sheets;
  }

  #log(): Run {
    const { language } = this.#seat.store.value;
    const programVersion = this.#seat.host.programVersion();
    return { programVersion, time: this.#time(), source: this.#seat.host.fileName(), language, interrupted: this.#interrupted };
  }

  #time(): string {
    const locale = this.#seat.store.value.language === "nb" ? "nb-NO" : "en-GB";
    return this.#seat.host.now().toLocaleString(locale, { dateStyle: "short", timeStyle: "short" });
  }
}
