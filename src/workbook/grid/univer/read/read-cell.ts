import { CellValueType, type ICellData, type Nullable, type Styles } from "@univerjs/core";
import { givenError } from "../fixes/constant-errors.ts";
import type { GridCell } from "../../port/grid.ts";

/** Errors as the engine writes them. */
const errors = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#CYCLE!",
  "#SPILL!",
  "#CALC!",
  "#ERROR!",
  "#CONNECT!",
]);

const empty: GridCell = { value: null, isError: false, isSpilled: false, formula: null, format: null };

/** A cell's value or, where it has none, the value that another cell's formula has spilled into it. */
export function readCell(own: Nullable<ICellData>, spilled: Nullable<ICellData>, styles: Styles): GridCell {
  if (!own && !spilled) return empty;
  const source = isEmpty(own) ? (spilled ?? own) : own;
  const error = givenError(source);
  const value = error ?? valueOf(source);
  const formula = own?.f ?? "";
  const isShared = (own?.si ?? "") !== "";
  return {
    value,
    isError:
      error !== null ||
      (typeof value === "string" &&
        errors.has(value) &&
        (formula !== "" || isShared || source === spilled || source?.t !== CellValueType.STRING)),
    isSpilled: Boolean(spilled) && source === spilled && formula === "" && !isShared,
    formula: formula.startsWith("=") ? formula.slice(1) : isShared ? "" : null,
    format: (own && styles.getStyleByCell(own)?.n?.pattern) ?? null,
  };
}

function isEmpty(cell: Nullable<ICellData>): boolean {
  return cell?.v === undefined || cell.v === null || cell.v === "";
}

/** A number in a cell of type text is text; an empty text is null, except as the result of a formula. */
function valueOf(cell: Nullable<ICellData>): GridCell["value"] {
  const value = cell?.v;
  if (value === undefined || value === null) return richText(cell);
  if (value === "" && !cell?.f) return richText(cell);
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE" || value === "1";
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING ? String(value) : value;
}

/** The text of a cell with formats inside the text. */
function richText(cell: Nullable<ICellData>): string | null {
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return text === undefined || text === "" ? null : text;
}
