import { byId } from "../basics/by-id.ts";
import { variableDefinition } from "../kinds/kinds.ts";
import type { RuleSet, Variable } from "../ruleset/ruleset.ts";
import type { Assessment, ResultTable, TableRow } from "../score/results.ts";
import { categoryColors, UNKNOWN_COLOR } from "./map-colors.ts";

/** What a colour on a map stands for. */
export interface LegendEntry {
  /** The table row's id. */
  readonly id: string;
  readonly label: string;
  /** Stands on the map beside the name, so that no colour is needed: a score's number, or a letter. */
  readonly sign: string;
  /** "RRGGBB". */
  readonly color: string;
  /** Units on the map and off it. */
  readonly count: number;
}

/** The colours of a map and which of them each unit has. */
export interface MapEntries {
  /** In the values' order, «unknown» last. */
  readonly legend: readonly LegendEntry[];
  /** null for a unit that is no part of the base. */
  readonly entryOf: (unit: number) => LegendEntry | null;
}

/** The colours of a table of kind map; null for another table. */
export function mapEntries({ rule, mapped, rows }: ResultTable, { ruleSet }: Pick<Assessment, "ruleSet">): MapEntries | null {
  if (rule.kind !== "map" || !mapped) return null;
  const legend = legendOf(rows, rule.of, ruleSet);
  const entries = new Map(legend.map((entry) => [entry.id, entry]));
  return { legend, entryOf: (unit) => entries.get(mapped[unit] ?? "") ?? null };
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
