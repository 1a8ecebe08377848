import type { Cell } from "../../../../src/core/sheet/sheet.ts";
import { blockOptions } from "../../../../src/core/match/lists/list-options.ts";
import { listReader } from "../../../../src/core/match/lists/list-pieces.ts";
import { computeFile, describeFiles, sharedJson } from "../../../case-files.ts";
import { countedSheet, QUESTION, toolRules } from "../../tool-survey.ts";

const PLAN = "Har byen en plan?";
/** Units with these lists of what the plan covers. */
const listed = (lists: readonly Cell[], block: object = {}) =>
  countedSheet([["Nr", QUESTION, PLAN], ...lists.map((list, unit): Cell[] => [unit + 1, list, "Ja"])], toolRules({ block }));

describeFiles("lists in a cell", () => {
  const rules = () => sharedJson("cases/multi_rules.json") as object;

  test.each(["multi-semicolon", "multi-comma", "multi-space"])("%s: two, one, four and no option", async (name) => {
    const { results } = await computeFile(`cases/${name}.xlsx`, rules());
    expect(Object.values(results).map(([count]) => count)).toEqual([2, 1, 4, null]);
  });

  test("list-with-other-text: rules that know nothing of it ask, rules that do read it", async () => {
    const asking = await computeFile("cases/list-with-other-text.xlsx", rules());
    expect(Object.values(asking.results).map(([count]) => count)).toEqual([2, null, 2, null, 2, null]);
    expect(asking.problems).toContain("list_answer_unknown");
    const { blocks, ...more } = rules() as { blocks: readonly object[] };
    const aside = blocks.map((block) => ({ ...block, aside: ["Ingen av disse", "Vet ikke"], otherText: {} }));
    const read = await computeFile("cases/list-with-other-text.xlsx", { ...more, blocks: aside });
    expect(Object.values(read.results).map(([count]) => count)).toEqual([2, 1, 2, 0, 2, 1]);
    expect(read.problems).toEqual([]);
    expect(read.issues).toContainEqual(expect.objectContaining({ code: "list_other_text", found: "Noe helt eget", cells: 1 }));
  });
});

describe("what separates the options", () => {
  test.each([
    ["semicolons, also after the last", ["Sykkelfelt;Gangbro;", "Skilting;"]],
    ["line breaks", ["Sykkelfelt\nGangbro", "Skilting"]],
    ["commas", ["Sykkelfelt, Gangbro", "Skilting"]],
    ["bars", ["Sykkelfelt | Gangbro", "Skilting"]],
    ["slashes", ["Sykkelfelt/Gangbro", "Skilting"]],
    ["blanks, between ids", ["felt bro", "skilt"]],
  ])("%s", (_, lists) => {
    const { counts, problems } = listed(lists);
    expect([counts, problems]).toEqual([[2, 1], []]);
  });

  test("an option that holds the sign itself is one option", () => {
    expect(listed(["Sykkelfelt, Lyskryss, gater, Gangbro", "Lyskryss, gater"]).counts).toEqual([3, 1]);
    expect(listed(["Lyskryss, gater Gangbro", "Lyskryss, gater"]).counts).toEqual([2, 1]);
  });

  test("a text that can be read in several ways is said to be unknown, whole", () => {
    const rules = toolRules({ items: { skilt: { aliases: ["Sykkelfelt, Gangbro"] } } });
    const { counts, issues } = countedSheet(
      [
        ["Nr", QUESTION],
        [1, "Sykkelfelt, Gangbro"],
        [2, "Skilting, Gangbro"],
        [3, "Gangbro, Skilting"],
      ],
      rules,
    );
    expect(counts).toEqual([null, 2, 2]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "list_answer_unknown", answer: "Sykkelfelt, Gangbro" }));
  });

  test("commas of other text keep it together", () => {
    const options = blockOptions("omfang", toolRules({ block: { otherText: {} } }));
    const { read } = listReader(["Sykkelfelt, Gangbro"], options ?? fail("no block"));
    expect(read("Sykkelfelt, noe eget, og mer, Gangbro")).toEqual({ items: ["felt", "bro"], aside: 0, other: ["noe eget, og mer"] });
  });

  test("a cell that no sign separates into options is asked about, with the options", () => {
    const { counts, issues } = listed(["Sykkelfelt og Gangbro", "Sykkelfelt + Skilting"]);
    expect(counts).toEqual([null, null]);
    expect(issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "list_unreadable",
      "indicator_incomplete",
    ]);
  });

  test("of cells that mostly cannot be read, the text is quoted that is none of the options", () => {
    const { issues } = listed(["Sykkelfelt;Gangbro", "Gangbru", "Sykkelfelt;Gangbru", "Gangbru"]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "list_unreadable", found: "Gangbru" }));
  });
});

describe("answers under no heading, right of a list", () => {
  const rows = (...heads: Cell[]): (readonly Cell[])[] => [heads, [1, "Sykkelfelt", null, "Gangbro"], [2, null, "Skilting", null]];

  test("are not read, and neither is the list: it may be the first option's column", () => {
    const { counts, issues } = countedSheet(rows("Nr", QUESTION, null, null));
    expect(counts).toEqual([null, null]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "answers_without_heading", severity: "error", columns: [2, 3] }));
  });

  test("are none where the column beside has a heading, or no answers", () => {
    expect(countedSheet(rows("Nr", QUESTION, "Kommentar", "Sist endret")).counts).toEqual([1, null]);
    expect(
      countedSheet([
        ["Nr", QUESTION],
        [1, "Sykkelfelt", null, " "],
      ]).counts,
    ).toEqual([1]);
  });
});

describe("options of the question that are no item", () => {
  test("stand aside: who ticks one has answered, and ticked nothing by it", () => {
    const lists = ["Ingen av disse", "Sykkelfelt;Vet ikke", null];
    expect(listed(lists, { aside: ["Ingen av disse", "Vet ikke"] })).toMatchObject({ counts: [0, 1, null], problems: ["items_blank"] });
  });

  test("other text ticks the item that the rules name", () => {
    const { counts, issues } = listed(["Sykkelfelt;Noe eget", "Noe annet;Skilting"], { otherText: { item: "bro" } });
    expect(counts).toEqual([2, 2]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "list_other_text", ticks: "Gangbro", cells: 2 }));
  });
});

function fail(message: string): never {
  throw new Error(message);
}
