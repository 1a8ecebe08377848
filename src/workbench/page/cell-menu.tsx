import { render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { CellMenuTexts } from "../../messages/workbench/workbench-contract.ts";
import type { CellAction } from "../../workbook/grid/port/grid.ts";

const actions: readonly CellAction[] = ["cut", "copy", "paste", "clear", "find", "filter", "showAll"];

/** Where a menu is opened, in CSS pixels of the window. */
export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

interface Props {
  readonly place: MenuPlace;
  readonly texts: CellMenuTexts;
  /** Rows are filtered, and can all be shown again. */
  readonly isFiltered: boolean;
  readonly act: (action: CellAction) => void;
  /** Closes the menu; the grid has the keyboard again. */
  readonly close: () => void;
}

/** Opens the menu with what can be done with the cells that are selected; what is only possible in Excel is said below. */
export function openCellMenu(target: HTMLElement, props: Omit<Props, "close">, focusGrid: () => void): void {
  const close = () => {
    render(null, target);
    focusGrid();
  };
  render(null, target);
  render(<CellMenu {...props} close={close} />, target);
}

function CellMenu({ place, texts, isFiltered, act, close }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  // Before the next key: one that follows at once is the menu's, not the grid's.
  useLayoutEffect(() => {
    keepInside(menu.current);
    menu.current?.querySelector("button")?.focus();
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node && menu.current?.contains(target))) close();
    };
    addEventListener("pointerdown", outside, { capture: true });
    addEventListener("blur", close);
    return () => {
      removeEventListener("pointerdown", outside, { capture: true });
      removeEventListener("blur", close);
    };
  }, [close]);
  return (
    <div
      ref={menu}
      class="cell-menu"
      role="menu"
      aria-label={texts.name}
      style={{ left: `${place.left}px`, top: `${place.top}px` }}
      onKeyDown={(event) => {
        onKey(event, close);
      }}
    >
      {actions
        .filter((action) => action !== "showAll" || isFiltered)
        .map((action) => (
          <button
            key={action}
            type="button"
            role="menuitem"
            onClick={() => {
              close();
              act(action);
            }}
          >
            {texts.actions[action]}
            {texts.keys[action] !== "" && <kbd>{texts.keys[action]}</kbd>}
          </button>
        ))}
      <p role="none">{texts.inExcel}</p>
    </div>
  );
}

/** Arrows move in the menu, round its ends; Escape and Tab close it. */
function onKey(event: KeyboardEvent, close: () => void): void {
  const items = [...((event.currentTarget as HTMLElement | null)?.querySelectorAll("button") ?? [])];
  const now = items.findIndex((item) => item === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: items.length - 1 }[event.key];
  event.stopPropagation();
  if (event.key === "Escape" || event.key === "Tab") close();
  else if (step !== undefined) items[(now + step) % items.length]?.focus();
  else return;
  event.preventDefault();
}

/** Moves a menu that would reach out of the window. */
function keepInside(menu: HTMLElement | null): void {
  if (!menu) return;
  const { right, bottom, width, height } = menu.getBoundingClientRect();
  if (right > innerWidth) menu.style.left = `${Math.max(0, innerWidth - width)}px`;
  if (bottom > innerHeight) menu.style.top = `${Math.max(0, innerHeight - height)}px`;
}
