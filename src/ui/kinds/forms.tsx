import type { Definition } from "../../core/kinds/kind.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { resultText } from "../../messages/explain/explain-language.ts";
import { kindTexts } from "../../messages/kinds/kind-language.ts";
import { SelfFold } from "../controls/fold-self.tsx";
import { useFrame } from "../controls/frame.tsx";
import { ClassesSteps } from "./classes.tsx";
import { CombinedRule, CombinedSteps } from "./combined.tsx";
import { CountedRule } from "./counted-rule.tsx";
import { CountedSteps } from "./counted-steps.tsx";
import { CrossedRule, CrossedSteps } from "./crossed.tsx";
import type { StepsProps } from "./steps-props.ts";

interface RuleProps {
  readonly definition: Definition;
  readonly ruleSet: RuleSet;
}

/** How one result is made: the rules' origin, what they say in their form, and the values they give. */
export function Rule({ definition, ruleSet }: RuleProps) {
  const { language } = useFrame();
  const { label, reconstructed, note, made } = definition;
  return (
    <article class="rule">
      <h3>{label}</h3>
      {reconstructed && <p class="note">{kindTexts(language).reconstructed}</p>}
      {note !== null && <p class="quiet">{note}</p>}
      {made.form === "counted" && <CountedRule indicator={made.rule} ruleSet={ruleSet} />}
      {made.form === "combined" && <CombinedRule made={made} ruleSet={ruleSet} />}
      {made.form === "crossed" && <CrossedRule made={made} ruleSet={ruleSet} />}
      {made.form !== "counted" && <Values definition={definition} />}
    </article>
  );
}

/** The values a result can have and their labels; values with an order have the colours of scores. */
function Values({ definition: { kind, columns, values } }: { readonly definition: Definition }) {
  const { ui, language } = useFrame();
  const isOrdered = columns().some((column) => column.isOrdered);
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{kindTexts(language).kinds[kind].value}</th>
          <th scope="col">{ui.rules.name}</th>
        </tr>
      </thead>
      <tbody>
        {values().map(({ value, label }) => (
          <tr key={value}>
            <th scope="row">{isOrdered ? <span class={`chip score-${value}`}>{value}</span> : value}</th>
            <td>{label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why a unit has its result, in the form the explanation has; nothing for one that was given. */
export function Steps({ explanation, texts }: StepsProps) {
  if ("items" in explanation) return <CountedSteps explanation={explanation} texts={texts} />;
  if ("parts" in explanation) return <CombinedSteps explanation={explanation} texts={texts} Input={Input} />;
  if ("cells" in explanation) return <CrossedSteps explanation={explanation} texts={texts} Input={Input} />;
  return "classes" in explanation ? <ClassesSteps explanation={explanation} texts={texts} Input={Input} /> : null;
}

/** A result that another builds on: its own value as a heading, its steps under it. */
function Input({ explanation, texts }: StepsProps) {
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
          <Steps explanation={explanation} texts={texts} />
        </>
      )}
    </SelfFold>
  );
}
