import { withLimit } from "../../core/compare/edits.ts";
import { withScoreLabel } from "../../core/compare/steps.ts";
import type { Indicator, RuleSet } from "../../core/ruleset/ruleset.ts";
import type { CountDistribution } from "../../core/tables/count-distribution.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { useFrame } from "../controls/frame.tsx";
import { PartName } from "./part-name.tsx";

interface LimitsProps {
  readonly indicator: Indicator;
  readonly ruleSet: RuleSet;
  readonly spread: CountDistribution | null;
  readonly former: CountDistribution | null;
}

/** The name and the smallest count of each score, typed; and how many units have it, now and before. */
export function Limits({ indicator, ruleSet, spread, former }: LimitsProps) {
  const { pane, texts, language } = useFrame();
  const words = editTexts(language);
  const { id, unit, scale, cutPoints } = indicator;
  const labels = ruleSet.scales[scale] ?? [];
  const limits = cutPoints.method === "fixed" ? cutPoints.limits : [];
  const unitsWith = (distribution: CountDistribution | null, score: number) =>
    distribution?.bars.reduce((sum, bar) => sum + (bar.score === score ? bar.units : 0), 0) ?? 0;
  return (
    <table class="figures">
      <tbody>
        {labels.map((name, score) => {
          const [now, before] = [unitsWith(spread, score), unitsWith(former, score)];
          return (
            <tr key={score}>
              <th scope="row">
                <span class={`chip score-${score}`}>{score}</span>{" "}
                <PartName name={name} label={words.scoreLabel(score)} edit={(text) => withScoreLabel(id, score, text)} />
              </th>
              <td class="number">
                {score === 0 ? (
                  words.lowest
                ) : (
                  <input
                    class="number"
                    type="number"
                    step="any"
                    value={limits[score - 1]}
                    aria-label={words.from(score, unit)}
                    onChange={({ currentTarget }) => {
                      pane.trials.change(withLimit(id, score, currentTarget.valueAsNumber));
                      currentTarget.valueAsNumber = Number(limitNow(pane.store.value.trial?.rules, id, score));
                    }}
                  />
                )}
              </td>
              {spread && (
                <td class="number">
                  {texts.number(now)}
                  {now !== before && <span class="quiet"> ({words.unitsBefore(before)})</span>}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The limit that is in force, so that a field shows no number that was not taken. */
function limitNow(rules: RuleSet | undefined, id: string, score: number): number | undefined {
  const cutPoints = rules?.indicators.find((one) => one.id === id)?.cutPoints;
  return cutPoints?.method === "fixed" ? cutPoints.limits[score - 1] : undefined;
}
