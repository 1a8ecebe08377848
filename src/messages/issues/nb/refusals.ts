import type { RefusalTexts } from "../issue-contract.ts";
import { counted, number, quote, quotes } from "../../language/nb/words.ts";

const boundaryFormat = {
  not_json: "er ikke gyldig JSON.",
  other_json: "er verken GeoJSON eller TopoJSON.",
  empty: "har ingen områder.",
  arcs: "viser til grenselinjer (arcs) som ikke finnes i den.",
};

const tooDetailed = {
  regions: (limit: string) => `mer enn ${limit} områder`,
  points: (limit: string) => `mer enn ${limit} punkter, også når de som ikke kan skilles på kartet, er slått sammen`,
  pointsOfAll: (limit: string) => `mer enn ${limit} punkter`,
  pointsOfOne: (limit: string) => `et område med mer enn ${limit} punkter`,
  textsOfOne: (limit: string) => `et område med mer enn ${limit} tekster`,
};

/** Why nothing could be read or written, and what would help. */
export const refusals: RefusalTexts = {
  encrypted: () =>
    "Filen er kryptert eller har passord. Fjern passordet i Excel (Fil > Informasjon > Beskytt arbeidsbok) og lagre den på nytt.",
  signed: () => "Filen er digitalt signert, og signaturen ville bli ugyldig. Lagre en kopi uten signatur og bruk den.",
  strict: () => "Filen er lagret som «Strict Open XML-arbeidsbok». Lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den.",
  old_xls: () => "Filen er i det gamle .xls-formatet. Lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den.",
  binary_xlsb: () => "Filen er en binær arbeidsbok (.xlsb). Lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den.",
  open_document: () =>
    "Filen er et OpenDocument-regneark (.ods). Åpne den i LibreOffice eller Excel, lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den.",
  web_page: () =>
    "Filen er en nettside (HTML), selv om den heter noe annet. Åpne den i Excel, lagre den som «Excel-arbeidsbok (*.xlsx)» og bruk den.",
  not_a_workbook: () => "Filen er ikke en arbeidsbok. Bruk en .xlsx-, .xlsm- eller .csv-fil.",
  damaged: ({ part, detail }) =>
    `Filen er skadet${part === null ? "" : ` (${part})`}. Åpne den i Excel, la Excel reparere den, og lagre den på nytt. Teknisk årsak: ${detail}.`,
  too_large: ({ part, limitMegabytes }) =>
    `${part ?? "Innholdet"} blir større enn ${number(limitMegabytes)} MB når den pakkes ut. Filen leses ikke, fordi den kan være laget for å fylle minnet.`,
  beyond_limit: ({ part, what, limit }) =>
    `${part} har ${beyond[what](number(limit))}. Filen leses ikke, fordi den kan være laget for å ta all tid og alt minne.`,
  sheet_missing: ({ sheet, sheets }) => `Arket ${quote(sheet)} finnes ikke. Arkene er ${quotes(sheets)}.`,
  columns_full: ({ sheet }) =>
    `Arket ${quote(sheet)} har ikke nok ledige kolonner til høyre for svarene. Flytt svarene til et ark med plass.`,
  cells_in_the_way: ({ sheet, address }) =>
    `Cellene ${address} i arket ${quote(sheet)} står der resultatet skal stå. Flytt dem, eller skriv resultatet til en annen fil.`,
  array_cell: ({ sheet, address, array, value }) =>
    `${address} i arket ${quote(sheet)} hører til matriseformelen i ${array}, som bare kan endres i Excel. Angre endringen, eller ${value === null ? "tøm cellen" : `skriv ${typed(value)} i cellen`} igjen.`,
  table_heading: ({ sheet, address }) =>
    `${address} i arket ${quote(sheet)} er overskrift i en tabell, og må være en tekst og ingen formel. Skriv en tekst i cellen.`,
  csv_read_only: () =>
    "En CSV-fil har ikke plass til ark, diagrammer og formater. Skriv til en .xlsx-fil, eller bruk CSV for tallene alene.",
  answers_misread: ({ sheet, count, cells, correctable }) =>
    `Formler ville lest ${counted(count, "svar", "svar")} i arket ${quote(sheet)} annerledes: ${cells
      .map(({ address, found, meant }) => `${address} ${quote(found)}${meant === null ? "" : ` (${quote(meant)})`}`)
      .join(", ")}${count > cells.length ? " …" : ""}. ${
      correctable
        ? "Rett svarene først (--rett-svar på kommandolinjen), så skrives de i arket slik formlene leser dem, eller rett dem selv."
        : "Rett dem i arket, eller skriv resultatene som verdier."
    }`,
  units_twice: ({ sheet, rows }) =>
    `Rad ${rows.map((row) => row + 1).join(", ")} i arket ${quote(sheet)} har samme nøkkel som en annen rad, og formler kan ikke vite hvilken som gjelder. Rett nøklene, eller skriv resultatene som verdier.`,
  notes_too_many: ({ wanted, most }) =>
    `Det ville blitt ${number(wanted)} notater, og et ark bør ikke ha mer enn ${number(most)}. Velg færre resultater eller enheter.`,
  boundaries_format: ({ found }) =>
    `Grensefilen ${boundaryFormat[found]} Grenser leses av GeoJSON (FeatureCollection) og TopoJSON (Topology).`,
  boundaries_too_large: ({ limitMegabytes }) =>
    `Grensefilen er større enn ${number(limitMegabytes)} MB. Bruk en fil med enklere grenser; et kart viser ikke mer enn noen hundre kB.`,
  boundaries_too_detailed: ({ what, limit }) =>
    `Grensefilen har ${tooDetailed[what](number(limit))}. Bruk en fil med ${what === "regions" ? "færre områder" : what === "textsOfOne" ? "færre egenskaper" : "enklere grenser"}.`,
  boundaries_geometry: ({ feature, found }) =>
    `Område ${number(feature)} i grensefilen ${found === "" || found === "coordinates" ? "har koordinater som ikke kan leses" : `er ${quote(found)}`}. Grenser må være flater: Polygon eller MultiPolygon.`,
  boundaries_projection: ({ found }) =>
    `Grensefilen er i projeksjonen ${quote(found)}, som ikke kan tegnes. Lagre den på nytt i WGS 84 (EPSG:4326) eller UTM, f.eks. EPSG:25833.`,
  boundaries_not_degrees: () =>
    "Koordinatene i grensefilen er ikke lengde- og breddegrader, og filen sier ikke hvilken projeksjon de er i. Lagre den på nytt i WGS 84 (EPSG:4326).",
  boundaries_fit_none: ({ properties, key, name }) =>
    `Ingen av områdene i grensefilen har nummeret eller navnet til en enhet i dataene (som ${quote(key)} eller ${quote(name)}). Områdene har ${properties.map((one) => `${one.name}: ${quote(one.example)}`).join(", ") || "ingen egenskaper"}.`,
  column_map_invalid: ({ field, expected, found }) =>
    `Kolonnekartet: ${quote(field)} er ${quote(found)}, men skal være ${expectations[expected]}.`,
};

const beyond = {
  depth: (limit: string) => `elementer inni hverandre i mer enn ${limit} nivåer`,
  elements: (limit: string) => `mer enn ${limit} elementer`,
  row: (limit: string) => `en rad med mer enn ${limit} tegn`,
  list: (limit: string) => `mer enn ${limit} tegn før eller etter radene`,
  text: (limit: string) => `en tekst med mer enn ${limit} tegn`,
  cells: (limit: string) => `rader som spenner over mer enn ${limit} celler`,
  emptyCells: (limit: string) => `rader som spenner over mer enn ${limit} celler, nesten alle tomme`,
  columns: (limit: string) => `en rad med mer enn ${limit} celler, som er det et regneark har plass til`,
  rows: (limit: string) => `mer enn ${limit} rader, som er det et regneark har plass til`,
  megabytes: (limit: string) => `mer enn ${limit} MB`,
  values: (limit: string) => `mer enn ${limit} verdier`,
  fields: (limit: string) => `et objekt med mer enn ${limit} felter`,
  texts: (limit: string) => `mer enn ${limit} ulike tekster i ett ark`,
  letters: (limit: string) => `ulike tekster med mer enn ${limit} tegn til sammen i ett ark`,
};

const expectations = {
  object: "et objekt med sheet, headerRow og columns",
  text: "tekst, eller null for å la programmet finne det",
  row: "et radnummer fra 1, eller null for å la programmet finne det",
  letters: "kolonnebokstaver som K, «?» for å la programmet finne den, eller null når den ikke finnes",
  nothing: "fjernet; feltet er ukjent",
};

/** A value as it is typed. */
const typed = (value: string | number | boolean) =>
  typeof value === "number" ? number(value) : typeof value === "boolean" ? (value ? "SANN" : "USANN") : quote(value);
