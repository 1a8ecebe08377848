import { readFileSync } from "node:fs";
import { z } from "zod";
import { texts } from "../../scripts/reference/page.ts";
import { propertiesOf } from "../../scripts/reference/properties.ts";
import { reference, ruleSetProperties } from "../../scripts/reference/reference.ts";

const properties = ruleSetProperties();
const paths = properties.map(({ path }) => path);

test("the reference page is what the format says now: npm run reference", () => {
  expect(readFileSync("docs/regelsett.md", "utf8")).toBe(reference());
});

test("every property of a rule set is described in the schema", () => {
  expect(properties.filter(({ description }) => description === undefined).map(({ path }) => path)).toEqual([]);
});

test("every property has a text in Norwegian, and every text a property", () => {
  expect(paths.filter((path) => !(path in texts))).toEqual([]);
  expect(Object.keys(texts).filter((path) => !paths.includes(path))).toEqual([]);
});

describe("properties of a schema", () => {
  const Shape = z.union([
    z.object({ kind: z.literal("round"), radius: z.number().describe("from the middle") }),
    z.object({ kind: z.literal("square"), side: z.number().default(1) }),
  ]);
  const schema = z.toJSONSchema(
    z.object({ shapes: z.array(Shape), names: z.record(z.string(), z.object({ text: z.string() })).optional() }),
    {
      io: "input",
    },
  );
  const found = propertiesOf(schema, [{ shapes: [{ kind: "round", radius: 2 }, { kind: "square" }], names: { a: { text: "one" } } }]);
  const at = (path: string) => found.find((property) => property.path === path);

  test("those of a list's and a record's parts have paths of their own", () => {
    expect(found.map(({ path }) => path)).toEqual(["shapes", "shapes[].kind", "shapes[].radius", "shapes[].side", "names", "names{}.text"]);
  });

  test("a part of several kinds has the properties of all, needed in some", () => {
    expect(at("shapes[].kind")).toMatchObject({ needed: "always", choices: ["round", "square"], values: ["round", "square"] });
    expect(at("shapes[].radius")).toMatchObject({ needed: "sometimes", description: "from the middle", values: [2] });
  });

  test("what may be left out has its default, where it has one", () => {
    expect(at("shapes[].side")).toMatchObject({ needed: "never", default: 1, values: [] });
    expect(at("names")).toMatchObject({ needed: "never", default: undefined });
    expect(at("names{}.text")).toMatchObject({ needed: "always", values: ["one"] });
  });
});
