import { variableDefinition } from "../kinds/kinds.ts";
import { byId } from "../basics/by-id.ts";
import type { RuleSet, Variable } from "../ruleset/ruleset.ts";
import type { TileLayout } from "../ruleset/tiles.ts";
import type { Assessment, ResultTable, TableRow } from "../score/results.ts";
import { categoryColors, UNKNOWN_COLOR } from "./map-colors.ts";
import { shortNames } from "./short-names.ts";
import { layoutOf } from "./tile-layouts.ts";

/** What a colour on a map stands for. */
export interface LegendEntry {
  /** The table row's id. */
  readonly id: string;
  readonly label: string;
  /** Stands on the tile beside the name, so that no colour is needed: a score's number, or a letter. */
  readonly sign: string;
  /** "RRGGBB". */
  readonly color: string;
  /** Units on the map and off it. */
  readonly count: number;
}

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

/** The map of a table of kind map; null for another table, and where nothing says where the units are. */
export function tileMapOf({ rule, mapped, rows }: ResultTable, { ruleSet, responses, tiles }: Assessment): TileMap | null {
  if (rule.kind !== "map" || !mapped) return null;
  const layout = layoutOf(rule.tiles ?? tiles);
  const units = layout === null ? [] : squaresOf(layout, responses.ids);
  if (layout === null || units.length === 0) return null;
  const legend = legendOf(rows, rule.of, ruleSet);
  const entries = new Map(legend.map((entry) => [entry.id, entry]));
  const nameOf = (unit: number) => responses.names[unit] ?? responses.ids[unit] ?? "";
  const short = shortNames(units.map(({ unit }) => nameOf(unit)));
  const all = units.map(({ unit, column, row }, index): Tile => {
    const name = nameOf(unit);
    const entry = entries.get(mapped[unit] ?? "") ?? null;
    return { column, row, unit, id: responses.ids[unit] ?? "", name, short: short[index] ?? "", entry };
  });
  const placed = new Set(units.map(({ unit }) => unit));
  return {
    columns: Math.max(...all.map(({ column }) => column)) + 1,
    rows: Math.max(...all.map(({ row }) => row)) + 1,
    tiles: all,
    legend,
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

function legendOf(rows: readonly TableRow[], of: Variable, ruleSet: RuleSet): readonly LegendEntry[] {
  const categories = rows.filter(({ kind }) => kind === "category");
  const colors = categoryColors(categories.length, isOrdered(of, ruleSet));
  const areNumbers = categories.every(({ id }) => /^\d{1,2}$/.test(id));
  const count = ({ cells }: TableRow) => (typeof cells[0] === "number" ? cells[0] : 0);
  const known = categories.map((row, index): LegendEntry => {
    const { id, label } = row;
    return { id, label, sign: areNumbers ? id : letter(index), color: colors[index] ?? UNKNOWN_COLOR, count: count(row) };
  });
  const unknown = rows.filter(({ kind }) => kind === "unknown");
  return [...known, ...unknown.map((row) => ({ id: row.id, label: row.label, sign: "..", color: UNKNOWN_COLOR, count: count(row) }))];
}

/** Whether a later value is more. */
function isOrdered(of: Variable, ruleSet: RuleSet): boolean {
  if ("class" in of || "column" in of || "item" in of) return false;
  if ("grouping" in of) return byId(ruleSet.groupings, of.grouping).kind === "bands";
  return variableDefinition(of, ruleSet) !== null;
}

/** A, B, …, Z, AA, … */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
