import type { Issue, IssueCode } from "../../../src/core/issues/issue.ts";
import type { Area, Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { INVALID } from "../../../src/core/validate/coded/responses.ts";
import { assessedSheet } from "../assessed.ts";
import { labelOf, sheetOf } from "../surveys.ts";

const HEADERS = ["kommunenr", "kommune", "strategi", "strategi_01", "sky"];

/** The answers of a sheet whose first cell is B3: headers, then these rows. */
function read(rows: readonly (readonly Cell[])[], sheet: Partial<Sheet> = {}, codeBooks: readonly Sheet[] = []) {
  const { assessment, issues } = assessedSheet(sheetOf([HEADERS, ...rows], { firstRow: 2, firstColumn: 1, ...sheet }), { codeBooks });
  const codesOf = (item: string) => [...(assessment?.responses.codes.get(item) ?? [])];
  return { codesOf, issues };
}

const ofCode = (issues: readonly Issue[], code: IssueCode) => issues.filter((issue) => issue.code === code);
const [YES, NO, UNSURE] = [1, 2, 3];

test("answers are coded column by column; an item without a column is blank", () => {
  const { codesOf } = read([
    ["0101", "Halden", "Ja", "Vet ikke", null],
    ["0104", "Moss", "Nei", null, "Ja"],
  ]);
  expect([codesOf("strategi"), codesOf("strategi_01"), codesOf("sky"), codesOf("prosjekt")]).toEqual([
    [YES, NO],
    [UNSURE, 0],
    [0, YES],
    [0, 0],
  ]);
});

describe("a cell that is no answer", () => {
  const about = { id: "0104", name: "Moss", item: "strategi_01", label: labelOf.get("strategi_01") };
  const place = { sheet: "Svar", row: 4, column: 4 };
  const issuesOf = (cell: Cell) => {
    const { codesOf, issues } = read([
      ["0101", "Halden", "Ja", "Ja", "Ja"],
      ["0104", "Moss", "Ja", cell, "Ja"],
    ]);
    expect(codesOf("strategi_01")).toEqual([YES, INVALID]);
    return issues.filter(({ code }) => code.startsWith("answer_"));
  };

  test.each<[Cell, object]>([
    ["Kanskje", { code: "answer_unknown", answer: "Kanskje", allowed: ["Ja", "Nei", "Vet ikke"], nearest: null }],
    ["Njei", { code: "answer_unknown", answer: "Njei", allowed: ["Ja", "Nei", "Vet ikke"], nearest: "Nei" }],
    [7, { code: "answer_unknown", answer: 7, allowed: ["Ja", "Nei", "Vet ikke"], nearest: null }],
    [{ date: "2018-02-01" }, { code: "answer_date", date: "2018-02-01", allowed: ["Ja", "Nei", "Vet ikke"] }],
    [{ error: "uncalculated" }, { code: "answer_uncalculated" }],
    [{ error: "#N/A" }, { code: "answer_error_cell", error: "#N/A" }],
  ])("is an error with its cell and its unit: %j", (cell, facts) => {
    expect(issuesOf(cell)).toEqual([{ ...facts, severity: "error", place, ...about, count: 1, cells: [{ row: 4, column: 4 }] }]);
  });

  const rowsOf = (answers: readonly Cell[]) => answers.map((answer, row): Cell[] => [String(1000 + row), null, answer, "Ja", "Ja"]);
  const strategy = { item: "strategi", label: labelOf.get("strategi") };

  test("is one issue with all others of its column that hold the same: how many, and the first five", () => {
    const { issues } = read(rowsOf(["Ja", ...Array.from({ length: 103 }, (_, row) => (row % 2 === 0 ? "Jo" : " jo.")), "Nja"]));
    expect(ofCode(issues, "answer_unknown")).toMatchObject([
      {
        ...strategy,
        answer: "Jo",
        count: 103,
        cells: [4, 5, 6, 7, 8].map((row) => ({ row, column: 3 })),
        place: { sheet: "Svar", row: 4, column: 3 },
        id: null,
        name: null,
      },
      { ...strategy, answer: "Nja", count: 1, id: "1104" },
    ]);
    expect(ofCode(issues, "more_like_this")).toEqual([]);
  });

  test("is listed for twenty different texts a column, and the cells with others are counted at the header", () => {
    const { issues } = read(rowsOf(Array.from({ length: 23 }, (_, row) => `svar ${row}`)));
    expect(ofCode(issues, "answer_unknown")).toHaveLength(20);
    expect(ofCode(issues, "more_like_this")).toEqual([
      {
        code: "more_like_this",
        severity: "error",
        place: { sheet: "Svar", row: 2, column: 3 },
        of: "answer_unknown",
        about: labelOf.get("strategi"),
        more: 3,
      },
    ]);
  });
});

test("a number is reported as its cell shows it, and read so where that is an answer", () => {
  const rows: Cell[][] = [
    ["0101", "Halden", 0.5, "Ja", "Ja"],
    ["0104", "Moss", 0.5, "Ja", "Ja"],
  ];
  const { issues } = read(rows, { shown: new Map([[3, new Map([[3, "50 %"]])]]) });
  expect(ofCode(issues, "answer_unknown")).toMatchObject([{ answer: "50 %", count: 1 }, { answer: 0.5, count: 1 }]); // prettier-ignore
});

test("all other spellings of a column are one remark, at the first cell that has one", () => {
  const { issues } = read([
    ["0101", null, "Ja", "Ja", "Ja"],
    ["0104", null, "ja", "Ja", "Ja"],
    ["0105", null, " Ja", "Ja", "Ja"],
    ["0106", null, "Nei\u00a0", "X", "Ja"],
  ]);
  expect(ofCode(issues, "answer_respelled")).toEqual([
    {
      code: "answer_respelled",
      severity: "remark",
      place: { sheet: "Svar", row: 4, column: 3 },
      item: "strategi",
      label: labelOf.get("strategi"),
      spellings: [
        { found: "ja", answer: "Ja", count: 2 },
        { found: "Nei\u00a0", answer: "Nei", count: 1 },
      ],
      count: 3,
      cells: [4, 5, 6].map((row) => ({ row, column: 3 })),
    },
  ]);
});

test("what a code book says of a code is not a spelling to remark on, whatever else is", () => {
  const codeBook = sheetOf(
    [
      ["Variabel", "Kode", "Svar"],
      ["strategi", "J", "Ja"],
      [null, "N", "Nei"],
    ],
    { name: "Kodebok" },
  );
  const rows = [["0101", null, "j", "ja", "Ja"], ["0104", null, "N", "Ja", "Ja"], ["0105", null, "nei", "Ja", "Ja"]]; // prettier-ignore
  const { codesOf, issues } = read(rows, {}, [codeBook]);
  expect(codesOf("strategi")).toEqual([YES, NO, NO]);
  expect(ofCode(issues, "answer_respelled")).toMatchObject([
    { item: "strategi", spellings: [{ found: "nei", answer: "Nei" }] },
    { item: "strategi_01", spellings: [{ found: "ja", answer: "Ja" }] },
  ]);
});

describe("merged cells", () => {
  const rows = [
    ["0101", "Halden", "Ja", "Ja", "Ja"],
    ["0104", "Moss", "Ja", "Ja", "Ja"],
    ["0105", "Sarpsborg", "Ja", "Ja", "Ja"],
    ["Sum", null, null, null, null],
  ];
  const merged = (merge: Area) => {
    const { codesOf, issues } = read(rows, { merges: [merge] });
    return {
      codes: ["strategi", "strategi_01", "sky"].map((item) =>
        codesOf(item)
          .map((code) => (code === INVALID ? "?" : "Ja"))
          .join(" "),
      ),
      issues: ofCode(issues, "answer_merged"),
    };
  };
  const all = "Ja Ja Ja";

  test("leave the answer to the unit of the first, and what the others were to say is not known", () => {
    expect(merged({ row: 3, column: 3, lastRow: 5, lastColumn: 3 })).toEqual({
      codes: ["Ja ? ?", all, all],
      issues: [
        {
          code: "answer_merged",
          severity: "error",
          place: { sheet: "Svar", row: 3, column: 3 },
          item: "strategi",
          label: labelOf.get("strategi"),
          area: "D4:D6",
        },
      ],
    });
  });

  test("leave the answer to the item of the first", () => {
    expect(merged({ row: 4, column: 3, lastRow: 4, lastColumn: 4 })).toMatchObject({
      codes: [all, "Ja ? Ja", all],
      issues: [{ item: "strategi_01", place: { row: 4, column: 4 }, area: "D5:E5" }],
    });
  });

  test("count from the first data row to the last, however far they reach", () => {
    expect(merged({ row: 1, column: 5, lastRow: 3, lastColumn: 5 })).toMatchObject({ codes: [all, all, "? Ja Ja"] });
    expect(merged({ row: 5, column: 5, lastRow: 9, lastColumn: 6 })).toMatchObject({ codes: [all, all, all], issues: [] });
    expect(merged({ row: 5, column: 4, lastRow: 9, lastColumn: 5 })).toMatchObject({ codes: [all, all, "Ja Ja ?"] });
  });

  test("in the header, below the units and over other columns change nothing", () => {
    for (const merge of [
      { row: 1, column: 3, lastRow: 2, lastColumn: 5 },
      { row: 6, column: 3, lastRow: 7, lastColumn: 5 },
      { row: 3, column: 1, lastRow: 5, lastColumn: 2 },
    ])
      expect(merged(merge)).toEqual({ codes: [all, all, all], issues: [] });
  });

  test("over a column that lists ticks leave all items of its block unknown", () => {
    const sheet = sheetOf(
      [
        ["Knr", "Hva omfatter strategien?"],
        ["0101", "Robotisering;Grønn IKT"],
        ["0104", "Robotisering"],
      ],
      { merges: [{ row: 1, column: 1, lastRow: 2, lastColumn: 1 }] },
    );
    const { assessment, issues } = assessedSheet(sheet);
    expect(["strategi_10", "strategi_01"].map((item) => [...(assessment?.responses.codes.get(item) ?? [])])).toEqual([
      [YES, INVALID],
      [NO, INVALID],
    ]);
    expect(ofCode(issues, "answer_merged")).toEqual([
      {
        code: "answer_merged",
        severity: "error",
        place: { sheet: "Svar", row: 1, column: 1 },
        item: "strategi_omrader",
        label: "Områder som er omtalt i IKT-/digitaliseringsstrategien",
        area: "B2:B3",
      },
    ]);
  });
});
