import { readFileSync } from "node:fs";
import { icons } from "../../scripts/icons/drawings.ts";
import { decodePng } from "../../scripts/icons/png.ts";
import { baseUrlOf, developmentUrl, environments, withNamespace, type Environment } from "../../scripts/manifest/environments.ts";
import { manifest } from "../../scripts/manifest/manifest.ts";
import { hasSchemas, schemaErrors, schemaFolder } from "../../scripts/manifest/schemas.ts";
import { commandIds } from "../../src/taskpane/command-ids.ts";
import { ownCalls } from "../../src/core/functions/own-calls.ts";
import { attribute, descendantsOf, parseXml, prefixedAttribute, textInside, type XmlElement } from "../../src/workbook/xlsx/xml/xml.ts";

const host = "https://example.org/digi/";
const urlOf = ({ name }: Environment) => (name === "development" ? developmentUrl : host);
const written = (name: Environment["name"]) => {
  const environment = environments[name];
  return manifest({ environment, baseUrl: urlOf(environment), version: "1.2.3" });
};
const names = ["production", "test", "development"] as const;
const parsed = (name: Environment["name"]) => parseXml(written(name), "manifest");

const values = (root: XmlElement, local: string, name: string) => descendantsOf(root, local).map((one) => attribute(one, name) ?? "");
const all = (root: XmlElement): XmlElement[] => [root, ...root.children.flatMap(all)];
const resources = (root: XmlElement) =>
  ["Image", "Url", "String"].flatMap((local) => descendantsOf(root, local)).filter((one) => attribute(one, "id") !== undefined);
const references = (root: XmlElement) => all(root).flatMap((one) => attribute(one, "resid") ?? []);
const texts = (root: XmlElement, local: string) =>
  descendantsOf(root, local).flatMap((group) => [...values(group, "String", "DefaultValue"), ...values(group, "Override", "Value")]);

test.each(names)("in %s every reference resolves, and every resource is used", (name) => {
  const root = parsed(name);
  const ids = resources(root).map((one) => attribute(one, "id") ?? "");
  expect(new Set(references(root))).toEqual(new Set(ids));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(25);
});

test.each(names)("in %s no id, label, description or address is longer than Excel takes", (name) => {
  const root = parsed(name);
  for (const id of references(root)) expect(id.length).toBeLessThanOrEqual(32);
  for (const text of texts(root, "ShortStrings")) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of texts(root, "LongStrings")) expect(text.length).toBeLessThanOrEqual(250);
  for (const url of values(root, "Url", "DefaultValue")) expect(url.length).toBeLessThanOrEqual(2048);
});

test.each(names)("in %s every address is on one origin, over https", (name) => {
  const addresses = all(parsed(name)).flatMap((one) => (attribute(one, "DefaultValue") ?? "").match(/^https?:.*/)?.[0] ?? []);
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect(address.startsWith(urlOf(environments[name]))).toBe(true);
});

test("production and test say nothing of localhost, and only development is served from it", () => {
  expect(written("production")).not.toMatch(/localhost|127\.0\.0\.1/);
  expect(written("test")).not.toMatch(/localhost|127\.0\.0\.1/);
  expect(written("development")).toContain("https://localhost:3000/taskpane.html");
});

test("each environment is an add-in of its own: its own id, name and way of calling the functions", () => {
  const roots = names.map(parsed);
  const ids = names.map((name) => textInside(written(name), descendantsOf(parsed(name), "Id")[0] ?? parsed(name)));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(3);
  expect(new Set(roots.map((root) => values(root, "DisplayName", "DefaultValue")[0])).size).toBe(3);
  expect(roots.map((root) => descendantsOf(root, "Namespace").length)).toEqual([0, 1, 0]);
  expect(written("production")).not.toContain("Namespace");
  expect(written("development")).not.toContain("Namespace");
  expect(written("test")).toContain('id="Functions.Namespace" DefaultValue="DIGI_TEST"');
});

test("ADDIN_NAMESPACE gives any environment a prefix that «Frys til verdier» knows, and refuses every other", () => {
  for (const name of names) {
    const environment = withNamespace(environments[name], "DIGI_MINE");
    const root = parseXml(manifest({ environment, baseUrl: urlOf(environment), version: "1.2.3" }), "manifest");
    expect(descendantsOf(root, "Namespace")).toHaveLength(1);
    expect(values(root, "String", "DefaultValue")).toContain("DIGI_MINE");
  }
  expect(ownCalls(["AKTIVITET"])("DIGI_MINE.AKTIVITET(A1)")).toBe(true);
  expect(withNamespace(environments.test, undefined)).toBe(environments.test);
  for (const wrong of ["", "DIGI_", "MINE", "DIGI.MINE", "DIGI_ÆØÅ", `DIGI_${"A".repeat(28)}`]) {
    expect(() => withNamespace(environments.development, wrong)).toThrow("DIGI_");
  }
  expect(withNamespace(environments.test, `DIGI_${"A".repeat(27)}`).namespace).toHaveLength(32);
});

test("manifest.xml at the top level is what `npm run manifest` writes, with the version of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string }; // npm refuses a package without one
  const expected = manifest({ environment: environments.development, baseUrl: developmentUrl, version });
  expect(readFileSync("manifest.xml", "utf8")).toBe(expected);
});

test("every text is there in Norwegian bokmål, English and nynorsk, and no language twice", () => {
  const root = parsed("production");
  const translated = [...descendantsOf(root, "String"), ...descendantsOf(root, "DisplayName"), ...descendantsOf(root, "Description")];
  const texts = translated.filter((one) => attribute(one, "DefaultValue") !== undefined);
  expect(texts.length).toBe(13);
  for (const text of texts) expect(values(text, "Override", "Locale")).toEqual(["en-US", "nn-NO"]);
  expect(textInside(written("production"), descendantsOf(root, "DefaultLocale")[0] ?? root)).toBe("nb-NO");
});

test("the ribbon and the cell's menu ask for the commands that the script knows, each once", () => {
  const xml = written("production");
  const asked = descendantsOf(parsed("production"), "FunctionName").map((one) => textInside(xml, one));
  expect(asked).toEqual([...commandIds]);
  expect(values(parsed("production"), "OfficeTab", "id")).toEqual(["TabHome"]);
  expect(values(parsed("production"), "OfficeMenu", "id")).toEqual(["ContextMenuCell"]);
});

test("Excel must have what the add-in cannot do without, and nothing more", () => {
  const sets = descendantsOf(parsed("production"), "Set").map((one) => [attribute(one, "Name"), attribute(one, "MinVersion")]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["ExcelApi", "1.12"],
  ]);
  expect(values(parsed("production"), "Runtime", "lifetime")).toEqual(["long"]);
});

test("every icon the manifest names is a file of the size it says", () => {
  const root = parsed("production");
  const sizes = new Map(
    descendantsOf(root, "Image").flatMap((one) =>
      attribute(one, "size") === undefined ? [] : [[attribute(one, "resid") ?? "", Number(attribute(one, "size"))] as const],
    ),
  );
  const files = descendantsOf(root, "Image").flatMap((one) => {
    const id = attribute(one, "id");
    return id === undefined
      ? []
      : [{ size: sizes.get(id), file: attribute(one, "DefaultValue")?.replace(`${host}icons/`, "assets/icons/") ?? "" }];
  });
  expect(files).toHaveLength(18);
  for (const { file, size } of files) expect(decodePng(readFileSync(file)).size).toBe(size);
  expect(decodePng(readFileSync("assets/icons/app-32.png")).size).toBe(32);
  expect(decodePng(readFileSync("assets/icons/app-64.png")).size).toBe(64);
});

test("no two buttons have the same icon, in any size", () => {
  for (const size of [16, 32, 80]) {
    const files = Object.keys(icons).map((name) => readFileSync(`assets/icons/${name}-${size}.png`, "base64"));
    expect(new Set(files).size).toBe(files.length);
  }
});

test("an address that Excel would refuse is refused, and a missing slash is put right", () => {
  expect(baseUrlOf("https://example.org/digi")).toBe(host);
  expect(baseUrlOf(host)).toBe(host);
  expect(() => baseUrlOf("http://example.org/")).toThrow("https://");
  expect(() => baseUrlOf("https://example.org/?a=1")).toThrow("path");
  expect(() => baseUrlOf("digi")).toThrow();
});

const testWithSchemas = hasSchemas()
  ? test
  : (name: string, run: () => Promise<void>) => {
      test.skip(`${name} [not run: no ${schemaFolder}]`, run);
    };

testWithSchemas("Microsoft's schemas accept the manifest of every environment, and would tell of a bogus element", async () => {
  for (const name of names) expect(await schemaErrors(written(name))).toEqual([]);
  expect(await schemaErrors(readFileSync("manifest.xml", "utf8"))).toEqual([]);
  expect(await schemaErrors(written("production").replace("<Permissions>", "<Bogus/><Permissions>"))).not.toEqual([]);
});

test("the elements use the prefixes that are declared", () => {
  const root = parsed("production");
  expect(new Set(all(root).map(({ prefix }) => prefix))).toEqual(new Set(["", "bt:"]));
  expect(prefixedAttribute(root, "type")).toBe("TaskPaneApp");
});
