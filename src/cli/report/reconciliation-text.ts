import { countByStatus } from "../../core/layout/reconciliation-rows.ts";
import type { Reconciled } from "../../core/reconcile/reconcile.ts";
import type { Context } from "../command/context.ts";
import { hanging, textTable, wrap, type TextColumn } from "./text-table.ts";

/** Figure by figure what was published, what is computed, of how many, and whether they agree; then the notes. */
export function reconciliationLines(reconciled: readonly Reconciled[], context: Context): readonly string[] {
  const { layout, texts } = context;
  const of = (status: Reconciled["status"]) => reconciled.filter((one) => one.status === status);
  const compared = reconciled.filter(({ status }) => status !== "notApplicable");
  return [
    layout.reconciliation.title,
    "",
    ...textTable(
      columns(context),
      compared.map((one) => row(one, context)),
    ),
    ...section(
      texts.reconcile.deviations,
      of("differs").flatMap((one) => withReason(one, context)),
    ),
    ...section(
      texts.reconcile.contradictions,
      of("contradiction").flatMap((one) => withReason(one, context)),
    ),
    ...section(texts.reconcile.notApplicable, notApplicable(of("notApplicable"), context)),
  ];
}

/** How many figures agree, of those computed from the answers and of those about the method, and how many do not. */
export function summaryLines(reconciled: readonly Reconciled[], { texts, io }: Context): readonly string[] {
  const about = (what: Reconciled["about"]) => reconciled.filter((one) => one.about === what);
  const agreeing = (some: readonly Reconciled[]) => some.filter(({ status }) => status === "agrees").length;
  const [answers, method] = [about("answers"), about("method")];
  const summary = texts.reconcile.summary({
    total: reconciled.length,
    byStatus: countByStatus(reconciled),
    answersAgreeing: agreeing(answers),
    answers: answers.length,
    methodAgreeing: agreeing(method),
    method: method.length,
  });
  return wrap(summary, io.stdout.width);
}

/** Characters of the columns beside the statement. */
const OTHER_COLUMNS = 66;

/** A figure that is named by a whole title is shown with the statement. */
const LONGEST_FIGURE = 36;

function columns({ layout, texts, io }: Context): readonly TextColumn[] {
  const { reconciliation: heads } = layout;
  return [
    { head: texts.reconcile.where, align: "left", width: 18 },
    { head: heads.statement, align: "left", width: Math.max(24, io.stdout.width - OTHER_COLUMNS) },
    { head: heads.published, align: "right", width: 12 },
    { head: heads.computed, align: "right", width: 9 },
    { head: texts.reconcile.of, align: "right" },
    { head: heads.status, align: "left" },
  ];
}

function row(one: Reconciled, context: Context): readonly string[] {
  const { figure, section: number, statement, published, base, status } = one;
  const { layout, texts } = context;
  const words = {
    agrees: texts.reconcile.agrees,
    differs: texts.reconcile.differs,
    contradiction: texts.reconcile.contradicts,
    notApplicable: "",
  };
  const isLong = figure !== null && figure.length > LONGEST_FIGURE;
  return [
    figure === null || isLong ? layout.tables.section(number) : figure,
    isLong ? `${statement} (${figure})` : statement,
    published,
    computedText(one, context),
    base === null ? "" : layout.number(base),
    words[status],
  ];
}

function computedText({ computed, decimals }: Reconciled, { layout }: Context): string {
  if (typeof computed === "number") return layout.number(computed, decimals);
  return computed ?? "..";
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines];
}

function withReason(one: Reconciled, context: Context): readonly string[] {
  const { layout, io } = context;
  const where = one.figure ?? layout.tables.section(one.section);
  const facts = `${where}: ${one.statement} (${layout.reconciliation.computed.toLowerCase()}: ${computedText(one, context)})`;
  return hanging("  ", one.reason === null ? facts : `${facts}. ${one.reason}`, io.stdout.width);
}

/** Figures with the same reason are grouped. */
function notApplicable(some: readonly Reconciled[], { io, layout }: Context): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { reason, figure, section: number, published } of some) {
    const entry = `${figure ?? layout.tables.section(number)} (${published})`;
    reasons.set(reason ?? "", [...(reasons.get(reason ?? "") ?? []), entry]);
  }
  return [...reasons].flatMap(([reason, figures]) => hanging("  ", `${reason} ${figures.join("; ")}`, io.stdout.width));
}
