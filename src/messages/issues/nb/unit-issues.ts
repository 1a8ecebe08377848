import { cellAddress } from "../../../core/sheet/address.ts";
import type { CellRef, UnitWords } from "../../../core/issues/issue.ts";
import type { Place } from "../../../core/sheet/sheet.ts";
import { listed, oneLine } from "../../language/words.ts";
import { column, counted, number, quote, quotes, where } from "../../language/nb/words.ts";
import type { UnitIssueTexts } from "../issue-contract.ts";

/** Where the first of several is. */
const firstRow = (place: Place | null, rows: number) =>
  place === null ? "" : rows === 1 ? ` (rad ${place.row + 1})` : ` (den første i rad ${place.row + 1})`;
const rowNumbers = (rows: readonly number[]) => rows.map((row) => row + 1).join(", ");
const more = (others: number) => ` og ${number(others)} til`;
const it = (count: number) => (count === 1 ? "det" : "dem");
const cellsOf = (cells: readonly CellRef[]) =>
  cells.length === 0 ? "" : ` (${listed(cells, ({ row, column: at }) => cellAddress(row, at), more)})`;
const unitText = (id: string, name: string | null) => oneLine([id, name ?? ""].join(" "));

/** How many units there are, in the survey's own word. */
const unitsCounted = (count: number, { singular, plural }: UnitWords) => counted(count, singular, plural);

/** What is wrong or worth knowing of the units that rows are about. */
export const unitIssues: UnitIssueTexts = {
  no_units: ({ place }) => `${place ? `Arket ${quote(place.sheet)}` : "Arket"} har overskrifter, men ingen rader med svar under dem.`,
  unit_missing: ({ place }) =>
    `${where({ place })}: raden har svar, men ikke noe nummer. Fyll inn nummeret, eller fjern raden hvis den ikke skal være med.`,
  unit_invalid: ({ found, digits, place }) => {
    const what =
      digits === null
        ? `nøkkelen ${quote(found)} kan ikke brukes. En nøkkel er en tekst, et tall eller en dato.`
        : `nummeret ${quote(found)} er ikke gyldig. Et gyldig nummer har ${number(digits)} siffer.`;
    return `${where({ place })}: ${what} Rett det, eller fjern raden hvis den ikke skal være med.`;
  },
  unit_duplicate: ({ id, name, rows, written, place }) =>
    `${where({ place, id, name })}: nummeret står i flere rader: ${rowNumbers(rows)}${written.length > 1 ? `, skrevet ${quotes(written)}` : ""}. ` +
    "Behold én rad; inntil da er resultatet ukjent for dem alle.",
  unit_keys_zeros: ({ keys, called, place }) =>
    `${where({ place })}: ${quotes(keys)} er ulike bare i nullene foran, og er lest som ulike ${called.plural}. Skriv dem likt hvis de er den samme.`,
  unit_keys_rounded: ({ rows, column: label, place }) =>
    `${column(place, label)}: ${counted(rows.length, "nummer", "numre")} har flere enn 15 siffer (rad ${listed(rows, (row) => String(row + 1), more)}). ` +
    `Excel beholder bare 15, så de siste kan være tapt. Hent ${it(rows.length)} inn på nytt som tekst.`,
  unit_keys_rows: ({ column: label }) =>
    label === null
      ? "Regelsettet har ingen kolonne for enhetens nummer. Radens nummer er brukt."
      : `Fant ingen kolonne for ${quote(label)}. Radens nummer er brukt i stedet. Gi kolonnen denne overskriften hvis arket har den.`,
  unit_keys_by_name: ({ units, called, register }) =>
    `${unitsCounted(units, called)} har ikke nummer i arket. ${units === 1 ? "Det er" : "De er"} hentet fra ${quote(register)} etter navnet.`,
  unit_name_shared: ({ found, column: label, units, place }) => {
    const called = units.map((unit) => unitText(unit.id, unit.name) + (unit.place === null ? "" : ` (${unit.place})`));
    const remedy =
      label === null
        ? `Skriv stedet etter navnet, som i ${quote(`${found} (${units[0]?.place ?? "…"})`)}`
        : `Skriv nummeret under ${quote(label)}`;
    return `${where({ place })}: ${quote(found)} kan være ${called.join(" eller ")}. ${remedy}; inntil da er raden ikke med.`;
  },
  unit_name_unknown: ({ found, register, nearest, place }) =>
    `${where({ place })}: ${quote(found)} er ikke i ${quote(register)}.${nearest === null ? "" : ` Mente du ${quote(nearest)}?`} ` +
    "Rett navnet, eller skriv nummeret; inntil da er raden ikke med.",
  rows_no_units: ({ rows, count }) =>
    `${counted(count, "rad er ingen enhet", "rader er ingen enheter")}, og er holdt utenfor: ` +
    `${listed(rows, ({ row, text }) => `rad ${row + 1}${text === "" ? "" : ` (${oneLine(text)})`}`, more, count)}. ` +
    `Gi ${count === 1 ? "den" : "dem"} et gyldig nummer hvis ${count === 1 ? "den" : "de"} skal være med.`,
  unit_unknown: ({ id, name, place }) =>
    `${where({ place, id, name })}: nummeret er ikke i registeret for perioden. Sjekk nummeret og hvilket år svarene gjelder.`,
  units_unknown: ({ units, called, register }) =>
    `${unitsCounted(units.length, called)} er ikke i ${quote(register)}: ${listed(units, ({ id, name }) => unitText(id, name), more)}. ` +
    "Sjekk numrene og hvilket år svarene gjelder.",
  unit_name_differs: ({ id, name, registered, place }) =>
    `${where({ place, id, name })}: i registeret heter ${id} ${quote(registered)}. Sjekk at nummeret og navnet hører sammen.`,
  units_missing: ({ units, of, called, register }) =>
    `${number(units.length)} av ${unitsCounted(of, called)} i ${quote(register)} har ingen rad: ` +
    `${listed(units, ({ id, name }) => unitText(id, name), more)}.`,
  register_unread: ({ register, why, known }) =>
    ({
      no_sheet: `Registeret er arket ${quote(register)}, som ikke finnes. Arkene er ${quotes(known)}. Rett navnet i regelsettet.`,
      no_file: `Registeret er filen ${quote(register)}, som ikke er valgt. Velg den under «Regler»; inntil da er enhetenes navn og grupper bare de som står i arket.`,
      no_heading: `Registeret ${quote(register)} har ingen kolonne med overskriften ${known.map(quote).join(" eller ")}. Gi kolonnen med enhetene den.`,
      no_units: `Registeret ${quote(register)} har ingen enheter under overskriftene.`,
    })[why],
  register_key_twice: ({ register, id, rows }) =>
    `I registeret ${quote(register)} står ${quote(id)} i flere rader: ${rowNumbers(rows)}. Den første er brukt. Behold én.`,
  register_numbers: ({ register, column: label, found, cells }) =>
    `I registeret ${quote(register)} har ${quote(label)} ${counted(cells, "celle", "celler")} som ikke kan leses som et tall, som ${quote(found)}. Skriv tallet med siffer alene.`,
  unit_no_answers: ({ ids, called, place }) =>
    `${unitsCounted(ids, called)} har ikke svart${firstRow(place, ids)}. Resultatet er ukjent${ids === 1 ? "" : " for dem"}.`,
  unit_column_from_register: ({ column: label, register }) =>
    `Arket har ingen kolonne for ${quote(label)}. Verdiene er hentet fra ${quote(register)}.`,
  number_invalid: ({ column: label, found, id, name, place }) =>
    `${where({ place, id, name, label })}: ${quote(found)} er ikke et tall. Skriv tallet med siffer, eller la cellen stå tom.`,
  numbers_doubtful: ({ column: label, why, cells, place }) => {
    const [first] = cells;
    const [count, one] = [cells.length, cells.length === 1];
    const example = first ? `${quote(first.found)} for ${first.id} (${cellAddress(first.row, first.column)})` : "";
    if (why === "below_zero")
      return `${column(place, label)}: ${number(count)} tall er ${one ? "negativt" : "negative"}, som ${example}, og de andre er ikke det. ${one ? "Det er" : "De er"} brukt slik ${one ? "det" : "de"} står. Rett ${it(count)} hvis ${one ? "det" : "de"} er feil.`;
    const what = {
      text: `${number(count)} celler er ikke tall, som ${example}. Skriv ${it(count)} med siffer`,
      ambiguous: `${number(count)} tall kan ha tusenskille eller desimaler, som ${example}. Skriv ${it(count)} uten komma`,
      fraction: `${number(count)} tall er ikke ${one ? "helt" : "hele"}, som ${example}, men registerets er det. Rett ${it(count)}`,
      negative: `${number(count)} tall er ${one ? "negativt" : "negative"}, som ${example}. Rett ${it(count)}`,
      far: `${number(count)} tall er langt fra registerets, som ${example}, der registeret har ${number(first?.registered ?? 0)}. Rett ${it(count)}, eller ta bort kolonnen, så brukes registerets`,
    }[why];
    return `${column(place, label)}: ${what}; inntil da er ${one ? "det" : "de"} ukjent${one ? "" : "e"}.`;
  },
  weights_missing: ({ column: label, called, count, cells, place }) =>
    `${column(place, label)}: ${unitsCounted(count, called)} som har svart, mangler vekt${cellsOf(cells)}. ` +
    `Skriv vekten; inntil da er ${count === 1 ? "den" : "de"} ikke med i de vektede tabellene.`,
  weights_zero: ({ column: label, called, count, cells, place }) =>
    `${column(place, label)}: ${unitsCounted(count, called)} som har svart, har vekten 0${cellsOf(cells)}, ` +
    `og er ikke med i de vektede tabellene. Rett vekten hvis ${count === 1 ? "den" : "de"} skal telle med.`,
  text_unwritable: ({ column: label, count, cells, place }) =>
    `${column(place, label)}: ${counted(count, "celle", "celler")} har tegn som en arbeidsbok ikke kan holde${cellsOf(cells)}. ` +
    `Tegnene er utelatt i det som er lagt inn. Skriv ${count === 1 ? "teksten" : "tekstene"} uten dem.`,
  numbers_settled: ({ column: label, found, read, cells, register, place }) =>
    `${column(place, label)}: ${counted(cells, "tall", "tall")} med komma er lest slik ` +
    `${register === null ? "de andre i kolonnen er skrevet" : `de stemmer med ${quote(register)}`}, som ${quote(found)}: ${number(read)}.`,
};
