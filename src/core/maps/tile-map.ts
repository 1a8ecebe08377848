import type { TileLayout } from "../ruleset/tiles.ts";
import type { Assessment, ResultTable } from "../score/results.ts";
import { mapEntries, type LegendEntry } from "./map-entries.ts";
import { shortNames } from "./short-names.ts";
import { layoutOf } from "./tile-layouts.ts";

/** One unit's square. */
export interface Tile {
  readonly column: number;
  readonly row: number;
  /** The unit's index among those of the survey. */
  readonly unit: number;
  readonly id: string;
  readonly name: string;
  /** At most four letters, unlike those of every other tile. */
  readonly short: string;
  /** null for a unit that is no part of the base. */
  readonly entry: LegendEntry | null;
}

/** A map as it is drawn anywhere: squares from 0, the legend in its order, «unknown» last. */
export interface TileMap {
  readonly columns: number;
  readonly rows: number;
  readonly tiles: readonly Tile[];
  readonly legend: readonly LegendEntry[];
  /** Names of the units that the layout has no square for. */
  readonly without: readonly string[];
}

/** Whether a table is a map that is drawn: of kind map, and with squares for some of the units. */
export function hasTiles({ rule }: ResultTable, { responses, tiles }: Pick<Assessment, "responses" | "tiles">): boolean {
  const layout = rule.kind === "map" ? layoutOf(rule.tiles ?? tiles) : null;
  return layout !== null && responses.ids.some((id) => Object.hasOwn(layout, id));
}

/** The map of a table of kind map; null for another table, and where nothing says where the units are. */
export function tileMapOf(table: ResultTable, assessment: Assessment): TileMap | null {
  const { responses, tiles } = assessment;
  const entries = mapEntries(table, assessment);
  const layout = table.rule.kind === "map" ? layoutOf(table.rule.tiles ?? tiles) : null;
  const units = layout === null ? [] : squaresOf(layout, responses.ids);
  if (entries === null || units.length === 0) return null;
  const nameOf = (unit: number) => responses.names[unit] ?? responses.ids[unit] ?? "";
  const short = shortNames(units.map(({ unit }) => nameOf(unit)));
  const all = units.map(({ unit, column, row }, index): Tile => {
    const id = responses.ids[unit] ?? "";
    return { column, row, unit, id, name: nameOf(unit), short: short[index] ?? "", entry: entries.entryOf(unit) };
  });
  const placed = new Set(units.map(({ unit }) => unit));
  return {
    columns: Math.max(...all.map(({ column }) => column)) + 1,
    rows: Math.max(...all.map(({ row }) => row)) + 1,
    tiles: all,
    legend: entries.legend,
    without: responses.ids.flatMap((_, unit) => (placed.has(unit) ? [] : [nameOf(unit)])),
  };
}

/** The units that have a square, in the layout's order, moved so that the outermost stand at the edge. */
function squaresOf(layout: TileLayout, ids: readonly string[]): readonly { unit: number; column: number; row: number }[] {
  const found = ids.flatMap((id, unit) => {
    const square = Object.hasOwn(layout, id) ? layout[id] : undefined;
    return square ? [{ unit, column: square[0] ?? 0, row: square[1] ?? 0 }] : [];
  });
  const [left, top] = [Math.min(...found.map(({ column }) => column)), Math.min(...found.map(({ row }) => row))];
  return found.map(({ unit, column, row }) => ({ unit, column: column - left, row: row - top }));
}
