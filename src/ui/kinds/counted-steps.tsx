import type { ExplainedCount } from "../../core/kinds/explanation.ts";
import type { StepsProps } from "./steps-props.ts";
import { Answers } from "./answers.tsx";
import { ScoreSteps } from "./score-steps.tsx";

/** Why a unit has its score: the gate, the count among the cut points, and the answers that count. */
export function CountedSteps({ explanation, texts }: StepsProps<ExplainedCount>) {
  const { gate, items, count } = explanation;
  const isAsked = gate?.isOpen ?? true;
  const blank = items.filter(({ state }) => state === "blank").length;
  const hasAnswers = items.some(({ state }) => state !== "blank");
  return (
    <>
      {gate?.answers.map((answer) => (
        <p key={answer.item}>{texts.gate(answer, gate.isOpen)}</p>
      ))}
      {count !== null && <p class="sum">{texts.amount({ ...explanation, count })}</p>}
      <ScoreSteps explanation={explanation} texts={texts} />
      {isAsked && blank > 0 && count !== null && <p class="quiet">{texts.blanksNotCounted(blank)}</p>}
      {(isAsked || hasAnswers) && (
        <Answers answers={items} texts={texts} pointsOf={(index) => (isAsked ? (items[index]?.points ?? null) : null)} />
      )}
    </>
  );
}
