import type { RuleSheetTexts } from "../../../core/rule-sheet/values/rule-sheet-texts.ts";

export const tables: RuleSheetTexts["tables"] = {
  facts: { title: "Om regelsettet", note: "" },
  sources: { title: "Kilder", note: "Hvor reglene kommer fra." },
  columns: { title: "Kolonner om enheten", note: "Kolonnene som beskriver enheten: nøkkel, navn, og det det kan grupperes etter." },
  answers: {
    title: "Svarlister",
    note: "Svarene som spørsmålene har til felles, i rekkefølge. Det som ikke er et svar, som «Vet ikke», gir ingen poeng og er ikke med i gjennomsnitt.",
  },
  items: { title: "Spørsmål", note: "Kolonnene som har et svar: ett av en svarliste, et tall eller en dato." },
  blocks: { title: "Blokker", note: "Spørsmål som er alternativene på ett spørsmål." },
  scales: { title: "Skalaer", note: "Navnet på hver score, fra 0." },
  indicators: {
    title: "Indikatorer",
    note: "Svar som telles eller legges sammen, og deles inn i scorer: grensen er det minste tallet som gir scoren.",
  },
  indicatorItems: {
    title: "Spørsmål i indikatorene",
    note: "Vekten er 1 der den ikke står. Et snudd spørsmål har det høyeste som det laveste.",
  },
  points: {
    title: "Hva svarene teller",
    note: "SANN i «Teller»: svaret gir poengene som står, 1 der de ikke står. Den første linjen som passer, gjelder.",
  },
  aggregates: { title: "Samlemål", note: "Tall av andre resultater." },
  inputs: { title: "Deler av samlemål", note: "" },
  composites: { title: "Graderinger", note: "Grader av to eller tre scorer i en matrise, eller av regler." },
  grades: { title: "Grader", note: "Navnet på hver grad, fra 0." },
  matrix: { title: "Matrise", note: "" },
  gradeRules: { title: "Regler for grader", note: "Den første regelen som gjelder, gir graden." },
  groupings: { title: "Grupperinger", note: "Svar slått sammen, eller et tall delt i intervaller." },
  groups: { title: "Grupper", note: "En gruppe har verdier, et intervall begynner ved et tall og slutter der det neste begynner." },
  nominals: { title: "Klassifiseringer", note: "Klasser uten rekkefølge. «Gjenskapt»: publikasjonen definerer dem ikke." },
  classes: { title: "Klasser", note: "Den første klassen som har alle vilkårene oppfylt, gjelder." },
  tables: { title: "Tabeller", note: "Tabellene som skrives." },
  tableColumns: { title: "Kolonner i tabeller", note: "" },
  words: { title: "Ord", note: "Ordene i tabellene som er andre enn programmets egne." },
  rest: { title: "Annet", note: "Det reglene ellers sier, som sti og verdi." },
};
