import { useMemo } from "preact/hooks";
import { moves } from "../../core/compare/attribute.ts";
import { groupBy } from "../../core/basics/group-by.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import type { Results } from "./results.ts";

/** So many units of each result are named. */
const MOST_NAMED = 200;

/** The units that get another score, grade or class, result by result, by name. */
export function EffectList({ before, after }: Results) {
  const { language } = useFrame();
  const words = editTexts(language);
  const byResult = useMemo(() => [...groupBy(moves(before, after), ({ column }) => column).values()], [before, after]);
  const { singular, plural } = after.ruleSet.unit;
  return (
    <>
      <p id="effects">{words.effects}:</p>
      <div role="status" aria-labelledby="effects">
        {byResult.length === 0 && <p class="quiet">{words.noEffects}</p>}
        {byResult.map((some) => {
          const [first] = some;
          const title = words.moved(first?.label ?? "", some.length, some.length === 1 ? singular : plural);
          return (
            <SelfFold key={first?.column} title={title}>
              {() => (
                <ul class="plain">
                  {some.slice(0, MOST_NAMED).map(({ id, name, from, to }) => (
                    <li key={id}>
                      {name}: {from ?? words.unknown} → {to ?? words.unknown}
                    </li>
                  ))}
                  {some.length > MOST_NAMED && <li>{words.more(some.length - MOST_NAMED)}</li>}
                </ul>
              )}
            </SelfFold>
          );
        })}
      </div>
    </>
  );
}
