import { countBySeverity } from "../../../core/issues/issue-groups.ts";
import type { CardOf } from "../../../core/layout/notes/cards.ts";
import type { NoteWish, NoteWriting } from "../../../core/layout/notes/notes.ts";
import type { Interruption, Run } from "../../../core/layout/texts/input.ts";
import type { PageBlock } from "../../../core/layout/texts/page-block.ts";
import { unitsWithoutResult } from "../../../core/score/without-result.ts";
import { RULE_SHEET } from "../../../core/rule-sheet/rule-sheet-id.ts";
import type { Change } from "../../../core/sheet/change.ts";
import type { SheetInfo } from "../../../core/sheet/sheet.ts";
import { layoutTexts } from "../../../messages/sheets/sheet-language.ts";
import type { SavedState } from "../../../run/saved/saved-state.ts";
import type { Watch } from "../../../workbook/workbook.ts";
import { chosenBoundaries } from "./chosen-boundaries.ts";
import { watched, type Job } from "./job.ts";
import { isBlank, type ReadingSeat } from "./reading.ts";
import { rulesKey, taskInForce, type LoadedRules } from "../state/rules.ts";
import { standingAfter } from "../state/standing.ts";
import { writeOut, type WritingSeat } from "./write-out.ts";

/** What runs need of the pane. */
type RunSeat = WritingSeat & ReadingSeat;

/** Runs that write: what is computed goes into the workbook, and what is to be known of the run into its log and the pane. */
export class Runs {
  readonly #seat: RunSeat;
  /** Runs that broke off since the last one that was written. */
  #interrupted: readonly Interruption[] = [];

  constructor(seat: RunSeat) {
    this.#seat = seat;
  }

  /** Reads the answers, computes, and writes what was chosen, with answers that formulas would misread corrected where that is wanted; keeps a run that broke off for the log of the next one that is written. */
  async write(job: Job, correctsAnswers: boolean, notes: NoteWish | null): Promise<void> {
    try {
      await this.#write(job, correctsAnswers, notes);
    } catch (error) {
      const { interruptionOf } = await import("./interruption.ts");
      this.#interrupted = [...this.#interrupted, interruptionOf(error, this.#time(), this.#seat.store.value.language)];
      throw error;
    }
  }

  async #write(job: Job, correctsAnswers: boolean, wish: NoteWish | null): Promise<void> {
    const { run } = await import("../../../run/run.ts");
    const { remembering } = await import("../../../run/remembering.ts");
    const { writtenBy } = await import("../../../run/saved/written.ts");
    const workbook = remembering(watched(this.#seat.host.workbook, job));
    const rules = await this.#seat.rules(workbook);
    if (rules === null) {
      this.#seat.store.set({ notice: null, problem: null, section: "check" });
      return;
    }
    const { saved, language } = this.#seat.store.value;
    const task = taskInForce(rules, saved, language);
    this.#seat.store.set({ notice: null, problem: null });
    const regions = this.#seat.host.takesDrawings ? (chosenBoundaries.value.chosen?.onSheet ?? null) : null;
    const formulas = saved.options.formulas ? { syntax: this.#seat.host.formulaSyntax, correctsAnswers } : null;
    const { write } = saved.options;
    const methods = write.includes("methods") ? await this.#methods(rules) : null;
    const writing = {
      write,
      texts: layoutTexts(language),
      log: this.#log(),
      formulas,
      regions,
      methods,
      notes: await this.#notes(wish),
      cards: await this.#cards(),
    };
    let { standing } = this.#seat.store.value;
    const outcome = await run(workbook, task, writing, {
      onPhase: job.onPhase,
      write: async (changes, assessment) => {
        const written = writtenBy(changes, assessment, { rules: rulesKey(rules, saved), now: this.#seat.host.now() });
        const after = await this.#writeOut(changes, rules, written, job);
        standing = standingAfter(changes) ?? standing;
        return after;
      },
    });
    const { assessment, sheets } = outcome;
    const isEmpty = assessment === null && (await isBlank(this.#seat.host));
    this.#seat.store.set({ outcome, standing, sheets, isEmpty, cellsDiffer: false, changed: { answers: false, rules: false } });
    if (!assessment) {
      this.#seat.store.set({ section: isEmpty ? "data" : "check" });
      return;
    }
    this.#interrupted = [];
    const own = sheets.filter(({ ownId }) => ownId !== null && ownId !== RULE_SHEET).map(({ name }) => name);
    const [unknown, errors] = [unitsWithoutResult(assessment), countBySeverity(outcome.issues).error];
    this.#seat.store.set({
      section: wish ? "explain" : "result",
      notice: { kind: "written", units: assessment.responses.size, unknown, errors, sheets: own },
    });
  }

  /** Rules of the sheet of rules are saved too: what is saved is what the results follow from. */
  async #writeOut(
    changes: readonly Change[],
    { ruleSet }: LoadedRules,
    written: SavedState["written"],
    watch: Watch,
  ): Promise<readonly SheetInfo[]> {
    const { store } = this.#seat;
    const { ruleSheet } = store.value;
    if (!ruleSheet) return writeOut(this.#seat, changes, { written }, watch);
    const { choiceOf } = await import("../../../run/saved/rule-choice.ts");
    const sheets = await writeOut(this.#seat, changes, { ...choiceOf(ruleSet), written }, watch);
    store.set({ ruleSheet: { ...ruleSheet, isOther: false } });
    return sheets;
  }

  async #methods(rules: LoadedRules): Promise<readonly PageBlock[]> {
    const { methodsInForce } = await import("../../../run/methods-in-force.ts");
    const { saved, language } = this.#seat.store.value;
    return methodsInForce(rules.ruleSet, saved.options, language);
  }

  async #notes(wish: NoteWish | null): Promise<NoteWriting> {
    const { noteText } = await import("../../../messages/explain/note-text.ts");
    const { language } = this.#seat.store.value;
    return { text: (explanation, takes) => noteText(explanation, takes, language), wish };
  }

  async #cards(): Promise<CardOf | null> {
    const { saved, language } = this.#seat.store.value;
    if (!saved.options.cards || !this.#seat.host.takesCards) return null;
    const { resultCard } = await import("../../../messages/explain/result-card.ts");
    return (cell) => resultCard(cell, language);
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
