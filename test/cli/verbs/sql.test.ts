import { newWorld, oneLine, type World } from "../program.ts";

let world: World;
beforeAll(() => {
  world = newWorld();
});
afterAll(() => {
  world.remove();
});

test("the built-in rules are one query over a table of answers, in words that databases have in common", async () => {
  const { exit, out, err } = await world.run("regler", "ssb-2018", "--sql", "--tabell", "register.svar_2018");
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toMatch(/^WITH lest AS \(\n {2}SELECT\n/);
  expect(out).toContain("FROM register.svar_2018");
  expect(out).toContain("AS strategi_antall");
  expect(out).toContain(
    "CASE WHEN strategi_antall IS NULL THEN NULL WHEN strategi_antall < 1 THEN 0 WHEN strategi_antall < 6 THEN 1 WHEN strategi_antall < 10 THEN 2 WHEN strategi_antall < 12 THEN 3 ELSE 4 END AS strategi_score",
  );
  expect(out.match(/;/g)).toBeNull();
  // No name in quotes, which Spark reads as a text, and no other casts than these.
  expect(out).not.toContain('"');
  expect(new Set(out.match(/CAST\([^()]*AS (\w+)/g)?.map((cast) => cast.split(" ").at(-1)))).toEqual(new Set(["DOUBLE", "INTEGER"]));
});

test("what SQL cannot say is left out and named, with what builds on it", async () => {
  const { out: json } = await world.run("regler", "--json");
  const rules = JSON.parse(json) as { indicators: { id: string; cutPoints: object }[] };
  const byData = rules.indicators.map((one) =>
    one.id === "sky" ? { ...one, cutPoints: { method: "quantiles", shares: [25, 50, 75] } } : one,
  );
  world.write("mitt.json", JSON.stringify({ ...rules, id: "mitt", indicators: byData, examples: [] }));
  const { exit, out, err } = await world.run("regler", "mitt.json", "--sql");
  expect(exit).toBe(1);
  expect(oneLine(err)).toContain("«Skytjenester» er ikke med i spørringen: grensene beregnes ut fra dataene.");
  expect(oneLine(err)).toContain("«Bruk av digitale tjenester» er ikke med i spørringen: den bygger på «Skytjenester».");
  expect(out).not.toContain("sky_score");
  expect(out).toContain("strategi_score");
});

test.each(["svar; DROP TABLE svar", "1svar", "lest", "order"])("%s is no name of a table", async (name) => {
  const { exit, err } = await world.run("regler", "--sql", "--tabell", name);
  expect(exit).toBe(2);
  expect(oneLine(err)).toContain("--tabell kan ikke være");
});
