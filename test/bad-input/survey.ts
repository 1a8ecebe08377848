import { allIds, itemIds, labelOf } from "../core/surveys.ts";
import { ticks } from "../core/assessed.ts";
import type { Raw, RawSheet } from "./book.ts";

/** A unit's cells by item or unit column id. */
export type Answers = Readonly<Record<string, Raw>>;

/** What every question of the survey is answered with where a case says nothing else; `goodResults` is what it comes to. */
const goodAnswers: Answers = {
  strategi: "Ja",
  ...ticks("strategi", 10, 13),
  prosjekt: "Ja",
  ...ticks("prosjekt", 7, 10),
  ...ticks("funksjon", 8, 12, "Overveiende interne", "Overveiende eksterne"),
  kompetansemangel: "I ganske stor grad",
  rekruttering: "Ja",
  rekrutteringsvansker: "Ja",
  sky: "Ja",
  ...ticks("sky", 7, 15),
  ...ticks("innkjop", 6, 8, "Ja, helt"),
  ...ticks("tjeneste", 4, 4, "Noen tjenester"),
};

/** Worked by hand: 10 of 13 is «høy» (10–11), 7 of 10 «høy», 8 of 12 «høy», 7 of 15 «høy», 6 of 8 «høy», 1 + 1 + 2 + 2 points «høy». */
export const goodResults = {
  strategi_antall: 10,
  strategi_score: 3,
  prosjekt_antall: 7,
  prosjekt_score: 3,
  prioritering: 4,
  intern_antall: 8,
  intern_score: 3,
  sky_antall: 7,
  sky_score: 3,
  innkjop_antall: 6,
  innkjop_score: 3,
  tilbud_poeng: 6,
  tilbud_score: 3,
  bruk: 4,
  aktivitet: 4,
  kompetanse: 6,
};

/** Rygge, all answered, with what a case changes. */
export const rygge = (changes: Answers = {}): Answers => ({ ...unit("0136", "Rygge", "Østfold", 16083), ...changes });
export const halden = (changes: Answers = {}): Answers => ({ ...unit("0101", "Halden", "Østfold", 31037), ...changes });
export const oslo = (changes: Answers = {}): Answers => ({ ...unit("0301", "Oslo", "Oslo", 673469), ...changes });

function unit(kommunenr: Raw, kommune: Raw, fylke: Raw, innbyggere: Raw): Answers {
  return { kommunenr, kommune, fylke, innbyggere, ...goodAnswers };
}

/** Answers taken away from these items. */
export const blank = (...items: string[]): Answers => Object.fromEntries(items.map((item) => [item, null]));
/** All items of a block: strategi_01, strategi_02 … */
export const block = (stem: string): string[] => itemIds.filter((id) => id.startsWith(`${stem}_`));
/** No answer to anything. */
export const silent: Answers = blank(...itemIds);

/** The units' cells under these columns. */
export const cellsOf = (units: readonly Answers[], columns: readonly string[] = allIds): Raw[][] =>
  units.map((answers) => columns.map((id) => answers[id] ?? null));

/** The sheet «Svar»: ids as headers in row 1, a unit a row below. */
export function svar(units: readonly Answers[], more: Partial<RawSheet> = {}): RawSheet {
  return { name: "Svar", rows: [allIds, ...cellsOf(units)], ...more };
}

/** The same with other headers for some columns; null takes a column away. */
export function svarUnder(headers: Readonly<Record<string, Raw>>, units: readonly Answers[], more: Partial<RawSheet> = {}): RawSheet {
  const columns = allIds.filter((id) => headers[id] !== null);
  return { name: "Svar", rows: [columns.map((id) => headers[id] ?? id), ...cellsOf(units, columns)], ...more };
}

/** Item or unit column → its text. */
export const text = (id: string): string => labelOf.get(id) ?? id;
export { allIds };
