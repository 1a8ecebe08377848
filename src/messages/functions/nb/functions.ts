import type { FunctionTexts } from "../function-contract.ts";
import { answers, counted, number, quote, quotes } from "../../language/nb/words.ts";

const at = ({ row, column }: { row: number; column: number }) => `Rad ${row + 1}, kolonne ${column + 1} i området`;
const about = (label: string) => (label === "" ? "" : ` (${quote(label)})`);

/** The texts of the cell functions in Norwegian bokmål. */
export const functions: FunctionTexts = {
  nameHeads: ["Navn", "Betegnelse", "Områder"],
  range: (label, columns) => (columns === 1 ? label : `${label} (${number(columns)} kolonner)`),
  problems: {
    cell_error: ({ label, error, ...place }) => `${at(place)}${about(label)}: cellen har feilen ${error}. Rett feilen eller tøm cellen.`,
    answer_unknown: ({ label, found, allowed, ...place }) =>
      `${at(place)}${about(label)}: svaret ${quote(found)} er ukjent. Gyldige svar: ${answers(allowed)}.`,
    number_unknown: ({ label, found, lowest, highest, ...place }) =>
      `${at(place)}${about(label)}: ${quote(found)} er ingen gyldig verdi. ${
        Number.isFinite(highest)
          ? `Gyldig er ${Number.isFinite(lowest) ? `${lowest}–${highest}` : `tall til og med ${highest}`}`
          : `Gyldig er tall${Number.isFinite(lowest) ? ` fra ${lowest} og oppover` : ""}`
      }, eller tom celle.`,
    not_in_rules: ({ name, title, names }) => `Regelsettet «${title}» har ikke ${quote(name)}. Det har ${quotes(names)}.`,
    no_count: ({ label }) => `${quote(label)} har ikke noe antall, bare en grad eller klasse. Utelat «vis».`,
    show_unknown: ({ found, allowed }) => `«vis» kan ikke være ${quote(found)}. Skriv ${quotes(allowed)}, eller utelat argumentet.`,
    inputs_differ: ({ label, wanted, found }) =>
      `${quote(label)} beregnes av ${counted(wanted.length, "område", "områder")} (${quotes(wanted)}), men formelen gir ${number(found)}.`,
    rows_differ: ({ inputs }) =>
      `Områdene må ha like mange rader, men har ${inputs.map(({ rows, label }) => `${number(rows)} (${quote(label)})`).join(", ")}.`,
    columns_differ: ({ label, wanted, found, first, last }) =>
      `Området for ${quote(label)} må ha ${counted(wanted, "kolonne", "kolonner")}${
        wanted > 1 ? `, fra ${quote(first)} til ${quote(last)} i regelsettets rekkefølge` : ""
      }, men har ${number(found)}.`,
    limits_unknown: ({ label }) => `Grensene for ${quote(label)} skal beregnes ut fra dataene. Trykk «Beregn på nytt» på fanen Hjem først.`,
    shares_differ: ({ names }) => `Indikatorene har ulik inndeling. Skriv hvilken indikator grensene skal gjelde for: ${quotes(names)}.`,
  },
};
