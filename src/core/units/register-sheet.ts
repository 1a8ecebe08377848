import { fold, foldTight } from "../basics/fold.ts";
import type { Issue } from "../issues/issue.ts";
import type { Register, RegisteredUnit } from "../ruleset/register.ts";
import type { RuleSet, UnitColumn } from "../ruleset/ruleset.ts";
import { cellAt, cellText, extentOf } from "../sheet/cell-text.ts";
import { FIRST_ROWS } from "../sheet/first-rows.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { commaOf, quantityOf } from "./quantity.ts";
import { foldKey, unitKey } from "./unit-key.ts";

/** A register read from a sheet, and what is wrong with it; null where the sheet has no units. */
export interface ReadRegister {
  readonly register: Register | null;
  readonly issues: readonly Issue[];
}

// Folded headings of the column with a unit's other names.
const ALIASES: ReadonlySet<string> = new Set(["alias", "aliases", "aliaser", "andre navn", "other names"]);

/** Where the columns of a register are on its sheet. */
interface Columns {
  readonly headerRow: number;
  readonly key: Column;
  readonly name: Column | null;
  readonly others: readonly Column[];
  readonly aliases: readonly number[];
}

interface Column {
  readonly column: UnitColumn;
  readonly at: number;
}

/**
 * The register that a sheet has: one row a unit, under headings that are labels, aliases or ids of the rule set's columns. The column of role id has the
 * keys, or, where there is none, the one of role name; a column headed «Alias» has other names, with ; between. The first row of a key is used.
 */
export function readRegister(sheet: Sheet, ruleSet: RuleSet): ReadRegister {
  const columns = columnsOf(sheet, ruleSet);
  if (columns === null) return unread(sheet.name, "no_heading", headingsOf(ruleSet));
  const rows = unitRows(sheet, columns);
  if (rows.length === 0) return unread(sheet.name, "no_units", []);
  const firsts = [...new Map(rows.toReversed().map((row) => [foldKey(row.key), row])).values()].reverse();
  const units = unitsOf(firsts, columns, sheet);
  const register: Register = {
    id: sheet.name,
    title: sheet.name,
    source: sheet.name,
    columns: [columns.key.column.id, columns.name?.column.id ?? "", ...columns.others.map(({ column }) => column.id)],
    units,
    aliases: aliasesOf(firsts, columns, sheet),
  };
  return { register, issues: [...keysTwice(rows, sheet.name), ...numberIssues(firsts, columns, sheet)] };
}

/** Why a register could not be read: `known` are the sheets there are, or the headings that would be right. */
export function unread(register: string, why: "no_sheet" | "no_file" | "no_heading" | "no_units", known: readonly string[]): ReadRegister {
  return { register: null, issues: [{ code: "register_unread", severity: "error", place: null, register, why, known }] };
}

function headingsOf({ columns }: RuleSet): readonly string[] {
  return columns.filter(({ role }) => role === "id" || role === "name").map(({ label }) => label);
}

/** The first row with a heading for the keys, and the columns under it; null where no row has one. */
function columnsOf(sheet: Sheet, { columns }: RuleSet): Columns | null {
  const { row: first, lastRow } = extentOf(sheet);
  for (let row = first; row <= Math.min(lastRow, first + FIRST_ROWS); row++) {
    const found = columns.flatMap((column): Column[] => {
      const at = headingAt(sheet, row, column);
      return at === null ? [] : [{ column, at }];
    });
    const ofRole = (role: UnitColumn["role"]) => found.find(({ column }) => column.role === role) ?? null;
    const name = ofRole("name");
    const key = ofRole("id") ?? name;
    if (key === null) continue;
    const others = found.filter(({ column }) => column.role === "category" || column.role === "number");
    return { headerRow: row, key, name, others, aliases: placesWhere(sheet, row, (text) => ALIASES.has(fold(text))) };
  }
  return null;
}

/** The column of a heading: the label before an alias, and that before the id. */
function headingAt(sheet: Sheet, row: number, { id, label, aliases }: UnitColumn): number | null {
  for (const wanted of [label, ...aliases, id].map(foldTight)) {
    const [at] = placesWhere(sheet, row, (text) => foldTight(text) === wanted);
    if (at !== undefined && wanted !== "") return at;
  }
  return null;
}

function placesWhere(sheet: Sheet, row: number, test: (text: string) => boolean): readonly number[] {
  const cells = sheet.cells[row - sheet.firstRow] ?? [];
  return cells.flatMap((cell, index) => (test(cellText(cell)) ? sheet.firstColumn + index : []));
}

interface Row {
  readonly row: number;
  readonly key: string;
}

function unitRows(sheet: Sheet, { headerRow, key }: Columns): readonly Row[] {
  const found: Row[] = [];
  const { lastRow } = extentOf(sheet);
  for (let row = headerRow + 1; row <= lastRow; row++) {
    const text = unitKey(cellAt(sheet, row, key.at), key.column.digits);
    if (text !== null) found.push({ row, key: text });
  }
  return found;
}

function unitsOf(rows: readonly Row[], { name, others }: Columns, sheet: Sheet): RegisteredUnit[] {
  const values = others.map(({ column, at }) => (column.role === "number" ? numbersIn(at, rows, sheet) : textsIn(at, rows, sheet)));
  const names = name === null ? null : textsIn(name.at, rows, sheet);
  return rows.map(({ key }, index) => [key, names?.[index] ?? null, ...values.map((column) => column[index] ?? null)]);
}

function textsIn(at: number, rows: readonly Row[], sheet: Sheet): readonly (string | null)[] {
  return rows.map(({ row }) => cellText(cellAt(sheet, row, at)).trim() || null);
}

/** Numbers of a column, null for none and for what is no number. */
function numbersIn(at: number, rows: readonly Row[], sheet: Sheet): readonly (number | null)[] {
  const cells = rows.map(({ row }) => cellAt(sheet, row, at));
  const comma = commaOf(cells.filter((cell) => typeof cell === "string"));
  return cells.map((cell) => numberIn(cell, comma));
}

function numberIn(cell: Cell, comma: ReturnType<typeof commaOf>): number | null {
  const quantity = quantityOf(cell);
  if (quantity.kind === "number") return quantity.number;
  return quantity.kind === "ambiguous" && comma !== null ? quantity[comma] : null;
}

function aliasesOf(rows: readonly Row[], { aliases }: Columns, sheet: Sheet): Record<string, string[]> {
  const named = rows.map(({ row, key }) => {
    const texts = aliases.flatMap((at) => cellText(cellAt(sheet, row, at)).split(/[;\n]/));
    return [key, texts.map((text) => text.trim()).filter((text) => text !== "")] as const;
  });
  return Object.fromEntries(named.filter(([, names]) => names.length > 0));
}

function keysTwice(rows: readonly Row[], register: string): readonly Issue[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) byKey.set(foldKey(row.key), [...(byKey.get(foldKey(row.key)) ?? []), row]);
  const twice = [...byKey.values()].filter((same) => same.length > 1);
  return twice.map(([first, ...others]) => ({
    code: "register_key_twice",
    severity: "warning",
    place: null,
    register,
    id: first?.key ?? "",
    rows: [first, ...others].flatMap((one) => one?.row ?? []),
  }));
}

function numberIssues(rows: readonly Row[], { others }: Columns, sheet: Sheet): readonly Issue[] {
  return others.flatMap(({ column, at }): Issue[] => {
    if (column.role !== "number") return [];
    const numbers = numbersIn(at, rows, sheet);
    const texts = rows.flatMap(({ row }, index) => (numbers[index] === null ? cellText(cellAt(sheet, row, at)).trim() || [] : []));
    const [found] = texts;
    if (found === undefined) return [];
    const facts = { code: "register_numbers", register: sheet.name, column: column.label, found, cells: texts.length } as const;
    return [{ ...facts, severity: "warning", place: null }];
  });
}
