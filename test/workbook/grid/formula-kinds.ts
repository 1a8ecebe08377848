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

  G2: "<f>_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)</f><v>2</v>",
  G3: "<f>_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(A2)</f><v>3</v>",
  G4: "<f>SUM((A1,A3))</f><v>4</v>",
  G5: "<f>SUM(Ark1:Ark1!A1:A3)</f><v>6</v>",
  G7: '<f>IF(A1=1,"",5)</f><v></v>',
  G8: '<f>"a &amp; &lt;b&gt; ""c"""</f><v>a &amp; &lt;b&gt; "c"</v>',
  I1: "<f>SUM($A:$A)</f><v>6</v>",
  I2: "<f>A1:A3*2</f><v>4</v>",
  I3: "<f>SUM(A1:A3 A2:B2)</f><v>2</v>",
  I4: "<f>OFFSET(A1,1,0)</f><v>2</v>",
  I5: '<f>INDIRECT("A"&amp;A1)</f><v>1</v>',
  I6: '<f ca="1">A1*0+5</f><v>5</v>',
  I7: "<f>A1/0</f><v>#DIV/0!</v>",
  I8: "<f>NA()</f><v>#N/A</v>",
  J3: '<f t="shared" ref="J3:M3" si="7">A$1+J$2*0+COLUMN()</f><v>11</v>',
  K3: '<f t="shared" si="7"/><v>17</v>',
  L3: "<v>5</v>",
  M3: '<f t="shared" si="7"/><v>19</v>',
  K4: "<f>_xlfn.STDEV.S(A1:A3)</f><v>1</v>",
  K5: "<f>_xlfn.BINOM.DIST(1,2,0.5,FALSE)</f><v>0.5</v>",
  K6: "<f>_xlfn.ANCHORARRAY(E1)</f><v>1</v>",
  K7: "<f>_xlfn.SINGLE(A1:A3)</f><v>7</v>",
  K8: "<f>1/3</f><v>0.33333333333333331</v>",
  L1: '<f>HYPERLINK("#Ark1!A1","x")</f><v>x</v>',
  L4: "<f>10^20*A1</f><v>1E+20</v>",
  L5: '<f>TEXT(A1,"0.00")&amp;"x"</f><v>1.00x</v>',
  L6: "<f>UkjentNavn+1</f><v>3</v>",
  L7: "<f>-A1^2</f><v>1</v>",
  L8: "<f>A1%</f><v>0.01</v>",
  M1: "<f>B2+G5</f><v>68</v>",
  M2: "<f>SUM(B1:B5)</f><v>260</v>",
  N1: '<f t="array" ref="N1:N2">A1:A2*2</f><v>2</v>',
  N2: "<v>4</v>",
  N3: '<f t="array" ref="N3">N1+1</f><v>3</v>',
  N4: "<f>SUM(E1:E3)</f><v>6</v>",
  N5: '<f>COUNTIF(E1:E3,">1")</f><v>2</v>',
  O1: '<f t="dataTable" ref="O1:O2" dt2D="0" dtr="0" r1="A1"/><v>5</v>',
  O2: "<v>6</v>",
  F2: '<f>IF(A2&gt;1,"Ja","Nei")</f><v>Ja</v>',
};

/** A workbook with these cells on its only sheet, «Ark1», and no calculation chain. */
export async function kindsWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const pkg = await Package.open(await newWorkbook("Ark1"));
  const rows = new Map<number, string>();
  for (const [address, content] of Object.entries(formulaKinds).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const row = Number(/\d+/.exec(address)?.[0]);
    const value = /<v>(.*)<\/v>/.exec(content)?.[1] ?? "";
    const type = value === "" ? ' t="str"' : value.startsWith("#") ? ' t="e"' : Number.isNaN(Number(value)) ? ' t="str"' : "";
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
