import type { Issue } from "../../../src/core/issues/issue.ts";
import { assessed, assessedSheet, type Row } from "../assessed.ts";
import { allIds, labelOf, sheetOf } from "../surveys.ts";

const ofCode = (issues: readonly Issue[], code: Issue["code"]) => issues.filter((issue) => issue.code === code);

describe("units without any answer", () => {
  test("are counted in one remark at the first of them", () => {
    const { issues, responses } = assessed([{ sky: "Nei" }, {}, { sky: "Ja" }, { sky: "Ja" }, {}]);
    expect(ofCode(issues, "unit_no_answers")).toEqual([
      {
        code: "unit_no_answers",
        severity: "remark",
        place: { sheet: "Svar", row: 2, column: 0 },
        ids: 2,
        called: { singular: "kommune", plural: "kommuner" },
      },
    ]);
    expect([...responses.responded]).toEqual([1, 0, 1, 1, 0]);
  });

  test("are looked for in the first column of the survey, wherever it stands", () => {
    const sheet = sheetOf([
      ["Merknad", "kommunenr", "sky", "strategi"],
      [null, "0101", "Nei", "Nei"],
      [null, "0104", null, null],
    ]);
    expect(ofCode(assessedSheet(sheet).issues, "unit_no_answers")).toMatchObject([{ place: { row: 2, column: 1 }, ids: 1 }]);
  });

  test("are not mentioned where there are none", () => {
    expect(ofCode(assessed([{ sky: "Nei" }]).issues, "unit_no_answers")).toEqual([]);
  });
});

test("a number on two rows leaves both unanswered, wherever they stand", () => {
  const row = (kommunenr: string) => ({ kommunenr, sky: "Nei" });
  const { responses, issues } = assessed(["0101", "0104", "0105", "0104", "0101"].map(row));
  expect([...responses.responded]).toEqual([0, 0, 1, 0, 0]);
  expect(ofCode(issues, "unit_no_answers")).toEqual([]);
});

const followUps = (rows: readonly Row[]) => ofCode(assessed(rows).issues, "follow_up_contradicted");

test("a follow-up answered by a unit that it was not for is reported with its cell, the question before it and the answer", () => {
  expect(followUps([{ sky: "Nei" }, { kommunenr: "0301", kommune: "Oslo", rekruttering: "Nei", rekrutteringsvansker: "Ja" }])).toEqual([
    {
      code: "follow_up_contradicted",
      severity: "warning",
      place: { sheet: "Svar", row: 2, column: allIds.indexOf("rekrutteringsvansker") },
      id: "0301",
      name: "Oslo",
      item: "rekrutteringsvansker",
      label: labelOf.get("rekrutteringsvansker"),
      asked: labelOf.get("rekruttering"),
      answer: "Ja",
    },
  ]);
});

test.each<[string, Row]>([
  ["by a unit that it was for", { rekruttering: "Ja", rekrutteringsvansker: "Ja" }],
  ["by nobody", { rekruttering: "Nei" }],
  ["where the question before it was not answered", { rekrutteringsvansker: "Ja" }],
  ["where the question before it has what is no answer", { rekruttering: "Jaa", rekrutteringsvansker: "Ja" }],
  ["with what is no answer", { rekruttering: "Nei", rekrutteringsvansker: "Jaa" }],
  ["behind an indicator's gate, which is reported with the indicator", { strategi: "Nei", strategi_01: "Ja" }],
])("a follow-up answered %s is not reported", (_, row) => {
  expect(followUps([row])).toEqual([]);
});
