import { CellValueType, type ICellDataForSheetInterceptor, type Nullable, type Univer } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { fromNorwegian, toNorwegian, typedNumber } from "../../formulas/norwegian-formula.ts";
import { servicesOf } from "../engine/engine.ts";

/** Shows and reads numbers and formulas as a Norwegian Excel does: decimal comma, and «;» between arguments. */
export function editInNorwegian(univer: Univer): void {
  const services = servicesOf(univer);
  services.get(SheetsNumfmtCellContentController).setNumfmtLocal("nb");
  const { writeCellInterceptor } = services.get(SheetInterceptorService);
  showLast(writeCellInterceptor);
  followWriting(services.get(LexerTreeBuilder));
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, { priority: 100, handler: (cell, _, next) => next(read(cell)) });
}

type Interceptors = SheetInterceptorService["writeCellInterceptor"];

/** The engine's own interceptor of a cell with a formula lets none come after it, and none before it has a say: here we do, when all are done. */
function showLast(interceptors: Interceptors): void {
  const fetch = interceptors.fetchThroughInterceptors.bind(interceptors);
  interceptors.fetchThroughInterceptors = ((point: Parameters<typeof fetch>[0]) => {
    const original = fetch(point);
    if (point !== BEFORE_CELL_EDIT) return original;
    const composed: typeof original = (cell, location) => shown(original(cell, location) as Edited);
    return composed;
  }) as typeof fetch; // the same function, but for one of its points
}

/**
 * While a formula is written the engine colours its parts, tells of its functions and puts in the ranges that are pointed at. It must be
 * read in the engine's own way for that, and its parts given back as they are written, for the editor puts them together again. The two ways
 * are equally long, so that every part stands in the same place in both.
 */
export function followWriting(lexer: LexerTreeBuilder): void {
  const partsOf = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    const read = fromNorwegian(formula);
    const parts = partsOf(read);
    return read === formula || !parts ? parts : asWritten(parts, formula);
  };
  const functionAt = lexer.getFunctionAndParameter.bind(lexer);
  lexer.getFunctionAndParameter = (formula, at) => functionAt(fromNorwegian(formula), at);
}

type Parts = NonNullable<ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]>>;

/** What comes with its «=», which is no part, may be on its way into the cell: its numbers are read, and stay as they were read. */
function asWritten(parts: Parts, formula: string): Parts {
  const isWhole = formula.startsWith("=");
  let from = isWhole ? 1 : 0;
  return parts.map((part) => {
    const text = typeof part === "string" ? part : part.token;
    const written = formula.slice(from, (from += text.length));
    if (typeof part === "string") return written;
    return isWhole && /^\d/.test(text) ? part : { ...part, token: written };
  });
}

type Edited = Nullable<ICellDataForSheetInterceptor>;

function shown(cell: Edited): Edited {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: toNorwegian(cell.f) };
  const isNumber = typeof cell.v === "number" && cell.t !== CellValueType.BOOLEAN && !Number.isInteger(cell.v);
  return isNumber ? { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.STRING } : cell;
}

function read(cell: Edited): Edited {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: fromNorwegian(cell.f) };
  const number = typeof cell.v === "string" ? typedNumber(cell.v) : null;
  return number === null ? cell : { ...cell, v: number, t: CellValueType.NUMBER, p: null };
}
