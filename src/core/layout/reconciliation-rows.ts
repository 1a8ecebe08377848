import type { Reconciled } from "../reconcile/reconcile.ts";
import type { Look } from "../sheet/change.ts";
import { line, outCell, type OutRow } from "./texts/out-cells.ts";
import type { SheetTexts } from "./texts/texts.ts";

/** The published figures beside the computed ones, with how many agree on top. */
export function reconciliationRows(reconciled: readonly Reconciled[], texts: SheetTexts): readonly OutRow[] {
  const { reconciliation: words } = texts;
  const heads = [words.title, words.statement, words.published, words.computed, words.base, words.status];
  return [
    heads.map((head) => outCell(head, "header")),
    line(words.summary(countByStatus(reconciled)), "label"),
    ...reconciled.map((one) => reconciledRow(one, texts)),
  ];
}

/** How many published figures there are of each status. */
export function countByStatus(reconciled: readonly Reconciled[]): Readonly<Record<Reconciled["status"], number>> {
  const counts = { agrees: 0, differs: 0, contradiction: 0, notApplicable: 0 };
  for (const { status } of reconciled) counts[status]++;
  return counts;
}

const statusLooks: Readonly<Record<Reconciled["status"], Look>> = {
  agrees: "ok",
  differs: "error",
  contradiction: "warning",
  notApplicable: "remark",
};

function reconciledRow(
  { section, figure, statement, published, computed, decimals, baseLabel, base, status, reason }: Reconciled,
  texts: SheetTexts,
): OutRow {
  const { reconciliation: words, number } = texts;
  const computedText = typeof computed === "number" ? number(computed, decimals) : computed;
  const baseText = baseLabel === null ? "" : `${baseLabel}${base === null ? "" : ` (${number(base)})`}`;
  return [
    outCell(figure ?? texts.tables.section(section), "label"),
    outCell(reason === null ? statement : `${statement} – ${reason}`, "label"),
    outCell(published, "label"),
    outCell(computedText, "label"),
    outCell(baseText, "label"),
    outCell(words.statusOf(status), statusLooks[status]),
  ];
}
