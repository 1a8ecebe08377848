/** A part of the page that can be given the focus. */
export interface Region {
  /** What it is drawn in; null while it is not. */
  readonly element: () => HTMLElement | null;
  readonly focus: () => void;
}

/**
 * F6 moves the focus from part to part, Shift+F6 backwards, as in Excel: the grid uses Tab itself. Hidden parts are skipped. A part that lies in
 * another stands after it.
 */
export function moveWithF6(regions: readonly Region[]): void {
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const shown = regions.filter(({ element }) => (element()?.offsetWidth ?? 0) > 0);
      const now = shown.findLastIndex(({ element }) => element()?.contains(document.activeElement));
      const step = event.shiftKey ? shown.length - 1 : 1;
      shown[(Math.max(now, 0) + step) % shown.length]?.focus();
    },
    { capture: true },
  );
}

/** Calls `leave` whenever the user turns to a part of the page with the mouse or the keyboard, before the part knows of it. */
export function onTurningTo(parts: readonly HTMLElement[], leave: () => void): void {
  for (const part of parts) for (const event of ["pointerdown", "focusin"]) part.addEventListener(event, leave, { capture: true });
}

/** A part in which the focus goes to the first element that can be used and matches. */
export function regionOf(element: () => HTMLElement | null, selector: string): Region {
  return {
    element,
    focus: () => element()?.querySelector<HTMLElement>(selector)?.focus(),
  };
}
