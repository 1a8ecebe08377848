import { useMemo } from "preact/hooks";
import { refusalText } from "../../messages/issues/refusal-language.ts";
import { Refusal } from "../../core/issues/refusal.ts";
import type { Assessment, ResultTable } from "../../core/score/results.ts";
import { boundaryNotes } from "../../core/layout/maps/map-texts.ts";
import type { Choropleth } from "../../core/maps/choropleth.ts";
import { regionsSvg } from "../../pictures/choropleth-svg.ts";
import { useFrame } from "../controls/frame.tsx";
import type { ChosenBoundaries } from "../pane/work/chosen-boundaries.ts";
import { mapOn } from "./read-chosen.ts";
import { UnitMap } from "./unit-map.tsx";
import { optionAttributes, type DrawnUnit } from "./unit-option.ts";

interface Props {
  readonly table: ResultTable;
  readonly assessment: Assessment;
  readonly chosen: ChosenBoundaries;
}

/** A map of the units with their boundaries, or why it cannot be drawn. */
export function RegionMap({ table, assessment, chosen }: Props) {
  const { language } = useFrame();
  const map = useMemo(() => attempt(() => mapOn(chosen, table, assessment)), [chosen, table, assessment]);
  if (map instanceof Refusal) return <p class="message bad">{refusalText(map.reason, language)}</p>;
  return map === null ? null : <Regions map={map} title={table.title} assessment={assessment} />;
}

function Regions({ map, title, assessment }: { readonly map: Choropleth; readonly title: string; readonly assessment: Assessment }) {
  const { texts } = useFrame();
  const [units, svg] = useMemo(() => drawn(map), [map]);
  return (
    <UnitMap
      title={title}
      assessment={assessment}
      units={units}
      drawing={{ svg, width: map.width, height: map.height }}
      legend={map.legend}
      notes={boundaryNotes(map.facts, texts.maps)}
    />
  );
}

/** The units that are drawn, and the drawing, in which each is an option. */
function drawn(map: Choropleth): [readonly DrawnUnit[], string] {
  const units: DrawnUnit[] = [];
  const places = new Map<number, number>();
  map.regions.forEach(({ unit, name, entry, label }, region) => {
    if (unit === null || !label) return;
    places.set(region, units.push({ unit, name, entry, column: label.x, row: label.y }) - 1);
  });
  const attributes = (region: number) => {
    const place = places.get(region);
    const unit = place === undefined ? undefined : units[place];
    return place === undefined || !unit ? "" : optionAttributes(unit, place);
  };
  return [units, regionsSvg(map, attributes)];
}

function attempt<Value>(act: () => Value): Value | Refusal {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
