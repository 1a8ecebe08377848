import { check } from "./case.ts";
import { bookOf } from "./book.ts";
import { blank, halden, rygge, svar } from "./survey.ts";

const unknown = { strategi_antall: null, strategi_score: null, prioritering: null };
const asGiven = { strategi_antall: 10, strategi_score: 3 };
const YES_NO = "Gyldige svar: Ja, Nei, Vet ikke.";

describe("answers in another spelling are read as meant; what the rules do not declare is listed", () => {
  check([
    ...[
      ["in capitals", "JA"],
      ["with a full stop", "Ja."],
    ].map(([how, cell]) => ({
      when: `a «Ja» is given ${String(how)}`,
      given: [svar([rygge({ strategi_01: cell ?? null })])],
      says: [
        `merknad: Kolonne F, «IKT-infrastruktur»: 1 celle er skrevet annerledes og lest som et svar (F2): «${String(cell)}» som «Ja» (1).`,
      ],
      results: { "0136": asGiven },
    })),
    ...[
      ["as the text 1", "1"],
      ["as the number 1", 1],
      ["as X", "x"],
      ["as the word for true", "Sann"],
      ["as a truth value", true],
    ].map(([how, cell]) => ({
      when: `a «Ja» is given ${String(how)}, which the rules declare`,
      given: [svar([rygge({ strategi_01: cell ?? null })])],
      says: [],
      results: { "0136": asGiven },
    })),
    {
      when: "answers have blanks and no-break spaces around them",
      given: [svar([rygge({ strategi_01: "\u00a0Ja " }), halden({ strategi_01: " Ja" })])],
      says: [
        "merknad: Kolonne F, «IKT-infrastruktur»: 2 celler er skrevet annerledes og lest som svar (F2, F3): «Ja» med ekstra blanke tegn som «Ja» (2).",
      ],
      results: { "0136": asGiven, "0101": asGiven },
    },
    {
      when: "a cell holds nothing but blanks: it is unanswered",
      given: [svar([rygge({ strategi_13: " \u00a0" })])],
      says: ["merknad: Rad 2 (0136 Rygge): 1 av 13 spørsmål i «IKT-strategi» er ubesvart (R2). Det teller ikke med."],
      results: { "0136": asGiven },
    },
    {
      when: "an answer is the older spelling of a list, which the rules declare",
      given: [svar([rygge({ kompetansemangel: "I verken stor eller liten grad" })])],
      says: [],
    },
  ]);
});

describe("what is no answer is an error with its cell, and makes its indicator unknown", () => {
  check([
    {
      when: "a number that is no code",
      given: [svar([rygge({ strategi_01: 2 })])],
      says: [`feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «2» er ukjent. ${YES_NO}`],
      results: { "0136": unknown },
    },
    {
      when: "1 where the answers are «Ja, helt» and «Ja, delvis»: it may be either",
      given: [svar([rygge({ innkjop_01: 1 })])],
      says: [
        "feil: Rad 2 (0136 Rygge), «Planlegging av innkjøp» (BI2): svaret «1» er ukjent. Gyldige svar: «Ja, helt», «Ja, delvis», «Nei», «Vet ikke».",
      ],
      results: { "0136": { innkjop_antall: null, bruk: null, aktivitet: null } },
    },
    {
      when: "«Ja» where the answers are «Ja, helt» and «Ja, delvis»",
      given: [svar([rygge({ innkjop_01: "Ja" })])],
      says: [
        "feil: Rad 2 (0136 Rygge), «Planlegging av innkjøp» (BI2): svaret «Ja» er ukjent. Gyldige svar: «Ja, helt», «Ja, delvis», «Nei», «Vet ikke».",
      ],
      results: { "0136": { innkjop_antall: null } },
    },
    {
      when: "a truth value where the answers are words",
      given: [svar([rygge({ funksjon_01: true })])],
      says: [
        "feil: Rad 2 (0136 Rygge), «Drift av PC-miljøer» (AD2): svaret «SANN» er ukjent. Gyldige svar: Utelukkende interne, Overveiende interne, " +
          "Noenlunde likt fordelt, Overveiende eksterne, Utelukkende eksterne, Ikke relevant, Vet ikke.",
      ],
      results: { "0136": { intern_antall: null, kompetanse: null } },
    },
    {
      when: "a date, counted from 1900",
      given: [svar([rygge({ strategi_01: { serial: 43160 } })])],
      says: [`feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): datoen 2018-03-01 er ikke et svar. ${YES_NO}`],
      results: { "0136": unknown },
    },
    {
      when: "the same date in a workbook that counts from 1904",
      given: () => bookOf([svar([rygge({ strategi_01: { serial: 41698 } })])], { date1904: true }),
      says: [`feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): datoen 2018-03-01 er ikke et svar. ${YES_NO}`],
      results: { "0136": unknown },
    },
    {
      when: "1 shown as a date is a date, and no «Ja»",
      given: [svar([rygge({ strategi_01: { serial: 1 } })])],
      says: [`feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): datoen 1900-01-01 er ikke et svar. ${YES_NO}`],
      results: { "0136": unknown },
    },
    {
      when: "an error cell",
      given: [svar([rygge({ strategi_01: { error: "#N/A" } })])],
      says: ["feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): feilen #N/A. Rett formelen eller skriv svaret."],
      results: { "0136": unknown },
    },
    {
      when: "a formula with an error as its value",
      given: [svar([rygge({ strategi_01: { formula: "VLOOKUP(A2,Ark2!A:B,2,0)", value: { error: "#REF!" } } })])],
      says: ["feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): feilen #REF!. Rett formelen eller skriv svaret."],
      results: { "0136": unknown },
    },
    {
      when: "a formula that was never calculated",
      given: [svar([rygge({ strategi_01: { formula: 'IF(A2="x","Ja","Nei")' } })])],
      says: [
        "feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): formelen er ikke beregnet. Beregn arbeidsboken i Excel (F9) og prøv igjen.",
      ],
      results: { "0136": unknown },
    },
    {
      when: "a formula whose value the file holds is an answer like any other",
      given: [svar([rygge({ strategi_01: { formula: 'IF(TRUE,"Ja","Nei")', value: "Ja" } })])],
      says: [],
      results: { "0136": asGiven },
    },
    {
      when: "a formula that gives an empty text is unanswered",
      given: [svar([rygge({ strategi_01: { formula: '""', value: "" } })])],
      says: ["merknad: Rad 2 (0136 Rygge): 1 av 13 spørsmål i «IKT-strategi» er ubesvart (F2). Det teller ikke med."],
      results: { "0136": { strategi_antall: 9, strategi_score: 2 } },
    },
    {
      when: "a text in pieces of different looks is one text",
      given: [svar([rygge({ strategi_01: { runs: ["J", "a"] } })])],
      says: [],
      results: { "0136": asGiven },
    },
    {
      when: "answer cells merged down: only the first has an answer",
      given: [svar([rygge(), halden({ strategi_10: null })], { merges: ["O2:O3"] })],
      says: [
        "feil: Rad 2, «Robotisering» (O2:O3): cellene er slått sammen, og bare den første har et svar. Del opp cellene og skriv svaret i hver av dem.",
      ],
      results: { "0136": asGiven, "0101": unknown },
    },
    {
      when: "answer cells merged across",
      given: [svar([rygge({ strategi_02: null })], { merges: ["F2:G2"] })],
      says: [
        "feil: Rad 2, «Informasjonssikkerhet» (F2:G2): cellene er slått sammen, og bare den første har et svar. Del opp cellene og skriv svaret i hver av dem.",
      ],
      results: { "0136": unknown },
    },
    {
      when: "a very long text: it is cut in the message",
      given: [svar([rygge({ strategi_01: `Ja, fordi ${"vi har det ".repeat(3000)}` })])],
      says: [
        `feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «Ja, fordi vi har det vi har det vi har det vi har det vi har det vi har det vi …» er ukjent. ${YES_NO}`,
      ],
      results: { "0136": unknown },
    },
    {
      when: "control characters and line breaks: the message stays on one line",
      given: [svar([rygge({ strategi_01: "Ja\u0001\r\nhelt\tsikkert" })])],
      says: [`feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «Ja helt sikkert» er ukjent. ${YES_NO}`],
      results: { "0136": unknown },
    },
    {
      when: "an error written as text, a dash and a full stop are no answers",
      given: [svar([rygge({ strategi_01: "#N/A", strategi_02: "-", strategi_03: ".." })])],
      says: [
        `feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «#N/A» er ukjent. ${YES_NO}`,
        `feil: Rad 2 (0136 Rygge), «Informasjonssikkerhet» (G2): svaret «-» er ukjent. ${YES_NO}`,
        `feil: Rad 2 (0136 Rygge), «Digitale tjenester for innbyggere» (H2): svaret «..» er ukjent. ${YES_NO}`,
      ],
      results: { "0136": unknown },
    },
    {
      when: "an error beside a blank: the error makes it unknown, and the blank is told as well",
      given: [svar([rygge({ strategi_01: "kanskje", ...blank("strategi_02") })])],
      says: [
        `feil: Rad 2 (0136 Rygge), «IKT-infrastruktur» (F2): svaret «kanskje» er ukjent. ${YES_NO}`,
        "advarsel: Rad 2 (0136 Rygge): 1 av 13 spørsmål i «IKT-strategi» er ubesvart (G2). Resultatet er derfor ukjent.",
      ],
      results: { "0136": unknown },
    },
  ]);
});
