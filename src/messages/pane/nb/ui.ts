import type { DataTexts, FrameTexts, UiTexts } from "../ui-contract.ts";
import { layout } from "../../sheets/nb/layout.ts";
import { log } from "../../sheets/nb/log.ts";
import { check } from "./ui-check.ts";
import { problems } from "./ui-problems.ts";
import { explain, result, rules } from "./ui-results.ts";
import { counted, number, quote, quotes } from "../../language/nb/words.ts";

const frame: FrameTexts = {
  pane: "Digitaliseringsindikatorer",
  sections: { data: "Data", check: "Kontroll", rules: "Regler", result: "Resultat", explain: "Forklar" },
  compute: "Beregn",
  cancel: "Avbryt",
  close: "Lukk meldingen",
  loading: "Leser …",
  otherLanguage: "English",
  steps: { read: "Leser svarene …", assess: "Beregner …", write: "Skriver …" },
  freezing: "Fryser til verdier …",
  inserting: "Setter inn eksempelet …",
  waiting: {
    cell: "Venter: en celle er under redigering. Trykk Enter eller Esc i arket.",
    calculation: "Venter: Excel beregner formler.",
    busy: "Venter: Excel er opptatt. Er en dialog åpen, lukk den.",
  },
  share: (percent) => `${number(percent)} %`,
  rows: (rows) => counted(rows, "rad", "rader"),
  notFound: "ikke funnet",
  sound: "uten feil",
  findings: (severity, count) => `${number(count)} ${layout.severity(severity, count)}`,
  findingsShort: (severity, count) => `${number(count)} ${{ error: "feil", warning: "adv.", remark: "merkn." }[severity]}`,
  mode: { fixed: "faste", recomputed: "beregnet" },
  freshness: {
    notWritten: "ikke beregnet",
    fresh: "oppdatert",
    answersChanged: "utdatert",
    rulesChanged: "utdatert",
    cellsDiffer: "utdatert",
  },
  standing: {
    notWritten: "Ikke beregnet i denne arbeidsboken",
    answersChanged: "Svarene er endret siden beregningen",
    rulesChanged: "Reglene er endret siden beregningen",
    cellsDiffer: "Cellene viser ikke det svarene og reglene gir",
    fresh: (time) => `Beregnet ${time}`,
  },
  written: (what, { units, unknown, sheets }) =>
    `Beregnet ${what}${unknown === 0 ? "" : unknown === units ? ", men alle er «Ukjent»" : `; ${number(unknown)} er «Ukjent»`}.${sheets.length === 0 ? "" : ` ${sheets.length === 1 ? "Arket" : "Arkene"} ${quotes(sheets)} er oppdatert.`}`,
  seeErrors: (errors) => `Se ${counted(errors, "feil", "feil")}`,
  undoable: {
    oneStep: "Ctrl+Z kan angre beregningen.",
    manySteps: "Beregningen angres i flere trinn.",
    none: "Excel kan ikke angre beregningen.",
  },
  undo: { oneStep: "Ctrl+Z angrer alt.", manySteps: "Angre tar flere trinn.", none: "Excel kan ikke angre dette." },
  sheetNotes: (notes) => `Fra arket: ${quotes(notes)}`,
  cancelled: "Avbrutt. Ingenting er skrevet.",
  imported: (title) => `Regelsettet ${quote(title)} er i bruk.`,
  nothingToDraft: "Fant ingen spørsmål å lage regler av. Arket må ha overskrifter, én rad for hver enhet og én kolonne for hvert spørsmål.",
  savedNewer:
    "Valgene i arbeidsboken er lagret med en nyere versjon av programmet. De endres ikke, og valgene du gjør nå, blir ikke lagret.",
  savedDamaged: (fields) => `Noen lagrede valg kunne ikke leses (${fields.join(", ")}). Standardvalgene brukes i stedet.`,
  fileUnreadable: (name) =>
    `${quote(name)} er ikke en JSON-fil. Velg et regelsett som er eksportert herfra, eller en arbeidsbok med arket «Regler».`,
  ruleSetWrong: (name, faults) => `${quote(name)} er ikke tatt i bruk. Rett ${counted(faults, "feil", "feil")}:`,
  left: {
    untouched: "Arbeidsboken er som før.",
    complete: "Hele resultatet er lagt inn.",
    unknown: "Se over arbeidsboken, eller beregn på nytt; da skrives alt på nytt.",
  },
};

const data: DataTexts = {
  next: (units) => `${units} er lest. Trykk Beregn nederst for å få kolonner, tabeller og diagrammer.`,
  empty: "Arbeidsboken er tom",
  orOpen: "Lim inn eller åpne svarene: én rad per kommune, én kolonne per spørsmål.",
  offerDraft: "En annen undersøkelse? Regler kan lages ut fra svarene som står her. Ingenting skrives i arket.",
  makeDraft: "Lag regler fra arket",
  sample: "Eksempelet har syntetiske svar for 422 kommuner som gir tallene i SSBs rapport for 2018.",
  insertSample: "Sett inn eksempelet",
  sheet: "Ark med svarene",
  findSheet: (found) => (found === null ? "Finn arket automatisk" : `${found} (valgt automatisk)`),
  headerRow: "Overskriftsrad",
  findHeaderRow: (row) => (row === null ? "Overskriftsraden ble ikke funnet." : `Overskrifter i rad ${number(row)}`),
  table: (name, area) => `Tabell ${quote(name)}, ${area}`,
  plainCells: (area) => `Cellene ${area}`,
  respondents: (responded, size, units) => `${number(responded)} av ${number(size)} ${units} har svart`,
  columns: "Kolonner",
  matched: (found, all) => `${number(found)} av ${counted(all, "spørsmål har", "spørsmål har")} en kolonne`,
  toSettle: (count) => `${number(count)} å avklare`,
  accept: "Godta",
  acceptAll: (count) => `Godta alle ${number(count)} usikre`,
  sure: (count) => counted(count, "kolonne er sikker", "kolonner er sikre"),
  settledByHand: (count) => `${number(count)} valgt for hånd`,
  unused: (count) => `${counted(count, "kolonne", "kolonner")} er ikke i bruk`,
  unusedMeaning: "Ingen av spørsmålene i regelsettet er lest fra disse.",
  change: "Endre",
  columnOf: (label) => `Kolonne for ${quote(label)}`,
  findIt: "Velg automatisk",
  absent: "Finnes ikke i arket",
  missing: "Ingen kolonne funnet",
  missingByHand: "Finnes ikke i arket",
  reasons: {
    map: log.reason("map"),
    code: log.reason("code"),
    label: log.reason("label"),
    label_in_header: log.reason("label_in_header"),
    label_similar: log.reason("label_similar"),
    block_and_code: log.reason("block_and_code"),
    list: log.reason("list"),
  },
  columnOption: (letters, header) => (header === "" ? `${letters} (uten overskrift)` : `${letters} ${header}`),
  noHeader: "(uten overskrift)",
};

/** The texts of the pane in Norwegian bokmål. */
export const ui: UiTexts = { frame, data, check, rules, result, explain, problems };
