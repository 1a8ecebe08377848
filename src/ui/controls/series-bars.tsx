import type { ResultTable } from "../../core/score/results.ts";
import { seriesPicture } from "../../pictures/series-svg.ts";
import { useFrame } from "./frame.tsx";

interface Props {
  readonly table: ResultTable;
  /** "RRGGBB" for each series. */
  readonly colors: readonly string[];
}

/** The chart of a table with several series. The table that follows has the same numbers, so the image is not read out. */
export function SeriesBars({ table, colors }: Props) {
  const { languageOfRules, texts } = useFrame();
  const { legend, rows } = seriesPicture(table, colors, texts.number);
  return (
    <div class="series" lang={languageOfRules} aria-hidden="true">
      <ul class="legend">
        {legend.map((label, index) => (
          <li key={label}>
            <svg width="10" height="10">
              <rect class="segment" width="10" height="10" fill={`#${colors[index] ?? ""}`} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      {rows.map(({ id, label, svg }) => (
        <div class="series-row" key={id}>
          <p>{label}</p>
          <div dangerouslySetInnerHTML={{ __html: svg }} />
        </div>
      ))}
    </div>
  );
}
