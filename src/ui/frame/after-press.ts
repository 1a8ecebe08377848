/** Fields whose text counts when they are left. */
const TYPED = "input[type=text], input[type=number], input:not([type]), textarea";

const pages = new WeakSet<Window>();

/**
 * A field that is left by pressing something else tells of its text when the press is over. What comes of the text may move the page, and the
 * button that is pressed away from under the pointer: the press would be lost. For the whole page, from the first call on.
 */
export function tellAfterPress(page: Window): void {
  if (pages.has(page)) return;
  pages.add(page);
  let isPressed = false;
  let waiting: Element | null = null;
  const over = () => {
    isPressed = false;
    const field = waiting;
    waiting = null;
    field?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const listen = { capture: true };
  page.addEventListener("pointerdown", () => (isPressed = true), listen);
  page.addEventListener("pointerup", over, listen);
  page.addEventListener("pointercancel", over, listen);
  page.addEventListener(
    "change",
    (event) => {
      const { target } = event;
      if (!isPressed || !(target instanceof Element) || !target.matches(TYPED)) return;
      event.stopImmediatePropagation();
      waiting = target;
    },
    listen,
  );
}
