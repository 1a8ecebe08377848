import type { ExplainedCount } from "../../core/kinds/explanation.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";

/** The numbers that give each score, the unit's own marked. */
export function ScoreSteps({
  explanation: { scores, value, cutPointMode },
  texts,
}: {
  readonly explanation: Pick<ExplainedCount, "scores" | "value" | "cutPointMode">;
  readonly texts: ExplainTexts;
}) {
  return (
    <>
      <p class="quiet">
        {texts.cutPoints} ({texts.mode(cutPointMode)}):
      </p>
      <ol class="steps">
        {scores.map(({ score, label, counts }) => (
          <li key={score} class={score === value ? "chosen" : undefined} aria-current={score === value}>
            <span class={`chip score-${score}`}>{score}</span>
            <span>{label}</span>
            <span class="number">{counts}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
