import type { Raw } from "../../bad-input/book.ts";
import { computed, type OwnInputs, type Rows } from "./own-input.ts";
import { QUESTION, tickRules, TILBUD } from "./own-rules.ts";

const OPTIONS = Object.values(TILBUD);
const PLAN = "Har dere en plan?";

/** Which of the four each library ticked: two, one, four. */
const TICKED = [
  [true, true, false, false],
  [false, false, true, false],
  [true, true, true, true],
];

const split = (tick: (label: string) => Raw, blank: Raw = null): Rows => [
  ["Bib", ...OPTIONS.map((label) => `${QUESTION} ${label}`), PLAN],
  ...TICKED.map((ticks, row) => [`b${row}`, ...ticks.map((isTicked, at) => (isTicked ? tick(OPTIONS[at] ?? "") : blank)), "Ja"]),
];

const listed = (separator: string): Rows => [
  ["Bib", QUESTION, PLAN],
  ...TICKED.map((ticks, row) => [`b${row}`, OPTIONS.filter((_, at) => ticks[at]).join(separator), "Ja"]),
];

/** Several answers to a question: in columns, or in one cell. */
export const tickInputs: OwnInputs = {
  "multi-split-label.xlsx (multi_rules.json)": {
    "the option's text in other case and with blanks": async () => {
      expect(
        (
          await computed(
            tickRules(),
            split((label) => ` ${label.toUpperCase()} `),
          )
        ).counts,
      ).toEqual([2, 1, 4]);
    },
    "the option's text in columns that a map points at": async () => {
      const rows = split((label) => label);
      const columnMap = { sheet: "Svar", headerRow: 1, columns: { b: "B", f: "C", s: "D", u: "E", plan: "F" } };
      const found = await computed(tickRules(), [["Bib", "v1", "v2", "v3", "v4", "v5"], ...rows.slice(1)], { columnMap });
      expect(found.counts).toEqual([2, 1, 4]);
    },
  },
  "multi-split-x.xlsx, multi-split-1-blank.xlsx, multi-semicolon.xlsx with `--minst 3`": {
    "x, 1, «Selected» and a list come to the same with at least 4 answered": async () => {
      const found = await Promise.all([
        computed(
          tickRules(),
          split(() => "x"),
          { leastAnswered: 4 },
        ),
        computed(
          tickRules(),
          split(() => 1),
          { leastAnswered: 4 },
        ),
        computed(
          tickRules(),
          split(() => "Selected"),
          { leastAnswered: 4 },
        ),
        computed(tickRules(), listed(";"), { leastAnswered: 4 }),
      ]);
      for (const { counts } of found) expect(counts).toEqual([2, 1, 4]);
    },
    "one who ticked nothing is unknown in each, and 0 in each where the rules say so": async () => {
      const rows: Rows = [...split(() => "X"), ["b3", null, null, null, null, "Nei"]];
      const list: Rows = [...listed(";"), ["b3", null, "Nei"]];
      for (const given of [rows, list]) {
        expect((await computed(tickRules(), given)).counts).toEqual([2, 1, 4, null]);
        expect((await computed(tickRules({ noneTicked: "unticked" }), given)).counts).toEqual([2, 1, 4, 0]);
      }
    },
  },
  "multi-comma.xlsx, multi-space.xlsx": {
    "a comma and a blank, a line break, and « | »": async () => {
      for (const separator of [", ", "\n", " | "]) expect((await computed(tickRules(), listed(separator))).counts).toEqual([2, 1, 4]);
    },
    "a blank, also where an option has blanks in it": async () => {
      const found = await computed(tickRules(), listed(" "));
      expect([found.counts, found.problems]).toEqual([[2, 1, 4], []]);
    },
  },
  "list-with-other-text.xlsx": {
    "other text without a rule for it is an error, and makes the answer unknown": async () => {
      const rows: Rows = [...listed(";"), ["b3", "Bøker;en gammel symaskin", "Ja"]];
      const found = await computed(tickRules(), rows);
      expect(found.counts).toEqual([2, 1, 4, null]);
      expect(found.problems).not.toEqual([]);
    },
    "with a rule it stands aside, and «Ingen av disse» is 0": async () => {
      const rows: Rows = [...listed(";"), ["b3", "Bøker;en gammel symaskin", "Ja"], ["b4", "Ingen av disse", "Ja"]];
      const found = await computed(tickRules({ otherText: {}, aside: ["Ingen av disse"] }), rows);
      expect(found.counts).toEqual([2, 1, 4, 1, 0]);
      expect(found.problems).toEqual([]);
    },
  },
};
