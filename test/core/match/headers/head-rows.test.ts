import type { Cell } from "../../../../src/core/sheet/sheet.ts";
import { computeFile, describeFiles, sharedJson } from "../../../case-files.ts";
import ssb2018Json from "../../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { countedSheet, OPTIONS, QUESTION, toolRules } from "../../tool-survey.ts";

const LABELS = Object.values(OPTIONS);
const [FELT, SKILT, BRO, LYS] = LABELS;
const PLAN = "Har byen en plan?";
/** Three units with two, no and four ticks. */
const TICKED: readonly (readonly Cell[])[] = [
  [11, FELT ?? "", null, null, LYS ?? "", "Ja"],
  [12, null, null, null, null, "Nei"],
  [13, FELT ?? "", SKILT ?? "", BRO ?? "", LYS ?? "", "Ja"],
];

describeFiles("a question over the first of its options, the options in the row below", () => {
  const rules = () => sharedJson("cases/multi_rules.json") as object;

  test.each(["surveymonkey-response", "surveymonkey-blank", "surveymonkey-response-ja"])(
    "%s: two, one, four and one tick",
    async (name) => {
      const { results, problems } = await computeFile(`cases/${name}.xlsx`, rules());
      expect(Object.values(results).map(([count]) => count)).toEqual([2, 1, 4, 1]);
      expect(problems).toEqual([]);
    },
  );

  test("multi-surveymonkey: the same where the last row has no tick", async () => {
    const { results } = await computeFile("cases/multi-surveymonkey.xlsx", rules());
    expect(Object.values(results).map(([count]) => count)).toEqual([2, 1, 4, null]);
  });

  test("surveymonkey-ssb: the built-in survey in that shape is read whole", async () => {
    const { results, problems } = await computeFile("cases/surveymonkey-ssb.xlsx", ssb2018Json);
    expect(Object.keys(results)).toHaveLength(60);
    expect(results["0101"]?.slice(0, 2)).toEqual([12, 4]);
    expect(problems).toEqual([]);
  });
});

describe("a head of two rows", () => {
  const head: readonly (readonly Cell[])[] = [
    ["Nr", QUESTION, null, null, null, PLAN],
    [null, ...LABELS, "Response"],
  ];

  test("is read as what both rows say, with the questions merged over their options or not", () => {
    const merges = [{ row: 0, column: 1, lastRow: 0, lastColumn: 4 }];
    for (const more of [{}, { merges }])
      expect(countedSheet([...head, ...TICKED], toolRules(), more)).toMatchObject({ ids: ["11", "12", "13"], counts: [2, null, 4] });
  });

  test("has filler words of another language, or none", () => {
    const rows = (filler: Cell): (readonly Cell[])[] => [
      ["Nr", QUESTION, null, null, null, PLAN, "Merknad"],
      [filler, ...LABELS, filler, filler],
      ...TICKED,
    ];
    for (const filler of ["Open-Ended Response", "Avointa tekstiä", null])
      expect(countedSheet(rows(filler))).toMatchObject({ ids: ["11", "12", "13"], counts: [2, null, 4] });
  });

  test("may repeat the question over each option", () => {
    const repeated = ["Nr", QUESTION, QUESTION, QUESTION, QUESTION, PLAN];
    expect(countedSheet([repeated, [null, ...LABELS, null], ...TICKED]).counts).toEqual([2, null, 4]);
  });

  test("stands below a title", () => {
    expect(countedSheet([["Uttrekk"], [], ...head, ...TICKED]).counts).toEqual([2, null, 4]);
  });

  test("is one row where the next has a unit's key, though its ticks are the options' texts", () => {
    const rules = toolRules({ columns: [{ id: "nr", role: "id", label: "Nr" }] });
    const all = ["V1", ...LABELS, "Ja"];
    expect(countedSheet([["Nr", ...LABELS, PLAN], all, ["V2", null, SKILT ?? "", null, null, "Nei"]], rules)).toMatchObject({
      ids: ["V1", "V2"],
      counts: [4, 1],
    });
    expect(countedSheet([...head, ["V1", FELT ?? "", null, BRO ?? "", null, "Ja"], all], rules)).toMatchObject({
      ids: ["V1", "V2"].slice(0, 1).concat("V1"),
    });
  });
});

describe("rows of a survey tool's own ids", () => {
  const id = (name: string) => `{"ImportId":"${name}"}`;
  const ids: readonly Cell[] = [id("_recordId"), id("QID1_1"), id("QID1_2"), id("QID1_3"), id("QID1_4"), id("QID2")];
  const texts: readonly Cell[] = ["Response ID", ...LABELS.map((label) => `${QUESTION} - Selected Choice - ${label}`), PLAN];

  test("are no unit, below codes and texts", () => {
    const codes = ["ResponseId", "Q1_1", "Q1_2", "Q1_3", "Q1_4", "Q2"];
    const rules = toolRules({ columns: [{ id: "nr", role: "id", label: "Nr", aliases: ["Response ID"] }] });
    expect(countedSheet([codes, texts, ids, ...TICKED], rules)).toMatchObject({ ids: ["11", "12", "13"], counts: [2, null, 4] });
  });

  test("end the head where the rules name the codes above", () => {
    const codes = ["ResponseId", ...Object.keys(OPTIONS), "plan"];
    expect(countedSheet([codes, texts, ids, ...TICKED])).toMatchObject({ ids: ["11", "12", "13"], counts: [2, null, 4] });
  });
});
