import { byId } from "../core/basics/by-id.ts";
import type { Definition, Made } from "../core/kinds/kind.ts";
import { labelOfVariable } from "../core/kinds/variables.ts";
import type { Indicator, RuleSet } from "../core/ruleset/ruleset.ts";
import { rangeOf, scoreIntervals, type CountRange } from "../core/score/intervals.ts";
import { kindTexts } from "../messages/kinds/kind-language.ts";
import type { Language } from "../messages/language/language.ts";
import type { MethodsTexts } from "../messages/methods/methods-contract.ts";
import { methodsTexts } from "../messages/methods/methods-language.ts";
import { askedText, combinedText, conditionsText, worthTexts } from "../messages/rules/rule-words.ts";
import { layoutTexts } from "../messages/sheets/sheet-language.ts";
import { heading, matrix, paragraph, table, type PageBlock } from "../core/layout/texts/page-block.ts";

/** The range of a number that is put together of others. */
const ANY_NUMBER: CountRange = { lowest: -Infinity, highest: Infinity, decimals: null };

/** How one result is made: where it is from, what counts, and the values it gives. */
export function resultBlocks(definition: Definition, ruleSet: RuleSet, language: Language): readonly PageBlock[] {
  const words = methodsTexts(language);
  const { label, source, reconstructed, note, made } = definition;
  const section = source.section === undefined ? [] : [layoutTexts(language).tables.section(source.section)];
  const places = [...section, ...source.figures];
  return [
    heading(3, label),
    ...(places.length === 0 ? [] : [paragraph(words.inReport(places))]),
    ...(reconstructed ? [paragraph(kindTexts(language).reconstructed)] : []),
    ...(note === null ? [] : [paragraph(note)]),
    ...formBlocks(made, definition, ruleSet, language),
  ];
}

function formBlocks(made: Made, definition: Definition, ruleSet: RuleSet, language: Language): readonly PageBlock[] {
  switch (made.form) {
    case "counted":
      return countedBlocks(made.rule, ruleSet, language);
    case "combined":
      return [paragraph(combinedText(made.rule, ruleSet, language)), ...cutBlocks(made.rule, ANY_NUMBER, ruleSet, language)];
    case "crossed":
      return [...matrixBlocks(made, definition.values().length, ruleSet, language), valueTable(definition, language)];
    case "classes":
      return [conditionTable(made, definition, ruleSet, language)];
    default:
      return made satisfies never;
  }
}

function countedBlocks(indicator: Indicator, ruleSet: RuleSet, language: Language): readonly PageBlock[] {
  const { items, missing } = indicator;
  const policy = missing ? [`${methodsTexts(language).missing}: ${layoutTexts(language).log.missingPolicy(missing)}.`] : [];
  return [
    paragraph([askedText(indicator, ruleSet, language), ...worthTexts(indicator, ruleSet, language), ...policy].join(" ")),
    { kind: "list", items: items.map((id) => byId(ruleSet.items, id).label) },
    ...cutBlocks(indicator, rangeOf(indicator, ruleSet), ruleSet, language),
  ];
}

/** The scores with the numbers that give each. */
function cutBlocks(
  { cutPoints, scale, unit }: Pick<Indicator, "cutPoints" | "scale" | "unit">,
  range: CountRange,
  ruleSet: RuleSet,
  language: Language,
): readonly PageBlock[] {
  const words = methodsTexts(language);
  const labels = ruleSet.scales[scale] ?? [];
  const fromData = fromDataText(cutPoints, ruleSet.cutPoints, words);
  if (cutPoints.method === "quantiles" || fromData !== null) {
    const rows = labels.map((name, score) => [String(score), name]);
    return [...(fromData === null ? [] : [paragraph(fromData)]), table([words.value, words.name], rows)];
  }
  const counts = scoreIntervals(cutPoints.limits, range, ruleSet.words);
  const rows = labels.map((name, score) => [String(score), name, counts[score] ?? ""]);
  return [table([words.value, words.name, words.counts(unit)], rows)];
}

/** How limits are found in the data; null where they are as given. Of fixed limits the first one stays where no share is given for it. */
function fromDataText(cutPoints: Indicator["cutPoints"], mode: RuleSet["cutPoints"], words: MethodsTexts): string | null {
  if (cutPoints.method === "quantiles") return words.fromData(cutPoints.shares);
  const { limits, shares } = cutPoints;
  if (mode !== "recomputed" || shares === undefined) return null;
  const [first] = limits;
  return [words.fromData(shares), ...(first === undefined || shares.length === limits.length ? [] : [words.firstStays(first)])].join(" ");
}

function matrixBlocks(
  { layers, rows, columns, matrices }: Extract<Made, { form: "crossed" }>,
  steps: number,
  ruleSet: RuleSet,
  language: Language,
): readonly PageBlock[] {
  const words = methodsTexts(language);
  const corner = words.rowsAndColumns(labelOfVariable(rows, ruleSet), labelOfVariable(columns, ruleSet));
  return matrices.flatMap((cells, layer) => [
    ...(layers ? [paragraph(words.layer(labelOfVariable(layers, ruleSet), String(layer)))] : []),
    matrix(
      [corner, ...(cells[0] ?? []).map((_, column) => String(column))],
      cells.map((grades, row) => [String(row), ...grades.map(String)]),
      steps,
    ),
  ]);
}

function valueTable({ values }: Definition, language: Language): PageBlock {
  const words = methodsTexts(language);
  return table(
    [words.value, words.name],
    values().map(({ value, label }) => [String(value), label]),
  );
}

function conditionTable(
  { conditionsOf }: Extract<Made, { form: "classes" }>,
  { values }: Definition,
  ruleSet: RuleSet,
  language: Language,
): PageBlock {
  const words = methodsTexts(language);
  const rows = values().map(({ value, label }) => [String(value), label, conditionsText(conditionsOf(value), ruleSet, language)]);
  return table([words.value, words.name, words.conditions], rows);
}
