import { byId } from "../../core/basics/by-id.ts";
import { scoreIntervals } from "../../core/score/intervals.ts";
import type { Composite, Indicator, Nominal, RuleSet } from "../../core/ruleset/ruleset.ts";
import { labelOfVariable, labelsOfValues } from "../../core/ruleset/variable-labels.ts";
import type { Context } from "../command/context.ts";
import { matrixLines } from "./matrix-text.ts";
import { hanging, lengthOf, padded, together, wrap } from "./text-table.ts";

/** A rule set as text: the questions, the answers that count, the cut points, and what is crossed into what. */
export function ruleSetLines(ruleSet: RuleSet, context: Context): readonly string[] {
  const { texts, layout } = context;
  const { rules } = texts;
  const numbered = ruleSet.tables.filter(({ figure }) => figure !== undefined).length;
  return [
    ruleSet.title,
    rules.idAndRevision(ruleSet.id, ruleSet.revision, ruleSet.period),
    ...ruleSet.sources.flatMap(({ title, reference }) => inset(`${rules.sources}: `, `${title}. ${reference}.`, context)),
    ...inset(`${rules.missing}: `, `${layout.log.missingPolicy(ruleSet.missing)}.`, context),
    ...heading(rules.indicators),
    ...ruleSet.indicators.flatMap((indicator) => indicatorLines(indicator, ruleSet, context)),
    ...heading(rules.composites),
    ...ruleSet.composites.flatMap((composite) => compositeLines(composite, ruleSet, context)),
    ...(ruleSet.nominals.length > 0 ? heading(rules.nominals) : []),
    ...ruleSet.nominals.flatMap((nominal) => nominalLines(nominal, ruleSet, context)),
    "",
    `${rules.tables(ruleSet.tables.length, numbered)}.`,
    `${rules.examples(ruleSet.examples.length)}.`,
  ];
}

function heading(title: string): readonly string[] {
  return ["", title.toUpperCase(), "─".repeat(lengthOf(title))];
}

/** The heading of one indicator, composite or nominal: its id, name and place in the report. */
function head({ id, label, source }: Indicator | Composite | Nominal, { layout }: Context): readonly string[] {
  return ["", `${id}: ${label} (${[layout.tables.section(source.section), ...source.figures].join(", ")})`];
}

function indicatorLines(indicator: Indicator, ruleSet: RuleSet, context: Context): readonly string[] {
  const { rules } = context.texts;
  const { gate, items, missing } = indicator;
  const asked = gate ? rules.gate(byId(ruleSet.items, gate.item).label, gate.answers) : rules.allAsked;
  return [
    ...head(indicator, context),
    ...inset("  ", asked, context),
    ...pointLines(indicator, ruleSet, context),
    ...inset(`  ${rules.cutPoints}: `, cutPointText(indicator, ruleSet, context), context),
    ...(missing ? inset(`  ${rules.missing}: `, context.layout.log.missingPolicy(missing), context) : []),
    `  ${rules.items(items.length)}:`,
    ...items.flatMap((id) => itemLines(id, ruleSet, context)),
  ];
}

function itemLines(id: string, ruleSet: RuleSet, context: Context): readonly string[] {
  const { label, provenance } = byId(ruleSet.items, id);
  const note = provenance === "reconstructed" ? ` [${context.texts.rules.reconstructedWording}]` : "";
  return inset(`    ${padded(id, 12)}  `, label + note, context);
}

function pointLines({ measure, points }: Indicator, ruleSet: RuleSet, context: Context): readonly string[] {
  const { rules } = context.texts;
  const isPlain = measure === "count" && points.every((line) => line.points === 1 && line.items === undefined);
  if (isPlain) return inset("  ", rules.counts(points.flatMap(({ answers }) => answers)), context);
  const nameOf = (id: string) => byId(ruleSet.items, id).label;
  return points.flatMap((line) => inset("  ", rules.worth(line.answers, line.points, line.items?.map(nameOf) ?? null), context));
}

function cutPointText(indicator: Indicator, ruleSet: RuleSet, { texts }: Context): string {
  const { cutPoints, scale, unit } = indicator;
  if (cutPoints.method === "quantiles") return texts.rules.quantiles(cutPoints.shares);
  const labels = ruleSet.scales[scale] ?? [];
  const intervals = scoreIntervals(cutPoints.limits, indicator, ruleSet);
  return `${intervals.map((counts, score) => together(`${counts} → ${score} ${labels[score] ?? ""}`)).join(" · ")} (${unit})`;
}

function compositeLines(composite: Composite, ruleSet: RuleSet, context: Context): readonly string[] {
  const { rules } = context.texts;
  const { rows, columns, cells, grades } = composite;
  return [
    ...head(composite, context),
    ...inset("  ", rules.matrix(labelOfVariable(rows, ruleSet), labelOfVariable(columns, ruleSet)), context),
    ...matrixLines(cells).map((line) => `  ${line}`),
    ...grades.flatMap((label, grade) => inset(`  ${grade}: `, label, context)),
  ];
}

function nominalLines(nominal: Nominal, ruleSet: RuleSet, context: Context): readonly string[] {
  const { rules } = context.texts;
  return [
    ...head(nominal, context),
    ...(nominal.reconstructed ? inset("  ", rules.reconstructed, context) : []),
    ...(nominal.note === undefined ? [] : inset("  ", nominal.note, context)),
    ...nominal.classes.flatMap(({ code, label, when }) => {
      const conditions = when.map((condition) => {
        const wanted = labelsOfValues(condition, ruleSet).join(` ${rules.or} `);
        return `${labelOfVariable(condition.of, ruleSet)} = ${wanted}`;
      });
      return [...inset(`  ${code}: `, label, context), ...inset("       ", conditions.join(` ${rules.and} `), context)];
    }),
  ];
}

function inset(first: string, text: string, { io }: Context): readonly string[] {
  return lengthOf(first) + lengthOf(text) <= io.stdout.width ? [first + text] : hanging(first, wrap(text).join(" "), io.stdout.width);
}
