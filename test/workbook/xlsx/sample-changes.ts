import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { Chart, ChartData, OutCell, PutColumns, PutName, PutSheet } from "../../../src/core/sheet/change.ts";

/** Changes such as a run makes: a sheet of tables, a sheet of figures drawn from it, columns beside a survey, names. Made-up numbers. */

const area = (row: number, column: number, lastRow = row, lastColumn = column): Area => ({ row, column, lastRow, lastColumn });

interface Table {
  readonly title: string;
  readonly base: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly [string, ...number[]])[];
  readonly kind: Chart["kind"];
  readonly valueTitle: string;
  readonly format: Chart["valueFormat"];
  readonly categoryTitle: string | null;
}

const tables: readonly Table[] = [
  {
    title: "Figur 3.1. Områder som er omtalt i IKT-strategien. 2018. Prosent",
    base: "256 kommuner som har en IKT-/digitaliseringsstrategi",
    headers: ["Område", "Andel"],
    rows: [
      ["Digitale tjenester for innbyggere", 94.5],
      ["Informasjonssikkerhet", 93.8],
      ["IKT-infrastruktur", 91.4],
      ["Velferdsteknologi", 87.5],
      ["Læringsteknologi i undervisningen", 80.1],
      ["Digitale tjenester for næringslivet", 71.5],
      ["Bruk av skytjenester", 66.8],
      ["Universell utforming", 61.7],
      ["Digitale innkjøp", 54.3],
      ["Deling av data", 49.2],
      ["Bruk av data fra andre kommuner, fylkeskommuner eller statlige virksomheter", 43.8],
      ["Robotisering", 25.4],
      ["Grønn IKT", 18],
    ],
    kind: "bar",
    valueTitle: "Prosent av kommunene",
    format: "percent",
    categoryTitle: null,
  },
  {
    title: "Figur 3.4. Kommuner etter antall områder omtalt i IKT-strategien. 2018",
    base: "377 kommuner",
    headers: ["Antall områder", "Kommuner"],
    rows: [124, 4, 7, 8, 11, 14, 18, 22, 25, 22, 45, 37, 30, 10].map((count, areas) => [String(areas), count] as const),
    kind: "column",
    valueTitle: "Antall kommuner",
    format: "integer",
    categoryTitle: "Antall områder",
  },
  {
    title: "Figur 4.1. Hvem som utfører kommunens IKT-funksjoner. 2018. Prosent",
    base: "377 kommuner",
    headers: [
      "Funksjon",
      "Utelukkende interne",
      "Overveiende interne",
      "Noenlunde likt fordelt",
      "Overveiende eksterne",
      "Utelukkende eksterne",
    ],
    rows: [
      ["Drift av PC-miljøer", 47.7, 30, 11.4, 7.2, 3.7],
      ["Drift av servere", 40.1, 24.4, 14.6, 12.5, 8.4],
      ["Brukerstøtte", 38.7, 35.3, 15.1, 8, 2.9],
      ["Utvikling av internettløsninger", 8.2, 23.1, 20.7, 28.4, 19.6],
      ["Sikkerhetstesting", 7.4, 18.1, 24.2, 31.8, 18.5],
    ],
    kind: "stackedBar",
    valueTitle: "Prosent av kommunene",
    format: "percent",
    categoryTitle: null,
  },
  {
    title: "Figur 4.3. Kommuner som prøvde å rekruttere IKT-spesialister, etter innbyggertall. 2018. Prosent",
    base: "377 kommuner",
    headers: ["Innbyggere", "Prøvde", "Slitt med å rekruttere"],
    rows: [
      ["Under 2 000", 10.8, 4.8],
      ["2 000–4 999", 17.9, 7.1],
      ["5 000–9 999", 27.5, 12.5],
      ["10 000–19 999", 38.6, 18.6],
      ["20 000–29 999", 52.2, 26.1],
      ["30 000–49 999", 66.7, 33.3],
      ["50 000 eller flere", 86.7, 53.3],
    ],
    kind: "column",
    valueTitle: "Prosent av kommunene",
    format: "percent",
    categoryTitle: "Antall innbyggere i kommunen",
  },
  {
    title: "Figur 5.2. Digitale innkjøp. 2018. Prosent",
    base: "377 kommuner",
    headers: ["Ledd", "Ja, helt", "Ja, delvis", "Nei"],
    rows: [
      ["Faktura", 82.8, 10.6, 6.6],
      ["Kunngjøring", 76.1, 12.7, 11.2],
      ["Tildeling", 30.5, 32.6, 36.9],
      ["Oppfølging", 25.2, 40.8, 34],
    ],
    kind: "stackedColumn",
    valueTitle: "Prosent av kommunene",
    format: "percent",
    categoryTitle: null,
  },
  {
    title: "Tabell 3.1. Kommuner etter prioritering av IKT",
    base: "377 kommuner",
    headers: ["Prioritering", "Kommuner"],
    rows: [
      ["Har verken IKT-strategi på plass eller IKT-prosjekter i gang", 34],
      ["Har enten strategi eller IKT-prosjekter i gang, men relativt få områder er berørt", 104],
      ["Omfattende IKT-strategi, men relativt få områder er berørt av IKT-prosjekter", 29],
      ["Omfattende IKT-prosjekter, men begrenset IKT-strategi", 111],
      ["Både omfattende IKT-strategi og IKT-prosjekter", 99],
    ],
    kind: "bar",
    valueTitle: "Antall kommuner",
    format: "integer",
    categoryTitle: null,
  },
];

const colors = ["1F4E79", "2E86C1", "A9CCE3", "F5B041", "935116"];
const header = (text: string, index: number): OutCell => ({ value: text, look: index === 0 ? "header" : "headerRight" });

function tableRows({ title, base, headers, rows, format }: Table): (OutCell | null)[][] {
  const body = rows.map(([label, ...values]) => [
    { value: label, look: "label" } as const,
    ...values.map((value): OutCell => ({ value, look: format === "percent" ? "percent" : "integer" })),
  ]);
  return [[{ value: title, look: "subtitle" }], headers.map(header), ...body, [{ value: `Grunnlag: ${base}.`, look: "note" }], []];
}

const firstRows = tables.map((_, index) => 3 + tables.slice(0, index).reduce((sum, table) => sum + tableRows(table).length, 0));

/** «Tabeller»: title, note over merged cells, frozen heading, six tables, a coloured column, a link. */
export const tableSheet: PutSheet = {
  kind: "putSheet",
  id: "tabeller",
  name: "Tabeller",
  rows: [
    [{ value: "Digitaliseringsindikatorer 2018", look: "title" }],
    [{ value: "Oppdiktede tall til prøve av filformatet. =SUM(1;2) & <b> er tekst, og det er også _x0041_.", look: "note" }, null, null],
    [{ value: "Se figurene", look: "link", link: { sheet: "Figurer", row: 0, column: 0 } }],
    ...tables.flatMap(tableRows),
    [
      { value: "0301", look: "code" },
      { value: 4, look: "score" },
      { value: null, look: "score" },
      { value: 0, look: "score" },
    ],
    [
      { value: "I alt", look: "total" },
      { value: 377, look: "totalInteger" },
      { value: 100, look: "totalPercent" },
      { value: 2.5, look: "decimal" },
    ],
    (["error", "warning", "remark", "ok"] as const).map((look): OutCell => ({ value: look, look })),
  ],
  widths: [58, 14, 14, 14, 14, 14],
  frozenRows: 1,
  merges: [area(1, 0, 1, 2)],
  scales: [{ area: area(3 + tables.flatMap(tableRows).length, 1, 3 + tables.flatMap(tableRows).length, 3), steps: 5 }],
  charts: [],
  landscape: true,
};

function chartOf(table: Table, index: number): Chart {
  const top = firstRows[index] ?? 0;
  const last = top + 1 + table.rows.length;
  const data = (where: Area, values: ChartData["values"]): ChartData => ({ sheet: "Tabeller", area: where, values });
  const categories = data(
    area(top + 2, 0, last),
    table.rows.map(([label]) => label),
  );
  return {
    id: `fig-${index + 1}`,
    kind: table.kind,
    title: table.title,
    caption: ["Grunnlag: alle. N = 3.", "Egne beregninger."],
    altText: `${table.title}. Størst: «${table.rows[0]?.[0] ?? ""}» & flere.`,
    categories: { ...categories, area: { ...categories.area, lastColumn: 0 } },
    categoryTitle: table.categoryTitle,
    series: table.headers.slice(1).map((name, place) => ({
      name: data(area(top + 1, place + 1), [name]),
      values: data(
        area(top + 2, place + 1, last, place + 1),
        table.rows.map((row) => row[place + 1] ?? null),
      ),
      color: colors[place] ?? "000000",
    })),
    valueTitle: table.valueTitle,
    valueFormat: table.format,
    valueMax: table.format === "percent" ? 100 : null,
    showLabels: true,
    position: area(2 + 22 * index, 0, 22 + 22 * index, 9),
  };
}

/** «Figurer»: six charts of all four kinds. */
export const figureSheet: PutSheet = {
  kind: "putSheet",
  id: "figurer",
  name: "Figurer",
  rows: [[{ value: "Figurer", look: "title" }]],
  widths: Array.from({ length: 10 }, () => 10),
  frozenRows: 0,
  merges: [],
  scales: [],
  charts: tables.map(chartOf),
  landscape: false,
};

/** Two columns for the rows below `headerRow`: a count and a score. */
export function columnsFor(sheet: string, headerRow: number, column: number, rows: number, table: string | null = null): PutColumns {
  const values = Array.from({ length: rows }, (_, row) => (row % 4 === 3 ? null : row % 5));
  return {
    kind: "putColumns",
    sheet,
    headerRow,
    columns: [
      { id: "strategi_antall", header: "Strategi:\nantall", column, look: "integer", width: 12, cells: values, scale: null },
      { id: "strategi_score", header: "Strategi: score", column: column + 1, look: "score", width: 10, cells: values, scale: 5 },
    ],
    table,
    area: area(headerRow, column, headerRow + rows, column + 1),
    clear: [],
  };
}

/** The name of the score column of `columnsFor`. */
export function nameFor({ sheet, area: whole }: PutColumns): PutName {
  const column = whole.lastColumn;
  return { kind: "putName", name: "Indikator_strategi_score", sheet, area: { ...whole, column }, comment: "Score for IKT-strategi, 0–4" };
}
