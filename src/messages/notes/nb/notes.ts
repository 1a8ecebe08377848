import type { NotesTexts } from "../notes-contract.ts";

export const notes: NotesTexts = {
  heading: "Notat i cellen",
  about:
    "Legger forklaringen som et notat på cellen med resultatet, og beregner samtidig. Notatene følger resultatene når du beregner igjen. Notater du har skrevet eller endret selv, står som de er.",
  unseen: "De vises ikke i rutenettet her, men i filen du lagrer.",
  one: "Legg notat i cellen",
  all: (plural) => `Legg notat for alle ${plural}`,
  remove: "Fjern tilleggets notater",
};
