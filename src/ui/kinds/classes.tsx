import type { ExplainedClasses } from "../../core/kinds/explanation.ts";
import { kindTexts } from "../../messages/kinds/kind-language.ts";
import { useFrame } from "../controls/frame.tsx";
import { Answers } from "./answers.tsx";
import type { BuildingProps } from "./steps-props.ts";

/** Why a unit is in its class: the conditions of each, the results they are about, and the answers. */
export function ClassesSteps({ explanation, texts, Input }: BuildingProps<ExplainedClasses>) {
  const { language } = useFrame();
  const { classes, inputs, answers, value, reconstructed, note } = explanation;
  return (
    <>
      {reconstructed && <p class="note">{kindTexts(language).reconstructed}</p>}
      {note !== null && <p class="quiet">{note}</p>}
      <p class="quiet">{texts.classesHeading}:</p>
      <ol class="classes">
        {classes.map(({ code, label, conditions }, at) => (
          <li key={at} class={code === value ? "chosen" : undefined} aria-current={code === value}>
            <p>
              {conditions.length === 0 && `${texts.otherwise}: `}
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
