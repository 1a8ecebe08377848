import type { ExplainPaneTexts, ResultTexts, RulesTexts } from "../ui-contract.ts";
import { counted, number } from "../../language/nb/words.ts";

/** Questions and answers are not shortened here: they are the rules. */
const quote = (text: string) => `«${text}»`;

export const rules: RulesTexts = {
  ruleSet: "Regelsett",
  own: "importert",
  identity: (id, revision, period) => `${id}, versjon ${revision}${period === "" ? "" : `, periode ${period}`}`,
  source: "Kilde",
  weights: (column) => `Tabellene er vektet med ${quote(column)}. Scorer, grader og grenser er det ikke.`,
  registerWanted: (file) => `Enhetene står i filen ${quote(file)}. Velg den, så blir den tatt vare på sammen med reglene.`,
  registerKept: (file, given) =>
    `Enhetene er lest fra ${file === given ? quote(file) : `${quote(given)}, som er valgt for ${quote(file)}`}.`,
  giveRegister: "Velg filen …",
  otherRegister: "Velg en annen fil …",
  importing: "Importer …",
  exporting: "Eksporter",
  writeSheet: "Skriv reglene som ark",
  tryOthers: "Prøv andre regler …",
  cutPoints: "Grenser for score",
  fixed: "Faste",
  fixedMeaning: "Som i regelsettet, så år kan sammenlignes.",
  recomputed: "Beregnet ut fra dataene",
  recomputedMeaning: (groups, isReports) =>
    `${groups === null ? "Velges slik at scorene får de andelene av enhetene som regelsettet sier." : `Deler dem som har mer enn 0, i ${number(groups)} omtrent like store grupper.`}${isReports ? " Rapporten oppgir ingen slik regel." : ""}`,
  blanks: "Ubesvarte spørsmål",
  notCounted: "Regnes som 0",
  notCountedMeaning: "Ubesvarte spørsmål gir 0 og er med i nevneren.",
  atLeast: "Krev et antall svar",
  atLeastMeaning: "Med færre svar blir indikatoren ukjent.",
  answeredNumber: "Minst besvart",
  score: "Score",
  interval: (unit) => unit.charAt(0).toUpperCase() + unit.slice(1),
  units: (units) => units.charAt(0).toUpperCase() + units.slice(1),
  median: (median, base, isWeighted) => `Median ${median}${isWeighted ? ", vektet," : ""} blant de ${number(base)} som er spurt.`,
  missing: (policy) =>
    policy.policy === "notCounted" ? "Ubesvarte spørsmål gir 0." : `Ukjent når færre enn ${number(policy.answered)} er besvart.`,
  questions: (count) => counted(count, "spørsmål", "spørsmål"),
  distributionTitle: (units, unit) => `Antall ${units} etter antall ${unit}, med score`,
  distributionText: (units, bars) =>
    `Stolpediagram. Antall ${units}: ${bars.map(({ label, value, score }) => `${label} har ${number(value)} (score ${score})`).join(", ")}.`,
  unknownUnits: (count) => `${counted(count, "ukjent", "ukjente")} er ikke med.`,
  noDistribution: "Ingen har et kjent antall.",
  matrixTitle: (rows, columns) => `Rader: ${rows}. Kolonner: ${columns}.`,
  name: "Betegnelse",
};

export const result: ResultTexts = {
  toWrite: "Dette legges inn i arbeidsboken",
  columnsAt: (sheet, area, columns) => `${counted(columns, "kolonne", "kolonner")} i ${quote(sheet)}, ${area}.`,
  sheetNew: (name) => `Nytt ark: ${quote(name)}`,
  sheetAgain: (name) => `Arket ${quote(name)} oppdateres`,
  notChosen: "Legges ikke inn",
  names: (count) => `${counted(count, "navn", "navn")} til bruk i formler.`,
  nothing: "Velg minst én del.",
  untouched: "Andre ark og kolonner røres ikke.",
  asFormulas: "Skriv som formler",
  asFormulasMeaning: "Kolonner og tabeller blir Excel-formler, som kan leses og beregnes på nytt uten tillegget.",
  standing: ({ cells, formulas }) =>
    formulas === 0
      ? "I kolonnene står det verdier nå."
      : formulas === cells
        ? "I kolonnene står det formler nå."
        : `I kolonnene står det formler i ${number(formulas)} av ${number(cells)} celler nå.`,
  correctFirst: "Rett svarene først",
  freeze: "Frys til verdier",
  freezeMeaning:
    "Gjør tilleggets formler om til verdiene de viser: kolonner og tabeller skrevet som formler, og alle formler med funksjonene. Dine egne formler står.",
  makeNames: "Lag navn",
  removeNames: "Fjern navnene",
  namesMeaning: "Gir funksjonene navn uten prefiks i denne arbeidsboken, så =PRIORITERING(…) virker. Krever et Excel med LAMBDA.",
  tables: "Alle tabeller",
  notComputed: "Ingenting å vise før svarene er funnet. Se Data og Kontroll.",
  main: "Hovedresultater",
  preview: "Ut fra svarene slik de ble lest sist.",
  find: "Søk i tabellene",
  noneFound: "Ingen tabell har disse ordene.",
  tableRegion: (title) => `Tabell: ${title}`,
  giveBoundaries: "Bruk grenser fra fil (GeoJSON, TopoJSON) …",
  boundariesWritten: "Når du skriver resultatet, tegnes kartene i arbeidsboken også med grensene.",
  boundariesNotWritten:
    "Excel lar ikke programmet tegne grensene i arbeidsboken. Lagre kartet som SVG i menyen over det og sett det inn, eller bruk nettversjonen eller kommandolinjen.",
  tilesAgain: "Vis ruter",
  readingBoundaries: "Leser grensene …",
  mapRegion: (title) => `Kart: ${title}. Piltastene flytter, Enter går til svarene.`,
  mapHint: "Pek på kartet for å se enheten. Klikk for å gå til svarene.",
  mapOutside: "Ikke med i grunnlaget",
  mapNone: "Kartet kan ikke tegnes: Ingen ruter er lagt ut for enhetene i arket. Legg «tiles» i regelsettet eller registeret.",
  mapWithout: (names) => `Uten rute på kartet: ${names.join(", ")}.`,
  reconciliation: "Avstemming mot rapporten",
  reconciled: (agrees, of) => `${number(agrees)} av ${number(of)} tall stemmer`,
  statusOf: (status, count) => {
    switch (status) {
      case "agrees":
        return `${number(count)} stemmer`;
      case "differs":
        return `${number(count)} avviker`;
      case "contradiction":
        return `${number(count)} er motstridende i rapporten`;
      case "notApplicable":
        return `${number(count)} gjelder ikke disse dataene`;
      default:
        return status satisfies never;
    }
  },
  published: "Publisert",
  computed: "Beregnet",
  baseWord: "Grunnlag",
  otherData: "Dette er andre data enn rapportens, så tallene sammenlignes ikke med den.",
  seeWritten: "Resultatene i arbeidsboken",
  seeColumns: "Kolonnene",
  more: (title) => `Mer: ${title}`,
  tableIn: (sheet) => `Vis tabellen i ${quote(sheet)}`,
  figureIn: (sheet) => `Vis figuren i ${quote(sheet)}`,
  copyTable: "Kopier tabellen",
  saveCsv: "Lagre tabellen som CSV",
  saveHtml: "Lagre tabellen for Word (HTML)",
  copyFigure: "Kopier figuren",
  saveSvg: "Lagre figuren som SVG",
  savePng: "Lagre figuren som PNG",
  copied: "Kopiert.",
  notCopied: "Programmet lar ikke sider kopiere dette. Lagre det som fil i stedet.",
};

export const explain: ExplainPaneTexts = {
  unit: (singular) => singular.charAt(0).toUpperCase() + singular.slice(1),
  searchHint: "Navn eller nummer",
  hits: (count) => counted(count, "treff", "treff"),
  noHit: (text) => `Ingen treff på ${quote(text)}.`,
  subject: "Indikator",
  fromCell: "Bruk den valgte cellen",
  nothingChosen: (singular) => `Søk fram en ${singular}, eller velg en celle i raden.`,
  needsData: "Ingenting å forklare før svarene er funnet. Se Data og Kontroll.",
  because: "Slik er resultatet beregnet",
};
