import { associateCommands } from "../../src/taskpane/commands.ts";

type Handler = (event: { completed: () => void }) => void;

const handlers = new Map<string, Handler>();
let shown = 0;
let showing: () => Promise<void>;
Object.assign(globalThis, {
  Office: {
    actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) },
    addin: {
      showAsTaskpane: () => showing(),
    },
  },
});

/** A pane that notes what it is asked to do. */
class PaneForTest {
  readonly done: string[] = [];

  compute(): Promise<void> {
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
  showing = () => {
    shown += 1;
    return Promise.resolve();
  };
  failures.length = 0;
});

test("Beregn på nytt computes, with the pane in view from the beginning: there is told how far it has come", async () => {
  const pane = new PaneForTest();
  associate(Promise.resolve(pane));
  const pressed = press("recompute");
  expect(shown).toBe(1);
  await pressed;
  expect(pane.done).toEqual(["compute"]);
});

test("Kontroller svar shows the pane at what it finds", async () => {
  const pane = new PaneForTest();
  associate(Promise.resolve(pane));
  await press("check");
  expect(pane.done).toEqual(["show check", "check"]);
  expect(shown).toBe(1);
});

test("Frys til verdier and Forklar verdien tell in the pane what came of them", async () => {
  const pane = new PaneForTest();
  associate(Promise.resolve(pane));
  await press("freeze");
  await press("explain");
  expect(pane.done).toEqual(["freeze", "explain"]);
  expect(shown).toBe(2);
});

test("a pane that Excel will not show is told of, and the command is carried out all the same", async () => {
  const pane = new PaneForTest();
  const refusal = new Error("no pane here");
  showing = () => Promise.reject(refusal);
  associate(Promise.resolve(pane));
  await press("recompute");
  expect(pane.done).toEqual(["compute"]);
  expect(failures).toEqual([refusal]);
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
