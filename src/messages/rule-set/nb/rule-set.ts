import type { RuleSetTexts } from "../rule-set-contract.ts";
import { answers, number, quote, quotes } from "../../language/nb/words.ts";

const kinds: Readonly<Record<string, string>> = {
  answerList: "svarliste",
  item: "spørsmål",
  column: "kolonne",
  indicator: "indikator",
  composite: "sammensatt indikator",
  nominal: "klasseinndeling",
  grouping: "gruppering",
  scale: "skala",
  result: "resultat",
};

const value = (found: number | null) => (found === null ? "ukjent" : number(found));

/** What is wrong in a rule set, and what would be right. */
export const ruleSet: RuleSetTexts = {
  id_twice: ({ id }) => `id-en ${quote(id)} er brukt to ganger. Gi den ene et annet navn.`,
  reference_nowhere: ({ id, kind }) => `viser til ${kinds[kind] ?? kind} ${quote(id)}, som ikke finnes.`,
  answer_nowhere: ({ answer, allowed }) => `svaret ${quote(answer)} er ikke blant svarene på spørsmålet: ${answers(allowed)}.`,
  answer_counted_twice: ({ answer, item }) => `svaret ${quote(answer)} på ${item} har poeng på to linjer. Fjern den ene.`,
  spelling_ambiguous: ({ spelling, answers: meant }) => `skrivemåten ${quote(spelling)} er gitt for flere svar: ${quotes(meant)}.`,
  limits_not_increasing: ({ limits }) => `grensene ${limits.map((limit) => number(limit)).join(", ")} må være over 0 og stige.`,
  limit_above_maximum: ({ limit, maximum }) => `grensen ${number(limit)} kan aldri nås; høyeste mulige er ${number(maximum)}.`,
  score_count: ({ scores, labels }) => `grensene gir ${number(scores)} scorer, men skalaen har ${number(labels)} navn.`,
  share_count: ({ limits, shares }) =>
    `${number(limits)} grenser krever ${number(limits - 1)} andeler for beregning, men det er ${number(shares)}.`,
  matrix_size: ({ found, rows, columns }) =>
    `matrisen er ${found.map((size) => number(size)).join(" × ")}, men de to skalaene gir ${number(rows)} × ${number(columns)}.`,
  grade_nowhere: ({ grade, grades }) => `matrisen har grad ${number(grade)}, men det er bare ${number(grades)} grader (fra 0).`,
  grade_falls: ({ row, column, from, to }) =>
    `i matrisen gir en høyere score lavere grad: rad ${number(row)}, kolonne ${number(column)} har ${number(to)}, ett trinn lavere har ${number(from)}. Sjekk at det er ment slik.`,
  example_fails: ({ column, expected, found }) => `${column} skal være ${value(expected)}, men blir ${value(found)}.`,
  example_column_nowhere: ({ column, columns }) => `resultatet ${quote(column)} finnes ikke. Resultatene er ${columns.join(", ")}.`,
};
