import { isSameSheet } from "../../../core/sheet/names.ts";
import type { Place } from "../../../core/sheet/sheet.ts";
import { loadSavedState } from "../../../run/saved/load-saved-state.ts";
import type { Host } from "../state/host.ts";
import type { PaneState } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** How long after the last undo the answers are read again, in milliseconds. */
const PAUSE = 400;

/** What following the host needs of the pane. */
export interface FollowingSeat {
  readonly host: Host;
  readonly store: Store<PaneState>;
  readonly check: () => Promise<void>;
  readonly explainCell: (place: Place) => void;
}

/** Keeps the state in step with what the user does outside the pane: theme, selected cell, edits, undo and redo. */
export class Following {
  readonly #seat: FollowingSeat;
  #undoTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(seat: FollowingSeat) {
    this.#seat = seat;
  }

  begin(): void {
    const { host, store, explainCell } = this.#seat;
    host.onTheme((theme) => {
      store.set({ theme });
    });
    host.onSelect((selected) => {
      store.set({ selected });
      if (store.value.section === "explain") explainCell(selected);
    });
    host.onChange((what, where) => {
      if (what === "undone") void this.#afterUndo();
      else void this.#changed(what, where);
    });
  }

  /** Marks what was read as changed: the rules, where the cells are of the sheet that has them. */
  async #changed(what: "answers" | "rules", where?: () => Promise<string>): Promise<void> {
    const { store } = this.#seat;
    store.set({ changed: { ...store.value.changed, [what]: true } });
    const { ruleSheet } = store.value;
    if (!ruleSheet || !where) return;
    const sheet = await where().catch(() => "");
    const { changed } = store.value; // all of it has been read anew where nothing is marked any longer
    if (isSameSheet(sheet, ruleSheet.name) && changed[what]) store.set({ changed: { ...changed, rules: true } });
  }

  /** Undo and redo bring back answers and results: what is written now, and whether it follows from the answers, is read when the user pauses. */
  async #afterUndo(): Promise<void> {
    const { host, store, check } = this.#seat;
    store.set({ changed: { ...store.value.changed, answers: true } });
    clearTimeout(this.#undoTimer);
    const { saved } = await loadSavedState(await host.loadState());
    store.set({ saved: { ...store.value.saved, written: saved.written } });
    this.#undoTimer = setTimeout(() => void check(), PAUSE);
  }
}
