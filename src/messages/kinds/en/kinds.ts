import type { Explanation } from "../../../core/kinds/explanation.ts";
import { number, quote } from "../../language/en/words.ts";
import type { KindTexts } from "../kind-contract.ts";
import { reasonsOf } from "../reasons.ts";

/** Labels of results are not shortened: they are what is told. */
const whole = (text: string) => `“${text}”`;
const named = ({ value, valueLabel }: Explanation) => `${value ?? ""}, ${quote(valueLabel ?? "")}`;
const input = (explanation: Explanation) => `${explanation.label} ${named(explanation)}`;

const reconstructed = "Reconstructed: the classes are set by the product, not by the report.";

/** The kinds of results in English. */
export const kinds: KindTexts = {
  kinds: {
    indicator: {
      name: "indicator",
      heading: "Indicators",
      result: (score, label) => `Score ${number(score)}, ${whole(label)}`,
      sentence: (explanation) => {
        const { gate, count, highest, unit, scores, value } = explanation;
        if (gate && !gate.isOpen)
          return `${quote(gate.label)}: ${quote(gate.answer ?? "")}. So the count is 0 and the score ${named(explanation)}.`;
        const interval = scores.find(({ score }) => score === value)?.counts ?? "";
        return `${number(count ?? 0)} of ${number(highest)} ${unit} give score ${named(explanation)} (${interval}).`;
      },
    },
    composite: {
      name: "composite",
      heading: "Composite indicators",
      result: (grade, label) => `Grade ${number(grade)}, ${whole(label)}`,
      sentence: (explanation) => `${[explanation.rows, explanation.columns].map(input).join(" and ")} give ${named(explanation)}.`,
    },
    nominal: {
      name: "nominal",
      heading: "Classes without an order",
      result: (code, label) => `Class ${number(code)}, ${whole(label)}`,
      sentence: (explanation) => {
        const { results, answers } = reasonsOf(explanation);
        const reasons = [...results.map(input), ...answers.map(({ label, answer }) => `${quote(label)}: ${quote(answer ?? "")}`)];
        return `${reasons.join("; ")} give class ${named(explanation)}.${explanation.reconstructed ? ` ${reconstructed}` : ""}`;
      },
    },
  },
  reconstructed,
};
