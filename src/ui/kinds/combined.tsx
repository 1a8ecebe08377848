import type { ExplainedCombination } from "../../core/kinds/explanation.ts";
import type { Made } from "../../core/kinds/kind.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { combinedText } from "../../messages/rules/rule-words.ts";
import { useFrame } from "../controls/frame.tsx";
import { ScoreSteps } from "./score-steps.tsx";
import type { BuildingProps } from "./steps-props.ts";

/** What is put together. */
export function CombinedRule({ made, ruleSet }: { readonly made: Extract<Made, { form: "combined" }>; readonly ruleSet: RuleSet }) {
  const { language } = useFrame();
  return <p>{combinedText(made.rule, ruleSet, language)}</p>;
}

/** Why a unit has its score: the results that are put together, and their number among the cut points. */
export function CombinedSteps({ explanation, texts, Input }: BuildingProps<ExplainedCombination>) {
  const { texts: layout } = useFrame();
  const { parts, count } = explanation;
  return (
    <>
      {count !== null && <p class="sum">{texts.amount({ ...explanation, count })}</p>}
      <ScoreSteps explanation={explanation} texts={texts} />
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{texts.part}</th>
            <th scope="col" class="number">
              {texts.value}
            </th>
            <th scope="col" class="number">
              {texts.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ explanation: part, number, weight }) => (
            <tr key={part.id}>
              <th scope="row">{part.label}</th>
              <td class="number">{number === null ? texts.unknownResult : layout.number(number)}</td>
              <td class="number">{layout.number(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.map(({ explanation: part }) => (
        <Input key={part.id} explanation={part} texts={texts} />
      ))}
    </>
  );
}
