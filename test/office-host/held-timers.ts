/**
 * What the add-in takes to be so for half a second – that Excel has yet to report what was just written, that the workbook is as it was
 * just read – ends here when a test says that the time has passed, and never because the machine is slow.
 */
const halfSecond = 500;

type Timer = ReturnType<typeof setTimeout>;

const held = new Map<Timer, () => void>();

/** Holds all timers of half a second from now on. */
export function holdTimers(): void {
  const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  const setTimeout = (act: () => void, milliseconds = 0): Timer => {
    if (milliseconds !== halfSecond) return set(act, milliseconds);
    const timer = set(() => undefined);
    held.set(timer, act);
    return timer;
  };
  const clearTimeout = (timer: Timer | undefined) => {
    if (timer !== undefined) held.delete(timer);
    clear(timer);
  };
  Object.assign(globalThis, { setTimeout, clearTimeout });
}

/** Half a second passes: what was held is carried out. */
export function passHalfSecond(): void {
  const acts = [...held.values()];
  held.clear();
  for (const act of acts) act();
}
