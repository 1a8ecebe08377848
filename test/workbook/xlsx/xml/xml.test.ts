import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { relativeTarget, resolveTarget } from "../../../../src/workbook/xlsx/package/paths.ts";
import {
  appendInside,
  applyEdits,
  attribute,
  childOf,
  parseXml,
  prefixedAttribute,
  setAttribute,
  textInside,
} from "../../../../src/workbook/xlsx/xml/xml.ts";
import { buildXlsx } from "../build.ts";

describe("elements", () => {
  const xml = `<?xml version="1.0"?><!-- <b/> --><x:a xmlns:x="x" xmlns:r="r" one = 'a "b" &lt;' r:id="rId1"><b>t<![CDATA[<&]]>&#230;<!-- c --></b><x:c /></x:a>`;

  test("have names, attributes and contents whatever their prefix and quotes", () => {
    const root = parseXml(xml, "a.xml");
    expect([root.name, root.prefix, root.local]).toEqual(["x:a", "x:", "a"]);
    expect([attribute(root, "one"), prefixedAttribute(root, "id"), attribute(root, "id")]).toEqual(['a "b" <', "rId1", undefined]);
    const b = childOf(root, "b");
    expect(b && textInside(xml, b)).toBe("t<&æ");
    expect(root.children.map((child) => child.local)).toEqual(["b", "c"]);
  });

  test("are edited in place, and everything else stays as it was", () => {
    const root = parseXml(xml, "a.xml");
    const c = childOf(root, "c");
    const edits = c ? [setAttribute(root, "one", '1 & "2"'), setAttribute(c, "new", "x"), appendInside(root, "<d/>")] : [];
    expect(applyEdits(xml, edits)).toBe(
      xml
        .replace(`one = 'a "b" &lt;'`, 'one="1 &amp; &quot;2&quot;"')
        .replace("<x:c />", '<x:c new="x" />')
        .replace("</x:a>", "<d/></x:a>"),
    );
    expect(c && applyEdits(xml, [appendInside(c, "<e/>")])).toContain("<x:c><e/></x:c></x:a>");
  });

  test.each(["<a>", "<a></b>", "<a/><b/>", "", "<a b></a>", '<a b="1" c=2/>', "<a><!-- </a>", "text", "< a/>"])(
    "%s is not well-formed",
    (broken) => {
      expect(() => parseXml(broken, "a.xml")).toThrow("refused: damaged");
    },
  );
});

test.each([
  ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/worksheets/sheet1.xml", "../tables/table1.xml", "xl/tables/table1.xml"],
  ["xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"],
  ["", "./xl/workbook.xml", "xl/workbook.xml"],
])("from %s the target %s is %s", (source, target, part) => {
  expect(resolveTarget(source, target)).toBe(part);
  expect(resolveTarget(source, relativeTarget(source, part))).toBe(part);
});

describe("a package", () => {
  const open = async () => Package.open(await buildXlsx({ sheets: [{ name: "Svar" }] }));
  const chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  test("takes a new part with its type and a relation to it, used again the next time", async () => {
    const pkg = await open();
    const part = pkg.freeName("xl/charts/chart#.xml");
    await pkg.addPart(part, "<c/>", chart);
    const id = await pkg.relate("xl/worksheets/sheet1.xml", "urn:chart", part);
    expect([part, id, await pkg.relate("XL/worksheets/Sheet1.xml", "urn:chart", part)]).toEqual(["xl/charts/chart1.xml", "rId1", "rId1"]);
    const saved = await Package.open(await pkg.save());
    expect([await saved.text("XL/Charts/CHART1.xml"), await saved.contentType(part), saved.freeName("xl/charts/chart#.xml")]).toEqual([
      "<c/>",
      chart,
      "xl/charts/chart2.xml",
    ]);
    expect(await saved.relations("xl/worksheets/sheet1.xml")).toEqual([{ id: "rId1", type: "urn:chart", target: part, isExternal: false }]);
  });

  test("loses a part with its own relations, its type and what leads to it", async () => {
    const pkg = await open();
    const before = await pkg.text("[Content_Types].xml");
    await pkg.addPart("xl/a.xml", "<a/>", chart);
    await pkg.relate("xl/workbook.xml", "urn:a", "xl/a.xml");
    await pkg.relate("xl/a.xml", "urn:b", "xl/workbook.xml");
    await pkg.remove("xl/A.xml");
    expect(await pkg.text("[Content_Types].xml")).toBe(before);
    expect((await pkg.relations("xl/workbook.xml")).map(({ type }) => type)).not.toContain("urn:a");
    expect(pkg.names().filter((name) => name.includes("a.xml"))).toEqual([]);
  });

  test("changes only itself when it is a copy", async () => {
    const pkg = await open();
    const copy = pkg.copy();
    copy.set("xl/workbook.xml", "<other/>");
    expect(await pkg.text("xl/workbook.xml")).toContain("<workbook ");
  });

  test("is saved as the same bytes each time", async () => {
    const pkg = await open();
    pkg.rewrite("xl/workbook.xml", async function* (chunks) {
      for await (const chunk of chunks) yield chunk.replace("Svar", "Svar 2");
    });
    expect(await pkg.save()).toEqual(await pkg.save());
  });
});
