import type { FormulaReason } from "../../../core/issues/formula-reason.ts";
import { quote } from "../../language/nb/words.ts";

type ReasonOf<Why extends FormulaReason["why"]> = Extract<FormulaReason, { why: Why }>;
type ReasonTexts = { readonly [Why in FormulaReason["why"]]: (reason: ReasonOf<Why>) => string };

/** Why something stays values, as a clause. */
const reasons: ReasonTexts = {
  no_column: ({ label }) => `arket har ingen kolonne for ${quote(label)}`,
  list_column: ({ label }) => `svarene på ${quote(label)} står som en liste i én celle`,
  date: ({ label }) => `${quote(label)} er ikke besvart med et svar fra en liste`,
  unit_column: ({ label }) => `${quote(label)} er hentet fra registeret, eller lest annerledes enn den er skrevet`,
  answer_like_number: ({ answer }) => `Excel leser svaret ${quote(answer)} som et tall, en dato eller en sannhetsverdi`,
  case_only: ({ answer }) => `${quote(answer)} skiller seg fra et annet svar bare i store og små bokstaver`,
  text_too_long: ({ text }) => `teksten ${quote(`${text.slice(0, 40)} …`)} er lengre enn en formel kan ha`,
  too_long: () => "formelen blir lengre enn Excel tillater",
  no_result_column: ({ label }) => `${quote(label)} skrives ikke som en kolonne`,
  list_table: () => "radene er enheter, som en formel ikke kan liste opp",
  median: () => "medianen er av et utvalg av enhetene, eller vektet",
  rows_between: () => "det står rader mellom enhetene som ikke er enheter",
  many_values: () => "det er for mange ulike verdier å beregne grenser av",
};

export function formulaReason(reason: FormulaReason): string {
  // The text of a reason takes that reason, which a look-up by its own name does not tell the compiler.
  return (reasons[reason.why] as (one: FormulaReason) => string)(reason);
}
