import { associateCommands } from "../../src/commands/commands.ts";
import type { PaneState } from "../../src/ui/state.ts";
import { initialState } from "../../src/ui/state.ts";
import { Store } from "../../src/ui/store.ts";

type Handler = (event: { completed: () => void }) => void;

const handlers = new Map<string, Handler>();
let shown = 0;
Object.assign(globalThis, {
  Office: {
    actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) },
    addin: {
      showAsTaskpane: () => {
        shown += 1;
        return Promise.resolve();
      },
    },
  },
});

/** A pane that notes what it is asked to do; `trouble` is what goes wrong when it computes. */
class PaneForTest {
  readonly store = new Store<PaneState>(initialState("nb", "light"));
  readonly done: string[] = [];
  readonly trouble: PaneState["trouble"];

  constructor(trouble: PaneState["trouble"] = null) {
    this.trouble = trouble;
  }

  compute(): Promise<void> {
    this.store.set({ trouble: this.trouble });
    return this.#note("compute");
  }

  check(): Promise<void> {
    return this.#note("check");
  }

  freeze(): Promise<void> {
    return this.#note("freeze");
  }

  explainSelected(): Promise<void> {
    return this.#note("explain");
  }

  show(section: string): void {
    this.done.push(`show ${section}`);
  }

  #note(what: string): Promise<void> {
    this.done.push(what);
    return Promise.resolve();
  }
}

/** Presses a button, and resolves when Excel is told that the command has ended. */
function press(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const handler = handlers.get(id);
    if (handler) handler({ completed: resolve });
    else reject(new Error(`Nothing is associated with ${id}`));
  });
}

const failures: unknown[] = [];
const associate = (pane: Promise<PaneForTest>) => {
  associateCommands(pane, (error) => failures.push(error));
};

beforeEach(() => {
  shown = 0;
  failures.length = 0;
});

test("Beregn på nytt computes, and leaves a closed pane closed when all is well", async () => {
  const pane = new PaneForTest();
  associate(Promise.resolve(pane));
  await press("recompute");
  expect(pane.done).toEqual(["compute"]);
  expect(shown).toBe(0);
});

test("Beregn på nytt opens the pane when something stopped it", async () => {
  associate(Promise.resolve(new PaneForTest({ kind: "file", name: "regler.json" })));
  await press("recompute");
  expect(shown).toBe(1);
});

test("Kontroller svar opens the pane at what it found", async () => {
  const pane = new PaneForTest();
  associate(Promise.resolve(pane));
  await press("check");
  expect(pane.done).toEqual(["check", "show check"]);
  expect(shown).toBe(1);
});

test("Frys til verdier needs no pane, and Forklar verdien is shown in it", async () => {
  const pane = new PaneForTest();
  associate(Promise.resolve(pane));
  await press("freeze");
  expect(shown).toBe(0);
  await press("explain");
  expect(pane.done).toEqual(["freeze", "explain"]);
  expect(shown).toBe(1);
});

test("a press before the pane is ready waits for it", async () => {
  const pane = new PaneForTest();
  let open: (pane: PaneForTest) => void = () => undefined;
  associate(new Promise((resolve) => (open = resolve)));
  const pressed = press("recompute");
  expect(pane.done).toEqual([]);
  open(pane);
  await pressed;
  expect(pane.done).toEqual(["compute"]);
});

test("Excel is told that a command has ended when it fails too, and the failure is told", async () => {
  const failure = new Error("no pane");
  const failing = Promise.reject<PaneForTest>(failure);
  associate(failing);
  await press("recompute");
  expect(failures).toEqual([failure]);
});
