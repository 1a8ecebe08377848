const panelSelector = '[data-u-comp="sheets-filter-panel"]';

/** Frames in which the engine may draw its panel. */
const patience = 120;

/**
 * Makes the engine's panel, when it is drawn, a dialog with this name, gives its boxes the texts beside them as names, and lets Escape close it: its
 * interface cannot be told otherwise.
 */
export async function namePanel(name: string, close: () => void): Promise<void> {
  const panel = await drawn();
  if (!panel) return;
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", name);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  const nameBoxes = () => {
    for (const box of panel.querySelectorAll('input[type="checkbox"]'))
      box.setAttribute("aria-label", box.closest("label")?.parentElement?.textContent ?? "");
  };
  nameBoxes();
  new MutationObserver(nameBoxes).observe(panel, { subtree: true, childList: true, characterData: true });
}

/** The panel once it is there; null where it does not come. */
async function drawn(): Promise<HTMLElement | null> {
  for (let frame = 0; frame < patience; frame++) {
    const panel = document.querySelector<HTMLElement>(panelSelector);
    if (panel?.querySelector("input")) return panel;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return null;
}
