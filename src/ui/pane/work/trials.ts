import type { RuleSet } from "../../../core/ruleset/ruleset.ts";
import type { PaneState, Trial } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** What trials need of the pane. */
interface TrialSeat {
  readonly store: Store<PaneState>;
  /** Puts a rule set in force as one of the user's own; its faults are shown. */
  readonly useRuleSet: (name: string, json: string) => Promise<void>;
}

/** Rules that are tried out: changed step by step, undone and redone, and put in force or dropped. Nothing of it is written into the workbook. */
export class Trials {
  readonly #seat: TrialSeat;

  constructor(seat: TrialSeat) {
    this.#seat = seat;
  }

  /** Begins with the rules in force. Their examples are of these rules and are left out. */
  begin(): void {
    const { rules } = this.#seat.store.value;
    if (rules) this.#set({ past: [], rules: { ...rules.ruleSet, examples: [] }, future: [] });
  }

  change(edit: (ruleSet: RuleSet) => RuleSet): void {
    const { trial } = this.#seat.store.value;
    if (!trial) return;
    const rules = edit(trial.rules);
    if (rules !== trial.rules) this.#set({ past: [...trial.past, trial.rules], rules, future: [] });
  }

  undo(): void {
    const { trial } = this.#seat.store.value;
    const rules = trial?.past.at(-1);
    if (trial && rules) this.#set({ past: trial.past.slice(0, -1), rules, future: [trial.rules, ...trial.future] });
  }

  redo(): void {
    const { trial } = this.#seat.store.value;
    const [rules, ...future] = trial?.future ?? [];
    if (trial && rules) this.#set({ past: [...trial.past, trial.rules], rules, future });
  }

  drop(): void {
    this.#seat.store.set({ trial: null });
  }

  /** Puts the rules in force under a name of their own, so that nobody takes them for those they were made from. */
  async use(asOwn: (ruleSet: RuleSet) => RuleSet): Promise<void> {
    const { trial } = this.#seat.store.value;
    if (!trial) return;
    const own = asOwn(trial.rules);
    await this.#seat.useRuleSet(`${own.id}.json`, JSON.stringify(own));
    if (this.#seat.store.value.problem === null) this.drop();
  }

  #set(trial: Trial): void {
    this.#seat.store.set({ trial });
  }
}
