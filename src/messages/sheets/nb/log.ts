import type { LogTexts } from "../../../core/layout/texts/texts.ts";
import { number } from "../../language/nb/words.ts";

const reasons = {
  map: "valgt for hånd",
  code: "overskriften er spørsmålets kode",
  label: "overskriften er spørsmålets tekst",
  label_in_header: "teksten står i overskriften",
  label_similar: "nesten lik tekst",
  block_and_code: "overskrift over to rader",
  list: "liste i én celle",
};

/** The words of the log sheet. */
export const log: LogTexts = {
  ruleSet: "Regelsett",
  id: "Id",
  revision: "Versjon",
  name: "Navn",
  period: "Periode",
  source: "Kilde",
  method: "Metode",
  cutPoints: "Grenser for score",
  cutPointMode: (mode, inFormulas) =>
    mode === "fixed"
      ? "Faste, som i regelsettet"
      : `Beregnet ut fra disse dataene${inFormulas ? ". I formlene er de tall, og følger ikke svar som endres" : ""}`,
  weights: "Vekter",
  missing: "Ubesvarte spørsmål",
  missingPolicy: (policy) =>
    policy.policy === "notCounted" ? "Regnes som 0" : `Ukjent når færre enn ${number(policy.answered)} spørsmål er besvart`,
  data: "Data",
  file: "Fil",
  note: "Fra arket",
  sheet: "Ark",
  headerRow: "Overskriftsrad",
  dataRows: "Rader med svar",
  hash: "Sjekksum for dataene",
  counts: "Antall",
  units: "Rader lest",
  responded: "Med svar",
  unknown: "Ukjent",
  run: "Kjøring",
  interrupted: "Kjøringer før denne som ikke ble fullført",
  left: {
    untouched: "Arbeidsboken var som før.",
    complete: "Resultatet var skrevet i sin helhet.",
    unknown: "Det er ikke kjent hvordan arbeidsboken sto.",
  },
  program: "Programversjon",
  time: "Tidspunkt",
  language: "Språk",
  languageName: (language) => (language === "nb" ? "Bokmål" : language === "en" ? "Engelsk" : language),
  decisions: "Valg som ikke er kildens egne",
  reconstructed: "Gjenskapt",
  ours: "Tabell utenom kilden",
  columns: "Kolonner som er funnet",
  column: "Kolonne",
  header: "Overskrift",
  readAs: "Lest som",
  how: "Hvordan",
  reason: (reason) => reasons[reason],
  certainty: (certainty) => (certainty === "certain" ? "sikker" : "usikker"),
};
