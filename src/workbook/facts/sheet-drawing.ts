import type { Area } from "../../core/sheet/sheet.ts";

/** Something that lies over a sheet's cells: a chart, a picture, or a shape with or without text. */
export interface SheetDrawing {
  readonly kind: "chart" | "picture" | "shape";
  /** What its maker calls it; "" for nothing. */
  readonly name: string;
  /** It is one of our charts. */
  readonly isOwn: boolean;
  readonly area: Area;
}
