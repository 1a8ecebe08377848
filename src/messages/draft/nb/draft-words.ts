import type { DraftTexts } from "../../../core/draft/rules/draft-texts.ts";
import { quotes } from "../../language/nb/words.ts";

/** The units that sheets are about, by the folded word in a heading: singular and plural. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  kommune: ["kommune", "kommuner"],
  kommunenavn: ["kommune", "kommuner"],
  municipality: ["kommune", "kommuner"],
  virksomhet: ["virksomhet", "virksomheter"],
  skole: ["skole", "skoler"],
  skolenavn: ["skole", "skoler"],
  school: ["skole", "skoler"],
  avdeling: ["avdeling", "avdelinger"],
  department: ["avdeling", "avdelinger"],
  bedrift: ["bedrift", "bedrifter"],
  foretak: ["foretak", "foretak"],
  firma: ["firma", "firmaer"],
  company: ["firma", "firmaer"],
  organisasjon: ["organisasjon", "organisasjoner"],
  organisation: ["organisasjon", "organisasjoner"],
  organization: ["organisasjon", "organisasjoner"],
  institusjon: ["institusjon", "institusjoner"],
  sykehus: ["sykehus", "sykehus"],
  barnehage: ["barnehage", "barnehager"],
  bibliotek: ["bibliotek", "bibliotek"],
  enhet: ["enhet", "enheter"],
  respondent: ["respondent", "respondenter"],
};

const SCORES = ["null", "veldig lav", "lav", "høy", "veldig høy"] as const;
const FEWER: Readonly<Record<number, readonly string[]>> = {
  2: ["ingen", "noen"],
  3: ["ingen", "lav", "høy"],
  4: ["ingen", "lav", "middels", "høy"],
};

/** The words of a draft in Norwegian bokmål. */
export const draftWords: DraftTexts = {
  yes: "Ja",
  no: "Nei",
  unit: (word) => {
    const [singular, plural] = UNITS[word ?? ""] ?? ["enhet", "enheter"];
    return { singular, plural };
  },
  rowNumber: "Radnummer",
  title: (sheet) => `Undersøkelsen i arket «${sheet}»`,
  reference: (sheet) => `Utkast laget ut fra arket «${sheet}»`,
  questions: (from, to) => `Spørsmål ${String(from)}–${String(to)}`,
  asked: (question, answers) => `${question} (${answers.join(", ")})`,
  counted: { ticks: "kryss", yes: "ja-svar", answers: "svar som teller" },
  scores: (scores) => FEWER[scores] ?? SCORES,
  grades: ["svært lavt", "lavt", "middels", "høyt", "svært høyt"],
  composite: (one, other) => `${one} og ${other}`,
  base: (units) => `Alle ${units} som har svart`,
  tables: {
    items: (block) => `${block}, etter spørsmål`,
    answered: "Svar som teller",
    scores: (units, indicator) => `${capital(units)} etter score for ${quotes([indicator])}`,
    grades: (units, composite) => `${capital(units)} etter grad av ${quotes([composite])}`,
    summary: "Indikatorene i oversikt",
  },
};

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
