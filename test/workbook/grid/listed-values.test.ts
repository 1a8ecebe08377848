import { expect, test } from "@jest/globals";
import type { DropDown } from "../../../src/workbook/facts/drop-down.ts";
import { withListedValues } from "../../../src/workbook/grid/file/listed-values.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx } from "../xlsx/build.ts";

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const names = [{ name: "svar_ja_nei", formula: "'Mine lister'!$A$1:$A$3", comment: null }];

const listOf = (source: DropDown["source"]): DropDown => ({
  areas: [{ row: 0, column: 0, lastRow: 9, lastColumn: 0 }],
  source,
  allowsBlank: true,
  error: null,
});

/** The values that the grid offers for a list of the first sheet; null where it offers none. */
async function offered(source: DropDown["source"]): Promise<unknown> {
  const bytes = await buildXlsx({
    sheets: [
      {
        name: "Svar",
        rows: `<row r="1">${text("F1", "Ja")}</row><row r="2"><c r="F2"><v>2</v></c></row><row r="3"><c r="F3"><v>0.5</v></c></row>`,
      },
      {
        name: "Mine lister",
        rows: `<row r="1">${text("A1", "Ja")}${text("B1", "Nei, ikke ennå")}</row><row r="3">${text("A3", "Nei")}</row>`,
      },
    ],
  });
  const [list] = await withListedValues([listOf(source)], "Svar", await XlsxWorkbook.open(bytes), names);
  return list?.source ?? null;
}

test.each<readonly [DropDown["source"], unknown]>([
  [
    ["Ja", "Nei"],
    ["Ja", "Nei"],
  ],
  ["$F$1:$F$2", ["Ja", "2"]],
  ["'Mine lister'!$A$1:$A$3", ["Ja", "Nei"]],
  ["svar_ja_nei", ["Ja", "Nei"]],
  ["SVAR_JA_NEI", ["Ja", "Nei"]],
  ["ukjent_navn", null],
  ["Borte!$A$1:$A$2", null],
  ["INDIRECT(A1)", null],
  ["$F$1:$F$3", null],
  ["'Mine lister'!$B$1", ["Nei, ikke ennå"]],
  ["$H$1:$H$9", null],
])("a list from %j offers %j", async (source, values) => {
  expect(await offered(source)).toEqual(values);
});
