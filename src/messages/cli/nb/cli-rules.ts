import type { RulesTexts } from "../cli-contract.ts";
import type { SqlReason } from "../../../core/sql/cannot-say.ts";
import { counted, number, quote } from "../../language/nb/words.ts";

/** The words of a rule set shown as text. */
export const rules: RulesTexts = {
  builtIn: (ids) => `Regelsett som følger med: ${ids.join(", ")}`,
  sound: "Regelsettet følger formatet, henger sammen, og eksemplene i det stemmer.",
  idAndRevision: (id, revision, period) => `${id}, versjon ${revision}${period === "" ? "" : `, periode ${period}`}`,
  sources: "Kilde",
  missing: "Ubesvarte spørsmål",
  cutPoints: "Grenser",
  quantiles: (shares) => `beregnes ut fra dataene, ved ${shares.join(", ")} prosent`,
  items: (items) => counted(items, "spørsmål", "spørsmål"),
  matrix: (rows, columns) => `Rader: ${rows}. Kolonner: ${columns}.`,
  reconstructedWording: "gjenskapt ordlyd",
  tables: (tables, numbered) =>
    `${counted(tables, "tabell", "tabeller")}${numbered === 0 ? "" : `, ${number(numbered)} av dem med nummer fra publikasjonen`}`,
  notInQuery: (label, reason) => `${quote(label)} er ikke med i spørringen: ${sqlReason(reason)}.`,
  examples: (examples) => `${counted(examples, "beregnet eksempel", "beregnede eksempler")} som alle stemmer`,
};

/** Why a result is not in a query, as a clause. */
function sqlReason(reason: SqlReason): string {
  switch (reason.why) {
    case "limits_from_data":
      return "grensene beregnes ut fra dataene";
    case "reserved_word":
      return `regelsettet bruker ${quote(reason.id)}, som er et ord i SQL`;
    case "quotients_added":
      return "tallene den er satt sammen av, er kvotienter, som hver database legger sammen på sin måte";
    case "builds_on":
      return `den bygger på ${quote(reason.label)}`;
    default:
      return reason satisfies never;
  }
}
