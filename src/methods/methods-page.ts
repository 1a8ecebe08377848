import { compareRuleSets } from "../core/compare/compare.ts";
import { kinds } from "../core/kinds/kinds.ts";
import { inLanguage } from "../core/ruleset/in-language.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import { periodText } from "../core/ruleset/titles.ts";
import { weightsColumn } from "../core/ruleset/weights-column.ts";
import { differenceText } from "../messages/compare/compare-language.ts";
import { kindTexts } from "../messages/kinds/kind-language.ts";
import type { Language } from "../messages/language/language.ts";
import { methodsTexts } from "../messages/methods/methods-language.ts";
import { layoutTexts } from "../messages/sheets/sheet-language.ts";
import { heading, paragraph, table, type PageBlock } from "../core/layout/texts/page-block.ts";
import { questionBlocks } from "./questions.ts";
import { resultBlocks } from "./results.ts";

/**
 * A rule set as an appendix to a publication: its questions, what counts, cut points, matrices, tables and sources. `published` is the rule set
 * whose deviations are listed; null for none.
 */
export function methodsPage(rules: RuleSet, published: RuleSet | null, language: Language): readonly PageBlock[] {
  const ruleSet = inLanguage(rules, language);
  const words = methodsTexts(language);
  return [
    heading(1, ruleSet.title),
    paragraph(words.intro(ruleSet.title, periodText(ruleSet.period, ruleSet.words.quarter))),
    paragraph(words.revision(ruleSet.id, ruleSet.revision)),
    ...aboutBlocks(ruleSet, language),
    ...questionBlocks(ruleSet, language),
    ...kinds.flatMap((kind) => {
      const definitions = kind.define(ruleSet);
      if (definitions.length === 0) return [];
      return [
        heading(2, kindTexts(language).kinds[kind.name].heading),
        ...definitions.flatMap((definition) => resultBlocks(definition, ruleSet, language)),
      ];
    }),
    ...tableBlocks(ruleSet, language),
    ...(published === null ? [] : deviationBlocks(rules, published, language)),
    heading(2, words.sources),
    {
      kind: "list",
      items: ruleSet.sources.map(({ title, reference, url }) =>
        [`${title}.`, `${reference}.`, ...(url === undefined ? [] : [url])].join(" "),
      ),
    },
  ];
}

function aboutBlocks(ruleSet: RuleSet, language: Language): readonly PageBlock[] {
  const words = methodsTexts(language);
  const { log } = layoutTexts(language);
  const { unit, dataSource, missing, missingCodes } = ruleSet;
  const weights = weightsColumn(ruleSet);
  return [
    heading(2, words.about),
    paragraph(
      [
        words.unit(unit.plural),
        ...(dataSource === undefined ? [] : [words.dataSource(dataSource)]),
        ...(weights === null ? [] : [words.weight(weights)]),
      ].join(" "),
    ),
    heading(2, words.missing),
    paragraph(
      [`${log.missingPolicy(missing)}.`, ...(missingCodes && missingCodes.length > 0 ? [words.missingCodes(missingCodes)] : [])].join(" "),
    ),
  ];
}

function tableBlocks({ tables }: RuleSet, language: Language): readonly PageBlock[] {
  if (tables.length === 0) return [];
  const words = methodsTexts(language);
  const rows = tables.map(({ figure, table: number, ours, title, base }) => [
    [figure, number].filter((one) => one !== undefined).join(", ") || (ours ? words.ours : ""),
    title,
    base.label,
  ]);
  return [heading(2, words.tables), table([words.place, words.title, words.base], rows)];
}

function deviationBlocks(rules: RuleSet, published: RuleSet, language: Language): readonly PageBlock[] {
  const words = methodsTexts(language);
  const reference = published.sources[0]?.reference ?? published.title;
  const compared = { before: inLanguage(published, language), after: inLanguage(rules, language) };
  const differences = compareRuleSets(published, rules).map((difference) => differenceText(difference, compared, language));
  return [
    heading(2, words.deviations),
    paragraph(differences.length === 0 ? words.noDeviations(reference) : words.deviationsFrom(reference)),
    ...(differences.length === 0 ? [] : [{ kind: "list" as const, items: differences }]),
  ];
}
