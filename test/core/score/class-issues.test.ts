import type { Issue } from "../../../src/core/issues/issue.ts";
import { assessed, assessedSheet, type Row } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";
import { allIds, sheetOf } from "../surveys.ts";

const STATUS = "Rekruttering av IKT-spesialister";
const DIFFICULTIES = "Har kommunen hatt vanskeligheter med å rekruttere IKT/IT-spesialister?";

/** What is said of units whose class is unknown: the unit's row and the item. */
const unanswered = (issues: readonly Issue[], indicator: string) =>
  issues.flatMap((issue) => (issue.code === "gate_unanswered" && issue.indicator === indicator ? [[issue.place?.row, issue.item]] : []));

test("a unit that was asked and did not answer is named, with the question, its cell and the class it is about", () => {
  const { issues } = assessed([{ kommunenr: "0301", kommune: "Oslo", rekruttering: "Ja" }]);
  expect(issues.filter((issue) => issue.code === "gate_unanswered" && issue.indicator === STATUS)).toEqual([
    {
      code: "gate_unanswered",
      severity: "warning",
      place: { sheet: "Svar", row: 1, column: allIds.indexOf("rekrutteringsvansker") },
      id: "0301",
      name: "Oslo",
      indicator: STATUS,
      item: "rekrutteringsvansker",
      label: DIFFICULTIES,
    },
  ]);
});

test.each<[string, Row, readonly string[]]>([
  ["was not asked the follow-up", { rekruttering: "Vet ikke" }, []],
  ["answered neither the question nor, since it was not asked, the follow-up", { sky: "Nei" }, ["rekruttering"]],
  ["answered «Vet ikke», which is an answer", { rekruttering: "Ja", rekrutteringsvansker: "Vet ikke" }, []],
  ["has a class", { rekruttering: "Nei" }, []],
  ["did not respond", {}, []],
])("a unit that %s", (_, row, expected) => {
  const { issues } = assessed([{ prosjekt: "Nei" }, row]);
  expect(unanswered(issues, STATUS)).toEqual([[1, "rekruttering"], ...expected.map((item) => [2, item])]);
});

test("a blank beside what gives the class is not reported of", () => {
  // Class 7 needs the plan's score alone; class 9, of the second unit, needs what is built.
  const rows = [
    { nummer: "01", plan: "Ja", felt: "Ja", skilt: "Nei", annet: "Nei" },
    { nummer: "02", plan: "Nei", felt: null },
  ];
  expect(unanswered(assessed(rows, { ruleSet: smallRules() }).issues, "Type")).toEqual([[2, "bygd"]]);
});

test("a question that the sheet has no column for is missing as a column, not cell by cell", () => {
  const headers = allIds.filter((id) => id !== "rekrutteringsvansker");
  const sheet = sheetOf([headers, headers.map((id) => (id === "kommunenr" ? "0301" : id === "rekruttering" ? "Ja" : null))]);
  const { issues } = assessedSheet(sheet);
  expect(unanswered(issues, STATUS)).toEqual([]);
  expect(issues).toContainEqual(expect.objectContaining({ code: "column_missing", item: "rekrutteringsvansker" }));
});
