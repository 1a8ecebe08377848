import type { SampleRow } from "../answers.ts";
import { tableName } from "./answer-sheet.ts";
import { countyChart } from "./chart.ts";
import type { SampleCell, SampleSheet, SampleSheetRow } from "./sheet.ts";

const FIRST_ROW = 4;

/** A county: its number of municipalities, how many of them answered, and its inhabitants. */
export interface County {
  readonly name: string;
  readonly municipalities: number;
  readonly answered: number;
  readonly inhabitants: number;
}

/** The counties in the order of their numbers. */
export function countiesOf(rows: readonly SampleRow[]): County[] {
  return [...new Set(rows.map(({ county }) => county))].map((name) => {
    const members = rows.filter(({ county }) => county === name);
    return {
      name,
      municipalities: members.length,
      answered: members.filter(({ answers }) => Object.keys(answers).length > 0).length,
      inhabitants: members.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
    };
  });
}

/** Who answered, by county: formulas over the table with their values, and a chart over the formulas. */
export function overviewSheet(rows: readonly SampleRow[]): SampleSheet {
  const counties = countiesOf(rows);
  const last = FIRST_ROW + counties.length;
  return {
    name: "Oversikt",
    tabColor: "548235",
    widths: [22, 13, 13, 13, 14, 3],
    rows: [
      { cells: [{ value: "Hvem har svart?", style: "title" }], height: 26 },
      { cells: [{ value: "Kommuner i undersøkelsen og kommuner som har svart, etter fylke. Svarene er syntetiske.", style: "note" }] },
      { cells: [] },
      {
        cells: ["Fylke", "Kommuner", "Har svart", "Svarandel", "Innbyggere"].map((value, index): SampleCell => ({
          value,
          style: index === 0 ? "header" : "headerRight",
        })),
        height: 20,
      },
      ...counties.map((county, index) => countyRow(county, FIRST_ROW + 1 + index)),
      totalRow(counties, last),
    ],
    gridLines: false,
    landscape: true,
    fitToWidth: true,
    extras:
      `<conditionalFormatting sqref="D${FIRST_ROW + 1}:D${last}"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/>` +
      '<color rgb="FF9DC3E6"/></dataBar></cfRule></conditionalFormatting>',
    tail: '<drawing r:id="rId1"/>',
    related: [countyChart(counties, FIRST_ROW)],
  };
}

function countyRow({ name, municipalities, answered, inhabitants }: County, row: number): SampleSheetRow {
  const county = `${tableName}[fylke],A${row}`;
  return {
    cells: [
      { value: name },
      { value: municipalities, style: "integer", formula: `COUNTIF(${county})` },
      { value: answered, style: "integer", formula: `COUNTIFS(${county},${tableName}[strategi],"<>")` },
      { value: answered / municipalities, style: "percent", formula: `C${row}/B${row}` },
      { value: inhabitants, style: "integer", formula: `SUMIF(${county},${tableName}[innbyggere])` },
    ],
  };
}

function totalRow(counties: readonly County[], last: number): SampleSheetRow {
  const sum = (key: "municipalities" | "answered" | "inhabitants") => counties.reduce((total, county) => total + county[key], 0);
  const formula = (column: string) => `SUM(${column}${FIRST_ROW + 1}:${column}${last})`;
  return {
    cells: [
      { value: "I alt", style: "total" },
      { value: sum("municipalities"), style: "totalInteger", formula: formula("B") },
      { value: sum("answered"), style: "totalInteger", formula: formula("C") },
      { value: sum("answered") / sum("municipalities"), style: "totalPercent", formula: `C${last + 1}/B${last + 1}` },
      { value: sum("inhabitants"), style: "totalInteger", formula: formula("E") },
    ],
  };
}
