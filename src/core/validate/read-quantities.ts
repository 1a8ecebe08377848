import { cellAt } from "../sheet/cell-text.ts";
import type { DoubtfulNumber } from "../issues/issue.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import { commaOf, isFarFrom, quantityOf, type Quantity } from "../units/quantity.ts";
import type { SurveySource } from "./source.ts";
import { placeOf, textOf } from "./unit-cells.ts";
import type { UnitRows } from "./unit-rows.ts";

/** The register's figure for a unit's key; null for none. */
type Registered = (key: string) => number | null;
type Doubt = "ambiguous" | "fraction" | "negative" | "far";

interface Units extends UnitRows {
  readonly names: readonly (string | null)[];
}

/**
 * The numbers of a column by unit, NaN for none. A text that is no number is an error. A number that can be read in two ways, is negative, or does
 * not agree with the register's is unknown, and told of once for the column and each reason.
 */
export function readQuantities(
  column: UnitColumn,
  at: number,
  units: Units,
  source: SurveySource,
  registered: Registered | null,
): Float64Array {
  const { rows, ids, names } = units;
  const limits = limitsOf(column, ids, source, registered);
  const comma = commaOf(textsIn(at, rows, source));
  const doubts = new Map<Doubt, DoubtfulNumber[]>();
  let [resolved, firstResolved] = [0, -1];
  const numbers = Float64Array.from(ids, (id, unit) => {
    const row = rows[unit] ?? 0;
    const cell = cellAt(source.sheet, row, at);
    const quantity = quantityOf(cell);
    const known = registered?.(id) ?? null;
    if (quantity.kind === "text") {
      const about = { column: column.label, found: textOf(cell), id, name: names[unit] ?? null };
      source.issues.add("error", placeOf(source, row, at), { code: "number_invalid", ...about }, column.label);
    }
    const { number, doubt } = settle(quantity, known, comma, limits);
    if (quantity.kind === "ambiguous" && doubt === null) {
      resolved++;
      if (firstResolved < 0) firstResolved = unit;
    }
    if (doubt === null) return number;
    const doubtful = { row, column: at, id, found: textOf(cell), registered: known };
    const alike = doubts.get(doubt);
    if (alike) alike.push(doubtful);
    else doubts.set(doubt, [doubtful]);
    return NaN;
  });
  if (resolved > 0) {
    const row = rows[firstResolved] ?? 0;
    const read = numbers[firstResolved] ?? NaN;
    const facts = {
      code: "numbers_settled",
      column: column.label,
      found: textOf(cellAt(source.sheet, row, at)),
      read,
      cells: resolved,
    } as const;
    source.issues.add("remark", placeOf(source, row, at), { ...facts, register: registered ? (source.register?.title ?? null) : null });
  }
  for (const [why, cells] of doubts) {
    const place = placeOf(source, cells[0]?.row ?? 0, at);
    source.issues.add(
      why === "far" ? "warning" : "error",
      place,
      { code: "numbers_doubtful", column: column.label, why, cells },
      column.label,
    );
  }
  return numbers;
}

/** What the register and the rules say that a number of the column can be. */
interface Limits {
  readonly isWhole: boolean;
  readonly isPositive: boolean;
}

function limitsOf({ id }: UnitColumn, ids: readonly string[], { ruleSet }: SurveySource, registered: Registered | null): Limits {
  const known = registered ? ids.flatMap((key) => registered(key) ?? []) : [];
  const bands = ruleSet.groupings.flatMap((one) => (one.kind === "bands" && one.of.column === id ? one.bands : []));
  const isPositive = known.length > 0 ? known.every((number) => number >= 0) : bands.length > 0 && bands.every(({ from }) => from >= 0);
  return { isWhole: known.length > 0 && known.every(Number.isInteger), isPositive };
}

function settle(
  quantity: Quantity,
  known: number | null,
  comma: ReturnType<typeof commaOf>,
  limits: Limits,
): { readonly number: number; readonly doubt: Doubt | null } {
  if (quantity.kind === "none" || quantity.kind === "text") return { number: NaN, doubt: null };
  if (quantity.kind === "number") return { number: quantity.number, doubt: doubtOf(quantity.number, known, limits) };
  const readings = comma === null ? [quantity.grouped, quantity.decimal] : [quantity[comma]];
  const possible = readings.filter((number) => doubtOf(number, known, limits) === null);
  const [only = NaN] = possible;
  return possible.length === 1 && (comma !== null || known !== null) ? { number: only, doubt: null } : { number: NaN, doubt: "ambiguous" };
}

function doubtOf(number: number, known: number | null, { isWhole, isPositive }: Limits): Doubt | null {
  if (isPositive && number < 0) return "negative";
  if (isWhole && !Number.isInteger(number)) return "fraction";
  return known !== null && isFarFrom(number, known) ? "far" : null;
}

function* textsIn(at: number, rows: Uint32Array, { sheet }: SurveySource): Iterable<string> {
  for (const row of rows) {
    const cell = cellAt(sheet, row, at);
    if (typeof cell === "string") yield cell;
  }
}
