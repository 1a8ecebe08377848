import type { RuleSet } from "../ruleset/ruleset.ts";

/** The rules without what is said of them to be guessed: all that the results follow from. */
export function withoutMarks(ruleSet: RuleSet): RuleSet {
  const { columns, answerLists, items, blocks, indicators, aggregates, composites } = ruleSet;
  const cut = <Part extends { readonly cutPoints: { readonly guess?: string | undefined } }>(part: Part): Part => ({
    ...part,
    cutPoints: unmarked(part.cutPoints),
  });
  return {
    ...ruleSet,
    columns: columns.map(unmarked),
    answerLists: Object.fromEntries(Object.entries(answerLists).map(([id, list]) => [id, unmarked(list)])),
    items: items.map(unmarked),
    blocks: blocks.map(unmarked),
    indicators: indicators.map(unmarked).map(cut),
    aggregates: aggregates.map(cut),
    composites: composites.map(unmarked),
  };
}

/** A part of the rules that is a guess no more. */
export function unmarked<Part extends { readonly guess?: string | undefined }>(part: Part): Part {
  if (part.guess === undefined) return part;
  const result: { guess?: string | undefined } = { ...part };
  delete result.guess;
  return result as Part; // the same part; its guess may be left out
}
