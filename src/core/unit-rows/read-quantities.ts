import { cellAt, textOf } from "../sheet/cell-text.ts";
import type { DoubtfulNumber, FactsOf } from "../issues/issue.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import { commaOf, isFarFrom, quantityOf, type Quantity } from "../units/quantity.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { placeOf } from "./unit-cells.ts";
import type { UnitRows } from "./unit-rows.ts";

/** The register's figure for a unit's key; null for none. */
type Registered = (key: string) => number | null;
type Doubt = FactsOf<"numbers_doubtful">["why"];

interface Units extends UnitRows {
  readonly names: readonly (string | null)[];
}

/**
 * The numbers of a column by unit, NaN for none. A text that is no number is an error. A number that can be read in two ways, is negative, or does
 * not agree with the register's is unknown, and told of once for the column and each reason. One below 0 where nothing says that it cannot be, and
 * most are not, is told of and used.
 */
export function readQuantities(
  column: UnitColumn,
  at: number,
  units: Units,
  source: SurveySource,
  registered: Registered | null,
): Float64Array {
  const { rows, ids } = units;
  const limits = limitsOf(column, ids, source, registered);
  const found: Found = { doubts: new Map(), settled: [] };
  let comma: ReturnType<typeof commaOf> | undefined; // looked for when the first is ambiguous
  const numbers = Float64Array.from(ids, (id, unit) => {
    const row = rows[unit] ?? 0;
    const cell = cellAt(source.sheet, row, at);
    if (typeof cell === "number" && cell >= 0 && registered === null) return cell; // nothing to hold it against
    const quantity = quantityOf(cell);
    if (quantity.kind === "none") return NaN;
    const known = registered?.(id) ?? null;
    if (quantity.kind === "ambiguous") comma ??= commaOf(textsIn(at, rows, source));
    const read = settle(quantity, known, comma ?? null, limits);
    const told = { row, column: at, id, found: textOf(cell), registered: known };
    if (typeof read === "string") return doubtful(read, told, found);
    if (quantity.kind === "ambiguous") found.settled.push({ ...told, read });
    return read;
  });
  if (!limits.isPositive) tellBelowZero(numbers, at, units, source, found);
  report(column, at, found, units, source);
  return numbers;
}

/** What is told of a column when all of it is read. */
interface Found {
  readonly doubts: Map<Doubt, DoubtfulNumber[]>;
  readonly settled: (DoubtfulNumber & { readonly read: number })[];
}

function doubtful(doubt: Doubt, cell: DoubtfulNumber, { doubts }: Found): number {
  const alike = doubts.get(doubt);
  if (alike) alike.push(cell);
  else doubts.set(doubt, [cell]);
  return NaN;
}

/** Few numbers below 0 among others may be wrong, though nothing says that they are: they are told of, and used. */
function tellBelowZero(numbers: Float64Array, at: number, { rows, ids }: Units, { sheet }: SurveySource, { doubts }: Found): void {
  const below = ids.flatMap((id, unit) => ((numbers[unit] ?? NaN) < 0 ? [{ id, row: rows[unit] ?? 0 }] : []));
  const others = numbers.reduce((count, number) => count + (number >= 0 ? 1 : 0), 0);
  if (below.length === 0 || below.length >= others) return;
  const told = below.map(({ id, row }) => ({ row, column: at, id, found: textOf(cellAt(sheet, row, at)), registered: null }));
  doubts.set("below_zero", told);
}

function report({ label }: UnitColumn, at: number, { doubts, settled }: Found, { rows, names }: Units, source: SurveySource): void {
  const { issues, register } = source;
  const [first] = settled;
  if (first) {
    const facts = { code: "numbers_settled", column: label, found: first.found, read: first.read, cells: settled.length } as const;
    issues.add("remark", placeOf(source, first.row, at), {
      ...facts,
      register: first.registered === null ? null : (register?.title ?? null),
    });
  }
  for (const [why, cells] of doubts) {
    const [{ row, id, found } = { row: 0, id: "", found: "" }, ...others] = cells;
    const place = placeOf(source, row, at);
    if (why === "text" && others.length === 0)
      issues.add("error", place, { code: "number_invalid", column: label, found, id, name: names[rows.indexOf(row)] ?? null }, label);
    else
      issues.add(
        why === "far" || why === "below_zero" ? "warning" : "error",
        place,
        { code: "numbers_doubtful", column: label, why, cells },
        label,
      );
  }
}

/** What the register and the rules say that a number of the column can be. */
interface Limits {
  readonly isWhole: boolean;
  readonly isPositive: boolean;
}

function limitsOf({ id }: UnitColumn, ids: readonly string[], { ruleSet }: SurveySource, registered: Registered | null): Limits {
  const known = registered ? ids.flatMap((key) => registered(key) ?? []) : [];
  const bands = ruleSet.groupings.flatMap((one) => (one.kind === "bands" && "column" in one.of && one.of.column === id ? one.bands : []));
  if (ruleSet.unit.weight === id) return { isWhole: false, isPositive: true };
  const isPositive = known.length > 0 ? known.every((number) => number >= 0) : bands.length > 0 && bands.every(({ from }) => from >= 0);
  return { isWhole: known.length > 0 && known.every(Number.isInteger), isPositive };
}

/** The number that a cell means, or why it is not known. */
function settle(quantity: Quantity, known: number | null, comma: ReturnType<typeof commaOf>, limits: Limits): number | Doubt {
  if (quantity.kind === "none" || quantity.kind === "text") return "text";
  if (quantity.kind === "number") return doubtOf(quantity.number, known, limits) ?? quantity.number;
  const readings = comma === null ? [quantity.grouped, quantity.decimal] : [quantity[comma]];
  const [only, ...others] = readings.filter((number) => doubtOf(number, known, limits) === null);
  return only !== undefined && others.length === 0 && (comma !== null || known !== null) ? only : "ambiguous";
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
