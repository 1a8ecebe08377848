import type { EditTexts } from "../edit-contract.ts";
import { counted, number, quote } from "../../language/nb/words.ts";

/** The editor of rules in Norwegian bokmål. */
export const edit: EditTexts = {
  title: "Prøv andre regler",
  nothingWritten: "Arbeidsboken er urørt. Reglene gjelder først når du tar dem i bruk.",
  undo: "Angre",
  redo: "Gjør om",
  drop: "Forkast",
  use: "Ta i bruk",
  changes: (count) => counted(count, "endring", "endringer"),
  noChanges: "Ingenting er endret ennå.",
  effects: "Hvem som får et annet resultat",
  noEffects: "Ingen får et annet resultat.",
  noAnswers: "Når svarene er funnet, vises det her hvem som får et annet resultat.",
  moved: (label, units, unitWord) => `${label}: ${number(units)} ${unitWord}`,
  more: (count) => `og ${number(count)} til`,
  unknown: "Ukjent",
  name: "Navn",
  from: (score, unit) => `Score ${score}: fra og med så mange ${unit}`,
  lowest: "lavere",
  unitsBefore: (before) => `før ${number(before)}`,
  handle: (score) => `Grense ${score - 1}|${score}`,
  handleValue: (score, limit) => `score ${score} fra ${limit}`,
  handleHint: "Dra en grense, eller flytt den med piltastene.",
  fromData: "Grensene beregnes ut fra dataene. Velg faste grenser for å flytte dem.",
  counted: "Svar som teller",
  questions: (count) => counted(count, "spørsmål", "spørsmål"),
  isIn: (question) => `${quote(question)} er med`,
  weight: (question) => `Vekt for ${quote(question)}`,
  cell: (row, column) => `Grad for rad ${row}, kolonne ${column}`,
  ownTitle: (title) => `${title} (endret)`,
};
