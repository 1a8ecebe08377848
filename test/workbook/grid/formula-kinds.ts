import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { newWorkbook } from "../../../src/workbook/xlsx/workbook/new-workbook.ts";

/** Cells with formulas of every kind, by address: what an engine calculates, and what it does not. */
export const formulaKinds: Readonly<Record<string, string>> = {
  A1: "<v>1</v>",
  A2: "<v>2</v>",
  A3: "<v>3</v>",
  B1: "<f>SUM(A1:A3)</f><v>6</v>",
  B2: "<f>SUM(Tab[Tall])</f><v>62</v>",
  B3: '<f>GETPIVOTDATA("Sum",$Z$1)</f><v>63</v>',
  B4: "<f>[1]Ark1!A1*2</f><v>64</v>",
  B5: "<f>MINFUNKSJON(A1)</f><v>65</v>",
  B6: '<f t="array" ref="B6">SUM(IF(A1:A3&gt;1,1,0))</f><v>2</v>',
  B7: "<f>_xlfn.XLOOKUP(1,A1:A3,A1:A3)</f><v>1</v>",
  B8: '<f>CUBEVALUE("x","y")</f><v>#N/A</v>',
  C1: '<f t="shared" ref="C1:C3" si="0">A1*10</f><v>10</v>',
  C2: '<f t="shared" si="0"/><v>20</v>',
  C3: '<f t="shared" si="0"/><v>30</v>',
  D1: '<f t="shared" ref="D1:D3" si="1">SUM(Tab[Tall])*A1</f><v>6</v>',
  D2: '<f t="shared" si="1"/><v>12</v>',
  D3: '<f t="shared" si="1"/><v>#N/A</v>',
  E1: '<f t="array" ref="E1:E3">_xlfn.UNIQUE(A1:A3)</f><v>1</v>',
  E2: "<v>2</v>",
  E3: "<v>3</v>",
  F1: "<f>B1+1</f><v>7</v>",
  F2: '<f>IF(A2&gt;1,"Ja","Nei")</f><v>Ja</v>',
};

/** A workbook with these cells on its only sheet, «Ark1», and no calculation chain. */
export async function kindsWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const pkg = await Package.open(await newWorkbook("Ark1"));
  const rows = new Map<number, string>();
  for (const [address, content] of Object.entries(formulaKinds).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row = Number(/\d+/.exec(address)?.[0]);
    const value = /<v>(.*)<\/v>/.exec(content)?.[1] ?? "";
    const type = value.startsWith("#") ? ' t="e"' : Number.isNaN(Number(value)) ? ' t="str"' : "";
    rows.set(row, `${rows.get(row) ?? ""}<c r="${address}"${type}>${content}</c>`);
  }
  const lines = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => `<row r="${row}">${cells}</row>`);
  const part = "xl/worksheets/sheet1.xml";
  pkg.set(part, (await pkg.text(part)).replace("<sheetData/>", `<sheetData>${lines.join("")}</sheetData>`));
  return pkg.save();
}

/** The XML of a cell; null where there is none. */
export async function cellXml(bytes: Uint8Array, address: string): Promise<string | null> {
  const xml = await (await Package.open(bytes)).text("xl/worksheets/sheet1.xml");
  return new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(xml)?.[0] ?? null;
}
