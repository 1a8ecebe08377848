import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { readable, smallRules, tableOf, town } from "../small-survey.ts";

const WITH_PLAN = { label: "Byer med plan", where: [{ of: { item: "plan" }, in: ["Ja"] }] };
const COVERED = {
  kind: "items",
  base: WITH_PLAN,
  items: ["annet", "felt", "skilt"],
  answers: [{ id: "ja", label: "Prosent som har temaet", answers: ["Ja"] }],
  sort: "descending",
  last: ["annet"],
  chart: "bar",
};

const TOWNS = [
  town("01", { plan: "Ja", felt: "Ja", skilt: "Ja", annet: "Ja" }),
  town("02", { plan: "Ja", felt: "Nei", skilt: "Ja", annet: "Ja" }),
  town("03", { plan: "Ja", felt: "Vet ikke", skilt: "Ja", annet: "Ja" }),
  town("04", { plan: "Nei", felt: "Ja" }),
  town("05", {}),
];

test("the share of the base that gave the answer, largest first and «Annet» last; «Vet ikke» stays in the denominator", () => {
  const table = tableOf(COVERED, TOWNS);
  expect(readable(table)).toEqual([
    ["Skilt", 100, 3, 3],
    ["Sykkelfelt", 33.3, 1, 3],
    ["Annet", 100, 3, 3],
  ]);
  expect(table.columns.map(({ id }) => id)).toEqual(["ja", "count", "base"]);
  expect(table).toMatchObject({ base: 3, unknown: 1, baseLabel: "Byer med plan" });
});

test("items stand as listed where the rule says so, and where their shares are equal", () => {
  expect(tableOf({ ...COVERED, sort: "asListed" }, TOWNS).rows.map(({ id }) => id)).toEqual(["annet", "felt", "skilt"]);
  const equal = [town("01", { plan: "Ja", felt: "Ja", skilt: "Ja" })];
  expect(tableOf({ ...COVERED, items: ["skilt", "felt"], last: [] }, equal).rows.map(({ id }) => id)).toEqual(["skilt", "felt"]);
});

test("a blank adds nothing, stays in the denominator, and a note says how many there are", () => {
  const table = tableOf(COVERED, [town("01", { plan: "Ja", felt: "Ja" }), town("02", { plan: "Ja", skilt: "Nei" })]);
  expect(readable(table)).toContainEqual(["Sykkelfelt", 50, 1, 2]);
  expect(table.notes[0]).toBe("4 spørsmål er ubesvart. De er med i nevneren.");
});

test("an answer outside the list takes its unit out of that item's denominator alone", () => {
  const table = tableOf(COVERED, [
    town("01", { plan: "Ja", felt: "Jaa", skilt: "Ja" }),
    town("02", { plan: "Ja", felt: "Ja", skilt: "Nei" }),
  ]);
  expect(readable(table)).toEqual([
    ["Sykkelfelt", 100, 1, 1],
    ["Skilt", 50, 1, 2],
    ["Annet", 0, 0, 2],
  ]);
});

test("items are ordered by their exact shares: 2 of 3 before 1 of 2, and 1001 of 2000 before 1000 of 2000", () => {
  const shares = [town("01", { plan: "Ja", felt: "Jaa", skilt: "Ja" }), town("02", { plan: "Ja", felt: "Ja", skilt: "Nei" })];
  expect(tableOf(COVERED, [...shares, town("03", { plan: "Ja", felt: "Ja", skilt: "Ja" })]).rows[0]?.label).toBe("Sykkelfelt");
  const many = Array.from({ length: 2000 }, (_, index) =>
    town(String(index), { plan: "Ja", felt: index < 1000 ? "Ja" : "Nei", skilt: index < 1001 ? "Ja" : "Nei" }),
  );
  expect(tableOf(COVERED, many).rows.map(({ label, cells }) => [label, cells[0]])).toEqual([
    ["Skilt", 50.1],
    ["Sykkelfelt", 50],
    ["Annet", 0],
  ]);
});

test("several answers, or groups of them, stand side by side without a number column each", () => {
  const answers = [
    { id: "kjent", label: "Ja eller nei", answers: ["Ja", "Nei"] },
    { id: "vet_ikke", label: "Vet ikke", answers: ["Vet ikke"] },
  ];
  const table = tableOf({ ...COVERED, answers, items: ["felt"], sort: "asListed", last: [], chart: null }, TOWNS);
  expect(readable(table)).toEqual([["Sykkelfelt", 66.7, 33.3, 3]]);
  expect(table.columns.map(({ id }) => id)).toEqual(["kjent", "vet_ikke", "base"]);
});

test("an empty base has no shares", () => {
  expect(readable(tableOf(COVERED, [town("01", { plan: "Nei" })]))).toEqual([
    ["Sykkelfelt", null, 0, 0],
    ["Skilt", null, 0, 0],
    ["Annet", null, 0, 0],
  ]);
});

/** Two of four answer «Ja» to `skilt`; nobody's answer to the others can be read. */
const UNREADABLE = [
  town("01", { plan: "Ja", felt: "Jaa", skilt: "Ja", annet: "??" }),
  town("02", { plan: "Ja", felt: "Jo", skilt: "Nei", annet: "??" }),
];

test("an item without a base comes after those with a share, also a share of 0, in the order listed", () => {
  expect(readable(tableOf({ ...COVERED, last: [] }, UNREADABLE))).toEqual([
    ["Skilt", 50, 1, 2],
    ["Annet", null, 0, 0],
    ["Sykkelfelt", null, 0, 0],
  ]);
  const none = [town("01", { plan: "Ja", felt: "Jaa", skilt: "Nei", annet: "Ja" })];
  expect(tableOf({ ...COVERED, items: ["felt", "skilt", "annet"], last: [] }, none).rows.map(({ id }) => id)).toEqual([
    "annet",
    "skilt",
    "felt",
  ]);
});

test("an item without a base still comes before the items that are always last", () => {
  expect(tableOf(COVERED, UNREADABLE).rows.map(({ id }) => id)).toEqual(["skilt", "felt", "annet"]);
});

describe("an item that stands behind another", () => {
  /** Signs are asked of those with lanes, and these of those with a plan. */
  const asked = smallRules();
  const behind: RuleSet = {
    ...asked,
    items: asked.items.map((item) =>
      item.id === "felt"
        ? { ...item, askedIf: { item: "plan", answers: ["Ja"] } }
        : item.id === "skilt"
          ? { ...item, askedIf: { item: "felt", answers: ["Ja"] } }
          : item,
    ),
  };
  const all = { kind: "items", base: { label: "Byer" }, items: ["felt", "skilt"], answers: COVERED.answers, sort: "asListed", chart: null };
  const towns = [
    town("01", { plan: "Ja", felt: "Ja", skilt: "Ja" }),
    town("02", { plan: "Ja", felt: "Ja" }),
    town("03", { plan: "Ja", felt: "Nei" }),
    town("04", { plan: "Nei" }),
    town("05", { plan: "Nei", felt: "Ja", skilt: "Ja" }), // answered what it was not asked: told of elsewhere, and counted as it stands
    town("06", { felt: "Ja", skilt: "Nei" }), // not known whether it was asked
    town("07", {}),
  ];

  test("is of those who were asked it alone; the others are neither in its denominator nor unanswered, and a note counts them", () => {
    const table = tableOf(all, towns, behind);
    expect(readable(table)).toEqual([
      ["Sykkelfelt", 80, 4, 5],
      ["Skilt", 50, 2, 4],
    ]);
    expect(table.notes.slice(0, 2)).toEqual([
      "1 spørsmål er ubesvart. De er med i nevneren.",
      "Ikke spurt, og ikke i grunnlaget: Sykkelfelt (1); Skilt (2).",
    ]);
  });

  test("distributes those who were asked it, and says how many were not", () => {
    const table = tableOf({ kind: "distribution", base: { label: "Byer" }, of: { item: "skilt" }, chart: null }, towns, behind);
    expect(table.base).toBe(3);
    expect(table.notes).toContain("Av 7 byer er 3 med i grunnlaget. 2 er ikke spurt. 1 har ikke svart. 1 er ukjent.");
  });

  test("is broken down, and crossed, with who was not asked told apart from the unknown", () => {
    const [base, share] = [{ label: "Byer" }, [{ of: { item: "skilt" }, in: ["Ja"] }]];
    const broken = tableOf({ kind: "breakdown", base, by: { item: "plan" }, share, shareLabel: "Har skilt", chart: null }, towns, behind);
    const crossed = tableOf({ kind: "cross", base, rows: { item: "skilt" }, columns: { item: "felt" }, percent: "none" }, towns, behind);
    for (const { base: units, notes } of [broken, crossed]) {
      expect(units).toBe(3);
      expect(notes).toContain("Av 7 byer er 3 med i grunnlaget. 2 er ikke spurt. 1 har ikke svart. 1 er ukjent.");
    }
  });

  test("of several conditions decides nothing where another fails: those units are in the base, and not said to be outside", () => {
    const share = [
      { of: { item: "skilt" }, in: ["Ja"] },
      { of: { item: "plan" }, in: ["Ja"] },
    ];
    const rule = { kind: "breakdown", base: { label: "Byer" }, by: { item: "plan" }, share, shareLabel: "Begge", chart: null };
    expect(tableOf(rule, towns, behind).notes).toContain("Av 7 byer er 4 med i grunnlaget. 1 har ikke svart. 2 er ukjent.");
  });
});
