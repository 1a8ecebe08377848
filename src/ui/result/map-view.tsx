import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { escapeMarkup } from "../../core/basics/markup.ts";
import { TILE, tileSvg } from "../../core/layout/maps/tile-map-svg.ts";
import { tileMapOf, type Tile, type TileMap } from "../../core/maps/tile-map.ts";
import { useFrame } from "../controls/frame.tsx";
import { nextTile } from "./next-tile.ts";

interface Props {
  readonly table: ResultTable;
  readonly assessment: Assessment;
}

/** A tile map: what is pointed at, or reached with the arrow keys, is told under it; a click or Enter goes to the unit's row. */
export function MapView({ table, assessment }: Props) {
  const { ui } = useFrame();
  const map = useMemo(() => tileMapOf(table, assessment), [table, assessment]);
  if (map === null) return <p class="quiet">{ui.result.mapNone}</p>;
  return <Tiles map={map} title={table.title} assessment={assessment} />;
}

function Tiles({ map, title, assessment }: { readonly map: TileMap; readonly title: string; readonly assessment: Assessment }) {
  const { pane, ui, languageOfRules } = useFrame();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const drawn = useMemo(() => map.tiles.map((tile, index) => tileSvg(tile, attributes(tile, index))).join(""), [map]);
  useEffect(() => {
    for (const former of box.current?.querySelectorAll("[aria-selected=true]") ?? []) former.setAttribute("aria-selected", "false");
    if (active !== null) box.current?.querySelector(`#${idOf(active)}`)?.setAttribute("aria-selected", "true");
  }, [active]);
  const tile = active === null ? null : map.tiles[active];
  const goTo = ({ unit }: Tile) => {
    const { match, responses } = assessment;
    void pane.goTo({ sheet: match.sheet, row: responses.rows[unit] ?? 0, column: 0 });
  };
  return (
    <div class="map">
      <div
        ref={box}
        class="map-tiles"
        role="listbox"
        tabIndex={0}
        aria-label={ui.result.mapRegion(title)}
        aria-activedescendant={active === null ? undefined : idOf(active)}
        onPointerOver={({ target }) => {
          const index = tileAt(target);
          if (index !== null) setActive(index);
        }}
        onClick={({ target }) => {
          const clicked = map.tiles[tileAt(target) ?? -1];
          if (clicked) goTo(clicked);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && tile) goTo(tile);
          const next = nextTile(map.tiles, active, event.key);
          if (next === null) return;
          event.preventDefault();
          setActive(next);
        }}
        dangerouslySetInnerHTML={{
          __html: `<svg viewBox="0 0 ${map.columns * TILE} ${map.rows * TILE}" role="presentation">${drawn}</svg>`,
        }}
      />
      <p class="map-told" aria-live="polite" lang={languageOfRules}>
        {tile ? `${tile.name}: ${tile.entry?.label ?? ui.result.mapOutside}` : ui.result.mapHint}
      </p>
      <ul class="map-legend" lang={languageOfRules}>
        {map.legend.map(({ id, label, color, count }) => (
          <li key={id}>
            <svg width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" fill={`#${color}`} />
            </svg>
            {label}
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
      {map.without.length > 0 && <p class="quiet">{ui.result.mapWithout(map.without)}</p>}
    </div>
  );
}

const idOf = (index: number) => `map-tile-${index}`;

function attributes({ name, entry }: Tile, index: number): string {
  const label = escapeMarkup(entry ? `${name}: ${entry.label}` : name);
  return ` role="option" id="${idOf(index)}" aria-label="${label}" aria-selected="false" data-tile="${index}"`;
}

/** The index of the tile that an event is about; null for none. */
function tileAt(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest("[data-tile]") : null;
  const index = element?.getAttribute("data-tile");
  return index == null ? null : Number(index);
}
