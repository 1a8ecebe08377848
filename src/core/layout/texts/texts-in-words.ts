import { fillIn } from "../../basics/fill-in.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import type { SheetTexts, TablesTexts } from "./texts.ts";

/** The texts of the sheets, with the rule set's own words where it has them. */
export function inWordsOf<Texts extends SheetTexts>({ words }: Pick<RuleSet, "words">, texts: Texts): Texts {
  const { tables, number } = texts;
  const own = <Facts extends readonly unknown[]>(
    word: string | undefined,
    facts: (...given: Facts) => Readonly<Record<string, string>>,
    general: (...given: Facts) => string,
  ) => (word === undefined ? general : (...given: Facts) => fillIn(word, facts(...given)));
  const inWords: TablesTexts = {
    ...tables,
    contents: words.contents ?? tables.contents,
    shares: own(words.sharesNote, (weights) => ({ column: weights ?? "" }), tables.shares),
    ours: words.ours ?? tables.ours,
    reconstructed: words.reconstructed ?? tables.reconstructed,
    signs: own(words.signs, (signs) => ({ signs: signs.map((sign) => `«${sign}»`).join(", ") }), tables.signs),
    section: own(words.section, (section) => ({ section }), tables.section),
    base: own(words.baseLine, (label, size) => ({ label, size: number(size) }), tables.base),
    weightedBase: own(
      words.baseLineWeighted,
      (label, size, weighted) => ({ label, size: number(size), weighted: number(weighted.base, weighted.decimals) }),
      tables.weightedBase,
    ),
    scores: own(words.scoresNote, (intervals) => ({ scores: intervals.join(", ") }), tables.scores),
    reconstructedWording: own(words.reconstructedWording, (labels) => ({ labels: labels.join("; ") }), tables.reconstructedWording),
    dataSource: own(words.dataSource, (source) => ({ source: source ?? "" }), tables.dataSource),
    methodSource: own(words.methodSource, (reference) => ({ reference }), tables.methodSource),
  };
  return {
    ...texts,
    tables: inWords,
    figures: { ...texts.figures, linked: words.chartsNote ?? texts.figures.linked },
    maps: { ...texts.maps, tiles: words.tilesNote ?? texts.maps.tiles, regions: words.drawingsNote ?? texts.maps.regions },
  };
}
