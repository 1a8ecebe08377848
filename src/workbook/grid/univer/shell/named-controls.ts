import type { GridNames } from "../../port/grid.ts";
import "./shell.css";

/*
 * The engine's bars have buttons without names, roles that do not exist and places in the order of Tab before all else of the page. Its
 * interface cannot be told otherwise, so what assistive technology reads is set on its elements: now, and on those it draws later.
 */

/** What an element is to have; null is to be taken away. */
type Attributes = Readonly<Record<string, string | null>>;

/** Attributes for the elements of a selector. */
interface Rule {
  readonly selector: string;
  /** `index` is the element's place among those that the selector finds. */
  readonly attributes: (names: GridNames, index: number) => Attributes;
}

/** The button that lists the sheets lies in an element of the same behaviour. */
const sheetList = 'footer [data-slot="dropdown-menu-trigger"]:not(button)';

const rules: readonly Rule[] = [
  { selector: '[data-u-comp="defined-name"] input', attributes: ({ nameBox }) => ({ "aria-label": nameBox }) },
  {
    selector: '[data-u-comp="defined-name"] a',
    attributes: ({ definedNames }) => ({ "aria-label": definedNames, role: "button", tabindex: "0", type: null }),
  },
  { selector: "header button:not([data-u-comp])", attributes: ({ stopCalculation }) => ({ "aria-label": stopCalculation }) },
  { selector: '[role="tablist"]', attributes: ({ sheets }) => ({ "aria-label": sheets }) },
  { selector: `${sheetList} > button`, attributes: (names) => ({ "aria-label": names.sheetList, "aria-haspopup": "menu" }) },
  { selector: sheetList, attributes: () => ({ type: null, "aria-haspopup": null, "aria-expanded": null }) },
  {
    selector: 'footer button[data-u-comp="sheet-bar-append-button"]:not([data-slot] > button)',
    attributes: ({ sheetsBefore, sheetsAfter }, index) => ({ "aria-label": index === 0 ? sheetsBefore : sheetsAfter }),
  },
  {
    selector: 'footer button[data-u-comp="button"]:not([data-slot])',
    attributes: ({ zoomOut, zoomIn }, index) => ({ "aria-label": index === 0 ? zoomOut : zoomIn }),
  },
  // Between the two is a slider for the mouse, which tells nothing that they do not.
  { selector: '[role="track"]', attributes: () => ({ "aria-hidden": "true" }) },
  { selector: '[role="track"] button', attributes: () => ({ tabindex: "-1" }) },
  { selector: "section[aria-live]", attributes: ({ messages }) => ({ "aria-label": messages, role: "status" }) },
  {
    selector: '[data-u-comp="sidebar"]',
    attributes: ({ sidePanel }) => ({ "aria-label": sidePanel, "aria-expanded": null }),
  },
  { selector: '[data-u-comp="sidebar"] > section > header > button', attributes: (names) => ({ "aria-label": names.closeSidePanel }) },
  // What is drawn is told by the cell that is active; the keyboard is in the editors.
  { selector: "canvas", attributes: () => ({ tabindex: "-1", "aria-hidden": "true" }) },
  { selector: '[data-u-comp="editor"]', attributes: ({ cells }) => ({ role: "textbox", "aria-label": cells }) },
  { selector: '[data-u-comp="editor"][id*="FORMULA_BAR"]', attributes: ({ formula }) => ({ "aria-label": formula }) },
];

/** Names the controls in the engine's element, and those it draws later. Returns what replaces the names. */
export function nameControls(container: HTMLElement): (names: GridNames) => void {
  let current: GridNames | null = null;
  let isAsked = false;
  const name = () => {
    isAsked = false;
    if (current) for (const rule of rules) setAttributes(container, rule, current);
  };
  new MutationObserver(() => {
    if (!isAsked) requestAnimationFrame(name);
    isAsked = true;
  }).observe(container, { subtree: true, childList: true, attributeFilter: ["aria-expanded", "type"] });
  container.addEventListener("keydown", pressLinks);
  return (names) => {
    current = names;
    name();
  };
}

function setAttributes(container: HTMLElement, { selector, attributes }: Rule, names: GridNames): void {
  [...container.querySelectorAll(selector)].forEach((element, index) => {
    for (const [attribute, value] of Object.entries(attributes(names, index))) {
      if (value === null) element.removeAttribute(attribute);
      else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
    }
  });
}

/** A link without an address is a button for the mouse alone; here Enter and the space bar press it. */
function pressLinks(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLAnchorElement) || target.hasAttribute("href") || (key !== "Enter" && key !== " ")) return;
  event.preventDefault();
  event.stopPropagation();
  target.click();
}
