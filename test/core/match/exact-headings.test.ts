import type { Cell } from "../../../src/core/sheet/sheet.ts";
import ssb2018Json from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { computeFile, describeFiles, sharedJson } from "../../case-files.ts";
import { findSurvey } from "../../../src/core/match/find-survey.ts";
import { sheetOf } from "../surveys.ts";
import { countedSheet, OPTIONS, QUESTION, toolRules } from "../tool-survey.ts";

const LABELS = Object.values(OPTIONS);

describeFiles("headings that several columns might have", () => {
  test("msforms-navn: the respondent's name is not the municipality's", async () => {
    const { problems, results } = await computeFile("cases/msforms-navn.xlsx", ssb2018Json);
    expect(problems).toEqual([]);
    expect(Object.keys(results)).toHaveLength(40);
  });

  test.each([
    ["one", [2, 2]],
    ["three", [2, 2, 0, 0, 4, 4]],
  ])("same-options-many-questions: with rules of %s, each question has its own columns", async (questions, expected) => {
    const { results, problems } = await computeFile(
      "cases/same-options-many-questions.xlsx",
      sharedJson(`cases/same_options_${questions}.json`) as object,
    );
    expect(results["1"]).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test("id-header-hash: a heading of signs alone", async () => {
    const { results } = await computeFile("cases/id-header-hash.xlsx", sharedJson("cases/hash_rules.json") as object);
    expect(Object.keys(results)).toEqual(["1", "2", "3"]);
  });
});

describe("questions that share their options, of which the rules have one", () => {
  const ticked: readonly Cell[] = ["X", null, "X", null];
  const others: readonly Cell[] = ["X", "X", "X", "X"];

  test("are told apart by the question in each header, wherever it stands among them", () => {
    const under = (question: string) => LABELS.map((label) => `${question} [${label}]`);
    for (const questions of [
      [QUESTION, "Hva mangler planen?"],
      ["Hva mangler planen?", QUESTION],
    ]) {
      const cells = questions.flatMap((question) => (question === QUESTION ? ticked : others));
      expect(
        countedSheet([
          ["Nr", ...questions.flatMap(under)],
          [1, ...cells],
        ]),
      ).toMatchObject({ counts: [2], problems: ["column_missing"] });
    }
  });

  test("are told apart by the question over the options", () => {
    const rows = [
      ["Nr", "Hva mangler planen?", null, null, null, QUESTION, null, null, null],
      [null, ...LABELS, ...LABELS],
      [1, ...others, ...ticked],
    ];
    expect(countedSheet(rows)).toMatchObject({ counts: [2], problems: ["column_missing"] });
  });

  test("are asked about where no heading is the question's", () => {
    const under = (question: string) => LABELS.map((label) => `${question} [${label}]`);
    const rows = [
      ["Nr", ...under("Hva mangler?"), ...under("Hva er bygd?")],
      [1, ...ticked, ...others],
    ];
    expect(countedSheet(rows).counts).toEqual([null]);
  });
});

describe("a heading of signs alone", () => {
  const key = (label: string) => toolRules({ columns: [{ id: "nr", role: "id", label }] });

  test.each(["#", "№ 1", " # "])("«%s» is found as it stands", (heading) => {
    expect(
      countedSheet(
        [
          [heading, ...LABELS],
          [7, ...LABELS],
        ],
        key(heading.trim()),
      ).ids,
    ).toEqual(["7"]);
  });

  test("is no other sign's", () => {
    const { assessment } = countedSheet(
      [
        ["%", ...LABELS],
        [7, ...LABELS],
      ],
      key("#"),
    );
    expect(assessment?.match.columns.map(({ item }) => item) ?? []).not.toContain("nr");
  });
});

describe("a survey that misses a few questions says which, and the headings most like them", () => {
  test("one of few", () => {
    const rows = [
      ["Nr", ...LABELS.slice(1), "Har byen en plann?"].map((text) => text.replace("Gangbro", "Gangbru")),
      [1, "X", "X", "X", "Ja"],
    ];
    expect(findSurvey([sheetOf(rows)], toolRules(), null).issues).toMatchObject([
      {
        code: "survey_not_found",
        missing: [
          { label: "Har byen en plan?", nearest: "Har byen en plann?" },
          { label: "Sykkelfelt", nearest: null },
          { label: "Gangbro", nearest: "Gangbru" },
        ],
      },
    ]);
  });

  test("but none one by one where many are missing", () => {
    const [issue] = findSurvey(
      [
        sheetOf([
          ["Nr", "Skilting"],
          [1, "X"],
        ]),
      ],
      toolRules(),
      null,
    ).issues;
    expect(issue).toMatchObject({ code: "survey_not_found" });
    expect(issue).not.toHaveProperty("missing");
  });
});

describeFiles("one-typo-of-three", () => {
  test("the question that is missing, and the heading that was meant", async () => {
    const { issues } = await computeFile("cases/one-typo-of-three.xlsx", sharedJson("cases/hash_rules.json") as object);
    expect(issues).toMatchObject([
      { code: "survey_not_found", missing: [{ label: "Bruker dere løsning A?", nearest: "Bruker dere løsnig A?" }] },
    ]);
  });
});
