import { counted, number, quote } from "../../language/nb/words.ts";
import type { DraftingTexts } from "../draft-contract.ts";

/** The words of making a draft in Norwegian bokmål. */
export const drafting: DraftingTexts = {
  read: ({ units, sheet, questions, indicators }) =>
    `Utkast til regler ut fra arket ${quote(sheet)}: ${units}, ${counted(questions, "spørsmål", "spørsmål")}, ${counted(indicators, "indikator", "indikatorer")}.`,
  found: "Indikatorer",
  guessed: "Gjettet, det sikreste først",
  next: (command) => `Beregn med utkastet: ${command}`,
  title: "Utkast til regler",
  step: (at, of) => `${number(at)} av ${number(of)}`,
  because: (what, why) => `${what}, fordi ${why}`,
  since: (certainty, why) => `${certainty}, fordi ${why}.`,
  mark: (certainty, what, why) => `${certainty}: ${what}, fordi ${why}.`,
  cells: (address) => `Vis ${address}`,
  keep: "Ja, behold",
  drop: "Nei, ta det bort",
  turn: "Ja, snu den",
  doNotTurn: "Nei, la den stå",
  nameLabel: "Navn på blokken",
  limits: (limits) => `Grenser: ${limits.map((limit) => number(limit)).join(", ")}`,
  sureColumns: (columns) => counted(columns, "kolonne til er ikke med", "kolonner til er ikke med"),
  countedLegend: "Svar som teller",
  roleLegend: "Disse kolonnene er lest slik. Endre det som er galt:",
  back: "Tilbake",
  forward: "Neste",
  skipRest: (left) => `Godta resten (${number(left)})`,
  leave: "Forkast utkastet",
  done: "Utkastet er klart",
  use: "Bruk reglene",
  summary: ({ questions, blocks, filters, indicators }) =>
    `${counted(questions, "spørsmål", "spørsmål")}, ${counted(blocks, "blokk", "blokker")}, ${counted(filters, "filter", "filtre")} og ${counted(indicators, "indikator", "indikatorer")}. Ingenting er skrevet i arket.`,
  all: (guesses) => `Alt som er gjettet (${number(guesses)})`,
};
