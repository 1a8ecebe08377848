import { useMemo } from "preact/hooks";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { tileMapOf } from "../../core/maps/tile-map.ts";
import { TILE, tileSvg } from "../../pictures/tile-map-svg.ts";
import { useFrame } from "../controls/frame.tsx";
import { Lazy } from "../controls/lazy.tsx";
import { useStore } from "../controls/use-store.ts";
import { BoundaryChoice } from "./boundary-choice.tsx";
import { chosenBoundaries } from "../pane/work/chosen-boundaries.ts";
import { UnitMap } from "./unit-map.tsx";
import { optionAttributes } from "./unit-option.ts";

interface Props {
  readonly table: ResultTable;
  readonly assessment: Assessment;
}

const loadRegions = () => import("./region-map.tsx").then(({ RegionMap }) => RegionMap);

/** A map of the units: in squares, or with the boundaries of a file. */
export function MapView({ table, assessment }: Props) {
  const { chosen } = useStore(chosenBoundaries);
  return (
    <>
      {chosen ? <Lazy load={loadRegions} props={{ table, assessment, chosen }} /> : <TileMapView table={table} assessment={assessment} />}
      <BoundaryChoice id={`boundaries-${table.id}`} />
    </>
  );
}

function TileMapView({ table, assessment }: Props) {
  const { ui } = useFrame();
  const map = useMemo(() => tileMapOf(table, assessment), [table, assessment]);
  const svg = useMemo(() => map?.tiles.map((tile, index) => tileSvg(tile, optionAttributes(tile, index))).join("") ?? "", [map]);
  if (map === null) return <p class="quiet">{ui.result.mapNone}</p>;
  return (
    <UnitMap
      title={table.title}
      assessment={assessment}
      units={map.tiles}
      drawing={{ svg, width: map.columns * TILE, height: map.rows * TILE }}
      legend={map.legend}
      notes={map.without.length === 0 ? [] : [ui.result.mapWithout(map.without)]}
    />
  );
}
