import type { Draft } from "../../core/draft.ts";
import { draftingTexts } from "../../messages/draft/draft-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { Guessed } from "./decision-view.tsx";

/** What came of a draft: how much there is, its indicators, and all that was guessed. */
export function DraftReady({ draft: { ruleSet, guesses } }: { readonly draft: Draft }) {
  const { language } = useFrame();
  const words = draftingTexts(language);
  const { items, blocks, indicators, composites } = ruleSet;
  const filters = guesses.filter(({ about, choice }) => about.kind === "filter" && choice?.kind === "keep" && choice.isKept).length;
  return (
    <>
      <p>{words.summary({ questions: items.length, blocks: blocks.length, filters, indicators: indicators.length })}</p>
      <ul class="plain">
        {indicators.map(({ id, label, cutPoints }) => (
          <li key={id}>
            {label}
            {cutPoints.method === "fixed" && <p class="quiet">{words.limits(cutPoints.limits)}</p>}
          </li>
        ))}
        {composites.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
      <SelfFold title={words.all(guesses.length)}>
        {() => (
          <ul class="columns">
            {guesses.map((guess) => (
              <li key={guess.id}>
                <Guessed guess={guess} />
              </li>
            ))}
          </ul>
        )}
      </SelfFold>
    </>
  );
}
