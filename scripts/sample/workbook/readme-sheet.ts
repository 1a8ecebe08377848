import { registerSource } from "../register.ts";
import { hyperlinksXml, type SampleSheet, type SampleSheetRow } from "./sheet.ts";
import type { StyleName } from "./styles.ts";

const blank: SampleSheetRow = { cells: [] };
const line = (value: string, style: StyleName = "paragraph", height = 15): SampleSheetRow => ({ cells: [{ value, style }], height });

/** Where the links lead, and what is there. */
const sheets = [
  ["Svar 2018", "Svarene: én rad per kommune, én kolonne per spørsmål. Kodene over kolonnene er forklart i kodeboken."],
  ["Kodebok", "Hva kodene betyr, hvilke svar som er gyldige, og hvem som får spørsmålet."],
  ["Oversikt", "Hvor mange kommuner som har svart i hvert fylke, med formler og et diagram."],
  ["Pivot", "En pivottabell over kommuner og innbyggere etter fylke."],
] as const;

const warning =
  "SVARENE ER SYNTETISKE. De er laget av et program for å prøve ut beregningene, og sier ingenting om hva de virkelige kommunene har svart eller gjør.";

/** The first sheet: what is made up, what is fact, and how to try the workbook. */
export function readmeSheet(): SampleSheet {
  const head = [
    line("Digitalisering i kommunene 2018: eksempel", "title", 28),
    blank,
    line(warning, "warning", 42),
    blank,
    line("Hva er fakta, og hva er oppdiktet?", "heading", 20),
    line(`Kommunenummer, navn, fylke og innbyggertall er fakta. Kilde: ${registerSource}`, "paragraph", 32),
    line(
      "Svarene er trukket tilfeldig slik at de til sammen gir de tallene Statistisk sentralbyrå publiserte i «Digitalisering i kommunene. Overblikk over tilstanden i 2018» (Rapporter 2019/14). Også hvilke 377 kommuner som har svart, og hvilke 45 som står uten svar, er tilfeldig.",
      "paragraph",
      48,
    ),
    blank,
    line("Arkene", "heading", 20),
  ];
  const links = sheets.flatMap(([name, about]) => [line(name, "link"), line(about)]);
  return {
    name: "Les meg",
    tabColor: "C00000",
    widths: [110],
    rows: [
      ...head,
      ...links,
      blank,
      ...howTo.map(([text, height]) => line(text, text === howTo[0]?.[0] ? "heading" : "paragraph", height)),
    ],
    gridLines: false,
    landscape: false,
    fitToWidth: true,
    extras: hyperlinksXml(sheets.map(([name], index) => ({ cell: `A${head.length + 1 + 2 * index}`, location: `'${name}'!A1` }))),
  };
}

const howTo: readonly (readonly [string, number])[] = [
  ["Slik prøver du", 20],
  ["1. Beregn indikatorene: på kommandolinjen med «indikator beregn eksempel-2018.xlsx», eller fra tillegget i Excel.", 15],
  [
    "2. Se resultatet: nye kolonner til høyre for svarene, og arkene «Tabeller», «Figurer», «Merknader» og «Logg». Alt annet i arbeidsboken står som før.",
    32,
  ],
  [
    "3. Se på merknadene: tre kommuner sier at de har en strategi, men har ikke krysset av for noe område. Slik må det være for at tallene skal stemme med rapporten.",
    32,
  ],
  ["4. Endre noen svar og beregn på nytt. Et ugyldig svar blir meldt med rad, spørsmål og gyldige svar.", 15],
];
