import type { Issue, IssueCode } from "../../../src/core/issues/issue.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { issueText } from "../../../src/messages/issues/issue-language.ts";
import { assessed, type Row } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";

/** The small survey's columns are nummer, navn, region, folk, plan, felt, skilt, annet and bygd, from A. */
const issuesOf = (row: Row, ruleSet = smallRules()) => assessed([{ nummer: "07", navn: "Vik", ...row }], { ruleSet }).issues;

/** What is said of the indicator behind the gate «plan». */
const reported = (row: Row, ruleSet = smallRules()) =>
  issuesOf(row, ruleSet).flatMap((issue) =>
    "indicator" in issue && issue.indicator === "Planens dekning" ? [`${issue.severity} ${issue.code}`] : [],
  );

function find(issues: readonly Issue[], code: IssueCode, indicator: string): Issue | undefined {
  return issues.find((issue) => issue.code === code && "indicator" in issue && issue.indicator === indicator);
}

const about = { id: "07", name: "Vik" };
const at = (column: number) => ({ sheet: "Svar", row: 1, column });

test("a gate that was not answered is reported with the gate's cell", () => {
  expect(find(issuesOf({ felt: "Ja" }), "gate_unanswered", "Planens dekning")).toEqual({
    code: "gate_unanswered",
    severity: "warning",
    place: at(4),
    ...about,
    indicator: "Planens dekning",
    item: "plan",
    label: "Har byen en sykkelplan?",
  });
});

test("answers behind a closed gate are reported with the cells that would have counted", () => {
  expect(find(issuesOf({ plan: "Nei", felt: "Ja", skilt: "Nei", annet: "Ja" }), "gate_contradicted", "Planens dekning")).toEqual({
    code: "gate_contradicted",
    severity: "warning",
    place: at(4),
    ...about,
    indicator: "Planens dekning",
    item: "Har byen en sykkelplan?",
    answer: "Nei",
    cells: [
      { row: 1, column: 5 },
      { row: 1, column: 7 },
    ],
  });
});

test("an open gate with nothing behind it is reported with the gate's answer", () => {
  const issues = issuesOf({ plan: "Ja", felt: "Nei", skilt: "Nei", annet: "Vet ikke" });
  expect(find(issues, "gate_open_nothing", "Planens dekning")).toEqual({
    code: "gate_open_nothing",
    severity: "remark",
    place: at(4),
    ...about,
    indicator: "Planens dekning",
    item: "Har byen en sykkelplan?",
    answer: "Ja",
  });
});

test("blanks among what was to be answered are reported with their cells", () => {
  expect(find(issuesOf({ plan: "Ja", felt: "Ja" }), "items_blank", "Planens dekning")).toEqual({
    code: "items_blank",
    severity: "remark",
    place: at(6),
    ...about,
    indicator: "Planens dekning",
    blank: 2,
    items: 3,
    cells: [
      { row: 1, column: 6 },
      { row: 1, column: 7 },
    ],
    unknown: false,
  });
});

test.each<[string, Row, readonly string[]]>([
  ["answered all, and something counts", { plan: "Ja", felt: "Ja", skilt: "Nei", annet: "Nei" }, []],
  ["was not asked, and answered nothing", { plan: "Nei" }, []],
  ["was not asked, and answered nothing that counts", { plan: "Nei", felt: "Nei" }, []],
  ["left the whole block blank behind an open gate", { plan: "Ja" }, ["remark gate_open_nothing"]],
  ["answered «Nei» once and left the rest blank", { plan: "Ja", felt: "Nei" }, ["remark items_blank", "remark gate_open_nothing"]],
  ["wrote what is no answer behind a closed gate", { plan: "Nei", felt: "Kanskje", skilt: "Ja" }, []],
  ["wrote what is no answer behind an open gate", { plan: "Ja", felt: "Kanskje", skilt: "Nei", annet: "Nei" }, []],
  ["wrote what is no answer, and left a blank", { plan: "Ja", felt: "Kanskje", skilt: "Nei" }, ["warning items_blank"]],
  ["wrote what is no answer at the gate", { plan: "Kanskje", felt: "Ja" }, []],
  ["did not respond", {}, []],
])("a unit that %s", (_, row, expected) => {
  expect(reported(row)).toEqual(expected);
});

test("an indicator that all are asked and that is blank throughout is unknown, with a warning", () => {
  expect(find(issuesOf({ plan: "Nei" }), "items_blank", "Bygging")).toMatchObject({
    severity: "warning",
    blank: 1,
    items: 1,
    unknown: true,
  });
});

test("blanks that make the indicator unknown are a warning, however few", () => {
  const strict = RuleSet.parse({ ...smallRules(), missing: { policy: "atLeast", answered: 3 } });
  const issue = find(issuesOf({ plan: "Ja", felt: "Ja", skilt: "Ja" }, strict), "items_blank", "Planens dekning");
  expect(issue).toMatchObject({ severity: "warning", blank: 1, unknown: true });
});

describe("«Vet ikke» that is no answer, at a question that others stand behind", () => {
  const list = (rules: RuleSet) => ({
    ...rules.answerLists,
    svar: { answers: ["Ja", "Nei", "Vet ikke"], spellings: {}, missing: ["Vet ikke"] },
  });
  const rules = (change: (rules: RuleSet) => Partial<RuleSet>) => {
    const small = smallRules();
    return RuleSet.parse({ ...small, answerLists: list(small), ...change(small) });
  };
  const isAboutCover = (issue: Issue) =>
    ("indicator" in issue && issue.indicator === "Planens dekning") ||
    ("indicators" in issue && issue.indicators.includes("Planens dekning"));
  const said = (row: Row, ruleSet: RuleSet) =>
    issuesOf(row, ruleSet).flatMap((issue) => (isAboutCover(issue) ? [[issue.code, issueText(issue, "nb", "pane")]] : []));

  test("is told as what it is at an indicator's gate, and not as unanswered", () => {
    expect(
      said(
        { plan: "Vet ikke", bygd: "Mye" },
        rules(() => ({})),
      ),
    ).toEqual([
      [
        "filter_unknown",
        "Rad 2 (07 Vik), «Har byen en sykkelplan?» (E2): svaret er «Vet ikke», så det er ikke kjent om spørsmålene bak skulle besvares. «Planens dekning» er derfor ukjent.",
      ],
    ]);
  });

  test("is told there, and not at the blank question behind it that is the gate", () => {
    const chained = rules(({ items }) => ({
      items: items.map((item) => (item.id === "plan" ? { ...item, askedIf: { item: "felt", answers: ["Ja"] } } : item)),
    }));
    expect(said({ felt: "Vet ikke", bygd: "Mye" }, chained)[0]).toEqual([
      "filter_unknown",
      expect.stringContaining("«Sykkelfelt» (F2): svaret er «Vet ikke»"),
    ]);
    expect(said({ bygd: "Mye" }, chained)[0]).toEqual(["gate_unanswered", expect.stringContaining("«Sykkelfelt» (F2): ubesvart")]);
  });

  test("is told once with the questions behind it that are blank, which are not told as unanswered", () => {
    const behind = rules(({ items }) => ({
      items: items.map((item) => (["skilt", "annet"].includes(item.id) ? { ...item, askedIf: { item: "felt", answers: ["Ja"] } } : item)),
    }));
    expect(said({ plan: "Ja", felt: "Vet ikke" }, behind).filter(([code]) => code !== "gate_open_nothing")).toEqual([
      [
        "filter_unknown",
        "Rad 2 (07 Vik), «Sykkelfelt» (F2): svaret er «Vet ikke», så det er ikke kjent om spørsmålene bak skulle besvares. «Planens dekning» er derfor ukjent.",
      ],
    ]);
    expect(said({ plan: "Ja", felt: "Ja", skilt: "Ja" }, behind).map(([code]) => code)).toEqual(["items_blank"]);
  });

  test("is told once a question and answer, whatever the number of units and indicators", () => {
    const two = rules(({ indicators }) => ({
      indicators: [...indicators, ...indicators.slice(0, 1).map((one) => ({ ...one, id: "to", label: "Dekning til" }))],
    }));
    const { issues } = assessed(
      Array.from({ length: 7 }, (_, index) => ({ nummer: `0${index}`, plan: "Vet ikke", bygd: "Mye" })),
      { ruleSet: two },
    );
    expect(issues.flatMap((issue) => (issue.code === "filter_unknown" ? [issueText(issue, "nb", "pane")] : []))).toEqual([
      "Kolonne E, «Har byen en sykkelplan?», i 7 celler (E2, E3, E4, E5, …): svaret er «Vet ikke», så det er ikke kjent om spørsmålene bak skulle besvares. «Planens dekning», «Dekning til» er derfor ukjent.",
    ]);
  });
});
