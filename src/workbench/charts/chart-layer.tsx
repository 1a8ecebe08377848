import type { ComponentChildren } from "preact";
import { useEffect, useReducer } from "preact/hooks";
import type { Area } from "../../core/sheet/sheet.ts";
import { workbenchTexts } from "../../messages/workbench/workbench-language.ts";
import type { Box, GridView } from "../../workbook/grid/port/grid.ts";
import type { Looks } from "../session/looks.ts";
import type { Session } from "../session/session.ts";
import { useStore } from "../session/use-store.ts";
import { ChartPicture } from "./chart-picture.tsx";

interface Props {
  readonly view: GridView;
  readonly session: Pick<Session, "chartsOn" | "drawingsOn">;
  readonly looks: Looks;
}

/**
 * What lies over the cells of the sheet in front, scrolled with them: our charts, and where the file has drawings that are not drawn here,
 * a word that they are kept. What is done with mouse and wheel reaches the grid.
 */
export function ChartLayer({ view, session, looks }: Props) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const texts = workbenchTexts(useStore(looks).language);
  useEffect(
    () =>
      view.onMove(() => {
        redraw(undefined);
      }),
    [view],
  );
  const sheet = view.front();
  const room = view.cellsRoom();
  if (!room || sheet === null) return null;
  const charts = session.chartsOn(sheet);
  const drawings = session.drawingsOn(sheet);
  if (charts.length + drawings.length === 0) return null;
  return (
    <div class="chart-room" style={{ left: px(room.left), top: px(room.top), width: px(room.width), height: px(room.height) }}>
      {charts.map((chart) => (
        <Placed key={chart.id} view={view} room={room} area={chart.position}>
          {(size) => <ChartPicture chart={chart} {...size} />}
        </Placed>
      ))}
      {drawings.map(({ kind, name, isOwn, area }, index) => (
        <Placed key={`file-${index}`} view={view} room={room} area={area}>
          {(size) => (
            <p class="kept-drawing" style={{ width: px(size.width), height: px(size.height) }}>
              {texts.keptDrawing(kind, isOwn ? "" : name)}
            </p>
          )}
        </Placed>
      ))}
    </div>
  );
}

interface PlacedProps {
  readonly view: GridView;
  readonly room: Box;
  readonly area: Area;
  readonly children: (size: { width: number; height: number }) => ComponentChildren;
}

/** Something over its cells, as large as they are; nothing where they are out of sight. */
function Placed({ view, room, area, children }: PlacedProps) {
  const { left, top, width, height } = view.boxOf(area);
  const isSeen = left < room.left + room.width && left + width > room.left && top < room.top + room.height && top + height > room.top;
  if (!isSeen) return null;
  const zoom = view.zoom();
  const size = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
  return (
    <div class="chart-place" style={{ left: px(left - room.left), top: px(top - room.top), transform: `scale(${zoom})` }}>
      {children(size)}
    </div>
  );
}

const px = (length: number) => `${length}px`;
