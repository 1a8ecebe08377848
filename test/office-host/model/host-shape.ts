import type { HostSheet } from "./host-sheet.ts";

/** Something drawn on a sheet: a group, a picture, a shape. What is inside a group is not kept. */
export interface HostShape {
  readonly id: string;
  name: string;
  readonly type: "Group" | "Image" | "GeometricShape";
  readonly sheet: HostSheet;
}
