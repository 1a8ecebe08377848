/** A part of the page that can be given the focus. */
export interface Region {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

/** F6 moves the focus from part to part, Shift+F6 backwards, as in Excel: the grid uses Tab itself. Hidden parts are skipped. */
export function moveWithF6(regions: readonly Region[]): void {
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const shown = regions.filter(({ element }) => element.offsetWidth > 0);
      const now = shown.findIndex(({ element }) => element.contains(document.activeElement));
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

/** Focuses the first element inside another that can be used and matches. */
export function focusFirst(inside: HTMLElement, selector: string): void {
  inside.querySelector<HTMLElement>(selector)?.focus();
}
