import type { Chart } from "../../core/sheet/change.ts";
import type { Area } from "../../core/sheet/sheet.ts";

/** Something that lies over a sheet's cells: a chart, a picture, or a shape with or without text. */
export interface SheetDrawing {
  readonly kind: "chart" | "picture" | "shape";
  /** What its maker calls it; "" for nothing. */
  readonly name: string;
  /** It is one of our charts. */
  readonly isOwn: boolean;
  /** What one of our charts draws; null for all else, and where the user has made another kind of chart of it. */
  readonly chart: Chart | null;
  readonly area: Area;
}
