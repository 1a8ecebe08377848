import type { NoteWish } from "../../core/layout/notes/notes.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { Place } from "../../core/sheet/sheet.ts";
import type { Language } from "../../messages/language/language.ts";
import { withChoice, type ColumnChoice } from "./column-choice.ts";
import { Drafts } from "./work/drafts.ts";
import { Following } from "./work/following.ts";
import { Trials } from "./work/trials.ts";
import type { GivenRuleSet } from "./given-files.ts";
import type { Host } from "./state/host.ts";
import { watched, Worker, type Job } from "./work/job.ts";
import { registerFileOf } from "../../run/saved/register-file.ts";
import { readAnswers, type ReadingSeat } from "./work/reading.ts";
import { loadRules, type LoadedRules } from "./state/rules.ts";
import { loadSavedState } from "../../run/saved/load-saved-state.ts";
import type { Options, SavedState } from "../../run/saved/saved-state.ts";
import { initialState, type PaneState, type Section, type Work } from "./state/state.ts";
import { Store } from "./state/store.ts";
import { aboutCell } from "./state/subject.ts";
import { problemOf } from "./state/problem.ts";
import type { Runs } from "./work/runs.ts";
import type { RuleSheets } from "./work/rule-sheets.ts";

type GivenFiles = typeof import("./given-files.ts");

/** The actions of the pane. It holds the state and has a host, but draws nothing: the ribbon's commands use it without a window. */
export class Pane {
  readonly host: Host;
  readonly store: Store<PaneState>;
  readonly drafts: Drafts;
  readonly trials: Trials;
  readonly #worker: Worker;
  readonly #reading: ReadingSeat;
  /** The code of runs is loaded with the first of them; there is one, which remembers those that broke off. */
  readonly #runs: () => Promise<Runs>;
  /** The code of sheets of rules is loaded when it is first needed. */
  readonly #ruleSheets: () => Promise<RuleSheets>;
  #opened: Promise<void> | null = null;
  /** Resolves when the state saved in the workbook is loaded; no work is started before that, since it would not follow the user's choices. */
  #loaded: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.host = host;
    this.store = new Store(initialState(host.language(), host.theme()));
    this.#worker = new Worker(this.store, host.waitsFor);
    const writing = { host, store: this.store, save: (change: Partial<SavedState>) => this.#save(change) };
    this.#ruleSheets = () => import("./work/rule-sheets.ts").then((loaded) => new loaded.RuleSheets(writing));
    this.#reading = { host, store: this.store, rules: async (workbook) => (await this.#ruleSheets()).rulesOf(workbook) };
    let runs: Promise<Runs> | null = null;
    this.#runs = () => (runs ??= import("./work/runs.ts").then((loaded) => new loaded.Runs({ ...writing, ...this.#reading })));
    this.trials = new Trials({ store: this.store, useRuleSet: (name, json) => this.importRuleSet(name, json) });
    this.drafts = new Drafts({
      store: this.store,
      fileName: () => host.fileName(),
      run: (work) => this.#run("draft", work),
      workbook: (job) => watched(host.workbook, job),
      useRuleSet: (name, json) => this.importRuleSet(name, json),
    });
  }

  /** Loads the saved state, subscribes to the host, and reads the answers for the first time. Calls after the first do nothing. */
  open(): Promise<void> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  async #open(): Promise<void> {
    this.#loaded = this.#load();
    // A command of the ribbon may have started before the pane: the answers it reads need not be read again.
    const reading = this.store.value.work ? this.#worker.idle : this.check();
    await this.#loaded;
    new Following({
      host: this.host,
      store: this.store,
      check: () => this.check(),
      explainCell: (place) => {
        this.#explainCell(place);
      },
    }).begin();
    await reading;
    if (this.store.value.work) await this.#worker.idle;
    if (!this.store.value.outcome) await this.check();
    await this.#attempt(async () => {
      this.store.set({ selected: await this.host.selected() });
    });
  }

  /** Reads and checks the answers, and writes nothing. */
  check(): Promise<void> {
    return this.#run("check", (job) => readAnswers(this.#reading, job));
  }

  /** Reads the answers, computes, and writes what was chosen. Answers that formulas would misread are refused, unless they are to be corrected. Notes on cells follow the results, and those wished for come or go. */
  compute(answers: "asTheyAre" | "corrected" = "asTheyAre", notes: NoteWish | null = null): Promise<void> {
    return this.#run("compute", async (job) => (await this.#runs()).write(job, answers === "corrected", notes));
  }

  cancel(): void {
    this.#worker.cancel();
  }

  show(section: Section): void {
    this.store.set({ section });
  }

  dismiss(): void {
    this.store.set({ problem: null, notice: null });
  }

  /** Shows everything in a language; where the rules have texts in others too, the answers are read again with theirs. */
  async setLanguage(language: Language): Promise<void> {
    this.store.set({ language });
    await this.#save({ options: { ...this.store.value.saved.options, language } });
    if (this.store.value.rules?.ruleSet.translations) await this.check();
  }

  /** Changes options of the rules or of the writing. After a change of rules the answers are checked again. */
  async setOptions(change: Partial<Options>): Promise<void> {
    const { options } = this.store.value.saved;
    await this.#save({ options: { ...options, ...change } });
    if ("cutPointMode" in change || "leastAnswered" in change) await this.check();
  }

  /** Takes the user's choice of where the answers are, and reads them again. */
  async chooseColumns(choice: ColumnChoice): Promise<void> {
    const { saved, outcome } = this.store.value;
    await this.#save({ columnMap: withChoice(saved.columnMap, outcome?.assessment?.match ?? null, choice) });
    await this.check();
  }

  async chooseRuleSet(id: string): Promise<void> {
    this.trials.drop();
    const { builtInRuleSet } = await import("../../rulesets/index.ts");
    const ruleSet = builtInRuleSet(id);
    if (ruleSet) await this.#putInForce(ruleSet);
  }

  /** Writes the rules in force as the workbook's sheet of rules, which it is computed by from then on. */
  async writeRuleSheet(): Promise<void> {
    await this.#run("rules", async (job) => (await this.#ruleSheets()).write(job, null));
    await this.check();
  }

  /** Uses a rule set of the user's own when it is valid, and otherwise reports everything that is wrong with it. */
  importRuleSet(name: string, json: string): Promise<void> {
    return this.#use(async ({ readRuleSet }) => readRuleSet(name, json, this.store.value.language));
  }

  /** Uses the rule set of a file: JSON, or the sheet of rules of a workbook. */
  importFile(name: string, bytes: Uint8Array): Promise<void> {
    if (!/\.xls[xm]$/i.test(name)) return this.importRuleSet(name, new TextDecoder().decode(bytes));
    return this.#use(async ({ readRuleWorkbook }) => readRuleWorkbook(this.host, name, bytes, this.store.value.language));
  }

  async #use(read: (files: GivenFiles) => Promise<GivenRuleSet>): Promise<void> {
    await this.#attempt(async () => {
      const given = await read(await import("./given-files.ts"));
      if (given.kind === "problem") {
        this.store.set({ problem: given.problem });
        return;
      }
      const { ruleSet, remarks } = given;
      if (!(await this.#putInForce(ruleSet))) return;
      const sheet = this.store.value.ruleSheet?.name ?? null;
      this.store.set({ notice: { kind: "imported", title: this.#title() ?? ruleSet.title, sheet, remarks } });
    });
  }

  /** Takes the file that the rules name as their register, keeps it with the rules, and reads the answers again. */
  async giveRegister(name: string, bytes: Uint8Array): Promise<void> {
    await this.#attempt(async () => {
      const file = registerFileOf((await this.#rules()).ruleSet);
      if (file === null) return;
      const { readRegister } = await import("./given-files.ts");
      const registerFile = await readRegister(this.host, file, name, bytes);
      if (registerFile === null) {
        this.store.set({ problem: { kind: "file", name } });
        return;
      }
      await this.#save({ registerFile });
      await this.check();
    });
  }

  async exportRuleSet(): Promise<void> {
    const { rules } = this.store.value;
    if (!rules) return;
    await this.#attempt(() => this.host.saveFile(`${rules.ruleSet.id}.json`, `${JSON.stringify(rules.ruleSet, null, 2)}\n`));
  }

  /** Selects a cell in the workbook, while the keyboard stays in the pane. */
  async point(place: Place): Promise<void> {
    await this.#attempt(() => this.host.select(place, "stays"));
  }

  /** Selects a cell in the workbook, to work on there. */
  async goTo(place: Place): Promise<void> {
    await this.#attempt(() => this.host.select(place));
  }

  /** Explains a unit by its row in the survey, and selects the row's first answer; the keyboard stays in the pane. */
  async explainUnit(row: number): Promise<void> {
    this.explain({ row });
    const { match } = this.store.value.outcome?.assessment ?? {};
    if (!match) return;
    const column = Math.min(...match.columns.map((found) => found.column));
    await this.#attempt(() => this.host.select({ sheet: match.sheet, row, column }, "stays"));
  }

  /** Explains the result of the selected cell, or of the unit in its row. With a cell outside the units no unit is selected. */
  async explainSelected(): Promise<void> {
    this.show("explain");
    await this.#opened;
    if (!this.store.value.outcome) await this.check();
    await this.#attempt(async () => {
      const selected = await this.host.selected();
      this.store.set({ selected, explained: { row: null, subject: this.store.value.explained.subject } });
      if (selected) this.#explainCell(selected);
    });
  }

  explain(change: Partial<PaneState["explained"]>): void {
    this.store.set({ explained: { ...this.store.value.explained, ...change } });
  }

  /** Inserts the sample into the workbook and reads it. */
  async insertSample(): Promise<void> {
    await this.#run("sample", () => this.host.insertSample());
    await this.check();
  }

  /** Turns our formulas, and those that call our functions, into values, and reads what stands then. */
  async freeze(): Promise<void> {
    await this.#run("freeze", async (job) => {
      const { freezeFormulas } = await import("./work/freezing.ts");
      await freezeFormulas(this.#reading, job);
    });
    const { notice, outcome } = this.store.value;
    if (outcome && notice?.kind === "frozen" && notice.cells > 0) await this.check();
  }

  /** Makes plain names for our functions, or takes them away. */
  async nameFunctions(change: "make" | "remove"): Promise<void> {
    await this.#run("names", async () => {
      const named = await this.host.functionNames?.[change]();
      if (named) this.store.set({ problem: null, notice: { kind: change === "make" ? "named" : "unnamed", ...named } });
    });
  }

  #run(kind: Work["kind"], work: (job: Job) => Promise<void>): Promise<void> {
    return this.#worker.run(kind, async (job) => {
      await this.#loaded;
      await work(job);
    });
  }

  async #load(): Promise<void> {
    await this.#attempt(async () => {
      const { saved, problem } = await loadSavedState(await this.host.loadState());
      this.store.set({
        saved,
        isReadOnly: problem?.kind === "newer",
        problem: problem && { kind: "saved", saved: problem },
        language: saved.options.language ?? this.host.language(),
      });
    });
  }

  async #rules(): Promise<LoadedRules> {
    const { rules, saved } = this.store.value;
    if (rules) return rules;
    const loaded = await loadRules(saved);
    this.store.set({ rules: loaded });
    return loaded;
  }

  /** The title of the rules in use, as it is shown. */
  #title(): string | undefined {
    const { rules, language } = this.store.value;
    return rules?.inLanguage(language).title;
  }

  /** Saves the rules as those in force, on the sheet of rules too where there is one, and reads the answers by them. Whether it could be done. */
  async #putInForce(ruleSet: RuleSet): Promise<boolean> {
    if (this.store.value.ruleSheet) {
      this.store.set({ notice: null });
      await this.#run("rules", async (job) => (await this.#ruleSheets()).write(job, ruleSet));
      if (this.store.value.notice?.kind !== "rulesWritten") return false;
    } else {
      const { choiceOf } = await import("../../run/saved/rule-choice.ts");
      await this.#save(choiceOf(ruleSet));
    }
    this.store.set({ rules: null, explained: { row: this.store.value.explained.row, subject: null } });
    await this.check();
    return true;
  }

  #explainCell(place: Place): void {
    const { outcome } = this.store.value;
    if (!outcome?.assessment || !outcome.sheet) return;
    const { row, subject } = aboutCell(place, outcome.sheet, outcome.assessment);
    this.explain({ ...(row === null ? {} : { row }), ...(subject === null ? {} : { subject }) });
  }

  async #save(change: Partial<SavedState>): Promise<void> {
    const saved = { ...this.store.value.saved, ...change };
    this.store.set({ saved });
    if (!this.store.value.isReadOnly) await this.#attempt(() => this.host.saveState(saved));
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.store.set({ problem: problemOf(error) });
    }
  }
}
