import { distinctHeaders, grownTable, readTable } from "../../../../src/workbook/xlsx/read/table-xml.ts";

const part = "xl/tables/table1.xml";
const nobody: ReadonlySet<number> = new Set();

/** A table on B3:D9 with a totals row, a filter and a calculated column. */
const table =
  '<table xmlns="urn:x" id="4" name="Svar" displayName="Svar" ref="B3:D9" totalsRowCount="1"><autoFilter ref="B3:D8"><filterColumn colId="0"/></autoFilter>' +
  '<tableColumns count="3"><tableColumn id="1" name="Nr" totalsRowLabel="Sum"/><tableColumn id="7" name="Dobbelt">' +
  "<calculatedColumnFormula>Svar[[#This Row],[Nr]]*2</calculatedColumnFormula></tableColumn>" +
  '<tableColumn id="3" name="Score"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';

test("a table grows to the right: reference, filter without the totals row, and columns with new ids", () => {
  expect(
    grownTable(
      table,
      part,
      [
        { column: 4, header: "Antall" },
        { column: 5, header: "Grad" },
      ],
      nobody,
    ),
  ).toBe(
    table
      .replace('ref="B3:D9"', 'ref="B3:F9"')
      .replace('<autoFilter ref="B3:D8"', '<autoFilter ref="B3:F8"')
      .replace('count="3"', 'count="5"')
      .replace("</tableColumns>", '<tableColumn id="8" name="Antall"/><tableColumn id="9" name="Grad"/></tableColumns>'),
  );
});

test("growing a table by columns that it has already changes nothing", () => {
  const columns = [{ column: 4, header: "Antall" }];
  const once = grownTable(table, part, columns, nobody);
  expect(grownTable(once, part, columns, nobody)).toBe(once);
});

test("a line break in a header is written as tables write it", () => {
  const grown = grownTable(table, part, [{ column: 4, header: "Strategi:\nantall & <mer>" }], nobody);
  expect(grown).toContain('name="Strategi:_x000a_antall &amp; &lt;mer&gt;"');
  expect(readTable(grown, part).columns[3]).toBe("Strategi:\nantall & <mer>");
});

test("one of our columns that gets another header is renamed in its place", () => {
  const once = grownTable(table, part, [{ column: 4, header: "Antall" }], nobody);
  const renamed = grownTable(once, part, [{ column: 4, header: "Count" }], nobody);
  expect(renamed).toBe(once.replace('name="Antall"', 'name="Count"'));
});

test("a header that another column of the table has gets a number", () => {
  const facts = readTable(table, part);
  expect(
    distinctHeaders(facts, [
      { column: 4, header: "SCORE" },
      { column: 5, header: "Score" },
    ]),
  ).toEqual([
    { column: 4, header: "SCORE (2)" },
    { column: 5, header: "Score (3)" },
  ]);
});

test("our own column of an earlier run is not another column", () => {
  const once = grownTable(table, part, [{ column: 4, header: "Antall" }], nobody);
  expect(distinctHeaders(readTable(once, part), [{ column: 4, header: "Antall" }])).toEqual([{ column: 4, header: "Antall" }]);
});

test("columns given up at the table's end are taken off", () => {
  const columns = [
    { column: 4, header: "Antall" },
    { column: 5, header: "Grad" },
  ];
  const once = grownTable(table, part, columns, nobody);
  expect(grownTable(once, part, columns.slice(0, 1), new Set([5]))).toBe(grownTable(table, part, columns.slice(0, 1), nobody));
});

test("a column given up between others stays a column of the table", () => {
  const columns = [
    { column: 4, header: "Antall" },
    { column: 5, header: "Brukerens" },
  ];
  const once = grownTable(table, part, columns, nobody);
  expect(readTable(grownTable(once, part, [], new Set([4])), part).columns).toEqual(["Nr", "Dobbelt", "Score", "Antall", "Brukerens"]);
});

test("a table does not grow over a gap", () => {
  expect(() => grownTable(table, part, [{ column: 6, header: "Antall" }], nobody)).toThrow("our columns do not touch the table");
});

test("a table bound to a query cannot grow", () => {
  expect(readTable(table.replace("<table ", '<table tableType="queryTable" '), part).canGrow).toBe(false);
  expect(readTable(table, part).canGrow).toBe(true);
});
