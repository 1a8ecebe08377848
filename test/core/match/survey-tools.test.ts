import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { withoutMarkup } from "../../../src/core/match/headers/heading-text.ts";
import { countedSheet, OPTIONS, QUESTION, toolRules } from "../tool-survey.ts";

/**
 * The same three units as each survey tool exports them, by the tools' own descriptions of their files: what is ticked of four options, and a
 * question with one answer. The units have ticked 2, 1 and 4 options.
 */
const LABELS = Object.values(OPTIONS);
const PLAN = "Har byen en plan?";
const TICKED = [
  [true, false, true, false],
  [false, false, false, true],
  [true, true, true, true],
];

/** A row for each unit: its key, a cell for each option, the answer. */
const rows = (tick: (isTicked: boolean, label: string) => Cell, answer: Cell = "Ja"): (readonly Cell[])[] =>
  TICKED.map((ticks, at) => [11 + at, ...ticks.map((isTicked, option) => tick(isTicked, LABELS[option] ?? "")), answer]);
/** A row for each unit: its key, one cell with all that is ticked, the answer. */
const listed = (join: (labels: readonly string[]) => string, answer: Cell = "Ja"): (readonly Cell[])[] =>
  TICKED.map((ticks, at) => [11 + at, join(LABELS.filter((_, option) => ticks[option])), answer]);
const with0 = (cells: readonly (readonly Cell[])[], first: readonly Cell[]): (readonly Cell[])[] =>
  cells.map((row, at) => [first[at] ?? null, ...row]);

const own = (isTicked: boolean, label: string) => (isTicked ? label : null);
const one = (isTicked: boolean) => (isTicked ? 1 : 0);

const SHEETS: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  "Forms: options in one cell, each with a semicolon": [
    ["Nr", QUESTION, PLAN],
    ...listed((labels) => labels.map((label) => `${label};`).join("")),
  ],
  "Forms: its own columns in front": [
    ["ID", "Starttidspunkt", "Nr", QUESTION, PLAN],
    ...TICKED.map((ticks, at) => [at + 1, "2026-01-01", 11 + at, LABELS.filter((_, option) => ticks[option]).join(";"), "Ja"]),
  ],
  "Google Forms: options in one cell, with commas": [
    ["Tidsmerke", "Nr", QUESTION, PLAN],
    ...with0(
      listed((labels) => labels.join(", ")),
      [1, 2, 3],
    ),
  ],
  "Google Forms: a grid, the option in square brackets": [["Nr", ...LABELS.map((label) => `${QUESTION} [${label}]`), PLAN], ...rows(own)],
  "SurveyMonkey: two rows, the question over its first option": [
    ["Respondent ID", QUESTION, null, null, null, PLAN],
    [null, ...LABELS, "Response"],
    ...rows(own),
  ],
  "SurveyMonkey: condensed, one row": [["Respondent ID", ...LABELS.map((label) => `${QUESTION} - ${label}`), PLAN], ...rows(own)],
  "Qualtrics: three rows, a column for each option": [
    ["ResponseId", "Q1_1", "Q1_2", "Q1_3", "Q1_4", "Q2"],
    ["Response ID", ...LABELS.map((label) => `${QUESTION} - Selected Choice - ${label}`), PLAN],
    ['{"ImportId":"_recordId"}', ...[1, 2, 3, 4].map((at) => `{"ImportId":"QID1_${at}"}`), '{"ImportId":"QID2"}'],
    ...rows(own),
  ],
  "Qualtrics: options in one cell": [
    ["ResponseId", "Q1", "Q2"],
    ["Response ID", `${QUESTION} - Selected Choice`, PLAN],
    ['{"ImportId":"_recordId"}', '{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
    ...listed((labels) => labels.join(",")),
  ],
  "Typeform: the option alone in the heading, and as the tick": [["#", "Nr", ...LABELS, PLAN], ...with0(rows(own, 1), ["a1", "b2", "c3"])],
  "Typeform: questions with options in one cell": [["Nr", QUESTION, PLAN], ...listed((labels) => labels.join(", "), 1)],
  "LimeSurvey: the option in square brackets, Ja or blank": [
    ["Nr", ...LABELS.map((label) => `${QUESTION} [${label}]`), PLAN],
    ...rows((isTicked) => (isTicked ? "Ja" : null)),
  ],
  "LimeSurvey: code and text": [
    ["Nr", ...LABELS.map((label, at) => `omf[SQ00${at + 1}]. ${QUESTION} [${label}]`), `plan2. ${PLAN}`],
    ...rows((isTicked) => (isTicked ? "Y" : "N")),
  ],
  "Kobo: question/option beside the question itself": [
    ["Nr", QUESTION, ...LABELS.map((label) => `${QUESTION}/${label}`), PLAN],
    ...TICKED.map((ticks, at) => [11 + at, LABELS.filter((_, option) => ticks[option]).join(" "), ...ticks.map(one), "Ja"]),
  ],
  "Kobo: group/question/option": [
    ["Bakgrunn/Nr", ...LABELS.map((label) => `Om planen/${QUESTION}/${label}`), `Om planen/${PLAN}`],
    ...rows((isTicked) => String(one(isTicked))),
  ],
  "REDCap: (choice=option), Checked or Unchecked": [
    ["Nr", ...LABELS.map((label) => `${QUESTION} (choice=${label})`), PLAN],
    ...rows((isTicked) => (isTicked ? "Checked" : "Unchecked")),
  ],
  "REDCap: names with three strokes": [
    ["Nr", ...Object.keys(OPTIONS).map((id) => `omfang___${id}`), "plan", "skjema_complete"],
    ...rows(one).map((row) => [...row, 2]),
  ],
  "Qualtrics, LimeSurvey: HTML in the questions": [
    [
      "Nr",
      ...LABELS.map((label) => `<p><b>Hva omfatter</b> planen?<br /></p> [${label.replace(", ", ",&nbsp;")}]`),
      '<span style="color:red">Har byen en plan?</span>',
    ],
    ...rows(own),
  ],
  "REDCap: (choice=option), raw": [["Nr", ...LABELS.map((label) => `${QUESTION} (choice='${label}')`), PLAN], ...rows(one)],
  "Nettskjema: question and option in the heading, 1 or blank": [
    ["Nr", ...LABELS.map((label) => `${QUESTION} ${label}`), PLAN],
    ...rows((isTicked) => (isTicked ? 1 : null)),
  ],
  "Nettskjema: options in one cell": [["Nr", QUESTION, PLAN], ...listed((labels) => labels.join(";"))],
};

const rules = toolRules({
  columns: [{ id: "nr", role: "id", label: "Nr", aliases: ["Respondent ID", "ResponseId", "Response ID"] }],
  spellings: { Ja: ["1"], Nei: ["0"] },
});

test.each(Object.entries(SHEETS))("%s", (_, sheet) => {
  const { ids, counts, problems, assessment } = countedSheet(sheet, rules);
  expect({ ids, counts, problems }).toEqual({ ids: ["11", "12", "13"], counts: [2, 1, 4], problems: [] });
  expect(assessment?.match.columns.map(({ item }) => item)).toContain("plan");
});

test("what is no entity stays as it stands", () => {
  for (const text of ["&constructor;", "&xtoString;", "&#xd800;", "&#7;", "&#99999999;", "A & B; C"])
    expect(withoutMarkup(text)).toBe(text);
  expect(withoutMarkup("A &amp;&nbsp; B<br/>&Aring;")).toBe("A & B Å");
});

test("entities are the letters they stand for, and what is no tag is the question's own text", () => {
  const label = "Har dere < 5 møterom på <navn>?";
  const rules = toolRules({ items: { plan: { label } } });
  const heading = "Har dere &lt; 5 m&oslash;terom p&#229; <navn>?";
  for (const [shown, found] of [
    [heading, ["plan"]],
    [label, ["plan"]],
    [`<em>${label}</em>`, ["plan"]],
    ["Har dere &gt; 5 museer på <sted>?", []],
  ] as const) {
    const { assessment } = countedSheet(
      [
        ["Nr", ...LABELS, shown],
        [1, ...LABELS, "Ja"],
        [2, ...LABELS, "Nei"],
      ],
      rules,
    );
    expect([shown, assessment?.match.columns.flatMap(({ item }) => (item === "plan" ? [item] : []))]).toEqual([shown, found]);
  }
});

test("a rule set may have its texts with the HTML that they had in a sheet", () => {
  const rules = toolRules({ items: { plan: { label: "<b>Har byen</b> en plan?" } } });
  for (const shown of ["<b>Har byen</b> en plan?", "Har byen en plan?"]) {
    const { problems } = countedSheet(
      [
        ["Nr", ...LABELS, shown],
        [1, ...LABELS, "Ja"],
      ],
      rules,
    );
    expect([shown, problems]).toEqual([shown, []]);
  }
});

test("a slash in a heading is no path where what follows it is no question", () => {
  const sheet: readonly (readonly Cell[])[] = [
    ["Nr", "Sykkelfelt/gangfelt", "Skilting"],
    [11, "Ja", "Ja"],
  ];
  const found = countedSheet(sheet, rules).assessment?.match.columns.map(({ item }) => item);
  expect(found).toEqual(["nr", "skilt"]);
});

test("a group with a number may be another year's, and is told", () => {
  const sheet: readonly (readonly Cell[])[] = [
    ["Nr", `2019/${PLAN}`],
    [11, "Ja"],
  ];
  expect(countedSheet(sheet, rules).problems).toContain("column_uncertain");
});
