import { byId } from "../core/basics/by-id.ts";
import { answerListOf, shownAnswer } from "../core/ruleset/answer-list.ts";
import type { Item, RuleSet } from "../core/ruleset/ruleset.ts";
import type { Language } from "../messages/language/language.ts";
import type { MethodsTexts } from "../messages/methods/methods-contract.ts";
import { methodsTexts } from "../messages/methods/methods-language.ts";
import { filterText } from "../messages/rules/rule-words.ts";
import { heading, paragraph, table, type PageBlock } from "../core/layout/texts/page-block.ts";

/** The questions block by block, those of no block last, each with its answers and of whom it is asked. */
export function questionBlocks(ruleSet: RuleSet, language: Language): readonly PageBlock[] {
  const words = methodsTexts(language);
  const inBlocks = new Set(ruleSet.blocks.flatMap(({ items }) => items));
  const others = ruleSet.items.filter(({ id }) => !inBlocks.has(id));
  const part = (title: string, items: readonly Item[]) =>
    items.length === 0 ? [] : [heading(3, title), ...itemBlocks(items, ruleSet, language)];
  return [
    heading(2, words.questions),
    ...ruleSet.blocks.flatMap(({ label, items }) =>
      part(
        label,
        items.map((id) => byId(ruleSet.items, id)),
      ),
    ),
    ...(ruleSet.blocks.length === 0 ? itemBlocks(others, ruleSet, language) : part(words.otherQuestions, others)),
  ];
}

/** Questions as a table; what is the same for all of them is said once before it. */
function itemBlocks(items: readonly Item[], ruleSet: RuleSet, language: Language): readonly PageBlock[] {
  const words = methodsTexts(language);
  const answers = items.map((item) => answersText(item, ruleSet, words));
  const asked = items.map(({ askedIf }) => (askedIf ? filterText(askedIf, ruleSet, language) : words.toAll));
  const columns = [
    { head: words.answers, cells: answers },
    { head: words.askedIf, cells: asked },
  ];
  const [common, differing] = [true, false].map((isCommon) => columns.filter(({ cells }) => (new Set(cells).size === 1) === isCommon));
  const said = (common ?? [])
    .filter(({ cells: [first] }) => first !== words.toAll)
    .map(({ head, cells: [first] }) => `${head}: ${first ?? ""}.`);
  const rows = items.map(({ id, label, provenance }, index) => {
    const question = provenance === "reconstructed" ? `${label} (${words.reconstructedWording})` : label;
    return [id, question, ...(differing ?? []).map(({ cells }) => cells[index] ?? "")];
  });
  return [
    ...(said.length === 0 ? [] : [paragraph(said.join(" "))]),
    table([words.id, words.question, ...(differing ?? []).map(({ head }) => head)], rows),
  ];
}

function answersText(item: Item, ruleSet: RuleSet, words: MethodsTexts): string {
  if (item.number) return words.number(item.number.unit ?? null);
  if (item.date) return words.date;
  const list = answerListOf(ruleSet, item);
  return list?.answers.map((answer) => shownAnswer(list, answer)).join(" · ") ?? "";
}
