import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { ssb2018 } from "../core/surveys.ts";
import { check } from "./case.ts";
import { blank, block, goodResults, halden, oslo, rygge, silent, svar } from "./survey.ts";

const atLeast = (answered: number) => RuleSet.parse({ ...ssb2018, missing: { policy: "atLeast", answered } });
const HAS_STRATEGY = "«Har kommunen en IKT-/digitaliseringsstrategi?»";
const TRIED = "«Har kommunen forsøkt å rekruttere ansatte med spesialistkompetanse innen IKT/IT…»";

describe("missing answers", () => {
  check([
    {
      when: "everything is answered: nothing is said, and everything is computed",
      given: [svar([rygge()])],
      says: [],
      results: { "0136": goodResults },
    },
    {
      when: "a whole row has no answers",
      given: [svar([rygge(), halden(silent)])],
      says: ["merknad: 1 kommune har ikke svart (rad 3). Resultatet er ukjent."],
      results: { "0136": goodResults, "0101": { strategi_antall: null, intern_antall: null, tilbud_score: null, kompetanse: null } },
    },
    {
      when: "several rows have no answers",
      given: [svar([rygge(), halden(silent), oslo(silent)])],
      says: ["merknad: 2 kommuner har ikke svart (den første i rad 3). Resultatet er ukjent for dem."],
      results: { "0101": { sky_antall: null }, "0301": { sky_antall: null } },
    },
    {
      when: "the gate is «Nei» and its block is blank",
      given: [svar([rygge({ strategi: "Nei", ...blank(...block("strategi")) })])],
      says: [],
      results: { "0136": { strategi_antall: 0, strategi_score: 0, prosjekt_score: 3, prioritering: 3 } },
    },
    {
      when: "the gate is «Nei» and its block says «Nei» everywhere",
      given: [svar([rygge({ sky: "Nei", ...Object.fromEntries(block("sky").map((id) => [id, "Nei"])) })])],
      says: [],
      results: { "0136": { sky_antall: 0, sky_score: 0, bruk: 3 } },
    },
    {
      when: "the gate is «Nei» and items behind it are ticked",
      given: [svar([rygge({ strategi: "Nei" })])],
      says: [
        `advarsel: Rad 2 (0136 Rygge), ${HAS_STRATEGY} (E2): svaret er «Nei», men 10 spørsmål som da ikke gjelder, har svar (F2, G2, H2, I2, …). ` +
          "Svarene teller ikke i «IKT-strategi». Rett det som er feil.",
      ],
      results: { "0136": { strategi_antall: 0, strategi_score: 0 } },
    },
    {
      when: "the gate is «Vet ikke», which opens nothing, and one item is ticked",
      given: [svar([rygge({ sky: "Vet ikke", ...blank(...block("sky")), sky_03: "Ja" })])],
      says: [
        "advarsel: Rad 2 (0136 Rygge), «Benytter kommunen nettskytjenester?» (AS2): svaret er «Vet ikke», men 1 spørsmål som da ikke gjelder, har svar (AV2). " +
          "Svarene teller ikke i «Skytjenester». Rett det som er feil.",
      ],
      results: { "0136": { sky_antall: 0 } },
    },
    {
      when: "the gate has no answer",
      given: [svar([rygge({ strategi: null })])],
      says: [`advarsel: Rad 2 (0136 Rygge), ${HAS_STRATEGY} (E2): ubesvart. «IKT-strategi» er ukjent inntil det er svart på spørsmålet.`],
      results: { "0136": { strategi_antall: null, strategi_score: null, prioritering: null, prosjekt_antall: 7 } },
    },
    {
      when: "the gate is «Ja» and nothing behind it is ticked",
      given: [svar([rygge(Object.fromEntries(block("strategi").map((id) => [id, "Nei"])))])],
      says: [
        `merknad: Rad 2 (0136 Rygge), ${HAS_STRATEGY} (E2): svaret er «Ja», men ingen svar teller i «IKT-strategi», som derfor er 0. Sjekk om svar mangler.`,
      ],
      results: { "0136": { strategi_antall: 0, strategi_score: 0 } },
    },
    {
      when: "the gate is «Ja» and everything behind it is blank",
      given: [svar([rygge(blank(...block("strategi")))])],
      says: [
        `merknad: Rad 2 (0136 Rygge), ${HAS_STRATEGY} (E2): svaret er «Ja», men ingen svar teller i «IKT-strategi», som derfor er 0. Sjekk om svar mangler.`,
      ],
      results: { "0136": { strategi_antall: 0, strategi_score: 0 } },
    },
    {
      when: "one item of a block is blank: it adds nothing, and its cell is named",
      given: [svar([rygge(blank("strategi_03"))])],
      says: ["merknad: Rad 2 (0136 Rygge): 1 av 13 spørsmål i «IKT-strategi» er ubesvart (H2). Det teller ikke med."],
      results: { "0136": { strategi_antall: 9, strategi_score: 2 } },
    },
    {
      when: "several items of a block are blank",
      given: [svar([rygge(blank("tjeneste_01", "tjeneste_04"))])],
      says: ["merknad: Rad 2 (0136 Rygge): 2 av 4 spørsmål i «Tilbud av digitale tjenester» er ubesvart (BQ2, BT2). De teller ikke med."],
      results: { "0136": { tilbud_poeng: 3, tilbud_score: 2 } },
    },
    {
      when: "a whole block that all are asked is blank: that is more than a remark",
      given: [svar([rygge(blank(...block("innkjop")))])],
      says: [
        "advarsel: Rad 2 (0136 Rygge): 8 av 8 spørsmål i «Digitale anskaffelser» er ubesvart (BI2, BJ2, BK2, BL2, …). Resultatet er derfor ukjent.",
      ],
      results: { "0136": { innkjop_antall: null, innkjop_score: null } },
    },
    {
      when: "the rules ask for at least 12 answers, and 12 are given",
      given: [svar([rygge(blank("strategi_03"))])],
      task: {
        ruleSet: RuleSet.parse({
          ...ssb2018,
          indicators: ssb2018.indicators.map((one) =>
            one.id === "strategi" ? { ...one, missing: { policy: "atLeast", answered: 12 } } : one,
          ),
        }),
      },
      says: ["merknad: Rad 2 (0136 Rygge): 1 av 13 spørsmål i «IKT-strategi» er ubesvart (H2). Det teller ikke med."],
      results: { "0136": { strategi_antall: 9 } },
    },
    {
      when: "the rules ask for at least 4 answers, and one of 4 is blank",
      given: [svar([rygge(blank("tjeneste_02"))])],
      task: { ruleSet: atLeast(4) },
      says: [
        "advarsel: Rad 2 (0136 Rygge): 1 av 4 spørsmål i «Tilbud av digitale tjenester» er ubesvart (BR2). Resultatet er derfor ukjent.",
      ],
      results: { "0136": { tilbud_poeng: null, tilbud_score: null, aktivitet: null, bruk: 4 } },
    },
    {
      when: "an answer is outside its list",
      given: [svar([rygge({ strategi_10: "Jaa" })])],
      says: ["feil: Rad 2 (0136 Rygge), «Robotisering» (O2): svaret «Jaa» er ukjent. Mente du «Ja»? Gyldige svar: Ja, Nei, Vet ikke."],
      results: { "0136": { strategi_antall: null, strategi_score: null, prioritering: null, prosjekt_score: 3 } },
    },
    {
      when: "an answer is outside its list, behind a gate that is «Nei»",
      given: [svar([rygge({ strategi: "Nei", ...blank(...block("strategi")), strategi_10: "Jaa" })])],
      says: ["feil: Rad 2 (0136 Rygge), «Robotisering» (O2): svaret «Jaa» er ukjent. Mente du «Ja»? Gyldige svar: Ja, Nei, Vet ikke."],
      results: { "0136": { strategi_antall: null, prioritering: null } },
    },
    {
      when: "the gate's own answer is outside its list",
      given: [svar([rygge({ strategi: "Delvis" })])],
      says: [`feil: Rad 2 (0136 Rygge), ${HAS_STRATEGY} (E2): svaret «Delvis» er ukjent. Gyldige svar: Ja, Nei.`],
      results: { "0136": { strategi_antall: null, prioritering: null } },
    },
    {
      when: "a follow-up is answered by one who was not asked",
      given: [svar([rygge({ rekruttering: "Nei" })])],
      says: [
        "advarsel: Rad 2 (0136 Rygge), «Har kommunen hatt vanskeligheter med å rekruttere IKT/IT-spesialister?» (AR2): svaret er «Ja», " +
          `men svaret på ${TRIED} sier at spørsmålet ikke gjelder. Rett ett av svarene.`,
      ],
      results: { "0136": { kompetanse: 4 } },
    },
    {
      when: "what a class needs is not answered",
      given: [svar([rygge(blank("rekruttering", "rekrutteringsvansker"))])],
      says: [
        `advarsel: Rad 2 (0136 Rygge), ${TRIED} (AQ2): ubesvart. «Rekruttering av IKT-spesialister» er ukjent inntil det er svart på spørsmålet.`,
      ],
      results: { "0136": { kompetanse: null, intern_score: 3 } },
    },
    {
      when: "a follow-up that a class needs is not answered",
      given: [svar([rygge(blank("rekrutteringsvansker"))])],
      says: [
        "advarsel: Rad 2 (0136 Rygge), «Har kommunen hatt vanskeligheter med å rekruttere IKT/IT-spesialister?» (AR2): ubesvart. " +
          "«Rekruttering av IKT-spesialister» er ukjent inntil det er svart på spørsmålet.",
      ],
      results: { "0136": { kompetanse: null } },
    },
    {
      when: "«Vet ikke» in what a class needs is an answer: the class is unknown, and nothing needs mending",
      given: [svar([rygge({ rekruttering: "Vet ikke", rekrutteringsvansker: null })])],
      says: [],
      results: { "0136": { kompetanse: null } },
    },
  ]);
});
