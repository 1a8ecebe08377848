import type { Tile } from "../../core/maps/tile-map.ts";

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Square = Pick<Tile, "column" | "row">;

/**
 * The index of the tile that a key leads to: the nearest in an arrow's direction, where what lies aside counts double; the first and last for
 * Home and End. null for other keys, and where nothing lies that way.
 */
export function nextTile(tiles: readonly Square[], from: number | null, key: string): number | null {
  if (tiles.length === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return tiles.length - 1;
  const direction = directions[key];
  if (!direction) return null;
  const start = from === null ? undefined : tiles[from];
  if (!start) return 0;
  const [right, down] = direction;
  let best: { index: number; distance: number } | null = null;
  for (const [index, { column, row }] of tiles.entries()) {
    const [across, along] = [column - start.column, row - start.row];
    const ahead = across * right + along * down;
    const aside = Math.abs(across * down) + Math.abs(along * right);
    if (ahead <= 0) continue;
    const distance = ahead + 2 * aside;
    if (best === null || distance < best.distance) best = { index, distance };
  }
  return best?.index ?? null;
}
