import type { WorkbenchTexts } from "../workbench-contract.ts";

export const workbench: WorkbenchTexts = {
  name: "Digitaliseringsindikatorer",
  open: "Åpne",
  openHint: "Åpne en .xlsx-, .xlsm- eller .csv-fil. Filen leses i nettleseren og sendes ingen steder.",
  sample: "Eksempel",
  save: "Lagre",
  saveHint: "Lagre som .xlsx: filen slik den var, med endringene dine og resultatene lagt inn (Ctrl+S)",
  undo: "Angre",
  redo: "Gjør om",
  print: "Skriv ut",
  printHint: "Skriv ut diagrammene, ett på hver side (Ctrl+P)",
  nothingToPrint: "Det er ingen diagrammer å skrive ut ennå. Trykk Beregn først.",
  theme: { light: "Lyst", dark: "Mørkt" },
  pane: { show: "Vis panelet", hide: "Skjul panelet", hint: "F6 går mellom regnearket, panelet og knappene her" },
  grid: "Regneark",
  toolbar: "Arbeidsbok",
  opening: (name) => `Åpner ${name} …`,
  saving: "Lagrer …",
  restored: (name) => `${name} er hentet frem slik du forlot den.`,
  sampleNote: "Dette er et eksempel: svarene er syntetiske, ikke virkelige kommuners.",
  unsaved: "Ikke lagret",
  saved: "Lagret",
  discard: (name) => `${name} har endringer som ikke er lagret. Vil du åpne en annen fil og forkaste dem?`,
  drop: "Slipp filen her for å åpne den",
  close: "Lukk meldingen",
  notHere:
    "Her kan du endre verdier og formler. Å sette inn, slette eller flytte rader, kolonner og ark, og å formatere, gjøres i Excel, slik at resten av filen blir som den var.",
  circle: "Formler viser til hverandre i ring, så verdiene deres er ikke til å stole på. Rett en av dem, eller angre.",
  unexpected: (detail) => `Noe uventet gikk galt: ${detail}`,
  keptDrawing: (kind, name) =>
    `${{ chart: "Diagrammet", picture: "Bildet", shape: "Figuren" }[kind]}${name === "" ? "" : ` «${name}»`} tegnes ikke her, men er i filen og blir med når du lagrer.`,
};
