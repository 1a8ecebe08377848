import { evaluate, evaluateNamed, type Shown } from "../core/functions/evaluate.ts";
import { explainRows } from "../core/functions/explain-rows.ts";
import { frequencies } from "../core/functions/frequencies.ts";
import { namesInForce } from "../core/functions/names-in-force.ts";
import { limitsFrom } from "../core/functions/limits.ts";
import { valueTexts } from "../core/functions/value-texts.ts";
import { explanationSentence } from "../messages/explain/explain-language.ts";
import { namesTable } from "../messages/functions/function-language.ts";
import { answered, asColumn, rangeOf, shownOf, textOrNull } from "./edge.ts";

/*
 * The cell functions. Excel shows their names, parameters and comments to the user, so these are Norwegian; the build makes functions.json
 * of them. An argument left out is null. Which indicator each computes is in the rule set, under `functions`.
 */

type Cells = readonly (readonly unknown[])[];

function computed(name: string, ranges: readonly Cells[], show: () => Shown = () => "result") {
  return answered((rules) => asColumn(evaluate(name, ranges.map(rangeOf), show(), rules)));
}

/**
 * Score (0–4) for hvor mange områder IKT-strategien omtaler, én per rad. Svaret «Nei» gir score 0; rader uten svar blir tomme.
 * @customfunction STRATEGI
 * @param harStrategi Svarene på om kommunen har en IKT-/digitaliseringsstrategi: én kolonne.
 * @param områder Svarene for hvert område, i regelsettets rekkefølge: én kolonne per område.
 * @param [vis] "score" (standard) eller "antall".
 * @returns Én kolonne med like mange rader som områdene.
 */
export function strategi(harStrategi: unknown[][], områder: unknown[][], vis?: string): unknown[][] {
  return computed("STRATEGI", [harStrategi, områder], () => shownOf(vis));
}

/**
 * Score (0–4) for hvor mange områder IKT-prosjektene forventes å påvirke, én per rad. Svaret «Nei» gir score 0; rader uten svar blir tomme.
 * @customfunction PROSJEKTER
 * @param harProsjekter Svarene på om kommunen har startet eller planlagt IKT-prosjekter: én kolonne.
 * @param områder Svarene for hvert område, i regelsettets rekkefølge: én kolonne per område.
 * @param [vis] "score" (standard) eller "antall".
 * @returns Én kolonne med like mange rader som områdene.
 */
export function prosjekter(harProsjekter: unknown[][], områder: unknown[][], vis?: string): unknown[][] {
  return computed("PROSJEKTER", [harProsjekter, områder], () => shownOf(vis));
}

/**
 * Score (0–4) for hvor mange IKT-funksjoner egne ansatte i hovedsak utfører, én per rad. Rader uten svar blir tomme.
 * @customfunction INTERNE
 * @param funksjoner Svarene på hvem som utfører hver IKT-funksjon, i regelsettets rekkefølge: én kolonne per funksjon.
 * @param [vis] "score" (standard) eller "antall".
 * @returns Én kolonne med like mange rader som området.
 */
export function interne(funksjoner: unknown[][], vis?: string): unknown[][] {
  return computed("INTERNE", [funksjoner], () => shownOf(vis));
}

/**
 * Score (0–4) for hvor mange områder kommunen bruker skytjenester til, én per rad. Svaret «Nei» gir score 0; rader uten svar blir tomme.
 * @customfunction SKYTJENESTER
 * @param brukerSky Svarene på om kommunen bruker skytjenester: én kolonne.
 * @param områder Svarene for hvert område, i regelsettets rekkefølge: én kolonne per område.
 * @param [vis] "score" (standard) eller "antall".
 * @returns Én kolonne med like mange rader som områdene.
 */
export function skytjenester(brukerSky: unknown[][], områder: unknown[][], vis?: string): unknown[][] {
  return computed("SKYTJENESTER", [brukerSky, områder], () => shownOf(vis));
}

/**
 * Score (0–4) for hvor mange aktiviteter i anskaffelser som gjøres helt eller delvis digitalt, én per rad. Rader uten svar blir tomme.
 * @customfunction ANSKAFFELSER
 * @param aktiviteter Svarene for hver aktivitet, i regelsettets rekkefølge: én kolonne per aktivitet.
 * @param [vis] "score" (standard) eller "antall".
 * @returns Én kolonne med like mange rader som området.
 */
export function anskaffelser(aktiviteter: unknown[][], vis?: string): unknown[][] {
  return computed("ANSKAFFELSER", [aktiviteter], () => shownOf(vis));
}

/**
 * Score (0–4) for kommunens tilbud av digitale tjenester, ut fra poengsummen (0–14), én per rad. Rader uten svar blir tomme.
 * @customfunction TJENESTETILBUD
 * @param svar Svarene for hver måte å tilby tjenester på, i regelsettets rekkefølge: én kolonne per måte.
 * @param [vis] "score" (som når den utelates) eller "poeng".
 * @returns Én kolonne med like mange rader som området.
 */
export function tjenestetilbud(svar: unknown[][], vis?: string): unknown[][] {
  return computed("TJENESTETILBUD", [svar], () => shownOf(vis));
}

/**
 * Graden av digital prioritering (0–4), ut fra scorene fra STRATEGI og PROSJEKTER, én per rad. Er en av scorene tom, blir graden tom.
 * @customfunction PRIORITERING
 * @param strategi Scorer fra STRATEGI: én kolonne.
 * @param prosjekter Scorer fra PROSJEKTER: én kolonne.
 * @returns Én kolonne med like mange rader som områdene.
 */
export function prioritering(strategi: unknown[][], prosjekter: unknown[][]): unknown[][] {
  return computed("PRIORITERING", [strategi, prosjekter]);
}

/**
 * Graden av bruk av digitale tjenester (0–4), ut fra scorene fra SKYTJENESTER og ANSKAFFELSER, én per rad. Er en av scorene tom, blir graden tom.
 * @customfunction TJENESTEBRUK
 * @param sky Scorer fra SKYTJENESTER: én kolonne.
 * @param anskaffelser Scorer fra ANSKAFFELSER: én kolonne.
 * @returns Én kolonne med like mange rader som områdene.
 */
export function tjenestebruk(sky: unknown[][], anskaffelser: unknown[][]): unknown[][] {
  return computed("TJENESTEBRUK", [sky, anskaffelser]);
}

/**
 * Graden av digital aktivitet (0–4), ut fra graden fra TJENESTEBRUK og scoren fra TJENESTETILBUD, én per rad. Er en av dem tom, blir graden tom.
 * @customfunction AKTIVITET
 * @param bruk Grader fra TJENESTEBRUK: én kolonne.
 * @param tilbud Scorer fra TJENESTETILBUD: én kolonne.
 * @returns Én kolonne med like mange rader som områdene.
 */
export function aktivitet(bruk: unknown[][], tilbud: unknown[][]): unknown[][] {
  return computed("AKTIVITET", [bruk, tilbud]);
}

/**
 * Klassen (1–6) etter bruk av egne ansatte og vansker med å rekruttere, én per rad. Inndelingen er gjenskapt, ikke SSBs egen.
 * @customfunction KOMPETANSE
 * @param interne Scorer fra INTERNE: én kolonne.
 * @param rekruttering Svarene på om kommunen har forsøkt å rekruttere IKT-spesialister: én kolonne.
 * @param vansker Svarene på om kommunen har hatt vansker med å rekruttere: én kolonne.
 * @returns Én kolonne med like mange rader som områdene.
 */
export function kompetanse(interne: unknown[][], rekruttering: unknown[][], vansker: unknown[][]): unknown[][] {
  return computed("KOMPETANSE", [interne, rekruttering, vansker]);
}

/**
 * Hva en score, grad eller klasse kalles, som «Både omfattende IKT-strategi og IKT-prosjekter».
 * @customfunction GRADTEKST
 * @param indikator Navnet på indikatoren eller funksjonen, for eksempel "PRIORITERING".
 * @param grad Scorer, grader eller klasser: ett eller flere tall.
 * @returns Like mange rader og kolonner som området.
 */
export function gradtekst(indikator: string, grad: unknown[][]): unknown[][] {
  return answered((rules) => valueTexts(indikator, rangeOf(grad), rules));
}

/**
 * Hvordan enhetene fordeler seg: verdi, antall og prosent av dem med kjent verdi, så sum og ukjent. Tomme celler er ukjente.
 * @customfunction FORDELING
 * @param grader Scorer, grader, klasser eller antall.
 * @param [indikator] Navnet på indikatoren eller funksjonen, for eksempel "PRIORITERING": da får hver verdi navn og rad.
 * @returns En tabell med overskrift: tre kolonner.
 */
export function fordeling(grader: unknown[][], indikator?: string): unknown[][] {
  return answered((rules) => frequencies(rangeOf(grader), textOrNull(indikator), rules));
}

/**
 * Grenser beregnet ut fra dataene: det minste antallet for score 1, 2, 3 og 4, slik at enhetene over 0 deles i omtrent like store deler.
 * @customfunction GRENSER
 * @param antall Antallene, for eksempel STRATEGI med vis "antall". Tomme celler og 0 er ikke med.
 * @param [indikator] Indikatoren som grensene skal gjelde, når indikatorene deles ulikt.
 * @returns Én kolonne med én grense per rad.
 */
export function grenser(antall: unknown[][], indikator?: string): unknown[][] {
  return answered((rules) => asColumn(limitsFrom(rangeOf(antall), textOrNull(indikator), rules)));
}

/**
 * Score, grad eller klasse for en hvilken som helst indikator i regelsettet, én per rad. Med "" som navn: listen over navnene.
 * @customfunction INDIKATOR
 * @param navn Navnet på indikatoren, for eksempel "strategi"; med _antall eller _poeng bak gir den antallet eller poengene.
 * @param områder Områdene som indikatoren beregnes av, i regelsettets rekkefølge.
 * @returns Én kolonne med like mange rader som områdene; for listen tre kolonner med overskrift.
 */
export function indikator(navn: string, områder: unknown[][][]): unknown[][] {
  return answered((rules) => {
    const ranges = områder.map(rangeOf);
    if (textOrNull(navn) === null) return namesTable(namesInForce(rules), rules.language);
    return asColumn(evaluateNamed(navn, ranges, rules));
  });
}

/**
 * Hvorfor hver rad har sin score, grad eller klasse, i én setning.
 * @customfunction FORKLAR
 * @param indikator Navnet på indikatoren eller funksjonen, for eksempel "STRATEGI".
 * @param områder De samme områdene som funksjonen har, i samme rekkefølge.
 * @returns Én kolonne med like mange rader som områdene.
 */
export function forklar(indikator: string, områder: unknown[][][]): unknown[][] {
  return answered((rules) => {
    const rows = explainRows(indikator, områder.map(rangeOf), rules);
    return asColumn(rows.map((row) => ("kind" in row ? explanationSentence(row, rules.language) : row)));
  });
}
