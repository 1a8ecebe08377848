import { byId } from "../../core/basics/by-id.ts";
import { kindTexts } from "../../messages/kinds/kind-language.ts";
import { useFrame } from "../controls/frame.tsx";
import { Answers } from "./answers.tsx";
import type { RuleProps, StepsProps } from "./kind-view.ts";

/** Classes without an order. */
export function NominalRule({ id, ruleSet }: RuleProps) {
  const { ui, language } = useFrame();
  const nominal = byId(ruleSet.nominals, id);
  return (
    <article class="rule">
      <h3>{nominal.label}</h3>
      {nominal.reconstructed && <p class="note">{kindTexts(language).reconstructed}</p>}
      {nominal.note && <p class="quiet">{nominal.note}</p>}
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{ui.rules.code}</th>
            <th scope="col">{ui.rules.name}</th>
          </tr>
        </thead>
        <tbody>
          {nominal.classes.map(({ code, label }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

/** Why a unit is in its class: the conditions of each, the results they are about, and the answers. */
export function NominalSteps({ explanation, texts, Input }: StepsProps<"nominal">) {
  const { language } = useFrame();
  const { classes, inputs, answers, value, reconstructed, note } = explanation;
  return (
    <>
      {reconstructed && <p class="note">{kindTexts(language).reconstructed}</p>}
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
