import { nodeCompression } from "../../../../src/cli/files/node-compression.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx } from "../build.ts";

/** A workbook of one sheet with 100 rows, and how many times anything of it has been inflated. */
async function opened(): Promise<{ workbook: XlsxWorkbook; inflated: () => number }> {
  let count = 0;
  const rows = Array.from({ length: 100 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`).join("");
  const counting: typeof nodeCompression = {
    ...nodeCompression,
    inflateRaw: (bytes) => {
      count++;
      return nodeCompression.inflateRaw(bytes);
    },
  };
  const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Svar", rows }] }), counting);
  return { workbook, inflated: () => count };
}

test("the first rows of a sheet are read once, however many steps ask for them", async () => {
  const { workbook, inflated } = await opened();
  const first = await workbook.read("Svar", 60);
  const before = inflated();
  expect(await workbook.read("Svar", 60)).toEqual(first);
  expect(inflated()).toBe(before);
  expect((await workbook.read("Svar", 2)).cells).toEqual([[0], [1]]);
  expect((await workbook.read("Svar")).cells).toHaveLength(100);
});

test("the first rows are read anew when a cell has changed", async () => {
  const { workbook } = await opened();
  await workbook.read("Svar", 2);
  await workbook.putCells("Svar", [{ row: 0, column: 0, value: "Ny", formula: null, area: null }]);
  expect((await workbook.read("Svar", 2)).cells).toEqual([["Ny"], [1]]);
});
