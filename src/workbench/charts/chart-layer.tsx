import { useEffect, useReducer } from "preact/hooks";
import type { Chart } from "../../core/sheet.ts";
import type { GridView } from "../../workbook/grid/grid.ts";
import { ChartPicture } from "./chart-picture.tsx";

interface Props {
  readonly view: GridView;
  /** The charts on a sheet, by the grid's sheet id. */
  readonly chartsOn: (sheet: string) => readonly Chart[];
}

/** The charts of the sheet in front, over the cells that they cover, scrolled with them. What is done with mouse and wheel reaches the grid. */
export function ChartLayer({ view, chartsOn }: Props) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(
    () =>
      view.onMove(() => {
        redraw(undefined);
      }),
    [view],
  );
  const sheet = view.front();
  const room = view.cellsRoom();
  const charts = sheet === null ? [] : chartsOn(sheet);
  if (!room || charts.length === 0) return null;
  return (
    <div class="chart-room" style={{ left: px(room.left), top: px(room.top), width: px(room.width), height: px(room.height) }}>
      {charts.map((chart) => {
        const { left, top, width, height } = view.boxOf(chart.position);
        const isSeen = left < room.left + room.width && left + width > room.left && top < room.top + room.height && top + height > room.top;
        if (!isSeen) return null;
        const zoom = view.zoom();
        const size = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
        return (
          <div
            key={chart.id}
            class="chart-place"
            style={{ left: px(left - room.left), top: px(top - room.top), transform: `scale(${zoom})` }}
          >
            <ChartPicture chart={chart} {...size} />
          </div>
        );
      })}
    </div>
  );
}

const px = (length: number) => `${length}px`;
