import { formulaReason } from "./formula-issues.ts";
import { areaAddress, cellAddress } from "../../../core/sheet/address.ts";
import type { CellsAlike, SpellingRead } from "../../../core/issues/issue.ts";
import type { Place } from "../../../core/sheet/sheet.ts";
import type { Door, IssueTexts } from "../issue-contract.ts";
import { addresses, isPadded, letterRange, letters, oneLine, SPELLINGS_NAMED } from "../../language/words.ts";
import { answers, cellText, column, counted, number, quote, quotes, where } from "../../language/nb/words.ts";
import { unitIssues } from "./unit-issues.ts";

/** Where the first of several is. */
const firstRow = (place: Place | null, rows: number) =>
  place === null ? "" : rows === 1 ? ` (rad ${place.row + 1})` : ` (den første i rad ${place.row + 1})`;
/** The same as `where`, on another sheet than the survey's: «Arket «Kodebok», rad 3, «Robotisering» (C3)». */
const whereOnSheet = (place: Place | null, label: string) =>
  place === null
    ? where({ place, label })
    : `Arket ${quote(place.sheet)}, rad ${place.row + 1}, ${quote(label)} (${cellAddress(place.row, place.column)})`;
/** One cell with its row and unit; of several that hold the same, the column, how many and the first of them. */
const whereAlike = ({ count, cells, id, name, ...rest }: CellsAlike & { readonly place: Place | null }) =>
  count === 1 && id !== null
    ? where({ ...rest, id, name })
    : `${column(rest.place, rest.label)}, i ${counted(count, "celle", "celler")} (${addresses(cells, count)})`;
/** «ja» som «Ja» (3), «Nei» med ekstra blanke tegn som «Nei» (12). */
const spellingsRead = (spellings: readonly SpellingRead[]) => {
  const [shown, rest] = [spellings.slice(0, SPELLINGS_NAMED), spellings.length - SPELLINGS_NAMED];
  const named = shown.map(({ found, answer, count }) => {
    const blanks = isPadded(found, answer) ? " med ekstra blanke tegn" : "";
    return `${quote(cellText(found))}${blanks} som ${quote(answer)} (${number(count)})`;
  });
  return named.join(", ") + (rest > 0 ? ` og ${counted(rest, "skrivemåte", "skrivemåter")} til` : "");
};

const notNamed = ({ label, nearest }: { label: string; nearest: string | null }) =>
  `${quote(label)} mangler${nearest === null ? "" : `; nærmest er overskriften ${quote(nearest)}`}.`;

/** Where columns are chosen by hand. */
const columnsChosen: Readonly<Record<Door, string>> = {
  pane: "på fanen Data",
  terminal: "i kolonnekartet (--kolonner)",
  sheet: "på fanen Data i panelet, eller i kolonnekartet (--kolonner)",
};
/** Where the sheet of answers is chosen. */
const sheetChosen: Readonly<Record<Door, string>> = {
  pane: "på fanen Data",
  terminal: "med --ark",
  sheet: "på fanen Data i panelet, eller med --ark",
};

/** What is wrong or worth knowing, where, and what would be right. */
export const issues: IssueTexts = {
  survey_not_found: ({ sheets, bestSheet, found, items, missing = [] }) =>
    `Fant ikke undersøkelsen. ${bestSheet === null ? `Søkte i ${sheets.length === 1 ? "arket" : "arkene"} ${quotes(sheets)}.` : `Arket ${quote(bestSheet)} har ${number(found)} av ${counted(items, "spørsmål", "spørsmål")}.`} ` +
    (missing.length > 0 ? `${missing.map(notNamed).join(" ")} ` : "") +
    "Overskriftene må være spørsmålenes tekst eller kode, på én rad.",
  survey_ambiguous: ({ candidates }, door) =>
    `Flere ark kan være undersøkelsen: ${quotes(candidates)}. Velg ett av dem ${sheetChosen[door]}.`,
  sheet_missing: ({ sheet, sheets }) => `Arket ${quote(sheet)} finnes ikke. Arkene er ${quotes(sheets)}.`,
  sheet_empty: ({ place }, door) =>
    `${place ? `Arket ${quote(place.sheet)}` : "Arket"} er tomt. Velg arket med svarene ${sheetChosen[door]}.`,
  letters_garbled: ({ found, read, meant, place }) =>
    `${where({ place })}: bokstavene i ${quote(found)} ser feil ut. ` +
    (meant === null
      ? "Teksten er lest med feil tegnsett, og bokstaver er gått tapt. Hent den på nytt fra kilden, og velg UTF-8."
      : `Teksten er ${read} som er lest som Windows-1252; den skulle vært ${quote(meant)}. Hent den på nytt fra kilden, og velg UTF-8.`),
  period_other: ({ years, period }) =>
    `Arket nevner ${years.join(" og ")}, men titler og kilder sier ${quote(period)}. Er svarene fra en annen tid, rett perioden («period») i regelsettet.`,
  unit_column_missing: ({ label }) => `Fant ingen kolonne for ${quote(label)}. Gi kolonnen denne overskriften.`,
  column_missing: ({ item, label, nearest }, door) =>
    `Fant ingen kolonne for ${quote(label)} (${item}). ${nearest ? `Er det kolonne ${nearest.address}, ${quote(nearest.heading)}? ` : ""}Gi kolonnen denne overskriften, eller velg den ${columnsChosen[door]}. Inntil da er spørsmålet ubesvart for alle.`,
  column_ambiguous: ({ item, label, columns }, door) =>
    `${quote(label)} (${item}) kan være flere kolonner: ${letters(columns)}. Velg den riktige ${columnsChosen[door]}.`,
  column_uncertain: ({ item, label, header, place }, door) =>
    `${column(place, header)}: lest som ${quote(label)} (${item}). Er det feil, velg en annen ${columnsChosen[door]}.`,
  column_twice: ({ item, label, columns, same }, door) =>
    `${quote(label)} (${item}) står i flere kolonner: ${letters(columns)}. ` +
    (same ? "Svarene er like, og den første er brukt." : `Svarene er ulike, og ingen er brukt. Velg den riktige ${columnsChosen[door]}.`),
  column_map_unknown: ({ item }) => `Kolonnekartet nevner ${quote(item)}, som ikke finnes i regelsettet. Rett eller fjern linjen.`,
  column_map_nowhere: ({ item, address }) =>
    `Kolonnekartet legger ${quote(item)} i kolonne ${quote(address)}, som ikke finnes i arket. Skriv kolonnens bokstaver, f.eks. K.`,
  headers_merged: ({ items, place }) =>
    `${where({ place })}: overskrifter er slått sammen over flere kolonner (${items.join(", ")}). Bare den første kolonnen under hver er lest. Gi hver kolonne sin egen overskrift.`,
  list_column: ({ block, items, unticked, place }) =>
    `${column(place, block)}: én celle lister svarene på ${counted(items, "spørsmål", "spørsmål")}. Det som ikke er listet, er lest som ${quote(unticked)}; en tom celle er ubesvart.`,
  list_unreadable: ({ block, found, allowed, place }) =>
    `${column(place, block)}: cellene er ikke en liste av spørsmålets valg; ${quote(found)} kan ikke leses. Skill valgene med semikolon, linjeskift eller komma. Gyldige valg: ${quotes(allowed)}.`,
  answers_without_heading: ({ block, columns, place }) =>
    `${columns.length === 1 ? "Kolonne" : "Kolonnene"} ${letters(columns)} har svar, men ingen overskrift, ved siden av ${column(place, block).replace(/^K/, "k")}. Svarene er ikke lest. Gi hver kolonne valget som overskrift, i raden under spørsmålet.`,
  code_book_used: ({ items, codes, place }) =>
    `${counted(codes, "kode", "koder")} i ${counted(items, "spørsmål", "spørsmål")} er lest etter kodeboken${place ? ` i arket ${quote(place.sheet)}` : ""}.`,
  code_book_assumed: ({ items, codes, place }) =>
    `${counted(codes, "kode", "koder")} i ${counted(items, "spørsmål", "spørsmål")} er lest etter${place ? ` arket ${quote(place.sheet)}` : " et ark"}, som ingen overskrift sier er en kodebok. Er det koder? Gi kolonnen overskriften «Kode», eller fjern arket hvis det er noe annet.`,
  code_note_used: ({ items, codes, note, place }) =>
    `${counted(codes, "kode", "koder")} i ${counted(items, "spørsmål", "spørsmål")} er lest etter merknaden ${quote(note)}${place ? ` (${cellAddress(place.row, place.column)})` : ""}.`,
  code_book_unknown_answer: ({ label, answer, allowed, place }) =>
    `${whereOnSheet(place, label)}: svaret ${quote(answer)} i kodeboken er ukjent. Gyldige svar: ${answers(allowed)}.`,
  code_book_conflict: ({ label, found, answers: meanings, place }) =>
    `${whereOnSheet(place, label)}: koden ${quote(found)} har flere svar: ${quotes(meanings)}. Koden er ikke brukt. La den ha ett svar.`,
  rows_below_table: ({ table, rows }) =>
    `${counted(rows, "rad", "rader")} rett under tabellen ${quote(table)} er ikke med. Utvid tabellen for å få alt med.`,
  hidden_rows: ({ rows, place }) =>
    `${counted(rows, "skjult rad", "skjulte rader")} er tatt med i beregningen${firstRow(place, rows)}. ${rows === 1 ? "Slett den hvis den ikke" : "Slett dem hvis de ikke"} skal være med.`,
  hidden_sheet: ({ place }) => `${place ? `Arket ${quote(place.sheet)}` : "Arket med svarene"} er skjult. Det er lest likevel.`,

  ...unitIssues,

  answer_unknown: ({ answer, allowed, nearest, ...alike }) =>
    `${whereAlike(alike)}: svaret ${quote(cellText(answer))} er ukjent. ${nearest === null ? "" : `Mente du ${quote(nearest)}? `}Gyldige svar: ${answers(allowed)}.`,
  answer_error_cell: ({ error, ...alike }) => `${whereAlike(alike)}: feilen ${error}. Rett formelen eller skriv svaret.`,
  answer_uncalculated: (alike, door) =>
    `${whereAlike(alike)}: formelen er ikke beregnet. ${door === "pane" ? "Beregn arbeidsboken i Excel (F9) og prøv igjen." : "Åpne filen i Excel, lagre den og prøv igjen."}`,
  answer_date: ({ date, allowed, ...alike }) => `${whereAlike(alike)}: datoen ${date} er ikke et svar. Gyldige svar: ${answers(allowed)}.`,
  answer_merged: (place) =>
    `${where(place)}: cellene er slått sammen, og bare den første har et svar. Del opp cellene og skriv svaret i hver av dem.`,
  answer_respelled: ({ label, spellings, count, cells, place }) =>
    `${column(place, label)}: ${counted(count, "celle er skrevet annerledes og lest som et svar", "celler er skrevet annerledes og lest som svar")} (${addresses(cells, count)}): ${spellingsRead(spellings)}.`,
  tick_block: ({ block, items, rows, unticked, place }) =>
    `${column(place, block)}: ${counted(items, "kolonne", "kolonner")} har bare avkryssinger. Tomme celler er lest som ${quote(unticked)} i ${counted(rows, "rad", "rader")} der noe er krysset av.`,
  codes_without_book: ({ columns, codes, cells, answers: allowed }) =>
    `${counted(cells, "celle", "celler")} har koder (${quotes(codes)}) som ingen kodebok forklarer, i ${columns.length === 1 ? "kolonne" : "kolonnene"} ${letters(columns)}. De er ikke lest som svar. Legg til et ark med kolonnene «Kode» og «Svar», eller skriv det over svarene, f.eks. «1 = ${allowed[0] ?? ""}, 2 = ${allowed[1] ?? ""}».`,
  list_other_text: ({ block, found, cells, ticks, place }) =>
    `${column(place, block)}: annen tekst, som ${quote(found)}, er holdt utenfor i ${counted(cells, "celle", "celler")}${ticks === null ? "" : `, og lest som ${quote(ticks)}`}.`,
  list_answer_unknown: ({ answer, allowed, ...alike }) =>
    `${whereAlike(alike)}: ${quote(answer)} i listen er ukjent. Gyldige valg: ${quotes(allowed)}.`,

  indicator_incomplete: ({ indicator, missing }) =>
    `${quote(indicator)} er ukjent for alle, for arket mangler ${counted(missing.length, "kolonne", "kolonner")}: ${quotes(missing)}.`,

  gate_unanswered: ({ indicator, ...place }) =>
    `${where(place)}: ubesvart. ${quote(indicator)} er ukjent inntil det er svart på spørsmålet.`,
  filter_unknown: ({ answer, indicators, unknown, ...alike }) =>
    `${whereAlike(alike)}: svaret er ${quote(answer)}, så det er ikke kjent om spørsmålene bak skulle besvares. ` +
    (unknown ? `${quotes(indicators)} er derfor ukjent.` : `De som er ubesvart, gir ingenting i ${quotes(indicators)}.`),
  gate_contradicted: ({ indicator, item, answer, cells, ...place }) =>
    `${where({ ...place, label: item })}: svaret er ${quote(answer)}, men ${counted(cells.length, "spørsmål", "spørsmål")} som da ikke gjelder, har svar (${addresses(cells)}). Svarene teller ikke i ${quote(indicator)}. Rett det som er feil.`,
  gate_open_nothing: ({ indicator, item, answer, ...place }) =>
    `${where({ ...place, label: item })}: svaret er ${quote(answer)}, men ingen svar teller i ${quote(indicator)}, som derfor er 0. Sjekk om svar mangler.`,
  follow_up_contradicted: ({ asked, answer, ...place }) =>
    `${where(place)}: svaret er ${quote(answer)}, men svaret på ${quote(asked)} sier at spørsmålet ikke gjelder. Rett ett av svarene.`,
  items_blank: ({ indicator, blank, items, cells, unknown, ...place }) =>
    `${where(place)}: ${number(blank)} av ${counted(items, "spørsmål", "spørsmål")} i ${quote(indicator)} er ubesvart (${addresses(cells)}). ` +
    (unknown ? "Resultatet er derfor ukjent." : `${blank === 1 ? "Det" : "De"} teller ikke med.`),

  answer_no_number: ({ found, ...alike }) => `${whereAlike(alike)}: ${quote(found)} er ikke et tall. Rett det, eller la cellen stå tom.`,
  answer_out_of_range: ({ found, from, to, ...alike }) =>
    `${whereAlike(alike)}: ${number(found)} kan ikke være riktig; regelsettet sier ${
      from === null ? `høyst ${number(to ?? 0)}` : to === null ? `minst ${number(from)}` : `fra ${number(from)} til ${number(to)}`
    }.`,
  answer_no_date: ({ found, ...alike }) => `${whereAlike(alike)}: ${quote(found)} er ikke en dato. Rett det, eller la cellen stå tom.`,
  cut_points_kept: ({ indicator }) =>
    `${quote(indicator)}: regelsettet har ingen andeler å beregne grenser etter, så de faste grensene gjelder. Legg til «shares» i regelsettet.`,
  cut_points_few_values: ({ indicator, classes, possible }) =>
    `${quote(indicator)}: dataene har for få ulike verdier til ${number(classes)} scorer over 0, så bare ${number(possible)} er laget. De høyeste scorene blir ikke brukt.`,
  more_like_this: ({ about, more, place }) =>
    `${place ? `Arket ${quote(place.sheet)}: ` : ""}${number(more)} til av samme slag${about === null ? "" : ` (${quote(about)})`} er talt med, men ikke listet.`,
  columns_apart: ({ beside, headers, columns, between }) => {
    const what = "table" in beside ? `tabellen ${quote(beside.table)}` : "filteret på arket";
    const ours = `Kolonne ${letterRange(columns)} (${quote(headers[0] ?? "")}${headers.length > 1 ? ` til ${quote(headers.at(-1) ?? "")}` : ""})`;
    if (beside.kind === "query")
      return `${ours} er ikke med i ${what}, for kolonnene i den kommer fra en spørring. Sorter ikke tabellen for seg: da følger ikke resultatene radene.`;
    if (beside.kind === "filtered")
      return `${ours} er ikke med i ${what} (${areaAddress(beside.area)}), for det er valgt noe i det, og det ville gått tapt. Blir det sortert, følger ikke resultatene radene. Fjern filtreringen (Data → Fjern) og kjør på nytt.`;
    return `${ours} er ikke med i ${what}, for ${letters(between)} er imellom. Blir det sortert, følger ikke resultatene radene. Flytt det som står i ${letters(between)}, slett ${letterRange(columns)} og kjør på nytt.`;
  },
  map_without_tiles: ({ title }) =>
    `Kartet ${quote(title)} er ikke tegnet: Ingen ruter er lagt ut for enhetene i arket. Skriv «tiles» i regelsettet eller registeret.`,
  formulas_refused: ({ what, reason }) => `${quote(what)} er skrevet som verdier og ikke formler: ${formulaReason(reason)}.`,
  formula_typed_over: ({ place, what, found }) =>
    `${quote(oneLine(what))}${place === null ? "" : ` (${cellAddress(place.row, place.column)})`}: formelen er skrevet over, og cellen har ${found === "" ? "ingenting" : quote(found)}. Kjør på nytt, så skrives den igjen.`,
  answers_corrected: ({ label, count, cells, spellings, place }) =>
    `${column(place, label)}: ${counted(count, "celle er skrevet om", "celler er skrevet om")} slik at formler leser svaret (${addresses(cells, count)}): ${spellings
      .map(({ found, answer, count: times }) => `${quote(found)} → ${answer === null ? "tom" : quote(answer)} (${number(times)})`)
      .join(", ")}.`,
  notes_kept: ({ count, cells }) =>
    `${counted(count, "celle", "celler")} har et notat som andre har skrevet eller endret (${addresses(cells, count)}). Det står. Slett det i Excel for å få forklaringen der.`,
  cards_too_many: ({ wanted, most }) =>
    `Ingen celler fikk kort: Det ville blitt ${number(wanted)} kort, og arket kan ha ${number(most)}. Forklaringene står under «Forklar».`,
  own_sheet_name_taken: ({ wanted, used }) => `Et annet ark heter allerede ${quote(wanted)}. Resultatet står i ${quote(oneLine(used))}.`,
};
