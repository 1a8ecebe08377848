import type { Explanation, KindName } from "../../core/kinds/explanation.ts";
import type { ExplainTexts } from "../../messages/explain/explain-contract.ts";
import { resultText } from "../../messages/explain/explain-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { CompositeRule, CompositeSteps } from "./composite.tsx";
import { IndicatorRule } from "./indicator-rule.tsx";
import { IndicatorSteps } from "./indicator-steps.tsx";
import type { KindView, RuleProps } from "./kind-view.ts";
import { NominalRule, NominalSteps } from "./nominal.tsx";

/** Every kind of result, as the pane shows it. */
const views: { readonly [Kind in KindName]: KindView<Kind> } = {
  indicator: { Rule: IndicatorRule, Steps: IndicatorSteps },
  composite: { Rule: CompositeRule, Steps: CompositeSteps },
  nominal: { Rule: NominalRule, Steps: NominalSteps },
};

/** The rules of one result. */
export function KindRule({ kind, ...props }: RuleProps & { readonly kind: KindName }) {
  const { Rule } = views[kind];
  return <Rule {...props} />;
}

interface Props {
  readonly explanation: Explanation;
  readonly texts: ExplainTexts;
}

/** Why a unit has its result; nothing for one that was given. */
export function KindSteps({ explanation, texts }: Props) {
  if (explanation.kind === "given") return null;
  const { Steps } = views[explanation.kind] as KindView<KindName>; // an explanation's kind picks the view that takes it
  return <Steps explanation={explanation} texts={texts} Input={Input} />;
}

/** A result that another builds on: its own value as a heading, its steps under it. */
function Input({ explanation, texts }: Props) {
  const { language } = useFrame();
  const title = (
    <span class="group-title">
      {explanation.label}
      <span class="input-result">{resultText(explanation, language)}</span>
    </span>
  );
  return (
    <SelfFold title={title}>
      {() => (
        <>
          {explanation.unknown && <p>{texts.why(explanation.unknown)}</p>}
          <KindSteps explanation={explanation} texts={texts} />
        </>
      )}
    </SelfFold>
  );
}
