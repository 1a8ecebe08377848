import { Refusal } from "../../../../src/core/issues/refusal.ts";
import { fittedTable, readTable } from "../../../../src/workbook/xlsx/read/table-xml.ts";

const part = "xl/tables/table1.xml";

/** A table on B3:D9 with a totals row, a filter and a calculated column. */
const table =
  '<table xmlns="urn:x" id="4" name="Svar" displayName="Svar" ref="B3:D9" totalsRowCount="1"><autoFilter ref="B3:D8"><filterColumn colId="0"/></autoFilter>' +
  '<tableColumns count="3"><tableColumn id="1" name="Nr" totalsRowLabel="Sum"/><tableColumn id="7" name="Dobbelt">' +
  "<calculatedColumnFormula>Svar[[#This Row],[Nr]]*2</calculatedColumnFormula></tableColumn>" +
  '<tableColumn id="3" name="Score"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';

/** Column E and F of the sheet. */
const [columnE, columnF] = [4, 5];
const columns = [
  { column: columnE, header: "Antall" },
  { column: columnF, header: "Grad" },
];
const names = (xml: string) => [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);

test("a table grows to the right: reference, filter without the totals row, and columns with new ids", () => {
  expect(fittedTable(table, part, columnF, columns)).toBe(
    table
      .replace('ref="B3:D9"', 'ref="B3:F9"')
      .replace('<autoFilter ref="B3:D8"', '<autoFilter ref="B3:F8"')
      .replace('count="3"', 'count="5"')
      .replace("</tableColumns>", '<tableColumn id="8" name="Antall"/><tableColumn id="9" name="Grad"/></tableColumns>'),
  );
});

test("growing a table by columns that it has already changes nothing", () => {
  const once = fittedTable(table, part, columnF, columns);
  expect(fittedTable(once, part, columnF, columns)).toBe(once);
});

test("a line break in a header is written as tables write it", () => {
  const grown = fittedTable(table, part, columnE, [{ column: columnE, header: "Strategi:\nantall & <mer>" }]);
  expect(grown).toContain('name="Strategi:_x000a_antall &amp; &lt;mer&gt;"');
  expect(fittedTable(grown, part, columnE, [{ column: columnE, header: "Strategi:\nantall & <mer>" }])).toBe(grown);
});

test("one of our columns that gets another header is renamed in its place", () => {
  const once = fittedTable(table, part, columnE, columns);
  const renamed = fittedTable(once, part, columnE, [{ column: columnE, header: "Count" }]);
  expect(renamed).toBe(once.replace('name="Antall"', 'name="Count"'));
});

test("a header that another column of the table has, in either case, is refused: Excel would repair the file", () => {
  expect(refusalOf(() => fittedTable(table, part, columnE, [{ column: columnE, header: "SCORE" }]))).toEqual({
    code: "damaged",
    part,
    detail: "two columns would be called «SCORE»",
  });
});

test("our own column of an earlier run is not another column", () => {
  const once = fittedTable(table, part, columnE, columns);
  expect(names(fittedTable(once, part, columnE, columns))).toEqual(["Nr", "Dobbelt", "Score", "Antall"]);
});

test("columns beyond the last are taken off", () => {
  const both = fittedTable(table, part, columnF, columns);
  const [first] = columns;
  expect(fittedTable(both, part, columnE, first ? [first] : [])).toBe(fittedTable(table, part, columnE, columns));
});

test("a column between others that is none of ours stays a column of the table", () => {
  const once = fittedTable(table, part, columnF, columns);
  expect(names(fittedTable(once, part, columnF, []))).toEqual(["Nr", "Dobbelt", "Score", "Antall", "Grad"]);
});

test("a table does not grow over a gap", () => {
  expect(() => fittedTable(table, part, columnF, [{ column: columnF, header: "Grad" }])).toThrow("our columns do not touch the table");
});

test("a table is read with its area, its totals row, and whether a query owns its columns", () => {
  const read = { name: "Svar", area: { row: 2, column: 1, lastRow: 8, lastColumn: 3 }, hasTotals: true };
  expect(readTable(table, part)).toEqual(read);
  expect(readTable(table.replace("<table ", '<table tableType="queryTable" '), part)).toEqual({ ...read, isBound: true });
  expect(readTable('<table name="Svar"/>', part)).toBeNull();
});

test("a table that has not a column for each of its area's is refused with both", () => {
  const cut = table.replace(/<tableColumn [^>]*\/>/, "");
  expect(refusalOf(() => readTable(cut, part))).toMatchObject({ code: "damaged", part });
  expect(refusalOf(() => readTable(table.replace(/<tableColumn /, "<TABLEcOLUMN "), part))).toMatchObject({ code: "damaged" });
});

/** Why a table is refused. */
function refusalOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Refusal ? error.reason : error;
  }
}
