import { faultsOf, refused, type OwnInputs } from "./own-input.ts";
import { countOf, threeRules, THREE } from "./own-rules.ts";

const ASKED = Object.entries(THREE);
const BANDS = {
  ...{ kind: "bands", id: "str", label: "Størrelse" },
  bands: [0, 100].map((from) => ({ id: `fra${from}`, label: `${from} og over`, from })),
};

/** With a question answered by a number from 0 to 60. */
const numbers = (laan: object, more: object = {}) =>
  threeRules({
    indicators: [countOf(Object.keys(THREE))],
    items: [
      ...ASKED.map(([id, label]) => ({ id, label, answers: "ja_nei", ...(id === "laan" ? laan : {}) })),
      { id: "ansatte", label: "Ansatte?", number: { from: 0, to: 60 } },
    ],
    ...more,
  });
const asked = (bounds: object) => numbers({ askedIf: { item: "ansatte", ...bounds } });

/** Bounds of numbers, in filters, conditions, points and bands. */
export const bounds: OwnInputs = {
  "bounds that no number which can be right is within": {
    "a filter above what the answer can be": refused(
      asked({ from: 200 }),
      "items.laan.askedIf",
      "«Ansatte?» er fra 0 til 60, så ingen er 200 eller mer",
    ),
    "a filter below it, inside others": refused(
      numbers({ askedIf: { all: [{ item: "nett", answers: ["Ja"] }, { not: { item: "ansatte", to: -1 } }] } }),
      "items.laan.askedIf",
      "så ingen er −1 eller mindre",
    ),
    "points for a range beyond it": refused(
      numbers(
        {},
        {
          indicators: [
            countOf(["ansatte"], {
              measure: "points",
              points: [
                { from: 61, to: 99, points: 2 },
                { to: 60, points: 1 },
              ],
              cutPoints: { method: "fixed", limits: [1, 2] },
            }),
          ],
        },
      ),
      "indicators.har.points",
      "fra 61 til 99",
    ),
    "a band of it, and a base of a table": refused(
      numbers({}, { groupings: [{ ...BANDS, of: { item: "ansatte" } }] }),
      "groupings.str",
      "«Ansatte?» er fra 0 til 60, så ingen er 100 eller mer",
    ),
    "a number of points that cannot be had": refused(
      threeRules({
        indicators: [
          countOf(Object.keys(THREE), {
            measure: "points",
            points: [{ answers: ["Ja"], points: 0.5 }],
            cutPoints: { method: "fixed", limits: [0.5, 1.5] },
          }),
        ],
        tables: [
          {
            kind: "distribution",
            id: "t",
            title: "Bibliotek",
            of: { score: "har" },
            chart: null,
            base: { label: "noen", where: [{ of: { count: "har" }, from: 2 }] },
          },
        ],
      }),
      "tables.t",
      "fra 0 til 1,5, så ingen er 2 eller mer",
    ),
    "the whole of the range is accepted": () => {
      expect(faultsOf(asked({ from: 60 }))).toEqual([]);
      expect(faultsOf(asked({ to: 0 }))).toEqual([]);
    },
  },
};
