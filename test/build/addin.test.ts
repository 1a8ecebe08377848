import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { commandIds } from "../../src/taskpane/command-ids.ts";

const folder = "dist/addin/";
const read = (name: string) => readFileSync(folder + name, "utf8");
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => `${parentPath}/${name}`.replace(/\\/g, "/").replace(folder, "").replace(/^\//, ""));
const scripts = () => files().filter((name) => name.endsWith(".js"));

beforeAll(() => {
  const { status } = spawnSync(process.execPath, ["scripts/build-if-stale.mjs", "addin"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The add-in cannot be built");
});

/** The scripts and styles the page asks for from its own folder, without what stands after a «?»; each once, however often it is named. */
const asked = () => {
  const addresses = [...read("taskpane.html").matchAll(/(?:src|href)=["']?([^"'\s>]+)/g)].map(([, address = ""]) => address);
  const own = addresses.filter((address) => !address.startsWith("https:"));
  return [...new Set(own.map((address) => address.replace(/\?.*/, "")))];
};

test("no script makes code of text, so that the page can forbid it", () => {
  expect(scripts().length).toBeGreaterThan(3);
  for (const name of scripts())
    expect({ name, found: /\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(/.exec(read(name))?.[0] ?? null }).toEqual({
      name,
      found: null,
    });
});

test("the page allows its own scripts and Office's, and no code made of text", () => {
  const policy = /content="(default-src[^"]+)"/.exec(read("taskpane.html"))?.[1] ?? "";
  const directives = new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]));
  expect(directives.get("default-src")).toBe("'none'");
  expect(directives.get("script-src")).toBe("'self' https://appsforoffice.microsoft.com");
  expect(directives.get("connect-src")).toBe("'self'");
  expect(directives.get("style-src")).toBe("'self'");
  expect(policy).not.toMatch(/unsafe-(?:eval|inline)/);
});

test("the page's only address outside its own folder is Office.js", () => {
  const addresses = [...read("taskpane.html").matchAll(/(?:src|href)=["']?(https?:[^"'\s>]+)/g)].map(([, address]) => address);
  expect([...new Set(addresses)]).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});

/**
 * Addresses that stand in scripts and styles as names or as text to read, and are never asked for: XML and JSON Schema namespaces, the
 * report's address in the rule set, and pages that error messages of libraries refer to.
 */
const names =
  /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|json-schema\.org|www\.ssb\.no|aka\.ms|purl\.(org|oclc\.org))(\/|$)/;

/** zod makes an address of a text to see whether it is one. */
const ipv6Check = /^http:\/\/\[\$\{\w+\}\]$/;

test("no script or style knows an address that it could ask for", () => {
  const texts = files()
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({ name, addresses: [...read(name).matchAll(/https?:\/\/[^\s"'`\\)<>]+/g)].map(([address]) => address) }));
  const unknown = texts.flatMap(({ name, addresses }) =>
    addresses.filter((address) => !names.test(address) && !ipv6Check.test(address)).map((address) => `${name}: ${address}`),
  );
  expect(unknown).toEqual([]);
});

test("what the manifest names has that name, and all else has its content in its name", () => {
  const fixed = ["functions.js", "functions.json", "taskpane.html", "eksempel-2018.xlsx"];
  const others = files().filter((name) => !name.startsWith("icons/") && !fixed.includes(name));
  for (const name of fixed) expect(files()).toContain(name);
  for (const name of others) expect(name).toMatch(/^[\w-]+\.[0-9a-f]{16}\.(js|css|js\.LICENSE\.txt)$|^THIRD-PARTY\.txt$/);
  expect(read("taskpane.html")).toMatch(/functions\.js\?v=[0-9a-f]{16}/);
});

test("the page asks only for files that are there, the functions first", () => {
  for (const name of asked()) expect(files()).toContain(name);
  expect(asked().filter((name) => name.endsWith(".js"))[0]).toBe("functions.js");
});

test("source maps lie beside the hosted folder, one for each script, and no script points at them", () => {
  const maps = readdirSync("dist/addin-maps");
  for (const name of scripts()) {
    expect(maps).toContain(`${name}.map`);
    expect(read(name)).not.toContain("sourceMappingURL");
  }
  expect(files().filter((name) => name.endsWith(".map"))).toEqual([]);
});

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}
// The file is made from functions.ts in the same build; what it must hold is what the tests below look at.
const metadata = () => JSON.parse(read("functions.json")) as Metadata;

test("Excel finds the fifteen functions of the add-in, and calls them for cells with errors too", () => {
  expect(metadata().functions.map(({ id }) => id)).toEqual([
    "STRATEGI",
    "PROSJEKTER",
    "INTERNE",
    "SKYTJENESTER",
    "ANSKAFFELSER",
    "TJENESTETILBUD",
    "PRIORITERING",
    "TJENESTEBRUK",
    "AKTIVITET",
    "KOMPETANSE",
    "GRADTEKST",
    "FORDELING",
    "GRENSER",
    "INDIKATOR",
    "FORKLAR",
  ]);
  expect(metadata().allowErrorForDataTypeAny).toBe(true);
  expect(metadata()).not.toHaveProperty("allowCustomDataForDataTypeAny");
});

test("every function is associated with what carries it out, and has an id that any Excel can store", () => {
  const associated = [...read("functions.js").matchAll(/CustomFunctions\.associate\("(\w+)"/g)].map(([, id]) => id);
  expect(associated).toEqual(metadata().functions.map(({ id }) => id));
  for (const { id, name } of metadata().functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
    expect(name).toBe(id);
  }
});

test("every function and every argument is described to the user, and no function is computed without need", () => {
  for (const { description, parameters } of metadata().functions) {
    expect(description.length).toBeGreaterThan(30);
    for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(15);
  }
  expect(read("functions.json")).not.toContain("volatile");
});

test("every command of the ribbon is known to the page", () => {
  const page = asked()
    .filter((name) => name.endsWith(".js"))
    .map(read)
    .join("\n");
  for (const id of commandIds) expect(page).toContain(`"${id}"`);
  expect(page).toContain("Office.actions.associate");
});

test("the scripts that the page begins with are at most 130 kB on the wire", () => {
  const bytes = asked()
    .filter((name) => name.endsWith(".js"))
    .map((name) => gzipSync(read(name), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThanOrEqual(130_000);
});
