import { cellAddress } from "../../core/sheet/address.ts";
import type { ExplainedAnswer } from "../../core/kinds/explanation.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";
import { useFrame } from "../controls/frame.tsx";

interface AnswersProps {
  readonly answers: readonly ExplainedAnswer[];
  readonly texts: ExplainTexts;
  /** The points of the answer at this index; null where it is not asked. No column where there is no function. */
  readonly pointsOf: ((index: number) => number | null) | null;
}

/** The answers with their cells; the address is a link to the cell. */
export function Answers({ answers, texts, pointsOf }: AnswersProps) {
  const { texts: layout } = useFrame();
  return (
    <table class="figures answers">
      <thead>
        <tr>
          <th scope="col">{texts.cell}</th>
          <th scope="col">{texts.question}</th>
          <th scope="col">{texts.answer}</th>
          {pointsOf && (
            <th scope="col" class="number">
              {texts.worth}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {answers.map((answer, index) => {
          const points = pointsOf?.(index) ?? null;
          return (
            <tr key={answer.item} class={pointsOf === null || (points !== null && points > 0) ? "counting" : undefined}>
              <td>
                <CellLink answer={answer} />
              </td>
              <th scope="row">{answer.label}</th>
              <td>{answerText(answer, texts)}</td>
              {pointsOf && <td class="number">{points === null ? "–" : layout.number(points)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function CellLink({ answer: { place } }: { readonly answer: ExplainedAnswer }) {
  const { pane, ui } = useFrame();
  if (!place) return null;
  const address = cellAddress(place.row, place.column);
  return (
    <button type="button" class="link" title={ui.check.goTo(address)} onClick={() => void pane.goTo(place)}>
      {address}
    </button>
  );
}

function answerText({ state, answer, found }: ExplainedAnswer, texts: ExplainTexts): string {
  if (state === "noColumn") return texts.noColumn;
  if (state === "invalid") return texts.invalid(found);
  if (answer === null) return texts.blank;
  return found === "" || found === answer ? answer : texts.readAs(found, answer);
}
