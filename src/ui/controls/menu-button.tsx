import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

/** What can be done, and its name. */
export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
}

interface Props {
  /** What the button is called: it shows three dots. */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** A button that opens a menu of what is done more rarely. Arrows move in the menu, round its ends; Escape and Tab close it. */
export function MenuButton({ label, items }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (takesFocus: boolean) => {
    setOpen(false);
    if (takesFocus) box.current?.querySelector("button")?.focus();
  };
  useLayoutEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    box.current?.querySelector("[role=menu]")?.scrollIntoView({ block: "nearest" });
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node && box.current?.contains(target))) setOpen(false);
    };
    addEventListener("pointerdown", outside, { capture: true });
    return () => {
      removeEventListener("pointerdown", outside, { capture: true });
    };
  }, [isOpen]);
  return (
    <div ref={box} class="menu-button">
      <button
        type="button"
        class="dots"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <svg viewBox="0 0 16 4" aria-hidden="true">
          <circle cx="2" cy="2" r="1.5" />
          <circle cx="8" cy="2" r="1.5" />
          <circle cx="14" cy="2" r="1.5" />
        </svg>
      </button>
      {isOpen && (
        <div
          id={id}
          role="menu"
          aria-label={label}
          class="menu"
          onKeyDown={(event) => {
            onKey(event, close);
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close(true);
                item.act();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function onKey(event: KeyboardEvent, close: (takesFocus: boolean) => void): void {
  const items = [...((event.currentTarget as HTMLElement | null)?.querySelectorAll("button") ?? [])];
  const now = items.findIndex((item) => item === document.activeElement);
  const places: Readonly<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1 + items.length, Home: 0, End: items.length - 1 };
  const next = places[event.key];
  if (event.key === "Tab") close(false);
  else if (event.key === "Escape") close(true);
  else if (next !== undefined) items[next % items.length]?.focus();
  else return;
  event.stopPropagation();
  if (event.key !== "Tab") event.preventDefault();
}
