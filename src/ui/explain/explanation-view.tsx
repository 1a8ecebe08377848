import { cellAddress } from "../../core/sheet/address.ts";
import type {
  ExplainedAnswer,
  ExplainedComposite,
  ExplainedIndicator,
  ExplainedNominal,
  Explanation,
} from "../../core/explain/explanation.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { Matrix } from "../rules/rule-matrix.tsx";

interface Props<Of extends Explanation = Explanation> {
  readonly explanation: Of;
  readonly texts: ExplainTexts;
}

/** The result, and under it how it is computed, down to the answers and their cells. */
export function Chain({ explanation, texts }: Props) {
  const { ui } = useFrame();
  return (
    <article class="explanation">
      <h2>{explanation.label}</h2>
      <p class="verdict">{resultText(explanation, texts)}</p>
      <p class="quiet">{texts.source(explanation.source.section, explanation.source.figures)}</p>
      {explanation.unknown && <p>{texts.why(explanation.unknown)}</p>}
      <h3 class="unseen">{ui.explain.because}</h3>
      <Body explanation={explanation} texts={texts} />
    </article>
  );
}

function resultText({ kind, value, valueLabel }: Explanation, texts: ExplainTexts): string {
  if (value === null) return texts.unknownResult;
  const say = { indicator: texts.score, composite: texts.grade, nominal: texts.classOf };
  return say[kind](value, valueLabel ?? "");
}

function Body({ explanation, texts }: Props) {
  switch (explanation.kind) {
    case "indicator":
      return <IndicatorSteps explanation={explanation} texts={texts} />;
    case "composite":
      return <CompositeSteps explanation={explanation} texts={texts} />;
    case "nominal":
      return <NominalSteps explanation={explanation} texts={texts} />;
    default:
      return explanation satisfies never;
  }
}

/** A result that another builds on: its own value as a heading, its steps under it. */
function Input({ explanation, texts }: Props) {
  const title = (
    <span class="group-title">
      {explanation.label}
      <span class="input-verdict">{resultText(explanation, texts)}</span>
    </span>
  );
  return (
    <SelfFold title={title}>
      {() => (
        <>
          {explanation.unknown && <p>{texts.why(explanation.unknown)}</p>}
          <Body explanation={explanation} texts={texts} />
        </>
      )}
    </SelfFold>
  );
}

function CompositeSteps({ explanation, texts }: Props<ExplainedComposite>) {
  const { rows, columns, cells } = explanation;
  return (
    <>
      <Matrix cells={cells} rows={rows.label} columns={columns.label} chosen={{ row: rows.value, column: columns.value }} />
      <Input explanation={rows} texts={texts} />
      <Input explanation={columns} texts={texts} />
    </>
  );
}

function IndicatorSteps({ explanation, texts }: Props<ExplainedIndicator>) {
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

function NominalSteps({ explanation, texts }: Props<ExplainedNominal>) {
  const { classes, inputs, answers, value, reconstructed, note } = explanation;
  return (
    <>
      {reconstructed && <p class="note">{texts.reconstructedClasses}</p>}
      {note !== null && <p class="quiet">{note}</p>}
      <p class="quiet">{texts.classesHeading}:</p>
      <ol class="classes">
        {classes.map(({ code, label, conditions }) => (
          <li key={code} class={code === value ? "chosen" : undefined} aria-current={code === value}>
            <p>
              {code} {label}
            </p>
            {conditions.map((condition) => (
              <p key={condition.of} class="quiet">
                {texts.conditionOf(condition.of, condition.wanted)}: {texts.has(condition.value)}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {inputs.map((input) => (
        <Input key={input.id} explanation={input} texts={texts} />
      ))}
      {answers.length > 0 && <Answers answers={answers} texts={texts} pointsOf={null} />}
    </>
  );
}

interface AnswersProps {
  readonly answers: readonly ExplainedAnswer[];
  readonly texts: ExplainTexts;
  /** The points of the answer at this index; null where it is not asked. No column where there is no function. */
  readonly pointsOf: ((index: number) => number | null) | null;
}

/** The answers with their cells; the address is a link to the cell. */
function Answers({ answers, texts, pointsOf }: AnswersProps) {
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
