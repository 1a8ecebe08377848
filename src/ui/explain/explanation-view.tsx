import { whatItTakes } from "../../core/explain/what-it-takes.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Explanation } from "../../core/kinds/explanation.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";
import { resultText, takesText } from "../../messages/explain/explain-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { Steps } from "../kinds/forms.tsx";

interface Props {
  readonly explanation: Explanation;
  readonly assessment: Assessment;
  readonly texts: ExplainTexts;
}

/** The result, and under it how it is computed, down to the answers and their cells. */
export function Chain({ explanation, assessment, texts }: Props) {
  const { ui, language } = useFrame();
  const source = texts.source(explanation.source.section, explanation.source.figures);
  return (
    <article class="explanation">
      <h2>{explanation.label}</h2>
      <p class="result-text">{resultText(explanation, language)}</p>
      {source !== "" && <p class="quiet">{source}</p>}
      {explanation.unknown && <p>{texts.why(explanation.unknown)}</p>}
      <h3 class="visually-hidden">{ui.explain.because}</h3>
      <Takes explanation={explanation} assessment={assessment} texts={texts} />
      <Steps explanation={explanation} texts={texts} />
    </article>
  );
}

/** The answers that would give a higher result, folded; a click leads to an answer's cell. */
function Takes({ explanation, assessment, texts }: Props) {
  const { pane, language } = useFrame();
  const takes = whatItTakes(explanation, assessment);
  if (takes === null) return null;
  return (
    <SelfFold title={takesText(explanation, takes, language)}>
      {() => (
        <ul class="plain">
          {takes.changes.map(({ item, label, place, from, to }) => {
            const text = texts.takesChange(label, from, to);
            return (
              <li key={item}>
                {place ? (
                  <button type="button" class="link" onClick={() => void pane.point(place)}>
                    {text}
                  </button>
                ) : (
                  text
                )}
              </li>
            );
          })}
        </ul>
      )}
    </SelfFold>
  );
}
