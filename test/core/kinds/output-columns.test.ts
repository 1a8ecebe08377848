import { readFileSync } from "node:fs";
import { outputColumns } from "../../../src/core/kinds/output-columns.ts";
import { UNKNOWN } from "../../../src/core/validate/coded/responses.ts";
import type { Assessment } from "../../../src/core/score/results.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";

const ruleSet = RuleSet.parse(JSON.parse(readFileSync("src/rulesets/ssb-2018.json", "utf8")));
const columns = outputColumns(ruleSet);

test("the columns of 2018 stand in the report's order, the classes last", () => {
  const order =
    "strategi_antall strategi_score prosjekt_antall prosjekt_score prioritering intern_antall intern_score sky_antall sky_score " +
    "innkjop_antall innkjop_score tilbud_poeng tilbud_score bruk aktivitet kompetanse";
  expect(columns.map(({ id }) => id).join(" ")).toBe(order);
});

test("a column's head says what its numbers are", () => {
  const heads = new Map(columns.map(({ id, header }) => [id, header]));
  expect(heads.get("strategi_antall")).toBe("IKT-strategi: antall områder");
  expect(heads.get("tilbud_poeng")).toBe("Tilbud av digitale tjenester: poeng");
  expect(heads.get("sky_score")).toBe("Skytjenester: score (0–4)");
  expect(heads.get("prioritering")).toBe("Digital prioritering: grad (0–4)");
  expect(heads.get("kompetanse")).toMatch(/: klasse \(1–6\)$/);
});

test("no two columns share a head", () => {
  expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
});

test("what is unknown is null, and 0 is a number", () => {
  const assessment = {
    indicators: new Map([
      ["strategi", { id: "strategi", counts: Float64Array.of(0, NaN), scores: Uint8Array.of(0, UNKNOWN), limits: [1, 6, 10, 12] }],
    ]),
    composites: new Map([["prioritering", { id: "prioritering", codes: Uint8Array.of(3, UNKNOWN) }]]),
    nominals: new Map(),
  } as unknown as Assessment; // only what these three columns look at
  const values = (id: string) => [0, 1].map((unit) => columns.find((column) => column.id === id)?.valueOf(assessment, unit));
  expect(values("strategi_antall")).toEqual([0, null]);
  expect(values("strategi_score")).toEqual([0, null]);
  expect(values("prioritering")).toEqual([3, null]);
  expect(values("kompetanse")).toEqual([null, null]);
});

test("a result that the assessment does not have is null for every unit", () => {
  const empty = { indicators: new Map(), composites: new Map(), nominals: new Map() } as unknown as Assessment; // all that columns look at
  expect(columns.map((column) => column.valueOf(empty, 0))).toEqual(columns.map(() => null));
});
