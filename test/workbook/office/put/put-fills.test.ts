import { expect, test } from "@jest/globals";
import type { OutCell, PutSheet } from "../../../../src/core/sheet/change.ts";
import { putSheet } from "../../facts/changes.ts";
import { openSample } from "../sample.ts";

const link = { sheet: "Svar 2018", row: 6, column: 0, tip: "Oslo: 3" };
const row: readonly OutCell[] = [
  { value: "Oslo\n3", look: "tile", fill: "08519C", link },
  { value: "Moss\n0", look: "tile", fill: "EFF3FF", link },
  { value: "Ås", look: "tile", link },
];
const sheet: PutSheet = { ...putSheet("kart", "Kart"), rows: [row] };

test("squares of a map are coloured in Excel, with text that can be read, and a link does not make it blue and underlined", async () => {
  const { host, excel } = await openSample();
  await excel.apply([sheet]);
  const written = host.workbook.sheets.find(({ name }) => name === "Kart");
  const formats = (name: string) => row.map((_, column) => written?.formats.at(name, 0, column));
  expect(formats("Fill.Color").slice(0, 2)).toEqual(["#08519C", "#EFF3FF"]);
  expect(formats("Font.Color")).toEqual(["#FFFFFF", "#000000", "#000000"]);
  expect(formats("Font.Underline")).toEqual(["None", "None", "None"]);
});
