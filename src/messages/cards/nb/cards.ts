import type { CardsTexts } from "../cards-contract.ts";

export const cards: CardsTexts = {
  label: "Kort på resultatene",
  meaning:
    "Hver score, grad og klasse får et kort som forteller hvorfor. Klikk på lyspæren i cellen for å åpne det. Cellen er fortsatt tallet. Kortene følger resultatene når du beregner; uten valget fjernes de. Eldre Excel viser tallet, og en advarsel om at datatypen ikke er tilgjengelig.",
  noFormulas: "En celle med formel kan ikke ha kort: De verdiene som står som formler, får ingen.",
  facts: { result: "Resultat", count: "Antall", why: "Hvorfor", takes: "Neste" },
};
