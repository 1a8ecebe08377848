import { registerSource } from "../register.ts";
import { hyperlinksXml, type SampleSheet, type SampleSheetRow } from "./sheet.ts";
import type { StyleName } from "./styles.ts";
import type { SampleKind } from "./workbook.ts";

const WIDTH = 76;

const warning =
  "SVARENE ER SYNTETISKE. De er laget av et program for å prøve ut beregningene, og sier ingenting om hva de virkelige kommunene har svart eller gjør.";

const facts = [
  `Kommunenummer, navn, fylke og innbyggertall er fakta. Kilde: ${registerSource}`,
  "Svarene er trukket tilfeldig slik at de til sammen gir de tallene Statistisk sentralbyrå publiserte i «Digitalisering i kommunene. Overblikk over tilstanden i 2018» (Rapporter 2019/14). Også hvilke 377 kommuner som har svart, og hvilke 45 som står uten svar, er tilfeldig.",
];

/** Where the links lead, and what is there. */
const common = [
  ["Svar 2018", "Svarene: én rad per kommune, én kolonne per spørsmål."],
  ["Kodebok", "Hva kodene over kolonnene betyr, hvilke svar som er gyldige, og hvem som får spørsmålet."],
  ["Svarlister", "Svarene som kan velges i nedtrekkslistene."],
] as const;

const sheets = {
  whole: [
    ...common,
    ["Oversikt", "Hvor mange kommuner som har svart i hvert fylke, med formler og et diagram."],
    ["Pivot", "En pivottabell over kommuner og innbyggere etter fylke."],
  ],
  plain: [...common, ["Oversikt", "Hvor mange kommuner som har svart i hvert fylke, med formler."]],
} as const;

const howTo = [
  "1. Beregn indikatorene på kommandolinjen: indikator beregn eksempel-2018.xlsx",
  "2. Se resultatet: nye kolonner til høyre for svarene, og arkene «Tabeller», «Figurer», «Kart», «Merknader» og «Logg». Alt annet i arbeidsboken står som før.",
  "3. Se på merknadene: tre kommuner sier at de har en strategi, men har ikke krysset av for noe område. Slik må det være for at tallene skal stemme med rapporten.",
  "4. Endre noen svar og beregn på nytt. Et ugyldig svar blir meldt med rad, spørsmål og gyldige svar.",
];

/** The first sheet: what is made up, what is fact, and how to try the workbook. */
export function readmeSheet(kind: SampleKind): SampleSheet {
  const head = [
    line("Digitalisering i kommunene 2018: eksempel", "title", 28),
    blank,
    line(warning, "warning", 50),
    blank,
    line("Hva er fakta, og hva er oppdiktet?", "heading", 20),
    ...facts.map(paragraph),
    blank,
    line("Arkene", "heading", 20),
  ];
  return {
    name: "Les meg",
    tabColor: "C00000",
    widths: [WIDTH],
    rows: [
      ...head,
      ...sheets[kind].flatMap(([name, about]) => [line(name, "link"), paragraph(about)]),
      blank,
      line("Slik prøver du", "heading", 20),
      ...howTo.map(paragraph),
    ],
    gridLines: false,
    landscape: false,
    fitToWidth: true,
    extras: hyperlinksXml(sheets[kind].map(([name], index) => ({ cell: `A${head.length + 1 + 2 * index}`, location: `'${name}'!A1` }))),
  };
}

const blank: SampleSheetRow = { cells: [] };

function line(value: string, style: StyleName, height = 15): SampleSheetRow {
  return { cells: [{ value, style }], height };
}

/** As many lines high as the text needs in a font a tenth wider than Excel's own. */
function paragraph(text: string): SampleSheetRow {
  return line(text, "paragraph", 4 + 15 * Math.ceil(text.length / (0.9 * WIDTH)));
}
