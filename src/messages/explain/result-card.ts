import type { WhatItTakes } from "../../core/explain/what-it-takes.ts";
import type { ExplainedUnit, Explanation } from "../../core/kinds/explanation.ts";
import type { CardFact, OutCard } from "../../core/sheet/change.ts";
import { cardsTexts } from "../cards/cards-language.ts";
import type { Language } from "../language/language.ts";
import { told } from "./told.ts";

/** The card on the cell of a unit's result: the same as in a note, each under a name; a count is a number, so that formulas can use it. */
export function resultCard(
  { explanation, takes, unit }: { readonly explanation: Explanation; readonly takes: WhatItTakes | null; readonly unit: ExplainedUnit },
  language: Language,
): OutCard {
  const { result, why, parts, takes: next } = told(explanation, takes, language);
  const { facts } = cardsTexts(language);
  const count = "count" in explanation ? explanation.count : null;
  const all: readonly CardFact[] = [
    ...(result === null ? [] : [{ name: facts.result, value: result }]),
    ...(count === null ? [] : [{ name: facts.count, value: count }]),
    { name: facts.why, value: why },
    ...parts.map((part) => ({ name: part.label, value: part.why })),
    ...(next ? [{ name: facts.takes, value: [next.heading, ...next.changes].join("\n") }] : []),
  ];
  return { title: `${explanation.label}: ${unit.name ?? unit.id}`, facts: apart(all) };
}

/** The facts, each under a name of its own. */
function apart(facts: readonly CardFact[]): readonly CardFact[] {
  const taken = new Set<string>();
  return facts.map(({ name, value }) => {
    let own = name;
    for (let number = 2; taken.has(own); number++) own = `${name} (${number})`;
    taken.add(own);
    return { name: own, value };
  });
}
