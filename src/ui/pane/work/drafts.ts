import type { Draft } from "../../../core/draft.ts";
import type { Said, Settled } from "../../../core/draft/guess.ts";
import type { Sheet } from "../../../core/sheet/sheet.ts";
import type { Language } from "../../../messages/language/language.ts";
import type { Workbook } from "../../../workbook/workbook.ts";
import type { Job } from "./job.ts";
import type { DraftInWork, PaneState } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** What drafts need of the pane. */
export interface DraftSeat {
  readonly store: Store<PaneState>;
  readonly fileName: () => string;
  /** Runs work that reads the workbook; its errors are shown. */
  readonly run: (work: (job: Job) => Promise<void>) => Promise<void>;
  readonly workbook: (job: Job) => Workbook;
  /** Puts a rule set in force as one of the user's own. */
  readonly useRuleSet: (name: string, json: string) => Promise<void>;
}

/** Drafts of rules from the sheet: made, looked over, and put in force. Nothing of it is written into the workbook. */
export class Drafts {
  readonly #seat: DraftSeat;
  #make: ((settled: Settled) => Draft | null) | null = null;

  constructor(seat: DraftSeat) {
    this.#seat = seat;
  }

  /** Reads the whole workbook and makes a draft of the sheet that the user has chosen, or of the one that has answers. */
  async make(): Promise<void> {
    const { store, run, workbook } = this.#seat;
    await run(async (job) => {
      const { saved, language } = store.value;
      const make = await draftMaker(workbook(job), saved.columnMap?.sheet ?? null, this.#name(), language);
      await job.onPhase("assess");
      const made = make?.(new Map()) ?? null;
      this.#make = make;
      store.set({
        section: "data",
        draft: made && { made, settled: new Map(), step: 0 },
        notice: made ? null : { kind: "nothingToDraft" },
      });
    });
  }

  /** Takes the user's word instead of a guess, and makes the draft anew; what would leave nothing to count is not taken. */
  settle(id: string, said: Said): void {
    const { draft } = this.#seat.store.value;
    if (!draft) return;
    const settled: Settled = new Map([...draft.settled, [id, said]]);
    const made = this.#make?.(settled) ?? null;
    if (made) this.#set({ ...draft, settled, made });
  }

  /** Goes to a step of the walk. */
  goTo(step: number): void {
    const { draft } = this.#seat.store.value;
    if (draft) this.#set({ ...draft, step });
  }

  drop(): void {
    this.#make = null;
    this.#seat.store.set({ draft: null });
  }

  /** Puts the draft in force, as any rule set of the user's own; what is still a guess is marked in it. */
  async use(): Promise<void> {
    const { draft } = this.#seat.store.value;
    if (!draft) return;
    const { language } = this.#seat.store.value;
    const [{ withMarks }, { guessMark }] = await Promise.all([
      import("../../../core/draft/marks.ts"),
      import("../../../messages/draft/draft-language.ts"),
    ]);
    const rules = withMarks(draft.made, draft.settled, (guess) => guessMark(guess, language));
    await this.#seat.useRuleSet(`${rules.id}.json`, JSON.stringify(rules));
    if (this.#seat.store.value.problem === null) this.drop();
  }

  #set(draft: DraftInWork): void {
    this.#seat.store.set({ draft });
  }

  /** The workbook's name without its ending. */
  #name(): string {
    return this.#seat.fileName().replace(/\.[^.]+$/, "");
  }
}

/** Reads the user's own sheets, and gives what makes drafts of them; null where no sheet has a head and rows. The code is loaded only here. */
async function draftMaker(
  workbook: Workbook,
  wanted: string | null,
  name: string,
  language: Language,
): Promise<((settled: Settled) => Draft | null) | null> {
  const [{ draft, draftSource }, { draftWords }] = await Promise.all([
    import("../../../core/draft.ts"),
    import("../../../messages/draft/draft-language.ts"),
  ]);
  const own = (await workbook.sheets()).filter(({ ownId }) => ownId === null);
  const sheets: Sheet[] = [];
  for (const sheet of own) sheets.push(await workbook.read(sheet.name));
  const source = draftSource(sheets, wanted);
  return source && ((settled) => draft(source, { texts: draftWords(language), name }, settled));
}
