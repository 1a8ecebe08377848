import { nearest } from "../../../core/basics/nearest.ts";
import type { RuleSetTexts } from "../rule-set-contract.ts";
import { kinds } from "../../kinds/nb/kinds.ts";
import { mapped } from "../../language/words.ts";
import { answers, number, quote, quotes } from "../../language/nb/words.ts";

const names: Readonly<Record<string, string>> = {
  ...mapped(kinds.kinds, ({ name }) => name),
  answerList: "svarliste",
  item: "spørsmål",
  column: "kolonne",
  grouping: "gruppering",
  scale: "skala",
  result: "resultat",
  block: "blokk",
  group: "gruppe",
  class: "klasse",
  table: "tabell",
  tiles: "utlegging av ruter",
  answer: "svar",
  word: "ord",
};

const value = (found: number | null) => (found === null ? "ukjent" : number(found));

/** The allowed word that is most like the one that stands there. */
const meant = (found: string | number, allowed: readonly (string | number)[]) => {
  const word = typeof found === "number" ? null : nearest(found, allowed.map(String));
  return word === null ? "" : ` Mente du ${quote(word)}?`;
};

/** What is wrong in a rule set, and what would be right. */
export const ruleSet: RuleSetTexts = {
  id_twice: ({ id }) => `id-en ${quote(id)} er brukt to ganger. Gi den ene et annet navn.`,
  reference_nowhere: ({ id, kind, known }) => `viser til ${names[kind] ?? kind} ${quote(id)}, som ikke finnes.${meant(id, known)}`,
  answer_nowhere: ({ answer, allowed }) =>
    `svaret ${quote(answer)} er ikke blant svarene på spørsmålet: ${answers(allowed)}.${meant(answer, allowed)}`,
  answer_counted_twice: ({ answer, item }) => `svaret ${quote(answer)} på ${item} har poeng på to linjer. Fjern den ene.`,
  spelling_ambiguous: ({ spelling, answers: meant }) => `skrivemåten ${quote(spelling)} er gitt for flere svar: ${quotes(meant)}.`,
  square_of_several: ({ square, units }) => `ruten [${square}] er gitt til flere enheter: ${quotes(units)}. Gi hver sin rute.`,
  limits_not_increasing: ({ limits }) => `grensene ${limits.map((limit) => number(limit)).join(", ")} må stige.`,
  limit_above_maximum: ({ limit, maximum }) => `grensen ${number(limit)} kan aldri nås; høyeste mulige er ${number(maximum)}.`,
  limit_at_minimum: ({ limit, minimum }) =>
    `grensen ${number(limit)} er alltid nådd, så ingen kan få score 0; laveste mulige er ${number(minimum)}. Sett den høyere.`,
  item_kind: ({ kinds: found }) =>
    `skal ha nøyaktig én av «answers», «number» og «date», men har ${found === 0 ? "ingen" : number(found)}.`,
  item_not_counted: ({ item }) => `spørsmålet ${quote(item)} er en dato, og kan ikke telles. Ta det ut av «items».`,
  points_by: ({ item, by, needed }) =>
    `«by»: «${by}» passer ikke for ${quote(item)}, som ${needed === "value" ? "er et tall" : "har en svarliste"}. Bruk «${needed}», eller poeng på linjer.`,
  missing_counted: ({ answer, item }) =>
    `svaret ${quote(answer)} på ${item} regnes ikke som svar («missing»), og kan ikke gi poeng. Fjern det ett av stedene.`,
  missing_code_is_answer: ({ found }) => `${quote(found)} er både et svar og en kode for manglende svar. Fjern den ene.`,
  all_missing: () => `alle svarene står i «missing», så ingenting kan besvares. La minst ett svar være et svar.`,
  ranges_overlap: ({ item }) => `to linjer med poeng for ${quote(item)} dekker samme tall. La dem ikke overlappe.`,
  bounds_crossed: ({ from, to }) => `«from» ${number(from)} er over «to» ${number(to)}, så ingen tall er mellom dem.`,
  bounds_outside: ({ variable, from, to, lowest, highest }) =>
    `${quote(variable)} er ${between(lowest, highest)}, så ingen er ${between(from, to)}. Rett grensene, eller det tallet kan være.`,
  bounds_missing: ({ variable }) => `${quote(variable)} mangler «from» eller «to», så det står ikke hvilke tall som gjelder.`,
  answers_missing: ({ variable }) => `${quote(variable)} har en svarliste; si hvilke svar som gjelder, i «answers».`,
  bounds_of_text: ({ variable }) => `${quote(variable)} er ikke et tall, så «from» og «to» kan ikke brukes. Bruk «in» eller «answers».`,
  reversed_endless: ({ item }) => `${quote(item)} kan ikke snus uten «number.from» og «number.to» for spørsmålet.`,
  share_points: () => `en andel er av svar som teller eller ikke teller; poengene må være mellom 0 og 1.`,
  layer_count: ({ found, layers }) => `det er ${number(found)} matriser, men skalaen som velger mellom dem, har ${number(layers)} verdier.`,
  answered_above_items: ({ answered, items }) => `krever ${number(answered)} besvarte, men det er bare ${number(items)}.`,
  score_count: ({ scores, labels }) => `grensene gir ${number(scores)} scorer, men skalaen har ${number(labels)} navn.`,
  share_count: ({ limits, shares }) =>
    `${number(limits)} grenser krever ${number(limits - 1)} andeler for beregning (eller ${number(limits)}, når også den første skal beregnes), men det er ${number(shares)}.`,
  matrix_size: ({ found, rows, columns }) =>
    `matrisen er ${found.map((size) => number(size)).join(" × ")}, men de to skalaene gir ${number(rows)} × ${number(columns)}.`,
  grade_nowhere: ({ grade, grades }) => `matrisen har grad ${number(grade)}, men det er bare ${number(grades)} grader (fra 0).`,
  grade_falls: ({ row, column, from, to }) =>
    `i matrisen gir en høyere score lavere grad: rad ${number(row)}, kolonne ${number(column)} har ${number(to)}, ett trinn lavere har ${number(from)}. Sjekk at det er ment slik.`,
  rest_uneven: ({ ranges }) =>
    `ubesvarte spørsmål teller som gjennomsnittet av de besvarte («rest»: «mean»), men spørsmålene kan gi ulikt mange poeng (${ranges.map((ends) => ends.map(number).join("–")).join(", ")}). Tallet kan da bli høyere enn det høyeste mulige. La spørsmålene gi like mange poeng, og gi dem vekt med «weights».`,
  example_fails: ({ column, expected, found }) => `${column} skal være ${value(expected)}, men blir ${value(found)}.`,
  example_column_nowhere: ({ column, columns }) => `resultatet ${quote(column)} finnes ikke. Resultatene er ${columns.join(", ")}.`,
  value_nowhere: ({ variable, value: found, allowed }) =>
    `${quote(variable)} kan ikke være ${quote(String(found))}. Mulige verdier: ${allowed.join(", ")}.${meant(found, allowed)}`,
  value_kind: ({ variable, value: found, wanted }) =>
    `${quote(variable)} har ${wanted === "number" ? "tall" : "tekst"} som verdi, så ${quote(String(found))} passer aldri. Skriv den ${wanted === "number" ? "uten" : "i"} anførselstegn.`,
  value_in_two_groups: ({ value: found, groups }) =>
    `verdien ${quote(String(found))} er i flere grupper: ${quotes(groups)}. La den være i én.`,
  weight_no_number: ({ column }) => `kolonnen ${quote(column)} er ikke et tall, så den kan ikke være vekten. Gi den rollen «number».`,
  bands_of_text: ({ column }) =>
    `kolonnen ${quote(column)} er ikke et tall, så den kan ikke deles i intervaller. Gi den rollen «number», eller bruk grupper.`,
  bands_not_increasing: ({ bounds }) => `nedre grenser må stige: ${bounds.map((bound) => number(bound)).join(", ")}.`,
  class_code_twice: ({ class: code }) => `klassen ${number(code)} er definert to ganger. Gi den ene et annet tall.`,
  class_code_range: ({ class: code, highest }) => `klassen ${number(code)} er utenfor 0–${number(highest)}. Gi den et tall der.`,
  class_later: ({ class: id }) => `viser til ${quote(id)}, som kommer senere. Flytt ${quote(id)} foran.`,
  shares_not_increasing: ({ shares }) =>
    `andelene ${shares.map((share) => number(share)).join(", ")} må stige, og være over 0 og under 100 prosent.`,
  circle: ({ ids }) => `har en sirkelreferanse: ${[...ids, ids[0] ?? ""].join(" → ")}. Ta bort en av dem.`,
  listed_twice: ({ item }) => `${quote(item)} står to ganger, og ville blitt talt to ganger. Fjern den ene.`,
  item_in_two_blocks: ({ blocks }) => `spørsmålet er i flere blokker: ${quotes(blocks)}. La det være i én.`,
  key_columns: ({ columns }) => `flere kolonner har rollen «id»: ${quotes(columns)}. La én ha den.`,
  name_columns: ({ columns }) => `flere kolonner har rollen «name»: ${quotes(columns)}. La én ha den.`,
  items_alike: ({ label, items }) =>
    `${quotes(items)} har samme tekst eller alias, ${quote(label)}, så ingen overskrift kan skille dem. Gi dem ulik tekst, eller legg dem i hver sin blokk.`,
  register_unknown: ({ register, known }) =>
    `registeret ${quote(register)} finnes ikke. ${known.length === 1 ? "Det som følger med, er" : "De som følger med, er"} ${quotes(known)}. Uten register: null.${meant(register, known)}`,
  translation_length: ({ found, wanted }) =>
    `oversettelsen har ${number(found)} tekster, men regelsettet har ${number(wanted)}. Oversett hver av dem, i samme rekkefølge.`,
  translation_of_nothing: () => `oversetter en tekst som regelsettet ikke har. Fjern den, eller gi regelsettet teksten.`,
  text_unwritable: ({ character }) =>
    `teksten har et tegn som en arbeidsbok ikke kan inneholde (U+${character.toString(16).toUpperCase().padStart(4, "0")}). Fjern det.`,
};

/** A stretch of numbers, of which one end may be open. */
function between(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return `fra ${number(from)} til ${number(to)}`;
  return from === null ? `${number(to ?? 0)} eller mindre` : `${number(from)} eller mer`;
}
