import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { HostChart } from "../../office-host/model/host-chart.ts";
import type { HostSheet } from "../../office-host/model/host-sheet.ts";
import type { HostWorkbook } from "../../office-host/model/host-workbook.ts";
import { wholeSheet } from "../../office-host/model/area.ts";

/** All that a user could see of a workbook, or find in it, as lines of text: equal lines are equal workbooks. Ids the host gives out are left out. */
export function dump(workbook: HostWorkbook): readonly string[] {
  const names = workbook.names.items.map(
    ({ name, formula, visible, comment }) => `name ${JSON.stringify([name, sameAgain(formula), visible, comment])}`,
  );
  return [...workbook.sheets.flatMap(dumpSheet), ...names.toSorted(), ...workbook.xmlParts.map(({ xml }) => xml)];
}

/** The mark of a writing tells the second of two that are alike by a sign at the end. */
const sameAgain = (formula: string) => formula.replace(/^(="ferdig \w+)\+"$/, '$1"');

/** The first lines that only one of two dumps has. */
export function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  if (before.length === after.length && before.every((line, index) => line === after[index])) return [];
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((line) => !now.has(line)).map((line) => `- ${line}`);
  const come = after.filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  return [...gone.slice(0, 15), ...come.slice(0, 15)];
}

export function dumpSheet(sheet: HostSheet): readonly string[] {
  const facts = [
    `visibility ${sheet.visibility}`,
    `frozen ${JSON.stringify(sheet.frozen)}`,
    ...sheet.tables.map(({ name, range, headers }) => `table ${name} ${range.address} ${headers.join("|")}`),
    `filter ${sheet.filter === null ? "none" : `${sheet.filter.range.address} ${String(sheet.filter.isFiltered)}`}`,
    ...sheet.merges.map((area) => `merged ${areaText(area)}`).toSorted(),
    ...sheet.conditionalFormats.map(({ type, range, rule }) => `rule ${JSON.stringify([type, range.address, rule])}`).toSorted(),
    ...sheet.notes.map((note) => `note ${note.row} ${note.column} ${note.content}`).toSorted(),
    ...sheet.charts.map(dumpChart),
    ...widthsOf(sheet),
    ...heightsOf(sheet),
    `page ${JSON.stringify(sheet.properties)} ${sheet.pageBreaks.map(({ row }) => row).join(" ")}`,
    ...cellsOf(sheet),
  ];
  return facts.map((fact) => `${sheet.name}: ${fact}`);
}

const areaText = ({ row, column, lastRow, lastColumn }: Area) => [row, column, lastRow, lastColumn].join(" ");

function dumpChart({ name, type, position, properties: looks, series }: HostChart): string {
  const drawn = series.map((one) => [one.name, one.values?.address, one.categories?.address, one.properties]);
  return `chart ${JSON.stringify([name, type, position, looks, drawn])}`;
}

/** Columns beyond those that anything is written to are looked at too. */
const columns = 120;

function widthsOf(sheet: HostSheet): readonly string[] {
  return Array.from(
    { length: columns },
    (_, column) => `width ${column} ${JSON.stringify(sheet.formats.at("ColumnWidth", 0, column) ?? 48)}`,
  );
}

function heightsOf(sheet: HostSheet): readonly string[] {
  const rows = (sheet.used(wholeSheet, false)?.lastRow ?? 0) + 20;
  return Array.from({ length: rows }, (_, row) => `height ${row} ${JSON.stringify(sheet.formats.at("RowHeight", row, 0) ?? 15)}`);
}

const ofLines: ReadonlySet<string> = new Set(["ColumnWidth", "RowHeight"]);

/** Cells beyond those columns: only what a run keeps for a while could be there. */
function farCells(sheet: HostSheet): string[] {
  const lines: string[] = [];
  sheet.cells.forEach({ ...wholeSheet, column: columns + 1 }, (row, column, { value }) => {
    lines.push(`far ${row} ${column} ${JSON.stringify(value)}`);
  });
  return lines;
}

/** Each cell that holds something or is dressed, with its value and its formats. */
function cellsOf(sheet: HostSheet): readonly string[] {
  const used = sheet.used(wholeSheet, false);
  if (!used) return [];
  const lastColumn = Math.min(used.lastColumn, columns);
  const lines = farCells(sheet);
  for (let row = used.row; row <= used.lastRow; row++) {
    const looks = looksOf(sheet, row, lastColumn);
    for (let column = used.column; column <= lastColumn; column++) {
      const cell = sheet.cells.at(row, column);
      const value = cell && cell.value !== "" ? JSON.stringify([cell.value, cell.formula, ...(cell.extras ? [cell.extras] : [])]) : "";
      const look = looks[column] ?? "";
      if (value !== "" || look !== "") lines.push(`${row} ${column} ${row} ${column} ${value} ${look}`);
    }
  }
  return lines;
}

/** How each cell of a row is formatted, as text; nothing where it is as in a new sheet. */
function looksOf(sheet: HostSheet, row: number, lastColumn: number): readonly string[] {
  const looks: string[] = [];
  for (const property of sheet.formats.properties()) {
    if (ofLines.has(property)) continue;
    sheet.formats.row(property, row, 0, lastColumn)?.forEach((value, column) => {
      if (value === undefined || value === null || value === "General") return;
      const look = `${property}=${JSON.stringify(value)}`;
      looks[column] = looks[column] === undefined ? look : `${looks[column]} ${look}`;
    });
  }
  return looks;
}
