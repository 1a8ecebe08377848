import { computeFigure } from "../../../src/core/reconcile/compute-figure.ts";
import { Computation, Published, type Agreement } from "../../../src/core/reconcile/published.ts";
import { doesAgree, reconcile } from "../../../src/core/reconcile/reconcile.ts";
import { tabulate } from "../../../src/core/tables/tabulate.ts";
import { computedOf } from "../computed.ts";
import { smallRules, town } from "../small-survey.ts";

const BASE = { label: "Byer som har svart" };
const TABLES = [
  { kind: "distribution", id: "grad", title: "Grad", section: "1", base: BASE, of: { item: "bygd" }, chart: null },
  {
    kind: "breakdown",
    id: "storrelse",
    title: "Plan etter størrelse",
    section: "1",
    base: BASE,
    by: { grouping: "storrelse" },
    share: [{ of: { item: "plan" }, in: ["Ja"] }],
    shareLabel: "Prosent med plan",
    chart: null,
  },
];

/** Three small towns, one of them without a plan; one large with a plan; one that did not respond. */
const TOWNS = [
  town("01", { plan: "Ja", bygd: "Lite" }, { folk: 10 }),
  town("02", { plan: "Ja", bygd: "Lite" }, { folk: 20 }),
  town("03", { plan: "Nei", bygd: "Mye" }, { folk: 30 }),
  town("04", { plan: "Ja", bygd: "Alt" }, { folk: 400 }),
  town("05", {}, { folk: 500 }),
];
const COMPUTED = computedOf(smallRules(TABLES), TOWNS);
const FINDINGS = { computed: COMPUTED, tables: tabulate(COMPUTED) };

function found(computation: Readonly<Record<string, unknown>>) {
  return computeFigure(Computation.parse(computation), FINDINGS);
}

test("a cell's figure is of the table's base, or of its row's where the row has one of its own", () => {
  expect(found({ kind: "cells", table: "grad", rows: ["Mye"], columns: ["percent"] })).toEqual({
    value: 25,
    baseLabel: "Byer som har svart",
    base: 4,
    decimals: 1,
  });
  expect(found({ kind: "cells", table: "storrelse", rows: ["liten"], columns: ["percent"], label: "Små byer" })).toEqual({
    value: 66.7,
    baseLabel: "Små byer",
    base: 3,
    decimals: 1,
  });
});

test("cells are added, or the highest or lowest of them is taken", () => {
  const cells = { kind: "cells", table: "grad", rows: ["Lite", "Mye"], columns: ["count"] };
  expect(found(cells).value).toBe(3);
  expect(found({ ...cells, take: "highest" }).value).toBe(2);
  expect(found({ ...cells, take: "lowest" }).value).toBe(1);
});

test("a share is worked out from numbers of units, and is of their sum", () => {
  const part = { table: "storrelse", rows: ["liten", "stor"], columns: ["count"] };
  const whole = { table: "storrelse", rows: ["liten", "stor"], columns: ["base"], label: "Alle byer" };
  expect(found({ kind: "share", part, whole })).toEqual({ value: 75, baseLabel: "Alle byer", base: 4, decimals: 1 });
});

test("a share of nobody is none", () => {
  const nobody = { table: "storrelse", rows: ["unknown"], columns: ["base"] };
  expect(found({ kind: "share", part: nobody, whole: nobody }).value).toBeNull();
});

test("a place is counted from the top or the bottom, equals share it, and the worst of several counts", () => {
  const place = { kind: "position", table: "grad", column: "count" };
  expect(found({ ...place, rows: ["Lite"], from: "top" }).value).toBe(1);
  expect(found({ ...place, rows: ["Alt"], from: "top" }).value).toBe(2);
  expect(found({ ...place, rows: ["Lite", "Alt"], from: "bottom" }).value).toBe(3);
});

test("the response rate is of all units", () => {
  expect(found({ kind: "responseRate" })).toEqual({ value: 80, baseLabel: "byer", base: 5, decimals: 1 });
});

test("figures about the method are read from the rules", () => {
  const value = (computation: Readonly<Record<string, unknown>>) => found(computation).value;
  expect(value({ kind: "itemCount", indicator: "dekning" })).toBe(3);
  expect(value({ kind: "answerCount", item: "plan" })).toBe(3);
  expect(value({ kind: "answerCount", item: "plan", except: ["Vet ikke"] })).toBe(2);
  expect([0, 1, 2].map((score) => value({ kind: "interval", indicator: "dekning", score }))).toEqual(["0", "1–2", "3"]);
  expect(value({ kind: "range", indicator: "dekning" })).toBe("0–3");
  expect(value({ kind: "highestPossible", indicator: "bygging" })).toBe(2);
  expect(value({ kind: "period" })).toBe("2020");
});

/** The intervals of «dekning», whose highest count is 3, by these limits. */
function intervals(limits: readonly number[]) {
  const result = COMPUTED.indicators.get("dekning");
  if (!result) throw new Error("The survey has no such indicator");
  const computed = { ...COMPUTED, indicators: new Map([["dekning", { ...result, limits }]]) };
  return [0, 1, 2, 3].map((score) => computeFigure({ kind: "interval", indicator: "dekning", score }, { ...FINDINGS, computed }).value);
}

test("a score that no count can give has no interval", () => {
  expect(intervals([1, 4])).toEqual(["0", "1–3", null, null]);
});

test("an interval ends at the highest possible count, also where the next limit lies beyond it", () => {
  expect(intervals([1, 5, 6])).toEqual(["0", "1–3", null, null]);
});

test("points are told only where all the answers are worth the same", () => {
  const points = { kind: "points", indicator: "bygging", items: ["bygd"] };
  expect(found({ ...points, answers: ["Alt"] }).value).toBe(2);
  expect(found({ ...points, answers: ["Lite", "Alt"] }).value).toBeNull();
});

test("a table, row or column that is not there is refused by name", () => {
  expect(() => found({ kind: "cells", table: "fig-9", rows: ["Ja"], columns: ["count"] })).toThrow('"fig-9"');
  expect(() => found({ kind: "cells", table: "grad", rows: ["Noe"], columns: ["count"] })).toThrow('"Noe"');
  expect(() => found({ kind: "cells", table: "grad", rows: ["Alt"], columns: ["sum"] })).toThrow('"sum"');
});

const AGREEMENTS: readonly [Agreement, readonly number[], readonly number[]][] = [
  [{ rule: "exact", value: 94.5, decimals: 1 }, [94.5], [94.4, 94.6, 94]],
  [{ rule: "exact", value: 38, decimals: 0 }, [37.5, 37.9, 38, 38.4], [37.4, 38.5]],
  [{ rule: "about", value: 10, tolerance: 0.5 }, [9.5, 10, 10.5], [9.4, 10.6]],
  [{ rule: "almost", value: 40, tolerance: 3 }, [37, 39.9], [36.9, 40]],
  [{ rule: "above", value: 60 }, [60.1], [60, 59]],
  [{ rule: "below", value: 5 }, [4.9, 0], [5]],
  [{ rule: "atMost", value: 12 }, [12, 0], [12.1]],
];

test.each(AGREEMENTS)("%j agrees with %j and not with %j", (agreement, agreeing, differing) => {
  expect(agreeing.filter((value) => !doesAgree(agreement, value))).toEqual([]);
  expect(differing.filter((value) => doesAgree(agreement, value))).toEqual([]);
  expect(doesAgree(agreement, null)).toBe(false);
  expect(doesAgree(agreement, String(agreeing[0]))).toBe(false);
});

test("a text agrees with itself alone", () => {
  expect(doesAgree({ rule: "text", value: "1–5" }, "1–5")).toBe(true);
  expect(doesAgree({ rule: "text", value: "1–5" }, "1-5")).toBe(false);
  expect(doesAgree({ rule: "text", value: "5" }, 5)).toBe(false);
});

/** What comes of one published figure: half of the towns, as printed. */
function outcome(figure: Readonly<Record<string, unknown>>) {
  const head = { id: "halv", section: "1", figure: null, statement: "Halvparten", published: "50", unit: "prosent", denominator: null };
  const [only] = reconcile(
    Published.parse({ ruleSet: "sykkelbyer", responded: 4, title: "Byer", figures: [{ ...head, ...figure }] }),
    FINDINGS,
  );
  return only && [only.status, only.computed, only.about, only.reason];
}

const LITTLE = { compute: { kind: "cells", table: "grad", rows: ["Lite"], columns: ["percent"] } };
const HALF = { rule: "exact", value: 50, decimals: 0 };
const QUARTER = { rule: "exact", value: 25, decimals: 0 };

test("a figure agrees or differs", () => {
  expect(outcome({ ...LITTLE, agrees: HALF, note: "Avledet." })).toEqual(["agrees", 50, "answers", "Avledet."]);
  expect(outcome({ ...LITTLE, agrees: QUARTER })).toEqual(["differs", 50, "answers", null]);
});

test("where the publication disagrees with itself, only what its other figures say is a contradiction; anything else differs", () => {
  expect(outcome({ ...LITTLE, agrees: QUARTER, contradicted: { reason: "Tabellen sier halvparten.", agrees: HALF } })).toEqual([
    "contradiction",
    50,
    "answers",
    "Tabellen sier halvparten.",
  ]);
  expect(outcome({ ...LITTLE, agrees: QUARTER, contradicted: { reason: "Tabellen sier ti.", agrees: { ...HALF, value: 10 } } })).toEqual([
    "differs",
    50,
    "answers",
    null,
  ]);
});

test("a figure about something else is listed with the reason, and a rule is about the method", () => {
  expect(outcome({ notApplicable: "Gjelder tettsteder." })).toEqual(["notApplicable", null, "other", "Gjelder tettsteder."]);
  expect(outcome({ compute: { kind: "period" }, agrees: { rule: "text", value: "2020" } })).toEqual(["agrees", "2020", "method", null]);
});

test("a figure that is neither computed nor explained is refused", () => {
  expect(() => outcome({})).toThrow();
});
