import type { HostProblemTexts } from "../ui-contract.ts";
import { quote } from "../../language/nb/words.ts";

const sheetNamed = (sheet: string | null) => (sheet === null ? "Et ark" : `Arket ${quote(sheet)}`);

/** What Excel could not do, and what to do about it. */
export const problems: HostProblemTexts = {
  sheet_protected: ({ sheet }) => `${sheetNamed(sheet)} er beskyttet. Velg Se gjennom > Opphev arkbeskyttelse og prøv igjen.`,
  workbook_protected: () =>
    "Arbeidsboken er beskyttet mot nye ark. Velg Se gjennom > Beskytt arbeidsbok for å oppheve det, eller skriv bare kolonnene.",
  read_only: () => "Arbeidsboken er skrivebeskyttet. Velg Rediger arbeidsbok, eller lagre en kopi og bruk den.",
  cell_editing: () => "En celle er under redigering. Trykk Enter eller Esc i arket og prøv igjen.",
  dialog_open: () => "En dialog er åpen i Excel. Lukk den og prøv igjen.",
  cells_merged: ({ sheet, area }) =>
    `${sheetNamed(sheet)} har sammenslåtte celler${area === null ? "" : ` (${area})`} der resultatet skal stå. Del opp cellene og prøv igjen.`,
  cells_filtered: ({ sheet }) => `${sheetNamed(sheet)} har et filter som hindrer skrivingen. Velg Data > Fjern og prøv igjen.`,
  rows_moved: ({ sheet }) =>
    `Rader i ${sheet === null ? "et ark" : `arket ${quote(sheet)}`} ble flyttet eller endret mens vi regnet, av en sortering eller en kollega. Beregn på nytt.`,
  sheet_gone: ({ sheet }) => `${sheetNamed(sheet)} er slettet eller har fått nytt navn. Kontroller svarene på nytt.`,
  workbook_closed: () => "Arbeidsboken er lukket. Åpne den og panelet på nytt.",
  busy: () => "Excel er opptatt. Vent litt og prøv igjen.",
  too_large: () => "Excel tok ikke imot så mye på én gang. Skriv færre deler om gangen, eller bruk Excel på skrivebordet.",
  not_supported: ({ requires }) => `Denne versjonen av Excel kan ikke gjøre det; det krever ${requires}. Oppdater Excel.`,
  file_unreadable: ({ file }) => `Filen ${quote(file)} kunne ikke leses. Prøv igjen, eller velg en annen fil.`,
  unexpected: ({ detail }) => `Noe uventet skjedde: ${detail}. Prøv igjen. Hjelper det ikke, lukk panelet og åpne det på nytt.`,
};
