import type { CliProblemTexts } from "../cli-problem.ts";
import { ruleSet } from "../../rule-set/nb/rule-set.ts";
import { ruleSheetFaultText } from "../../rule-sheet/fault-language.ts";
import { number, quote, quotes } from "../../language/nb/words.ts";
import type { RuleSetIssue } from "../../../core/ruleset/ruleset-issue.ts";

const listed = new Intl.ListFormat("nb");
const mean = (nearest: string | null) => (nearest === null ? "" : ` Mente du ${nearest}?`);
/** A path is never shortened: the user must be able to find it. */
const file = (path: string) => `«${path}»`;

/** What is wrong with a command, and what would be right. */
export const problems: CliProblemTexts = {
  verb_unknown: ({ verb, nearest }, called) => `${quote(verb)} er ingen kommando.${mean(nearest)} Alle kommandoene: ${called} hjelp`,
  option_unknown: ({ option, verb, nearest, elsewhere }, called) =>
    `${option} er ikke et valg for ${verb}.${mean(nearest)}` +
    (elsewhere.length > 0 ? ` Det hører til ${listed.format(elsewhere)}.` : "") +
    ` Alle valgene: ${called} hjelp ${verb}`,
  option_without_value: ({ option, value }) => `${option} mangler verdi. Skriv ${option} ${value}.`,
  option_with_value: ({ option, value }) => `${option} skal ikke ha noen verdi, men har ${quote(value)}.`,
  option_invalid: ({ option, value, allowed, nearest }) =>
    `${option} kan ikke være ${quote(value)}.${mean(nearest)} Gyldige verdier: ${allowed.join(", ")}.`,
  option_alone: ({ option, needs }) => `${option} gjelder bare sammen med ${needs}.`,
  table_name: ({ name }) =>
    `--tabell kan ikke være ${quote(name)}. Bruk bokstaver uten æ, ø og å, tall og _, med punktum mellom skjema og tabell.`,
  name_is_sql: ({ id }) => `Regelsettet kaller et spørsmål eller en kolonne ${quote(id)}, som er et ord i SQL. Gi den en annen id.`,
  number_invalid: ({ option, value }) => `${option} skal være et helt tall fra 1, men er ${quote(value)}.`,
  argument_missing: ({ verb, argument }, called) => `${verb} mangler ${argument}. Se hvordan: ${called} hjelp ${verb}`,
  argument_too_many: ({ verb, wanted, words, quoted }) =>
    `${verb} tar ${wanted === "" ? "ingen flere ord" : wanted}, men fikk ${quotes(words)}.` +
    (quoted === null ? "" : ` Er det ett navn med mellomrom, skriv det i anførselstegn: "${quoted}".`),
  two_to_standard_output: () => "Bare én av --json og --csv kan skrives til «-». Gi den andre et filnavn.",

  file_missing: ({ path, nearest }) =>
    `Fant ikke filen ${file(path)}.${nearest === null ? " Sjekk navnet og mappen." : mean(file(nearest))}`,
  folder_missing: ({ path }) => `Mappen til ${file(path)} finnes ikke. Lag den først, eller velg en annen.`,
  is_folder: ({ path }) => `${file(path)} er en mappe. Skriv navnet på en fil.`,
  file_too_large: ({ path, limitMegabytes }) =>
    `${file(path)} er større enn ${limitMegabytes} MB, og leses ikke, fordi den kan være laget for å fylle minnet. Del den opp, eller ta bort det som ikke trengs.`,
  not_regular: ({ path }) => `${file(path)} er ingen vanlig fil, men en enhet eller et rør. Skriv navnet på en fil.`,
  file_changed: ({ path }) => `${file(path)} er endret mens programmet arbeidet, og er ikke skrevet over. Kjør på nytt.`,
  output_lost: ({ detail }) =>
    detail === "ENOSPC"
      ? "Resultatet kom ikke helt fram til standard ut, for disken er full. Frigjør plass og kjør på nytt."
      : `Resultatet kom ikke helt fram til standard ut (${detail}). Kjør på nytt.`,
  no_permission: ({ path, writing }) =>
    writing
      ? `Du har ikke skrivetilgang til ${file(path)}. Velg en annen mappe med --ut, eller lukk filen hvis den er åpen i Excel.`
      : `Du har ikke lesetilgang til ${file(path)}. Be om tilgang, eller lag en kopi du kan lese.`,
  file_busy: ({ path }) => `${file(path)} er i bruk. Lukk den i Excel og prøv igjen.`,
  disk_full: ({ path }) => `Disken er full, så ${file(path)} ble ikke skrevet. Frigjør plass, eller velg en annen disk med --ut.`,
  disk_failed: ({ path, detail }) => `Kunne ikke lese eller skrive ${file(path)} (${detail}).`,
  file_exists: ({ path }) => `${file(path)} finnes fra før. Velg et annet navn, eller bruk --over for å erstatte den.`,
  output_is_input: ({ path }) => `${file(path)} er filen som leses. Velg et annet navn, eller skriv resultatet inn i den med --over.`,
  output_kind: ({ path, wanted }) => `${file(path)} må ha filendelsen ${wanted}, siden kilden er en slik fil.`,

  csv_holds_numbers_only: ({ path }) =>
    `${file(path)} er en CSV-fil, og har ikke plass til ark og figurer. Lagre den som Excel-arbeidsbok (.xlsx) først, eller bruk --csv eller --json for tallene.`,

  json_invalid: ({ path, line, character }) =>
    `${file(path)} er ikke gyldig JSON: ${line === null ? "filen er tom eller slutter for tidlig" : `se linje ${line}, tegn ${character}`}.`,
  rule_set_unknown: ({ id, known, nearest }) =>
    `Regelsettet ${quote(id)} finnes ikke.${mean(nearest)} De som følger med, er ${quotes(known)}. Et eget regelsett er en .json-fil.`,
  rule_set_schema: ({ path, problems: found }, called) =>
    `Regelsettet ${file(path)} følger ikke formatet:\n${found.map((one) => `  ${one.path === "" ? "filen" : one.path}: ${one.message}`).join("\n")}\n` +
    `Formatet som JSON Schema: ${called} regler --schema`,
  rule_sheet_faulty: ({ path, faults }) =>
    `Reglene på arket i ${file(path)} kan ikke brukes:\n${faults.map((fault) => `  ${ruleSheetFaultText(fault, "nb")}`).join("\n")}`,
  rule_sheet_missing: ({ path, sheets }, called) =>
    `${file(path)} har ikke noe ark med regler. Arkene er ${quotes(sheets)}. Et slikt ark lages med ${called} regler ID --ut regler.xlsx.`,
  rule_set_unsound: ({ path, issues }) =>
    `Regelsettet ${file(path)} har feil:\n${issues.map((issue) => `  ${issue.where}: ${sentence(issue)}`).join("\n")}`,

  unit_unknown: ({ unit, sheet, nearest }) =>
    `Fant ikke ${quote(unit)} i arket ${quote(sheet)}.${nearest === null ? " Skriv nummeret som i arket, f.eks. 0301." : mean(quote(nearest))}`,
  unit_shared: ({ unit, units }) =>
    `${quote(unit)} er navnet på ${number(units.length)} enheter. Skriv nummeret:\n${units.map(({ id, name, place }) => `  ${id}  ${name}${place === null ? "" : ` (${place})`}`).join("\n")}`,
  result_unknown: ({ result, known, nearest }) =>
    `${quote(result)} er ingen indikator.${mean(nearest)} Indikatorene er:\n${known.map(({ id, label }) => `  ${id.padEnd(20)} ${label}`).join("\n")}`,
  figure_unknown: ({ figure, known, nearest }) =>
    known.length === 0
      ? "Regelsettet har ingen figurer som kan tegnes."
      : `${quote(figure)} er ingen figur i regelsettet.${mean(nearest)} Figurene er:\n${known.map(({ id, label }) => `  ${id.padEnd(20)} ${label}`).join("\n")}`,
  map_nowhere: ({ units }) =>
    `Det er ikke lagt ut ruter for disse enhetene (${units}). Skriv «tiles» i regelsettet eller registeret: nøkkel → [kolonne, rad].`,
  picture_kind: ({ path }) => `${file(path)}: Bilder skrives som SVG eller PNG. Gi filen endelsen .svg eller .png.`,
  picture_no_renderer: () =>
    "PNG krever pakken @napi-rs/canvas, som ikke er installert her. Kjør npm ci der det er nett, eller lagre bildet med endelsen .svg: Word, Excel og nettlesere åpner det.",
  picture_no_fonts: () =>
    "Maskinen har ingen skrifter, og PNG-bildet ville blitt uten tekst. Installer en, f.eks. Carlito eller DejaVu Sans, eller lagre bildet med endelsen .svg.",
  draft_kind: ({ path }) => `${file(path)}: Utkastet skrives som JSON eller som et ark med regler. Gi filen endelsen .json eller .xlsx.`,
  sheet_unknown: ({ sheet, sheets }) => `Arket ${quote(sheet)} finnes ikke. Arkene er ${quotes(sheets)}.`,
  nothing_to_draft: ({ path }) =>
    `Fant ingen spørsmål å lage regler av i ${file(path)}. Arket må ha overskrifter, én rad for hver enhet og én kolonne for hvert spørsmål; velg et annet med --ark.`,
  nothing_published: ({ ruleSet }) =>
    `Det er ingen publiserte tall for dette regelsettet (${quote(ruleSet)}). De hører til regelsettene som følger med programmet.`,
  sample_missing: ({ path }) => `Fant ikke eksempelfilen ${file(path)}. Den skal ligge i mappen assets sammen med programmet.`,
};

function sentence(issue: RuleSetIssue): string {
  // The code picks the function that takes this issue's facts.
  return (ruleSet[issue.code] as (issue: RuleSetIssue) => string)(issue);
}
