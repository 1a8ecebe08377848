import type { Look } from "../../../../src/core/sheet/change.ts";
import { looks } from "../../../../src/workbook/facts/page/looks.ts";
import { emptyStyles, StyleSheet } from "../../../../src/workbook/xlsx/styles/styles.ts";
import { parseXml } from "../../../../src/workbook/xlsx/xml/xml.ts";

const part = "xl/styles.xml";
const names = Object.keys(looks) as Look[]; // the table has exactly one entry per look

/** A styles part with Arial 10 as the first cell format's font, and Times as the first font of the list. */
const arial =
  '<styleSheet xmlns="urn:x"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts>' +
  '<fonts count="2"><font><sz val="12"/><name val="Times"/></font><font><sz val="10"/><color indexed="8"/><name val="Arial"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

function items(xml: string, list: string): string[] {
  const found = parseXml(xml, part).children.find(({ local }) => local === list);
  return (found?.children ?? []).map(({ start, end }) => xml.slice(start, end));
}

test("a look stands on the font of the workbook's first cell format", () => {
  const styles = new StyleSheet(arial, part);
  const header = styles.look("header");
  const xml = styles.xml();
  expect(items(xml, "fonts")[2]).toBe('<font><b/><sz val="10"/><color indexed="8"/><name val="Arial"/><family val="2"/></font>');
  expect(items(xml, "cellXfs")[header]).toContain('fontId="2"');
});

test("a title is three points larger than the workbook's text", () => {
  const styles = new StyleSheet(arial, part);
  styles.look("title");
  expect(items(styles.xml(), "fonts")[2]).toContain('<b/><sz val="13"/>');
});

test("a look that needs no other font uses the one that is there", () => {
  const styles = new StyleSheet(arial, part);
  const integer = styles.look("integer");
  expect(items(styles.xml(), "fonts")).toHaveLength(2);
  expect(items(styles.xml(), "cellXfs")[integer]).toBe(
    '<xf numFmtId="3" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">' +
      '<alignment horizontal="right" vertical="center"/></xf>',
  );
});

test("a number format that is there under another number is used", () => {
  const styles = new StyleSheet(arial, part);
  const percent = styles.look("percent");
  expect(items(styles.xml(), "numFmts")).toHaveLength(1);
  expect(items(styles.xml(), "cellXfs")[percent]).toContain('numFmtId="170"');
});

test("a score is centred, and a code stays text", () => {
  const styles = new StyleSheet(null, part);
  const [score, code] = [styles.look("score"), styles.look("code")];
  const formats = items(styles.xml(), "cellXfs");
  expect(formats[score]).toContain('horizontal="center"');
  expect(formats[code]).toContain('numFmtId="49"');
});

test("asking for every look again, in the written file, adds nothing", () => {
  const first = new StyleSheet(arial, part);
  const numbers = names.map((look) => first.look(look));
  const scale = first.scale(5);
  const again = new StyleSheet(first.xml(), part);
  expect(names.map((look) => again.look(look))).toEqual(numbers);
  expect(again.scale(5)).toEqual(scale);
  expect(again.isChanged).toBe(false);
  expect(again.xml()).toBe(first.xml());
});

test("the counts say how long the lists are", () => {
  const styles = new StyleSheet(arial, part);
  names.forEach((look) => styles.look(look));
  styles.scale(3);
  const xml = styles.xml();
  for (const list of ["numFmts", "fonts", "borders", "cellXfs", "dxfs"]) {
    expect(xml).toContain(`<${list} count="${items(xml, list).length}"`);
  }
});

test("what was there keeps its bytes, and new lists stand where the schema wants them", () => {
  const styles = new StyleSheet(arial, part);
  styles.scale(2);
  expect(styles.xml()).toBe(
    arial.replace(
      "</cellXfs>",
      '</cellXfs><dxfs count="2">' +
        '<dxf><font><color rgb="FF000000"/></font><fill><patternFill><bgColor rgb="FFEFF3FF"/></patternFill></fill></dxf>' +
        '<dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FF08519C"/></patternFill></fill></dxf></dxfs>',
    ),
  );
});

test("an empty list of differential formats is filled", () => {
  const styles = new StyleSheet(emptyStyles.replace("</styleSheet>", '<dxfs count="0"/></styleSheet>'), part);
  expect(styles.scale(1)).toEqual([0]);
  expect(styles.xml()).toContain('<dxfs count="1"><dxf>');
});

test("a styles part with a prefix gets our formats with its prefix", () => {
  const prefixed = arial.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x=");
  const styles = new StyleSheet(prefixed, part);
  styles.look("header");
  expect(styles.xml()).toContain('<x:font><x:b/><x:sz val="10"/><x:color indexed="8"/><x:name val="Arial"/>');
});

test("a styles part laid out for reading holds equal formats all the same", () => {
  const first = new StyleSheet(arial, part);
  names.forEach((look) => first.look(look));
  const laidOut = first.xml().replaceAll("><", ">\n  <");
  const again = new StyleSheet(laidOut, part);
  names.forEach((look) => again.look(look));
  expect(again.isChanged).toBe(false);
});

test("a header beside the user's has the same format, wrapped", () => {
  const users = arial.replace(
    "</cellXfs>",
    '<xf fontId="0" fillId="1"/><xf fontId="0"><alignment horizontal="center"/><protection/></xf></cellXfs>',
  );
  const styles = new StyleSheet(users, part);
  const [plain, aligned] = [styles.headerLike(1), styles.headerLike(2)];
  const formats = items(styles.xml(), "cellXfs");
  expect(formats[plain]).toBe('<xf fontId="0" fillId="1" applyAlignment="1"><alignment wrapText="1"/></xf>');
  expect(formats[aligned]).toBe('<xf fontId="0" applyAlignment="1"><alignment horizontal="center" wrapText="1"/><protection/></xf>');
});

test("a header that is wrapped already is used as it is, and one without a format is ours", () => {
  const users = arial.replace("</cellXfs>", '<xf fontId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs>');
  const styles = new StyleSheet(users, part);
  expect(styles.headerLike(1)).toBe(1);
  expect(styles.headerLike(0)).toBe(styles.look("header"));
});

const bare = '<styleSheet xmlns="urn:x"/>';
const halfEmpty = '<x:styleSheet xmlns:x="urn:x"><x:fonts count="0"/><x:cellXfs count="0"></x:cellXfs><x:dxfs count="0"/></x:styleSheet>';

test.each([
  ["no lists at all", bare],
  ["empty lists", halfEmpty],
])("a styles part with %s keeps format 0 for the user's cells", (_, xml) => {
  const styles = new StyleSheet(xml, part);
  const title = styles.look("title");
  expect(title).toBe(1);
  const written = styles.xml();
  const [first, second] = items(written, "cellXfs");
  expect(first).toMatch(/numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"\/>$/);
  expect(second).toContain('fontId="1"');
  expect(items(written, "fonts")[0]).toContain('val="11"');
  expect(items(written, "fonts")[1]).toContain('val="14"');
  expect(items(written, "fills")).toHaveLength(2);
  expect(items(written, "cellStyleXfs")).toHaveLength(1);
});

test("a styles part with nothing in it stays as it is where nothing is asked for", () => {
  expect(new StyleSheet(bare, part).xml()).toBe(bare);
});

test("a look on a fill has the fill, with text that can be read on it, and the same twice adds nothing", () => {
  const styles = new StyleSheet(emptyStyles, part);
  const dark = styles.look("tile", "08519C");
  const pale = styles.look("tile", "EFF3FF");
  expect(styles.look("tile", "08519C")).toBe(dark);
  const xml = styles.xml();
  const formatOf = (index: number) => items(xml, "cellXfs")[index] ?? "";
  const item = (list: string, attribute: string, format: string) =>
    items(xml, list)[Number(new RegExp(`${attribute}="(\\d+)"`).exec(format)?.[1] ?? -1)];
  expect(item("fills", "fillId", formatOf(dark))).toContain('<fgColor rgb="FF08519C"/>');
  expect(item("fonts", "fontId", formatOf(dark))).toContain('<color rgb="FFFFFFFF"/>');
  expect(item("fills", "fillId", formatOf(pale))).toContain('<fgColor rgb="FFEFF3FF"/>');
  expect(item("fonts", "fontId", formatOf(pale))).toContain('<color rgb="FF000000"/>');
});
