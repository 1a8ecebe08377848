import type { ReconcileTexts, ReportTexts } from "../cli-contract.ts";
import { counted, number, quote } from "../../language/nb/words.ts";

/** The words of a run's report. */
export const report: ReportTexts = {
  read: ({ file, sheet, units, responded, called }) =>
    `${file}, arket ${quote(sheet)}: ${counted(units, called.singular, called.plural)}, ${number(responded)} med svar.`,
  rulesFromSheet: "Reglene er lest fra arket med regler i arbeidsboken.",
  rulesFromFile: "Regler og valg som er lagret i arbeidsboken, er brukt der kommandoen ikke sier noe annet.",
  rules: (title, id, revision, mode) =>
    `Regelsett: ${title} (${id}, versjon ${revision}). Grenser: ${mode === "fixed" ? "faste, som i regelsettet" : "beregnet ut fra disse dataene"}.`,
  wrote: (path) => `Lagret ${path}`,
  pixels: ({ width, height, font, wanted }) =>
    `${number(width)} × ${number(height)} piksler. Skrift: ${font ?? `maskinens standard (${wanted.join(", ")} er ikke installert)`}.`,
  moreLikeThis: (more) => `og ${number(more)} til av samme slag`,
  whereAllStand: (sheet) => `Alle står i arket ${quote(sheet)}, med lenke til cellene.`,
  seeAll: (command) => `Se alle: ${command}`,
  errorsLeftUnknown: "Det feilene gjelder, er «Ukjent» inntil de er rettet.",
  nothingComputed: "Ingenting er beregnet.",
  sheetHint: (command) => `Velg arket, for eksempel: ${command}`,
  columnMapHint: (command) => `Du kan velge kolonnene selv. Lag et kolonnekart og rett det: ${command}`,
  progress: { read: "Leser …", assess: "Beregner …", write: "Setter inn …", save: "Lagrer …" },
  crash: (detail) =>
    `Programmet stoppet på grunn av en feil i programmet selv: ${detail}. Ingen fil er endret. Meld fra med denne linjen; kjør igjen med DEBUG=1 for detaljer.`,
  synthetic:
    "Eksempelfilen har de 422 kommunene i 2018. Svarene er syntetiske, laget slik at de gir rapportens tall; de er ikke kommunenes egne.",
  demoDone: (path, seconds, allAgree) =>
    `${allAgree ? "Alle tallene som kan sammenlignes, stemmer." : "Noen tall stemmer ikke; se over."} Det tok ${number(seconds, 1)} s. Resultatet: ${path}`,
};

/** The words of the comparison with published figures. */
export const reconcile: ReconcileTexts = {
  where: "Hvor",
  of: "Av",
  agrees: "stemmer",
  differs: "AVVIKER",
  contradicts: "motsigelse",
  otherData: (responded, published, unitPlural) =>
    `Dette er andre data enn rapportens: ${number(responded)} ${unitPlural} har svar, rapporten har ${number(published)}. Avvik er ventet.`,
  contradictions: "Motstridende i rapporten",
  deviations: "Avvik",
  notApplicable: "Gjelder ikke disse dataene",
  summary: ({ total, byStatus, answersAgreeing, answers, methodAgreeing, method }) =>
    `${counted(total, "tall", "tall")} å avstemme mot: ${number(byStatus.agrees)} stemmer (${number(answersAgreeing)} av ${number(answers)} beregnet ut fra svarene, ${number(methodAgreeing)} av ${number(method)} om metoden), ${number(byStatus.differs)} avviker, ${number(byStatus.contradiction)} er motstridende i rapporten, ${number(byStatus.notApplicable)} gjelder ikke disse dataene.`,
};
