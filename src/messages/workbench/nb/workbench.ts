import { activeCell } from "../active-cell.ts";
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
  theme: { light: "Lys visning", dark: "Mørk visning" },
  pane: { show: "Vis panelet", hide: "Skjul panelet", hint: "Trykk F6 for å gå mellom regnearket, panelet, knappene her og arkfanene" },
  parts: { bar: "Arbeidsbok og knapper", sheet: "Regneark. F6 går videre til panelet.", pane: "Panel" },
  grid: {
    cells: "Celler",
    formula: "Formellinje",
    nameBox: "Navneboks",
    definedNames: "Definerte navn",
    stopCalculation: "Stopp beregningen av formler",
    sheets: "Ark",
    sheetList: "Alle ark",
    sheetsBefore: "Vis ark til venstre",
    sheetsAfter: "Vis ark til høyre",
    zoomOut: "Zoom ut",
    zoomIn: "Zoom inn",
    messages: "Meldinger fra regnearket",
    sidePanel: "Sidepanel",
    closeSidePanel: "Lukk sidepanelet",
  },
  otherLanguage: "English",
  toolbar: "Arbeidsbok",
  activeCell: (cell) =>
    activeCell(cell, { empty: "tom", unknown: "ikke beregnet", formula: "formel", truth: { true: "SANN", false: "USANN" }, decimal: "," }),
  starting: "Starter …",
  opening: (name) => `Åpner ${name} …`,
  saving: "Lagrer …",
  restored: (name) => `${name} er hentet frem slik du forlot den.`,
  sampleNote:
    "Dette er et eksempel: svarene er syntetiske, ikke virkelige kommuners. Trykk Beregn i panelet for å se resultatene, eller Åpne for å bruke egne svar.",
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
  cellMenu: {
    name: "Celler",
    actions: {
      cut: "Klipp ut",
      copy: "Kopier",
      paste: "Lim inn",
      clear: "Tøm innhold",
      find: "Finn …",
      filter: "Filtrer …",
      showAll: "Vis alle rader",
    },
    keys: { cut: "Ctrl+X", copy: "Ctrl+C", paste: "Ctrl+V", clear: "Delete", find: "Ctrl+F", filter: "Ctrl+Shift+L", showAll: "" },
    inExcel:
      "Å erstatte og å sortere, og å sette inn, slette, flytte og gi nytt navn til rader, kolonner og ark, gjøres i Excel, slik at resten av filen blir som den var.",
  },
  notHere:
    "Her kan du endre verdier og formler, og finne med Ctrl+F. Å erstatte i mange celler på én gang, å sortere, å sette inn, slette eller flytte rader, kolonner og ark, og å formatere, gjøres i Excel, slik at resten av filen blir som den var.",
  writing: "Resultatet skrives. Vent litt, så kan du skrive i cellene igjen.",
  mayReplace: (count) =>
    count === 1
      ? "Det står allerede noe i en celle her. Vil du erstatte det?"
      : `Det står allerede noe i ${count} celler her. Vil du erstatte det?`,
  circle: "Formlene har en sirkelreferanse, så verdiene kan være feil. Rett en av formlene, eller angre.",
  unexpected: (detail) => `Noe uventet gikk galt: ${detail}`,
  keptDrawing: (kind, name) =>
    `${{ chart: "Diagrammet", picture: "Bildet", shape: "Figuren" }[kind]}${name === "" ? "" : ` «${name}»`} tegnes ikke her, men er i filen og blir med når du lagrer.`,
};
