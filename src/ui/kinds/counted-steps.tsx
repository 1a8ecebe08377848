import type { ExplainedCount } from "../../core/kinds/explanation.ts";
import type { StepsProps } from "./steps-props.ts";
import { Answers } from "./answers.tsx";

/** Why a unit has its score: the gate, the count among the cut points, and the answers that count. */
export function CountedSteps({ explanation, texts }: StepsProps<ExplainedCount>) {
  const { gate, items, count, unit, highest, measure, scores, value, cutPointMode } = explanation;
  const counted = measure === "points" ? texts.points : texts.count;
  const isAsked = gate?.isOpen ?? true;
  const blank = items.filter(({ state }) => state === "blank").length;
  const hasAnswers = items.some(({ state }) => state !== "blank");
  return (
    <>
      {gate && <p>{texts.gate(gate, gate.isOpen)}</p>}
      {count !== null && <p class="sum">{counted(count, unit, highest)}</p>}
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
      {isAsked && blank > 0 && count !== null && <p class="quiet">{texts.blanksNotCounted(blank)}</p>}
      {(isAsked || hasAnswers) && (
        <Answers answers={items} texts={texts} pointsOf={(index) => (isAsked ? (items[index]?.points ?? 0) : null)} />
      )}
    </>
  );
}
