import { RuleSet } from "../ruleset/ruleset.ts";
import type { Guess, MarkedPart, Settled } from "./guess.ts";

type Part = { readonly id: string };

/**
 * The rules of a draft in which each part that is a guess says so and why, as `textOf` puts it; several guesses of one part stand after each other.
 * What the sheet says itself is none, and what the user has settled is one no more.
 */
export function withMarks(
  { ruleSet, guesses }: { readonly ruleSet: RuleSet; readonly guesses: readonly Guess[] },
  settled: Settled,
  textOf: (guess: Guess) => string,
): RuleSet {
  const open = guesses.filter(({ id, certainty }) => certainty !== "certain" && !settled.has(id));
  const markOf = (table: MarkedPart["table"], id: string, of?: MarkedPart["of"]) => {
    const own = open.filter(({ part }) => part?.table === table && part.id === id && part.of === of);
    return own.length === 0 ? {} : { guess: own.map(textOf).join(" ") };
  };
  const marked = <Of extends Part>(table: MarkedPart["table"], parts: readonly Of[]) =>
    parts.map((part) => ({ ...part, ...markOf(table, part.id) }));
  return RuleSet.parse({
    ...ruleSet,
    columns: marked("columns", ruleSet.columns),
    answerLists: Object.fromEntries(
      Object.entries(ruleSet.answerLists).map(([id, list]) => [id, { ...list, ...markOf("answerLists", id) }]),
    ),
    items: marked("items", ruleSet.items),
    blocks: marked("blocks", ruleSet.blocks),
    indicators: marked("indicators", ruleSet.indicators).map((one) => ({
      ...one,
      cutPoints: { ...one.cutPoints, ...markOf("indicators", one.id, "cutPoints") },
    })),
    composites: marked("composites", ruleSet.composites),
  });
}
