import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { tabulate } from "../../../src/core/tables/tabulate.ts";
import ssb2018 from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { computedOf, type Unit } from "../computed.ts";

const RULES = RuleSet.parse(ssb2018);

const tablesOf = (units: readonly Unit[]) => tabulate(computedOf(RULES, units));

test("the report's figures and tables are all there, and no two have the same number", () => {
  const numbers = RULES.tables.flatMap(({ figure, table }) => [figure, table].filter((number) => number !== undefined));
  const figures = new Set(numbers);
  expect(numbers).toHaveLength(figures.size);
  const wanted = "3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 4.5 4.6 4.7 5.1 5.2 5.3 5.4 5.5 5.6".split(" ");
  expect(wanted.filter((number) => !figures.has(`Figur ${number}`))).toEqual([]);
  expect(["3.1", "5.1", "5.2"].filter((number) => !figures.has(`Tabell ${number}`))).toEqual([]);
});

test("no two tables have the same id, and no table gives two rows or columns the same", () => {
  const ids = RULES.tables.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { rows, columns } of tablesOf([])) {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  }
});
