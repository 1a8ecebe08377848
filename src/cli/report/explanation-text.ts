import { cellAddress } from "../../core/sheet/address.ts";
import type {
  ExplainedAnswer,
  ExplainedComposite,
  ExplainedIndicator,
  ExplainedNominal,
  ExplainedUnit,
  Explanation,
} from "../../core/explain/explanation.ts";
import type { Context } from "../command/context.ts";
import { matrixLines } from "./matrix-text.ts";
import { hanging, lengthOf, textTable, together, wrap, type TextColumn } from "./text-table.ts";

/** An explanation as steps: the result's inputs first, each step once, and the result last and on top. */
export function explanationLines(unit: ExplainedUnit, explanation: Explanation, sheet: string, context: Context): readonly string[] {
  const { explain } = context.texts;
  const steps = stepsOf(explanation);
  const title = explain.unit(unit.id, unit.name, sheet, unit.row);
  return [
    title,
    ...wrap(`${explanation.label}: ${inSentence(resultText(explanation, context))}`, context.io.stdout.width),
    ...steps.flatMap((step, index) => {
      const heading = steps.length === 1 ? step.label : `${index + 1}. ${step.label}`;
      return ["", heading, "─".repeat(lengthOf(heading)), ...stepLines(step, context)];
    }),
  ];
}

/** The steps in the order they are computed, each once. */
function stepsOf(explanation: Explanation): readonly Explanation[] {
  const steps = new Map<string, Explanation>();
  const add = (step: Explanation) => {
    const inputs = step.kind === "composite" ? [step.rows, step.columns] : step.kind === "nominal" ? step.inputs : [];
    inputs.forEach(add);
    steps.set(step.id, step);
  };
  add(explanation);
  return [...steps.values()];
}

function stepLines(step: Explanation, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { width } = context.io.stdout;
  const result = step.value === null ? [] : wrap(`${resultText(step, context)}.`, width);
  const unknown = step.unknown ? wrap(`${explain.unknownResult}: ${explain.why(step.unknown)}`, width) : [];
  return [`${explain.source(step.source.section, step.source.figures)}.`, ...bodyLines(step, context), ...result, ...unknown];
}

function bodyLines(step: Explanation, context: Context): readonly string[] {
  switch (step.kind) {
    case "indicator":
      return indicatorLines(step, context);
    case "composite":
      return compositeLines(step, context);
    case "nominal":
      return nominalLines(step, context);
    default:
      return step satisfies never;
  }
}

/** «Grad 4» within a sentence. */
function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function resultText({ kind, value, valueLabel }: Explanation, { texts: { explain } }: Context): string {
  if (value === null) return explain.unknownResult;
  const say = { indicator: explain.score, composite: explain.grade, nominal: explain.classOf };
  return say[kind](value, valueLabel ?? "");
}

function indicatorLines(step: ExplainedIndicator, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { width } = context.io.stdout;
  const { gate, items, count, unit, highest, measure, scores, value, cutPointMode } = step;
  const isAsked = gate === null || gate.isOpen;
  const blank = items.filter(({ state }) => state === "blank").length;
  const sum = measure === "points" ? explain.points : explain.count;
  const intervals = scores.map((one) => {
    const text = together(`${one.counts} → ${one.score} ${one.label}`);
    return one.score === value ? `[${text}]` : text;
  });
  return [
    ...(gate ? wrap(explain.gate(gate, gate.isOpen), width) : []),
    ...(isAsked || items.some(({ state }) => state !== "blank") ? itemTable(step, isAsked, context) : []),
    ...(isAsked && blank > 0 && count !== null ? [explain.blanksNotCounted(blank)] : []),
    ...(count === null ? [] : [`${sum(count, unit, highest)}.`]),
    `${explain.cutPoints} (${explain.mode(cutPointMode)}):`,
    ...hanging("  ", intervals.join(" · "), width),
  ];
}

function itemTable({ items }: ExplainedIndicator, isAsked: boolean, context: Context): readonly string[] {
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
    isAsked ? layout.number(item.points) : "–",
  ]);
  const note = items.some(({ reconstructed }) => reconstructed) ? [`* ${explain.reconstructedWording}`] : [];
  return ["", ...textTable(columns, rows), ...note, ""];
}

function address({ place }: ExplainedAnswer): string {
  return place ? cellAddress(place.row, place.column) : "";
}

function answerText({ state, answer, found }: ExplainedAnswer, { texts: { explain } }: Context): string {
  if (state === "noColumn") return explain.noColumn;
  if (state === "invalid") return explain.invalid(found);
  if (answer === null) return explain.blank;
  return found === "" || found === answer ? answer : explain.readAs(found, answer);
}

function compositeLines({ rows, columns, cells }: ExplainedComposite, context: Context): readonly string[] {
  const { explain } = context.texts;
  const name = (input: Explanation) =>
    `${input.label} ${input.value === null ? `(${explain.unknownResult.toLowerCase()})` : `= ${input.value}`}`;
  return [
    ...wrap(explain.matrix(name(rows), name(columns)), context.io.stdout.width),
    "",
    ...matrixLines(cells, [rows.value, columns.value]).map((line) => `  ${line}`),
    "",
  ];
}

function nominalLines({ classes, value, reconstructed, note, answers }: ExplainedNominal, context: Context): readonly string[] {
  const { explain } = context.texts;
  const { width } = context.io.stdout;
  return [
    ...(reconstructed ? wrap(explain.reconstructedClasses, width) : []),
    ...(note === null ? [] : wrap(note, width)),
    ...answers.flatMap((answer) => hanging(`  ${address(answer)}  `, `${answer.label}: ${answerText(answer, context)}`, width)),
    `${explain.classesHeading}:`,
    ...classes.flatMap(({ code, label, conditions }) => [
      ...hanging(`  ${code === value ? "[" : " "}${code}${code === value ? "]" : " "} `, label, width),
      ...conditions.flatMap(({ of, wanted, value: has, holds }) => {
        const sign = holds === null ? "?" : holds ? "✓" : "✗";
        return hanging(`        ${sign} `, `${explain.conditionOf(of, wanted)} (${explain.has(has)})`, width);
      }),
    ]),
  ];
}
