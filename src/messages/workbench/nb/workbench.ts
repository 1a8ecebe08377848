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
  forget: "Glem alt",
  forgetHint: "Slett det nettleseren husker på denne maskinen: arbeidsboken med svarene, endringene og valgene",
  forgetAsked: "Nettleseren glemmer arbeidsboken, endringene og valgene. Det som ikke er lagret som fil, går tapt. Vil du det?",
  forgotten: "Alt er glemt. Dette er eksempelet: svarene er syntetiske, ikke virkelige kommuners.",
  aside: (name) => `Arbeidet ditt i ${name} kunne ikke åpnes igjen. Du kan hente filen slik den var da du åpnet den.`,
  download: "Last ned",
  otherTab: "Arbeidsbenken er åpen i en fane til. Det du gjør i denne, husker nettleseren ikke: lagre filen, eller lukk den andre fanen.",
  onlyTab: "Den andre fanen er lukket. Nettleseren husker nå det du gjør her.",
  unsaved: "Ikke lagret",
  saved: "Lagret",
  discard: (name) => `${name} har endringer som ikke er lagret. Vil du åpne en annen fil og forkaste dem?`,
  drop: "Slipp filen her for å åpne den",
  close: "Lukk meldingen",
  notHere:
    "Her kan du endre verdier og formler. Å sette inn, slette eller flytte rader, kolonner og ark, og å formatere, gjøres i Excel, slik at resten av filen blir som den var.",
  mayReplace: (count) =>
    count === 1
      ? "Det står allerede noe i en celle her. Vil du erstatte det?"
      : `Det står allerede noe i ${count} celler her. Vil du erstatte det?`,
  circle: "Formler viser til hverandre i ring, så verdiene deres er ikke til å stole på. Rett en av dem, eller angre.",
  unexpected: (detail) => `Noe uventet gikk galt: ${detail}`,
  keptDrawing: (kind, name) =>
    `${{ chart: "Diagrammet", picture: "Bildet", shape: "Figuren" }[kind]}${name === "" ? "" : ` «${name}»`} tegnes ikke her, men er i filen og blir med når du lagrer.`,
};
