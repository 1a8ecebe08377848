import type { RulesTexts } from "../cli-contract.ts";
import type { RuleSetIssueTexts } from "../cli-problem.ts";
import { counted, number } from "./words.ts";

/** Questions and answers are not cut short here: they are what is explained. */
const quote = (text: string) => `«${text}»`;
const quotes = (texts: readonly string[]) => texts.map(quote).join(", ");

const decimal = (value: number) => number(value, Number.isInteger(value) ? 0 : 1);
const orUnknown = (value: number | null) => (value === null ? "ukjent" : decimal(value));

/** The words of a rule set shown as text. */
export const rules: RulesTexts = {
  builtIn: (ids) => `Regelsett som følger med: ${ids.join(", ")}`,
  sound: "Regelsettet følger formatet, henger sammen, og eksemplene i det stemmer.",
  idAndRevision: (id, revision, period) => `${id}, utgave ${revision}, periode ${period}`,
  sources: "Kilde",
  unit: "Enhet",
  missing: "Ubesvarte spørsmål",
  indicators: "Indikatorer",
  gate: (question, answers) => `Spørres når svaret på ${quote(question)} er ${quotes(answers)}; ellers er resultatet 0.`,
  allAsked: "Spørres av alle.",
  counts: (answers) => `Teller: ${quotes(answers)}.`,
  worth: (answers, points, items) =>
    `${counted(points, "poeng", "poeng")} for ${quotes(answers)}${items === null ? "" : ` på ${quotes(items)}`}.`,
  cutPoints: "Grenser",
  quantiles: (shares) => `beregnes av dataene, ved ${shares.join(", ")} prosent`,
  items: (items) => counted(items, "spørsmål", "spørsmål"),
  composites: "Sammensatte indikatorer",
  matrix: (rows, columns) => `Rader: ${rows}. Kolonner: ${columns}.`,
  nominals: "Klasser uten rekkefølge",
  reconstructed: "Rekonstruert: klassene er satt av produktet, ikke av rapporten.",
  reconstructedWording: "rekonstruert ordlyd",
  or: "eller",
  and: "og",
  tables: (tables, figures) => `${counted(tables, "tabell", "tabeller")}, ${number(figures)} av dem med nummer fra rapporten`,
  examples: (examples) => `${counted(examples, "utregnet eksempel", "utregnede eksempler")} som alle stemmer`,
};

/** What is wrong with a rule set, and what would be right. */
export const ruleSetIssues: RuleSetIssueTexts = {
  id_twice: ({ id }) => `id-en ${quote(id)} er brukt to ganger. Gi den ene et annet navn.`,
  reference_nowhere: ({ id, kind }) => `viser til ${quote(id)} (${kind}), som ikke finnes.`,
  answer_nowhere: ({ answer, allowed }) => `svaret ${quote(answer)} finnes ikke i svarlisten. Gyldige svar: ${quotes(allowed)}.`,
  answer_counted_twice: ({ answer, item }) => `svaret ${quote(answer)} på ${quote(item)} er gitt poeng i flere linjer.`,
  spelling_ambiguous: ({ spelling, answers }) => `skrivemåten ${quote(spelling)} kan bety flere svar: ${quotes(answers)}.`,
  limits_not_increasing: ({ limits }) => `grensene ${limits.join(", ")} må være over 0 og øke for hvert trinn.`,
  limit_above_maximum: ({ limit, maximum }) => `grensen ${decimal(limit)} er høyere enn det høyeste mulige, ${decimal(maximum)}.`,
  score_count: ({ scores, labels }) => `grensene gir ${number(scores)} scorer, men skalaen har ${number(labels)} betegnelser.`,
  share_count: ({ limits, shares }) =>
    `har ${number(limits)} grenser og ${counted(shares, "andel", "andeler")}; det skal være én andel færre enn grenser.`,
  matrix_size: ({ found, rows, columns }) =>
    `matrisen er ${found.join(" × ")}, men skalaene krever ${number(rows)} rader og ${number(columns)} kolonner.`,
  grade_nowhere: ({ grade, grades }) => `matrisen har graden ${number(grade)}, men det er bare ${number(grades)} grader, fra 0.`,
  grade_falls: ({ row, column, from, to }) =>
    `i rad ${number(row)}, kolonne ${number(column)} gir høyere score lavere grad: ${number(to)} etter ${number(from)}.`,
  example_fails: ({ column, expected, found }) => `${column} skulle blitt ${orUnknown(expected)}, men blir ${orUnknown(found)}.`,
  example_column_nowhere: ({ column, columns }) => `kolonnen ${quote(column)} finnes ikke. Kolonnene er ${columns.join(", ")}.`,
};
