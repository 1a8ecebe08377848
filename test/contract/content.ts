import type { Area, Cell } from "../../src/core/sheet/sheet.ts";
import { parseArea } from "../../src/core/sheet/address.ts";

/** A cell with a formula, without "=", and the value it had when the file was saved. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: Cell;
}

/** A number that its cell shows in a format, and what it is read as. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
  readonly reads: Cell;
}

/** A date that its file has as text in ISO 8601. */
export interface IsoDate {
  readonly iso: string;
  readonly reads: Cell;
}

export type CaseCell = Cell | FormulaCell | FormattedNumber | IsoDate;

export interface CaseTable {
  readonly name: string;
  /** "A1:C9". */
  readonly area: string;
  readonly hasTotals?: true;
  /** Its columns are those of a query. */
  readonly isBound?: true;
}

/** A sheet as a user has made it. Rows and columns count from 0, and from A1. */
export interface CaseSheet {
  readonly name: string;
  readonly rows: readonly (readonly CaseCell[])[];
  readonly isHidden?: true;
  readonly tables?: readonly CaseTable[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** What the sheet's own filter covers: "A1:C9". */
  readonly filter?: string;
}

export interface CaseName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  readonly isHidden?: true;
  readonly comment?: string;
  /** The sheet it belongs to; left out for the whole workbook. */
  readonly sheet?: string;
}

/** A workbook to begin with. */
export interface CaseBook {
  readonly sheets: readonly CaseSheet[];
  readonly names?: readonly CaseName[];
  /** Tabs that are no worksheets, after the sheets. */
  readonly chartSheets?: readonly string[];
  readonly counts1904?: true;
}

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

export const isFormula = (cell: CaseCell): cell is FormulaCell => typeof cell === "object" && cell !== null && "formula" in cell;
export const isFormatted = (cell: CaseCell): cell is FormattedNumber => typeof cell === "object" && cell !== null && "format" in cell;

export const isIso = (cell: CaseCell): cell is IsoDate => typeof cell === "object" && cell !== null && "iso" in cell;

/** What a cell is read as. */
export function readAs(cell: CaseCell): Cell {
  if (isFormula(cell)) return cell.value;
  return isFormatted(cell) || isIso(cell) ? cell.reads : cell;
}
