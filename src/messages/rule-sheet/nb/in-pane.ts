import type { RuleSheetInPaneTexts } from "../rule-sheet-contract.ts";
import { counted, quote, quotes } from "../../language/nb/words.ts";

/** What the pane says of a workbook's sheet of rules, in Norwegian bokmål. */
export const inPane: RuleSheetInPaneTexts = {
  inUse: (sheet) => `Reglene er lest fra arket ${quote(sheet)}.`,
  otherThanSaved: "De er andre enn reglene som sist ble lagret i arbeidsboken. Arket gjelder.",
  stops: (sheet, faults) => `Arket ${quote(sheet)} har ${counted(faults, "feil", "feil")}. Ingenting beregnes før reglene kan leses.`,
  written: (sheet) => `Reglene er skrevet på arket ${quote(sheet)}. Arbeidsboken beregnes etter det som står der.`,
  asItIs: (sheet) => `Arket ${quote(sheet)} sier allerede dette. Ingenting er skrevet.`,
  saysTheSame: (sheet) => `Arket ${quote(sheet)} sier det samme.`,
  goTo: (sheet) => `Gå til ${quote(sheet)}`,
  missing: (name, sheets) => `${quote(name)} har ikke noe ark med regler. Arkene er ${quotes(sheets)}.`,
  faults: (sheet) => `Feil på arket ${quote(sheet)}`,
  remarks: (sheet) => `Merknader til arket ${quote(sheet)}`,
  mend: "Ingenting beregnes før reglene kan leses. Rett cellene i arket, og kontroller på nytt.",
  writeAgain: "Skriv reglene på arket igjen",
  writtenToo: (sheet) => `Tas reglene i bruk, skrives de også på arket ${quote(sheet)}, som arbeidsboken beregnes etter.`,
};
