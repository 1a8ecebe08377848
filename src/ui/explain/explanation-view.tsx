import type { Explanation } from "../../core/kinds/explanation.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";
import { resultText } from "../../messages/explain/explain-language.ts";
import { useFrame } from "../controls/frame.tsx";
import { Steps } from "../kinds/forms.tsx";

interface Props {
  readonly explanation: Explanation;
  readonly texts: ExplainTexts;
}

/** The result, and under it how it is computed, down to the answers and their cells. */
export function Chain({ explanation, texts }: Props) {
  const { ui, language } = useFrame();
  const source = texts.source(explanation.source.section, explanation.source.figures);
  return (
    <article class="explanation">
      <h2>{explanation.label}</h2>
      <p class="result-text">{resultText(explanation, language)}</p>
      {source !== "" && <p class="quiet">{source}</p>}
      {explanation.unknown && <p>{texts.why(explanation.unknown)}</p>}
      <h3 class="visually-hidden">{ui.explain.because}</h3>
      <Steps explanation={explanation} texts={texts} />
    </article>
  );
}
