import type { KindTexts } from "../kind-contract.ts";

/** The kinds of results in English. */
export const kinds: KindTexts = {
  kinds: {
    indicator: { name: "indicator", heading: "Indicators", value: "Score" },
    aggregate: { name: "aggregate indicator", heading: "Aggregate indicators", value: "Score" },
    composite: { name: "composite", heading: "Composite indicators", value: "Grade" },
    nominal: { name: "nominal", heading: "Classes without an order", value: "Class" },
  },
  reconstructed: "Reconstructed: the classes are not the source's own.",
};
