import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { computeFile, describeFiles, sharedJson } from "../../case-files.ts";
import { countedSheet, OPTIONS, QUESTION, toolRules } from "../tool-survey.ts";

const LABELS = Object.values(OPTIONS);
const PLAN = "Har byen en plan?";
const columns = (rows: readonly (readonly Cell[])[]): (readonly Cell[])[] => [["Nr", ...LABELS, PLAN], ...rows];

describeFiles("ticks in columns", () => {
  const rules = (missing: object) => ({ ...(sharedJson("cases/multi_rules.json") as object), missing });
  const counts = async (name: string, missing: object) => {
    const { results } = await computeFile(`cases/${name}.xlsx`, rules(missing));
    return Object.values(results).map(([count]) => count);
  };
  const files = ["multi-split-label", "multi-split-x", "multi-split-1-blank", "multi-semicolon", "multi-comma"];

  test.each(files)("%s: the same as in a list, under both policies", async (name) => {
    expect(await counts(name, { policy: "notCounted" })).toEqual([2, 1, 4, null]);
    expect(await counts(name, { policy: "atLeast", answered: 3 })).toEqual([2, 1, 4, null]);
  });
});

describe("a block whose columns hold nothing but ticks", () => {
  test.each<[string, (label: string) => Cell]>([
    ["X", () => "X"],
    ["1", () => 1],
    ["«Checked»", () => "Checked"],
    ["✓", () => "✓"],
    ["a truth value", () => true],
    ["the option's text", (label) => label],
  ])("%s is a tick, and a blank beside one is none", (_, tick) => {
    const row = (nr: number, ...ticked: boolean[]): Cell[] => [nr, ...LABELS.map((label, at) => (ticked[at] ? tick(label) : null)), "Ja"];
    const { counts, issues } = countedSheet(columns([row(1, true, false, true), row(2), row(3, false, true)]), toolRules({ atLeast: 4 }));
    expect(counts).toEqual([2, null, 1]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "tick_block", block: QUESTION, items: 4, rows: 2, unticked: "Nei" }));
    expect(issues.filter(({ code }) => code === "answer_respelled")).toEqual([]); // the block says it of all its columns
  });

  test("has «Unchecked» and 0 for what is not ticked", () => {
    const rows = [
      [1, "Checked", "Unchecked", "Unchecked", "Checked", "Ja"],
      [2, 0, 0, 1, 0, "Ja"],
    ];
    expect(countedSheet(columns(rows), toolRules({ atLeast: 4 })).counts).toEqual([2, 1]);
  });

  test("may hold answers written out, in three rows or more", () => {
    const row = (nr: number): Cell[] => [nr, "Ja", null, null, "Ja", "Nei"];
    expect(countedSheet(columns([row(1), row(2), row(3)]), toolRules({ atLeast: 4 })).counts).toEqual([2, 2, 2]);
    expect(countedSheet(columns([row(1), row(2)]), toolRules({ atLeast: 4 })).counts).toEqual([null, null]);
  });

  test("has rows without a tick, which are unanswered unless the rules say that they ticked none", () => {
    const rows = columns([
      [1, "X", null, null, null, "Ja"],
      [2, null, null, null, null, "Nei"],
      [3, null, null, null, null, null],
    ]);
    expect(countedSheet(rows, toolRules({ atLeast: 1 })).counts).toEqual([1, null, null]);
    expect(countedSheet(rows, toolRules({ atLeast: 1, block: { noneTicked: "unticked" } })).counts).toEqual([1, 0, null]);
    const lists: readonly (readonly Cell[])[] = [
      ["Nr", QUESTION, PLAN],
      [1, "Sykkelfelt;Skilting", "Ja"],
      [2, null, "Nei"],
      [3, null, null],
    ];
    expect(countedSheet(lists, toolRules({ atLeast: 1, block: { noneTicked: "unticked" } })).counts).toEqual([2, 0, null]);
  });

  test("may have a column of an option that stands aside, and a tick there answers the question", () => {
    const rules = toolRules({ atLeast: 4, block: { aside: ["Ingen av disse"] } });
    const head: readonly Cell[] = ["Nr", ...LABELS, "Ingen av disse", PLAN];
    const rows = [
      [1, "X", null, null, null, null, "Ja"],
      [2, null, null, null, null, "X", "Ja"],
      [3, null, null, null, null, null, "Ja"],
    ];
    expect(countedSheet([head, ...rows], rules).counts).toEqual([1, 0, null]);
  });

  test("is left alone where any column has another answer: there a blank is no answer", () => {
    const rows = [
      [1, "X", null, null, "X", "Ja"],
      [2, "X", "Nei", "X", "X", "Ja"],
    ];
    expect(countedSheet(columns(rows), toolRules({ atLeast: 4 })).counts).toEqual([null, 3]);
  });
});
