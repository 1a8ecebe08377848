import type { RulesTexts } from "../cli-contract.ts";
import { counted, number } from "../../language/nb/words.ts";

/** The words of a rule set shown as text. */
export const rules: RulesTexts = {
  builtIn: (ids) => `Regelsett som følger med: ${ids.join(", ")}`,
  sound: "Regelsettet følger formatet, henger sammen, og eksemplene i det stemmer.",
  idAndRevision: (id, revision, period) => `${id}, utgave ${revision}, periode ${period}`,
  sources: "Kilde",
  missing: "Ubesvarte spørsmål",
  cutPoints: "Grenser",
  quantiles: (shares) => `beregnes av dataene, ved ${shares.join(", ")} prosent`,
  items: (items) => counted(items, "spørsmål", "spørsmål"),
  matrix: (rows, columns) => `Rader: ${rows}. Kolonner: ${columns}.`,
  reconstructedWording: "gjenskapt ordlyd",
  or: "eller",
  and: "og",
  tables: (tables, figures) => `${counted(tables, "tabell", "tabeller")}, ${number(figures)} av dem med nummer fra rapporten`,
  examples: (examples) => `${counted(examples, "utregnet eksempel", "utregnede eksempler")} som alle stemmer`,
};
