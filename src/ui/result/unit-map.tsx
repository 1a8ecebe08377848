import { useEffect, useRef, useState } from "preact/hooks";
import type { LegendEntry } from "../../core/maps/map-entries.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Picture } from "../../pictures/picture.ts";
import { useFrame } from "../controls/frame.tsx";
import { nextTile } from "./next-tile.ts";
import { optionId, type DrawnUnit } from "./unit-option.ts";

interface Props {
  readonly title: string;
  readonly assessment: Assessment;
  /** In the order of the list. */
  readonly units: readonly DrawnUnit[];
  /** Within an SVG element of its size; each unit has `optionAttributes`. */
  readonly drawing: Picture;
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly string[];
}

/** A map as a list of units: what is pointed at, or reached with the arrow keys, is told under it; a click or Enter goes to the unit's row. */
export function UnitMap({ title, assessment, units, drawing: { svg, width, height }, legend, notes }: Props) {
  const { pane, ui, languageOfRules } = useFrame();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  useEffect(() => {
    for (const former of box.current?.querySelectorAll("[aria-selected=true]") ?? []) former.setAttribute("aria-selected", "false");
    if (active !== null) box.current?.querySelector(`#${optionId(active)}`)?.setAttribute("aria-selected", "true");
  }, [active]);
  const shown = active === null ? null : units[active];
  const goTo = ({ unit }: DrawnUnit) => {
    const { match, responses } = assessment;
    void pane.goTo({ sheet: match.sheet, row: responses.rows[unit] ?? 0, column: 0 });
  };
  return (
    <div class="map">
      <div
        ref={box}
        class="map-units"
        role="listbox"
        tabIndex={0}
        aria-label={ui.result.mapRegion(title)}
        aria-activedescendant={active === null ? undefined : optionId(active)}
        onPointerOver={({ target }) => {
          const index = unitAt(target);
          if (index !== null) setActive(index);
        }}
        onClick={({ target }) => {
          const clicked = units[unitAt(target) ?? -1];
          if (clicked) goTo(clicked);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && shown) goTo(shown);
          const next = nextTile(units, active, event.key);
          if (next === null) return;
          event.preventDefault();
          setActive(next);
        }}
        dangerouslySetInnerHTML={{ __html: `<svg viewBox="0 0 ${width} ${height}" role="presentation">${svg}</svg>` }}
      />
      <p class="map-told" aria-live="polite" lang={languageOfRules}>
        {shown ? `${shown.name}: ${shown.entry?.label ?? ui.result.mapOutside}` : ui.result.mapHint}
      </p>
      <ul class="map-legend" lang={languageOfRules}>
        {legend.map(({ id, label, color, count }) => (
          <li key={id}>
            <svg width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" fill={`#${color}`} />
            </svg>
            {label}
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p class="quiet" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

/** The place in the list of the unit that an event is about; null for none. */
function unitAt(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest("[data-unit]") : null;
  const index = element?.getAttribute("data-unit");
  return index == null ? null : Number(index);
}
