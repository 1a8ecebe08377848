import { computed, faultsOf, row, type OwnInputs } from "./own-input.ts";
import { countOf, HEADING, libraryRules, pointRules, threeRules, THREE } from "./own-rules.ts";

const gated = (more: object = {}) =>
  libraryRules(
    {
      skjerm: "Har dere skjermer?",
      laan: { label: "Låner dere dem ut?", askedIf: { item: "skjerm", answers: ["Ja"] } },
      barn: { label: "Til barn?", askedIf: { item: "laan", answers: ["Ja"] } },
      voksne: { label: "Til voksne?", askedIf: { item: "laan", answers: ["Ja"] } },
    },
    { indicators: [countOf(["barn", "voksne"], { gate: { item: "laan", answers: ["Ja"] } })], ...more },
  );
const GATED = ["Bib", "Har dere skjermer?", "Låner dere dem ut?", "Til barn?", "Til voksne?"];

/** Filters, limits, points below 0, and rules without a key. */
export const limits: OwnInputs = {
  "rulesets/max4.json": {
    "a limit at the highest sum of points is accepted, one above it refused": () => {
      const points = [
        ["laan", "Ja", 1.5],
        ["nett", "Ja", 1],
        ["rom", "Ja", 0.5],
      ] as const;
      expect(faultsOf(pointRules(points, [1, 3]))).toEqual([]);
      expect(faultsOf(pointRules(points, [1, 3.1]))).toHaveLength(1);
    },
    "a limit at the highest answer's points is accepted where several answers of a question have points": () => {
      const points = [
        ["laan", "Ja", 2],
        ["laan", "Vet ikke", 1],
        ["nett", "Ja", 1],
        ["nett", "Nei", 3],
      ] as const;
      expect(faultsOf(pointRules(points, [1, 5]))).toEqual([]);
      expect(faultsOf(pointRules(points, [1, 6]))).toHaveLength(1);
    },
  },
  "gate.xlsx (gate.json)": {
    "three filters in a row, closed at the first, the second and the third": async () => {
      const found = await computed(gated(), [
        GATED,
        ["a", "Nei", null, null, null],
        ["b", "Ja", "Nei", null, null],
        ["c", "Ja", "Ja", "Ja", null],
        ["d", "Ja", null, null, null],
      ]);
      expect(found.counts).toEqual([0, 0, 1, null]);
      expect(found.said("gate_unanswered")).toHaveLength(1);
    },
    "answers behind a filter that is closed further out do not count, and are told": async () => {
      const found = await computed(gated(), [GATED, ["a", "Nei", "Ja", "Ja", "Ja"], ["b", "Ja", "Ja", "Ja", "Ja"]]);
      expect(found.counts).toEqual([0, 2]);
      expect(found.problems).not.toEqual([]);
    },
  },
  "dii.xlsx (dii.json) with `--grenser beregnet`": {
    "limits that begin at 2 begin at 2 when they are recomputed": async () => {
      const six = Object.fromEntries("abcdef".split("").map((id) => [`q${id}`, `Har dere ${id.toUpperCase()}-tjeneste?`]));
      const rules = libraryRules(six, {
        cutPoints: "recomputed",
        indicators: [countOf(Object.keys(six), { cutPoints: { method: "fixed", limits: [2, 5], shares: [50] } })],
      });
      const ticked = (n: number) => Array.from({ length: 6 }, (_, at) => (at < n ? "Ja" : "Nei"));
      const found = await computed(rules, [["Bib", ...Object.values(six)], ...[0, 1, 2, 3, 4, 6].map((n) => [`b${n}`, ...ticked(n)])]);
      expect(found.counts).toEqual([0, 1, 2, 3, 4, 6]);
      expect(found.column("har_score").slice(0, 3)).toEqual([0, 0, 1]);
    },
    "rules without shares keep their limits, and say so": async () => {
      const rules = threeRules({ indicators: [countOf(Object.keys(THREE), { cutPoints: { method: "fixed", limits: [2, 3] } })] });
      const found = await computed(rules, [HEADING, row("a", "Ja", "Nei", "Nei"), row("b", "Ja", "Ja", "Nei")], {
        cutPointMode: "recomputed",
      });
      expect(found.column("har_score")).toEqual([0, 1]);
      expect(found.said("cut_points_kept")).toHaveLength(1);
    },
  },
  "rulesets/neg_points": {
    "«Nei» takes a point away": async () => {
      const rules = pointRules(
        [
          ["laan", "Ja", 2],
          ["nett", "Ja", 1],
          ["rom", "Nei", -1],
        ],
        [0, 3],
      );
      expect(faultsOf(rules)).toEqual([]);
      const found = await computed(rules, [
        HEADING,
        row("a", "Ja", "Ja", "Nei"),
        row("b", "Nei", "Nei", "Nei"),
        row("c", "Ja", "Ja", "Ja"),
      ]);
      expect(found.counts).toEqual([2, -1, 3]);
      expect(found.column("har_score")).toEqual([1, 0, 2]);
    },
    "a limit below 0, reached and not": async () => {
      const rules = pointRules(
        [
          ["laan", "Nei", -1.5],
          ["nett", "Nei", -0.1],
          ["rom", "Ja", 1],
        ],
        [-1.6, 1],
      );
      expect(faultsOf(rules)).toHaveLength(1); // nothing is below −1,6: the lowest score could not be had
      const fit = pointRules(
        [
          ["laan", "Nei", -1.5],
          ["nett", "Nei", -0.1],
          ["rom", "Ja", 1],
        ],
        [-1.5, 1],
      );
      expect(faultsOf(fit)).toEqual([]);
      const found = await computed(fit, [HEADING, row("a", "Nei", "Nei", "Nei"), row("b", "Nei", "Ja", "Nei"), row("c", "Ja", "Ja", "Ja")]);
      expect(found.counts).toEqual([-1.6, -1.5, 1]);
      expect(found.column("har_score")).toEqual([0, 1, 2]);
    },
  },
  "rulesets/noid": {
    "rows are told apart by their numbers, and one message says so": async () => {
      const found = await computed(threeRules({ columns: [{ id: "eier", role: "category", label: "Eier" }] }), [
        ["Eier", ...Object.values(THREE)],
        ["kommunen", "Ja", "Ja", "Nei"],
        ["kommunen", "Nei", "Nei", "Nei"],
      ]);
      expect([found.ids, found.counts]).toEqual([
        ["2", "3"],
        [2, 0],
      ]);
      expect(found.problems).toEqual([]);
    },
    "two answers that are alike in all are two": async () => {
      const found = await computed(threeRules({ columns: [{ id: "eier", role: "category", label: "Eier" }] }), [
        ["Eier", ...Object.values(THREE)],
        ["staten", "Ja", "Ja", "Ja"],
        ["staten", "Ja", "Ja", "Ja"],
      ]);
      expect(found.counts).toEqual([3, 3]);
    },
  },
};
