import type { RuleSheetTexts } from "../../../core/rule-sheet/values/rule-sheet-texts.ts";
import { choices } from "./choices.ts";
import { facts } from "./facts.ts";
import { headings } from "./headings.ts";
import { tables } from "./tables.ts";

export const ruleSheet: RuleSheetTexts = {
  sheetName: "Regler",
  heading: (title) => `Regler: ${title}`,
  intro: [
    "Reglene står i tabellene nedenfor. Endre dem i cellene, og kjør beregningen på nytt: arbeidsboken regnes ut etter dette arket.",
    "Tabeller og kolonner kjennes igjen på titler og overskrifter, så la dem stå. «Nr» gir rekkefølgen; en rad uten nummer kommer etter raden over. " +
      "Egne kolonner, notater og farger leses ikke.",
    "Flere tekster i én celle skilles med |. Et vilkår skrives slik: score strategi = 3 | 4 og kolonne innbyggere fra 5000 til 9999.",
  ],
  tables,
  headings,
  limit: (score) => `Grense ${score - 1}|${score}`,
  facts,
  choices,
  variables: { column: "kolonne", item: "spørsmål", count: "tall", score: "score", grade: "grad", class: "klasse", grouping: "gruppering" },
  words: {
    true: "SANN",
    false: "USANN",
    and: "og",
    or: "eller",
    not: "ikke",
    from: "fra",
    to: "til",
    elsewhere: "(se Annet)",
    nothing: "(ingenting)",
  },
  missing: {
    notCounted: "teller ikke",
    atLeast: "minst {n} besvart",
    atLeastMean: "minst {n} besvart, resten som gjennomsnitt",
    atLeastNotCounted: "minst {n} besvart, resten teller ikke",
  },
  matrix: ({ name, rows, columns, layers }) => `${name} – rader: ${rows}, kolonner: ${columns}${layers === null ? "" : `, lag: ${layers}`}`,
};
