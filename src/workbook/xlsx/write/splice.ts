import { Refusal } from "../../../core/issues/refusal.ts";
import type { Look, PutColumns } from "../../../core/sheet/change.ts";
import { isSameSheet } from "../../../core/sheet/names.ts";
import { readBook } from "../workbook/book.ts";
import { dropStaleCalcChain } from "../workbook/calc-chain.ts";
import type { Package } from "../package/package.ts";
import { shareStrings } from "./share-strings.ts";
import { sheetPieces } from "../read/sheet-pieces.ts";
import { spliceHead, type ColumnWidth } from "./splice-head.ts";
import { SplicePlan, textsOf } from "./splice-plan.ts";
import { RowSplicer } from "./splice-rows.ts";

/**
 * Puts the columns' cells and headers into their sheet, sets `widths` and empties the areas to clear; every other cell keeps its bytes.
 * The sheet is rewritten while saving, so that it is never held whole. `style` gives the cell format of a look. Texts become
 * shared strings; the calculation chain goes when a formula is replaced. `changeTail` gets what follows the rows, for what stands there;
 * tables are left to the caller. Throws a Refusal when there is no such sheet and, while saving, when a replaced formula belongs to other cells too.
 */
export async function spliceColumns(
  pkg: Package,
  change: PutColumns,
  widths: readonly ColumnWidth[],
  style: (look: Look) => number,
  changeTail: ChangeText,
): Promise<void> {
  const { path, sheets } = await readBook(pkg);
  const sheet = sheets.find((one) => isSameSheet(one.name, change.sheet));
  if (!sheet) throw new Refusal({ code: "sheet_missing", sheet: change.sheet, sheets: sheets.map(({ name }) => name) });
  const plan = new SplicePlan(change, style, await shareStrings(pkg, path, textsOf(change)));
  await dropStaleCalcChain(pkg, path, sheet.sheetId, plan.replaced);
  pkg.rewrite(sheet.part, (chunks) => spliceSheet(chunks, sheet.part, plan, widths, changeTail));
}

/** What changes a text. */
export type ChangeText = (text: string) => string;

/** A sheet part, chunk by chunk, with the plan carried out. */
async function* spliceSheet(
  chunks: AsyncIterable<string>,
  part: string,
  plan: SplicePlan,
  widths: readonly ColumnWidth[],
  changeTail: ChangeText,
): AsyncGenerator<string> {
  let rows: RowSplicer | null = null;
  for await (const { kind, text, scan, prefix } of sheetPieces(chunks, part)) {
    rows ??= new RowSplicer(plan, prefix, part);
    if (kind === "head") yield plan.used ? spliceHead(text, prefix, part, plan.used, widths) : text;
    else if (kind === "rows") yield rows.splice(text, scan);
    else yield rows.finish() + afterRows(text, changeTail);
  }
}

/** Changes what follows a sheet's rows, and nothing else. The sheet is rewritten while saving. */
export function rewriteTail(pkg: Package, part: string, change: ChangeText): void {
  pkg.rewrite(part, async function* (chunks) {
    for await (const { kind, text } of sheetPieces(chunks, part)) yield kind === "tail" ? afterRows(text, change) : text;
  });
}

/** A sheet's tail with what follows the closing tag of its rows changed. */
function afterRows(tail: string, change: ChangeText): string {
  const end = tail.indexOf(">") + 1;
  return tail.slice(0, end) + change(tail.slice(end));
}
