import type { CommandId } from "../../src/taskpane/command-ids.ts";

/** The languages of the manifest: the first is the default, and the others override it. */
export const locales = ["nb-NO", "en-US", "nn-NO"] as const;
export type Locale = (typeof locales)[number];

/** One text in every language. */
export type Text = Readonly<Record<Locale, string>>;

/** A button's label, and what it does. */
export interface ButtonText {
  readonly label: Text;
  readonly description: Text;
}

const text = (nb: string, en: string, nn: string): Text => ({ "nb-NO": nb, "en-US": en, "nn-NO": nn });

export const addinName = text("Digitaliseringsindikatorer", "Digitalisation Indicators", "Digitaliseringsindikatorar");

export const addinDescription = text(
  "Beregner indikatorer for digitalisering i kommunene ut fra svarene i arbeidsboken: antall, score, grad, tabeller og diagrammer. Alt beregnes på egen maskin.",
  "Calculates indicators of digitalisation in municipalities from the answers in the workbook: counts, scores, grades, tables and charts. Everything is calculated on your own machine.",
  "Reknar ut indikatorar for digitalisering i kommunane ut frå svara i arbeidsboka: tal, score, grad, tabellar og diagram. Alt blir rekna ut på eiga maskin.",
);

export const paneButton: ButtonText = {
  label: text("Åpne panel", "Open pane", "Opne panel"),
  description: text(
    "Viser svarene, kontrollen av dem, reglene og resultatene.",
    "Shows the answers, what is wrong in them, the rules and the results.",
    "Viser svara, kontrollen av dei, reglane og resultata.",
  ),
};

export const commandButtons: Readonly<Record<CommandId, ButtonText>> = {
  recompute: {
    label: text("Beregn på nytt", "Recalculate", "Rekn ut på nytt"),
    description: text(
      "Leser svarene og skriver kolonner, tabeller og diagrammer på nytt. Bare det tillegget selv har skrevet, blir endret.",
      "Reads the answers and writes columns, tables and charts again. Nothing but what the add-in itself has written is changed.",
      "Les svara og skriv kolonnar, tabellar og diagram på nytt. Berre det tillegget sjølv har skrive, blir endra.",
    ),
  },
  check: {
    label: text("Kontroller svar", "Check answers", "Kontroller svar"),
    description: text(
      "Ser etter ukjente svar, motsigelser og hull, og viser hvor de er. Skriver ingenting.",
      "Looks for unknown answers, contradictions and gaps, and shows where they are. Writes nothing.",
      "Ser etter ukjende svar, motseiingar og hol, og viser kvar dei er. Skriv ingenting.",
    ),
  },
  freeze: {
    label: text("Frys til verdier", "Freeze to values", "Frys til verdiar"),
    description: text(
      "Gjør tilleggets formler og formler med funksjonene om til verdier, så arbeidsboken kan deles. Dine egne formler står.",
      "Turns the add-in's formulas, and those with its functions, into values, so that the workbook can be shared. Your own formulas stay.",
      "Gjer formlane til tillegget og formlar med funksjonane om til verdiar, så arbeidsboka kan delast. Dine eigne formlar står.",
    ),
  },
  explain: {
    label: text("Forklar verdien", "Explain the value", "Forklar verdien"),
    description: text(
      "Viser hvordan verdien i den merkede cellen er beregnet, fra svarene til graden.",
      "Shows how the value in the selected cell is calculated, from the answers to the grade.",
      "Viser korleis verdien i den merkte cella er rekna ut, frå svara til graden.",
    ),
  },
};
