import { answersTo } from "../../../src/core/ruleset/answer-list.ts";
import fc from "fast-check";
import type { ResultTable } from "../../../src/core/score/results.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { tableContext } from "../../../src/core/tables/table-context.ts";
import { outsideOf } from "../../../src/core/tables/base-notes.ts";
import { tabulate } from "../../../src/core/tables/tabulate.ts";
import ssb2018 from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { computedOf, type Unit } from "../computed.ts";

const RULES = RuleSet.parse(ssb2018);

/** Answers as they come: any of the item's, none, or one that no item has; and municipalities that answer nothing at all. */
const municipality = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.nat(8), { minLength: RULES.items.length, maxLength: RULES.items.length }),
    fc.option(fc.nat(60_000), { nil: NaN }),
    fc.constantFrom("Østfold", "Akershus", null),
  )
  .map(([responds, picks, innbyggere, fylke]) => ({ responds, picks, innbyggere, fylke }));

const municipalities = fc.array(municipality, { maxLength: 12 }).map((drawn) =>
  drawn.map(({ responds, picks, innbyggere, fylke }, index): Unit => {
    const answers = RULES.items.map((item, place): [string, string | undefined] => {
      const list = [...answersTo(RULES, item), "Kanskje"];
      return [item.id, list[picks[place] ?? 0]];
    });
    const given = answers.filter((entry): entry is [string, string] => entry[1] !== undefined);
    const id = String(index + 101).padStart(4, "0");
    return {
      id,
      name: `Kommune ${id}`,
      categories: { fylke },
      numbers: { innbyggere },
      answers: responds ? Object.fromEntries(given) : {},
    };
  }),
);

/** The tables; of a map, which follows the units' order, how many units are in each row. */
const tablesOf = (units: readonly Unit[]) =>
  tabulate(computedOf(RULES, units)).map(({ mapped, ...table }) => ({ ...table, ...(mapped && { mapped: [...mapped].sort() }) }));

test("the order of the units changes no table", () => {
  fc.assert(
    fc.property(municipalities, fc.func(fc.integer()), (units, order) => {
      expect(tablesOf(units.toSorted((a, b) => order(a.id) - order(b.id)))).toEqual(tablesOf(units));
    }),
    { numRuns: 30 },
  );
});

/** The number in a row's column. */
function numberIn(table: ResultTable, row: ResultTable["rows"][number] | undefined, column: string): number {
  const cell = row?.cells[table.columns.findIndex(({ id }) => id === column)];
  return typeof cell === "number" ? cell : NaN;
}

test("the categories of a distribution or a cross table add up to its base, and every unit of an open base is in it or unknown", () => {
  fc.assert(
    fc.property(municipalities, (units) => {
      for (const table of tablesOf(units).filter(({ rule }) => rule.kind === "distribution" || rule.kind === "cross")) {
        const column = table.rule.kind === "cross" ? "total" : "count";
        const categories = table.rows.filter(({ kind }) => kind === "category").map((row) => numberIn(table, row, column));
        expect(categories.reduce((sum, count) => sum + count, 0)).toBe(table.base);
        expect(
          numberIn(
            table,
            table.rows.find(({ kind }) => kind === "total"),
            column,
          ),
        ).toBe(table.base);
        if (table.rule.base.where.length === 0) expect(table.base + table.unknown).toBe(units.length);
      }
    }),
    { numRuns: 30 },
  );
});

test("the groups of a breakdown and the units of unknown group add up to the total", () => {
  fc.assert(
    fc.property(municipalities, (units) => {
      for (const table of tablesOf(units).filter(({ rule }) => rule.kind === "breakdown")) {
        for (const column of ["count", "base", "unknown"]) {
          const parts = table.rows.filter(({ kind }) => kind !== "total").map((row) => numberIn(table, row, column));
          expect(parts.reduce((sum, count) => sum + count, 0)).toBe(
            numberIn(
              table,
              table.rows.find(({ kind }) => kind === "total"),
              column,
            ),
          );
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("every row has a cell for every column, a share is from 0 to 100, and a table has its rule's id and title", () => {
  fc.assert(
    fc.property(municipalities, (units) => {
      for (const table of tablesOf(units)) {
        expect([table.id, table.baseLabel]).toEqual([table.rule.id, table.rule.base.label]);
        expect(table.title.startsWith(`${table.rule.title}. 1. kvartal 2018`)).toBe(true);
        for (const row of table.rows) {
          expect(row.cells).toHaveLength(table.columns.length);
          const shares = row.cells.filter((cell, place) => cell !== null && table.columns[place]?.unit === "percent");
          expect(shares.every((share) => typeof share === "number" && share >= 0 && share <= 100)).toBe(true);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("sorted items are in a total order: by share downwards, then those without one; `last` after all of them", () => {
  fc.assert(
    fc.property(municipalities, (units) => {
      for (const { rule, rows } of tablesOf(units)) {
        if (rule.kind !== "items" || rule.sort !== "descending") continue;
        const places = rows.map(({ id, cells }) => {
          const share = cells[0];
          return rule.last.includes(id) ? -2 : typeof share === "number" ? share : -1;
        });
        expect(places).toEqual(places.toSorted((a, b) => b - a));
      }
    }),
    { numRuns: 60 },
  );
});

test("the base and the three groups outside it add up to all units, in every table", () => {
  fc.assert(
    fc.property(municipalities, (units) => {
      const computed = computedOf(RULES, units);
      const context = tableContext(computed);
      for (const table of tabulate(computed)) {
        const { outside, silent, unclear } = outsideOf(table.rule, table, context);
        expect(table.base + outside + silent + unclear).toBe(units.length);
        expect(Math.min(outside, silent, unclear)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 30 },
  );
});
