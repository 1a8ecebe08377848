import { signOf, signsIn } from "../../../src/core/score/signs.ts";
import { tableOf, town } from "../small-survey.ts";

const PLANS = { kind: "distribution", of: { item: "plan" }, chart: null };
const signs = (towns: Parameters<typeof tableOf>[1], rule: Readonly<Record<string, unknown>> = PLANS) => {
  const table = tableOf(rule, towns);
  return table.rows.map((row) => table.columns.map((column, index) => signOf(row.cells[index] ?? null, row, column, table)));
};

test("nil is «-», a share that those outside the base cannot have is «.»", () => {
  expect(signs([town("01", { plan: "Ja" }), town("02", {})])).toEqual([
    [null, null],
    ["-", "-"],
    ["-", "-"],
    [null, null],
    [null, "."],
  ]);
});

test("a share of an empty base has no data: «..»", () => {
  expect(signs([town("01", {})])).toEqual([["-", ".."], ["-", ".."], ["-", ".."], ["-", ".."], [null, "."]]); // prettier-ignore
});

test("the middle of no counts has no data", () => {
  expect(signs([town("01", { plan: "Nei" })], { kind: "summary", indicators: ["dekning"] })).toEqual([["-", "..", "..", null]]);
});

test("a share that is rounded to 0 is not nil", () => {
  const many = Array.from({ length: 2001 }, (_, index) => town(String(index), { plan: index === 0 ? "Ja" : "Nei" }));
  expect(signs(many).slice(0, 2)).toEqual([[null, null], [null, null]]); // prettier-ignore
  expect(tableOf(PLANS, many).rows[0]?.cells).toEqual([1, 0]);
});

test("the signs of a table are listed once each", () => {
  expect(signsIn(tableOf(PLANS, [town("01", { plan: "Ja" }), town("02", {})]))).toEqual(["-", "."]);
  expect(signsIn(tableOf({ kind: "list", where: [{ of: { item: "plan" }, in: ["Ja"] }], show: [] }, [town("01", { plan: "Ja" })]))).toEqual(
    [],
  );
});
