import type { LogTexts } from "../../core/layout/texts.ts";
import { number } from "./words.ts";

const reasons = {
  map: "pekt ut for hånd",
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
  revision: "Utgave",
  name: "Navn",
  period: "Periode",
  source: "Kilde",
  method: "Metode",
  cutPoints: "Grenser for score",
  cutPointMode: (mode) => (mode === "fixed" ? "Faste, som i regelsettet" : "Beregnet av disse dataene"),
  missing: "Ubesvarte spørsmål",
  missingPolicy: (policy) =>
    policy.policy === "notCounted" ? "Telles ikke med" : `Ukjent når færre enn ${number(policy.answered)} spørsmål er besvart`,
  data: "Data",
  file: "Fil",
  note: "Fra arket",
  sheet: "Ark",
  headerRow: "Overskriftsrad",
  dataRows: "Rader med svar",
  hash: "Avtrykk av dataene",
  counts: "Antall",
  units: "Rader lest",
  responded: "Med svar",
  unknown: "Ukjent",
  run: "Kjøring",
  program: "Programversjon",
  time: "Tidspunkt",
  language: "Språk",
  languageName: (language) => (language === "nb" ? "Bokmål" : language === "en" ? "Engelsk" : language),
  decisions: "Valg som er produktets egne",
  reconstructed: "Rekonstruert",
  ours: "Produktets egen tabell",
  columns: "Kolonner som er gjenkjent",
  column: "Kolonne",
  header: "Overskrift",
  readAs: "Lest som",
  how: "Hvordan",
  reason: (reason) => reasons[reason],
  certainty: (certainty) => (certainty === "certain" ? "sikker" : "usikker"),
};
