import { cellAddress } from "../../../core/sheet/address.ts";
import {
  inputsOf,
  type ExplainedAnswer,
  type ExplainedCombination,
  type ExplainedCount,
  type Explanation,
} from "../../../core/kinds/explanation.ts";
import { kinds } from "../../kinds/nb/kinds.ts";
import type { ExplainTexts } from "../explain-contract.ts";
import { reasonsOf } from "../reasons.ts";
import { counted, number, quote as shortQuote, quotes as shortQuotes } from "../../language/nb/words.ts";

/** Questions and answers are not shortened here: they are what is explained. */
const quote = (text: string) => `«${text}»`;
const quotes = (texts: readonly string[]) => texts.map(quote).join(", ");

const at = ({ place }: ExplainedAnswer) => (place ? ` (${cellAddress(place.row, place.column)})` : "");
const asked = (answer: ExplainedAnswer) => `${quote(answer.label)}${at(answer)}`;
const of = (count: number, unit: string, highest: number) => `${number(count)} av ${number(highest)} ${unit}`;

const named = ({ value, valueLabel }: Explanation) => `${value ?? ""}, ${shortQuote(valueLabel ?? "")}`;
const input = (explanation: Explanation) => `${explanation.label} ${named(explanation)}`;

/** «7 av 12 områder gir score 2, «lav» (6–9).» */
function scored(explanation: ExplainedCount | ExplainedCombination): string {
  const { measure, count, highest, unit, scores, value } = explanation;
  const interval = scores.find(({ score }) => score === value)?.counts ?? "";
  const hasHighest = Number.isFinite(highest) && (measure === "count" || measure === "points" || measure === "sum");
  const amount =
    measure === "share" ? `${number(count ?? 0, 1)} prosent` : hasHighest ? of(count ?? 0, unit, highest) : `${number(count ?? 0)} ${unit}`;
  return `${amount} gir score ${named(explanation)} (${interval}).`;
}

/** Why a result is as it is. */
export const explain: ExplainTexts = {
  unit: (id, name, sheet, row) => `${[id, name ?? ""].join(" ").trim()} (rad ${row + 1} i arket ${quote(sheet)})`,
  unknownResult: "Ukjent",
  why: (reason) => {
    switch (reason.why) {
      case "no_answers":
        return "Raden har ingen svar.";
      case "duplicate":
        return `Nummeret står i flere rader: ${reason.rows.map((row) => row + 1).join(", ")}. Behold én av dem.`;
      case "columns_missing":
        return `Arket mangler ${counted(reason.labels.length, "kolonne", "kolonner")}: ${quotes(reason.labels)}.`;
      case "gate_blank":
        return `${asked(reason.answer)} er ubesvart.`;
      case "answers_invalid":
        return `Dette er ikke gyldige svar: ${reason.answers.map((answer) => `${quote(answer.found)} på ${asked(answer)}`).join(", ")}.`;
      case "not_asked":
        return "Spørsmålene gjelder ikke her, så det er ingenting å beregne.";
      case "nothing_answered":
        return "Ingen av spørsmålene er besvart.";
      case "too_few_answers":
        return `Bare ${counted(reason.answered, "spørsmål", "spørsmål")} er besvart; minst ${number(reason.needed)} må være det.`;
      case "inputs_unknown":
        return `Ukjent fordi dette er ukjent: ${quotes(reason.labels)}.`;
      case "no_class":
        return "Svarene passer ikke i noen av klassene.";
      case "inputs_missing":
        return `Mangler ${shortQuotes(reason.labels)}.`;
      default:
        return reason satisfies never;
    }
  },
  source: (section, figures) => [...(section === undefined ? [] : [`Avsnitt ${section}`]), ...figures].join(", "),
  gate: (answer, isOpen) => {
    if (answer.answer !== null)
      return `${asked(answer)}: ${quote(answer.answer)}. ${isOpen ? "Derfor telles svarene nedenfor med." : "Derfor telles ikke svarene nedenfor med."}`;
    return `${asked(answer)}: ${answer.state === "invalid" ? `${quote(answer.found)} er ugyldig` : "ubesvart"}.`;
  },
  cell: "Celle",
  question: "Spørsmål",
  answer: "Svar",
  worth: "Verdi",
  blank: "(ubesvart)",
  noColumn: "(kolonnen mangler)",
  invalid: (found) => `${quote(found)} er ugyldig`,
  readAs: (found, answer) => `${answer} (skrevet ${quote(found)})`,
  amount: ({ measure, count, unit, highest }) => {
    if (measure === "mean") return `Gjennomsnitt: ${number(count)} ${unit}`;
    if (measure === "share") return `Andel: ${number(count, 1)} prosent`;
    const sum = Number.isFinite(highest) ? of(count, unit, highest) : `${number(count)} ${unit}`;
    return `${measure === "count" ? "Antall" : "Sum"}: ${sum}`;
  },
  part: "Resultat",
  value: "Verdi",
  weight: "Vekt",
  blanksNotCounted: (blank) => `${counted(blank, "spørsmål", "spørsmål")} er ubesvart og teller ikke med.`,
  mode: (mode) => (mode === "fixed" ? "faste, som i regelsettet" : "beregnet ut fra disse dataene"),
  cutPoints: "Grenser",
  result: (what, value, label) => `${what} ${number(value)}, ${quote(label)}`,
  takes: (what, value, label, answers) =>
    `Hva skal til for ${what.toLowerCase()} ${number(value)}, ${quote(label)}? ${answers === 1 ? "Ett annet svar" : `${number(answers)} andre svar`}:`,
  takesChange: (question, from, to) => `${quote(question)}: ${from === null ? "ubesvart" : quote(from)} → ${quote(to)}`,
  because: {
    counted: (explanation) => {
      const { gate } = explanation;
      if (gate && !gate.isOpen) {
        const given = gate.answers.flatMap(({ label, answer }) => (answer === null ? [] : [`${shortQuote(label)}: ${shortQuote(answer)}`]));
        return `${given.join("; ")}. Derfor er antallet 0 og scoren ${named(explanation)}.`;
      }
      return scored(explanation);
    },
    combined: (explanation) => scored(explanation),
    crossed: (explanation) => `${inputsOf(explanation).map(input).join(" og ")} gir ${named(explanation)}.`,
    classes: (explanation) => {
      const { results, answers } = reasonsOf(explanation);
      const given = answers.map(({ label, answer }) => `${shortQuote(label)}: ${shortQuote(answer ?? "")}`);
      const origin = explanation.reconstructed ? ` ${kinds.reconstructed}` : "";
      return `${[...results.map(input), ...given].join("; ")} gir klasse ${named(explanation)}.${origin}`;
    },
    given: (explanation) => `${input(explanation)}.`,
  },
  matrix: (rows, columns) => `Rader: ${rows}. Kolonner: ${columns}.`,
  classesHeading: "Den første klassen der alle vilkårene er oppfylt",
  otherwise: "Ellers",
  conditionOf: (label, wanted) => `${label} er ${wanted.map((one) => quote(one)).join(" eller ")}`,
  has: (value) => `her ${value === null ? "ukjent" : quote(value)}`,
  reconstructedWording: "Ordlyden er gjenskapt.",
};
