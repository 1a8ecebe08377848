import type { KindTexts } from "../kind-contract.ts";

/** The kinds of results in Norwegian bokmål. */
export const kinds: KindTexts = {
  kinds: {
    indicator: { name: "indikator", heading: "Indikatorer", value: "Score" },
    aggregate: { name: "samleindikator", heading: "Samleindikatorer", value: "Score" },
    composite: { name: "sammensatt indikator", heading: "Sammensatte indikatorer", value: "Grad" },
    nominal: { name: "klasseinndeling", heading: "Klasser uten rekkefølge", value: "Klasse" },
  },
  reconstructed: "Gjenskapt: klassene er ikke kildens egne.",
};
