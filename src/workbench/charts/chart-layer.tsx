import type { ComponentChildren } from "preact";
import { useEffect, useReducer } from "preact/hooks";
import type { Area } from "../../core/sheet/sheet.ts";
import { workbenchTexts } from "../../messages/workbench/workbench-language.ts";
import type { Box, GridView } from "../../workbook/grid/port/grid.ts";
import type { Preferences } from "../session/preferences.ts";
import type { Session } from "../session/session.ts";
import { useStore } from "../../ui/controls/use-store.ts";
import { ChartPicture } from "./chart-picture.tsx";

interface Props {
  readonly view: GridView;
  readonly session: Pick<Session, "written" | "drawingsOn">;
  readonly preferences: Preferences;
}

/**
 * The layer over the cells of the active sheet, scrolled with them: our charts, and where the file has drawings that are not drawn here,
 * a note that they are kept. Mouse and wheel events reach the grid.
 */
export function ChartLayer({ view, session, preferences }: Props) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { language } = useStore(preferences);
  const texts = workbenchTexts(language);
  useEffect(
    () =>
      view.onMove(() => {
        redraw(undefined);
      }),
    [view],
  );
  const sheet = view.activeSheet();
  const visible = view.cellsBox();
  if (!visible || sheet === null) return null;
  const charts = session.written.chartsOn(sheet);
  const drawings = session.drawingsOn(sheet);
  if (charts.length + drawings.length === 0) return null;
  return (
    <div class="chart-room" style={{ left: px(visible.left), top: px(visible.top), width: px(visible.width), height: px(visible.height) }}>
      {charts.map((chart) => (
        <Placed key={chart.id} view={view} visible={visible} area={chart.position}>
          {(size) => <ChartPicture chart={session.written.asNow(chart)} language={language} {...size} />}
        </Placed>
      ))}
      {drawings.map(({ kind, name, isOwn, area }, index) => (
        <Placed key={`file-${index}`} view={view} visible={visible} area={area}>
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
  readonly visible: Box;
  readonly area: Area;
  readonly children: (size: { width: number; height: number }) => ComponentChildren;
}

/** A box over its cells, as large as they are; nothing where they are out of view. */
function Placed({ view, visible, area, children }: PlacedProps) {
  const { left, top, width, height } = view.boxOf(area);
  const isSeen =
    left < visible.left + visible.width && left + width > visible.left && top < visible.top + visible.height && top + height > visible.top;
  if (!isSeen) return null;
  const zoom = view.zoom();
  const size = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
  return (
    <div class="chart-place" style={{ left: px(left - visible.left), top: px(top - visible.top), transform: `scale(${zoom})` }}>
      {children(size)}
    </div>
  );
}

const px = (length: number) => `${length}px`;
