import type { Written } from "../values/codec.ts";
import { asText, isList, isRecord, recordsIn, type Json, type JsonRecord } from "../../basics/json.ts";

/** One row of a matrix, as it stands on the sheet. */
export interface MatrixRow {
  readonly layer: number | null;
  readonly composite: string;
  readonly row: number;
  readonly cells: readonly (Written | null)[];
}

/** A matrix of a composite that has one. */
export interface Matrix {
  readonly composite: JsonRecord;
  readonly rows: readonly MatrixRow[];
  /** How many columns and grades it has. */
  readonly columns: number;
  readonly grades: number;
}

/** The matrices of the rules, in their order. */
export function matricesOf(ruleSet: JsonRecord): readonly Matrix[] {
  return recordsIn(ruleSet.composites).flatMap((composite) => {
    const { id, cells, layers, grades } = composite;
    if (!isList(cells) || typeof id !== "string") return [];
    const rows =
      layers === undefined ? matrixRows(id, null, cells) : cells.flatMap((layer, at) => (isList(layer) ? matrixRows(id, at, layer) : []));
    const columns = Math.max(0, ...rows.map((row) => row.cells.length));
    return [{ composite, rows, columns, grades: isList(grades) ? grades.length : 1 }];
  });
}

function matrixRows(composite: string, layer: number | null, rows: readonly Json[]): MatrixRow[] {
  return rows.map((row, at) => ({
    layer,
    composite,
    row: at,
    cells: isList(row) ? row.map((cell) => (typeof cell === "number" ? cell : null)) : [],
  }));
}

/** The cells of a composite, from rows in any order; null where a row or a cell between others is not there. */
export function cellsOf(rows: readonly MatrixRow[]): Json | null {
  const layers = [...new Set(rows.map(({ layer }) => layer))];
  if (layers.includes(null)) return layers.length === 1 ? layerOf(rows) : null;
  const all = layers.map(Number).sort((one, other) => one - other);
  if (!all.every((layer, at) => layer === at)) return null;
  const cells = all.map((layer) => layerOf(rows.filter((row) => row.layer === layer)));
  return cells.includes(null) ? null : cells;
}

function layerOf(rows: readonly MatrixRow[]): Json | null {
  const sorted = [...rows].sort((one, other) => one.row - other.row);
  if (!sorted.every(({ row, cells }, at) => row === at && !cells.includes(null))) return null;
  return sorted.map(({ cells }) => [...cells]);
}

/** What the scores of a side are called: of a score its scale's labels, of a grade its composite's; none where that is not known. */
export function labelsOfSide(side: Json | undefined, ruleSet: JsonRecord): readonly string[] {
  if (!isRecord(side)) return [];
  if (typeof side.grade === "string") return textsIn(recordsIn(ruleSet.composites).find(({ id }) => id === side.grade)?.grades);
  const cut = [...recordsIn(ruleSet.indicators), ...recordsIn(ruleSet.aggregates)].find(({ id }) => id === side.score);
  const scales = ruleSet.scales;
  return textsIn(isRecord(scales) && typeof cut?.scale === "string" ? scales[cut.scale] : undefined);
}

/** What a side is called: the label of the result, or its id. */
export function nameOfSide(side: Json | undefined, ruleSet: JsonRecord): string {
  if (!isRecord(side)) return "";
  const id = side.score ?? side.grade;
  const all = [...recordsIn(ruleSet.indicators), ...recordsIn(ruleSet.aggregates), ...recordsIn(ruleSet.composites)];
  return asText(all.find((one) => one.id === id)?.label ?? id ?? "");
}

function textsIn(value: Json | undefined): readonly string[] {
  return isList(value) ? value.map(String) : [];
}
