import { z } from "zod";

/** Squares from the upper left corner: a key's column and row, from 0. No two units have the same. */
export const TileLayout = z.record(z.string(), z.array(z.int().nonnegative()).length(2));
export type TileLayout = z.infer<typeof TileLayout>;

/** Where the squares of a tile map are. */
export const Tiles = z.union([
  z.string().describe("id of a layout that comes with the program"),
  TileLayout.describe("a unit's key → the column and row of its square, from 0"),
]);
export type Tiles = z.infer<typeof Tiles>;
