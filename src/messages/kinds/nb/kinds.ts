import type { Explanation } from "../../../core/kinds/explanation.ts";
import { number, quote } from "../../language/nb/words.ts";
import type { KindTexts } from "../kind-contract.ts";
import { reasonsOf } from "../reasons.ts";

/** Labels of results are not shortened: they are what is told. */
const whole = (text: string) => `«${text}»`;
const named = ({ value, valueLabel }: Explanation) => `${value ?? ""}, ${quote(valueLabel ?? "")}`;
const input = (explanation: Explanation) => `${explanation.label} ${named(explanation)}`;

const reconstructed = "Rekonstruert: klassene er satt av produktet, ikke av rapporten.";

/** The kinds of results in Norwegian bokmål. */
export const kinds: KindTexts = {
  kinds: {
    indicator: {
      name: "indikator",
      heading: "Indikatorer",
      result: (score, label) => `Score ${number(score)}, ${whole(label)}`,
      sentence: (explanation) => {
        const { gate, count, highest, unit, scores, value } = explanation;
        if (gate && !gate.isOpen)
          return `${quote(gate.label)}: ${quote(gate.answer ?? "")}. Derfor er antallet 0 og scoren ${named(explanation)}.`;
        const interval = scores.find(({ score }) => score === value)?.counts ?? "";
        return `${number(count ?? 0)} av ${number(highest)} ${unit} gir score ${named(explanation)} (${interval}).`;
      },
    },
    composite: {
      name: "sammensatt indikator",
      heading: "Sammensatte indikatorer",
      result: (grade, label) => `Grad ${number(grade)}, ${whole(label)}`,
      sentence: (explanation) => `${[explanation.rows, explanation.columns].map(input).join(" og ")} gir ${named(explanation)}.`,
    },
    nominal: {
      name: "klasseinndeling",
      heading: "Klasser uten rekkefølge",
      result: (code, label) => `Klasse ${number(code)}, ${whole(label)}`,
      sentence: (explanation) => {
        const { results, answers } = reasonsOf(explanation);
        const reasons = [...results.map(input), ...answers.map(({ label, answer }) => `${quote(label)}: ${quote(answer ?? "")}`)];
        return `${reasons.join("; ")} gir klasse ${named(explanation)}.${explanation.reconstructed ? ` ${reconstructed}` : ""}`;
      },
    },
  },
  reconstructed,
};
