import { byId } from "../../core/basics/by-id.ts";
import type { ExplainedCount } from "../../core/kinds/explanation.ts";
import type { Indicator, RuleSet } from "../../core/ruleset/ruleset.ts";
import { rangeOf, scoreIntervals } from "../../core/score/intervals.ts";
import { askedText, worthTexts } from "../../messages/rules/rule-words.ts";
import type { Context } from "../command/context.ts";
import { address, answerText } from "./answer-text.ts";
import { hanging, inset, padded, textTable, together, wrap, type TextColumn } from "../report/text-table.ts";

/** What is asked, what counts, and the counts of each score. */
export function countedRuleLines(indicator: Indicator, ruleSet: RuleSet, context: Context): readonly string[] {
  const { rules } = context.texts;
  const { items, missing } = indicator;
  const { width } = context.io.stdout;
  return [
    ...inset("  ", askedText(indicator, ruleSet, context.command.language), width),
    ...worthTexts(indicator, ruleSet, context.command.language).flatMap((text) => inset("  ", text, width)),
    ...inset(`  ${rules.cutPoints}: `, cutPointText(indicator, ruleSet, context), context.io.stdout.width),
    ...(missing ? inset(`  ${rules.missing}: `, context.layout.log.missingPolicy(missing), context.io.stdout.width) : []),
    `  ${rules.items(items.length)}:`,
    ...items.flatMap((id) => itemLines(id, ruleSet, context)),
  ];
}

function itemLines(id: string, ruleSet: RuleSet, context: Context): readonly string[] {
  const { label, provenance } = byId(ruleSet.items, id);
  const note = provenance === "reconstructed" ? ` [${context.texts.rules.reconstructedWording}]` : "";
  return inset(`    ${padded(id, 12)}  `, label + note, context.io.stdout.width);
}

function cutPointText(indicator: Indicator, ruleSet: RuleSet, { texts }: Context): string {
  const { cutPoints, scale, unit } = indicator;
  if (cutPoints.method === "quantiles") return texts.rules.quantiles(cutPoints.shares);
  const labels = ruleSet.scales[scale] ?? [];
  const intervals = scoreIntervals(cutPoints.limits, rangeOf(indicator, ruleSet), ruleSet.words);
  return `${intervals.map((counts, score) => together(`${counts} → ${score} ${labels[score] ?? ""}`)).join(" · ")} (${unit})`;
}

/** The gate, the answers, their sum, and the sum among the cut points. */
export function countedStepLines(step: ExplainedCount, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { width } = context.io.stdout;
  const { gate, items, count } = step;
  const isAsked = gate === null || gate.isOpen;
  const blank = items.filter(({ state }) => state === "blank").length;
  return [
    ...(gate ? gate.answers.flatMap((answer) => wrap(explain.gate(answer, gate.isOpen), width)) : []),
    ...(isAsked || items.some(({ state }) => state !== "blank") ? itemTable(step, isAsked, context) : []),
    ...(isAsked && blank > 0 && count !== null ? [explain.blanksNotCounted(blank)] : []),
    ...(count === null ? [] : [`${explain.amount({ ...step, count })}.`]),
    ...intervalLines(step, context),
  ];
}

/** The numbers that give each score; the unit's own in brackets. */
export function intervalLines(
  { scores, value, cutPointMode }: Pick<ExplainedCount, "scores" | "value" | "cutPointMode">,
  { texts: { explain }, io }: Context,
): readonly string[] {
  const intervals = scores.map((one) => {
    const text = together(`${one.counts} → ${one.score} ${one.label}`);
    return one.score === value ? `[${text}]` : text;
  });
  return [`${explain.cutPoints} (${explain.mode(cutPointMode)}):`, ...hanging("  ", intervals.join(" · "), io.stdout.width)];
}

function itemTable({ items }: ExplainedCount, isAsked: boolean, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { layout, io } = context;
  const columns: readonly TextColumn[] = [
    { head: explain.cell, align: "left" },
    { head: explain.question, align: "left", width: Math.max(30, io.stdout.width - 56) },
    { head: explain.answer, align: "left", width: 36 },
    { head: explain.worth, align: "right" },
  ];
  const rows = items.map((item) => [
    address(item),
    item.reconstructed ? `${item.label}*` : item.label,
    answerText(item, context),
    isAsked && item.points !== null ? layout.number(item.points) : "–",
  ]);
  const note = items.some(({ reconstructed }) => reconstructed) ? [`* ${explain.reconstructedWording}`] : [];
  return ["", ...textTable(columns, rows), ...note, ""];
}
