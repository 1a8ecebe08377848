import type { Cell } from "../../../src/core/sheet/sheet.ts";
import ssb2018Json from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import { computeFile, describeFiles } from "../../case-files.ts";
import { sheetOf } from "../surveys.ts";
import { countedSheet, OPTIONS, toolRules } from "../tool-survey.ts";

const LABELS = Object.values(OPTIONS);
const HEAD: readonly Cell[] = ["Nr", ...LABELS, "Har byen en plan?"];
const SPELLINGS = { Ja: ["1"], Nei: ["0"] };

/** Counts by unit, and the codes that are asked about. */
function coded(rows: readonly (readonly Cell[])[], spellings: object = SPELLINGS, codeBook: readonly (readonly Cell[])[] | null = null) {
  const books = codeBook ? [sheetOf(codeBook, { name: "Kodebok" })] : [];
  const { counts, issues } = countedSheet(rows, toolRules({ spellings }), {}, books);
  const asked = issues.flatMap((issue) => (issue.code === "codes_without_book" ? [issue] : []));
  return {
    counts,
    codes: asked.map(({ codes }) => codes),
    columns: asked.map(({ columns }) => columns),
    cells: asked.map(({ cells }) => cells),
    issues,
  };
}

describeFiles("codes without a code book", () => {
  test.each(["07_num12", "49_reversed_codes_column_of_ones"])("%s: no number is read as an answer, and one message asks", async (name) => {
    const { issues } = await computeFile(`cases/${name}.xlsx`, ssb2018Json);
    expect(issues.filter(({ code }) => code === "codes_without_book")).toMatchObject([{ codes: ["1", "2", "3"], cells: 1141 }]);
    expect(issues.filter(({ code }) => code === "answer_unknown" || code === "answer_respelled")).toEqual([]);
  });
});

const TWOS = [
  [1, 1, 2, 2, 1, 1],
  [2, 2, 2, 1, 3, 1],
];

test("where a column has 2 or 3, 1 is a code too, also in a column that has nothing else", () => {
  expect(coded([HEAD, ...TWOS])).toMatchObject({ counts: [null, null], codes: [["1", "2", "3"]], columns: [[1, 2, 3, 4, 5]], cells: [10] });
});

test("columns that show what 1 means are read: by 0 beside it, or by blanks beside ticks", () => {
  const plan = (value: Cell[]) =>
    [
      [1, 1, 0, 0, 1],
      [2, 0, 0, 1, 0],
    ].map((row, at): Cell[] => [...row, value[at] ?? null]);
  expect(coded([HEAD, ...plan([2, 3])])).toMatchObject({ counts: [2, 1], columns: [[5]] });
  const ticks = [
    [1, 1, null, null, 1, 2],
    [2, null, null, 1, null, 3],
  ];
  expect(coded([HEAD, ...ticks])).toMatchObject({ counts: [2, 1], columns: [[5]] });
});

test("rules that declare other numbers have codes of their own, and one odd number is an unknown answer", () => {
  const own = { Ja: ["1"], Nei: ["2"] };
  const rows = [
    [1, 1, 2, 2, 1, 1],
    [2, 2, 2, 1, 9, 1],
  ];
  expect(coded([HEAD, ...rows], own)).toMatchObject({ counts: [2, null], codes: [] });
  expect(coded([HEAD, [1, "Ja", "Nei", 2, "Ja", "Ja"]]).codes).toEqual([]);
});

describe("codes that are explained", () => {
  const book = [
    ["Kode", "Svar"],
    [1, "Nei"],
    [2, "Ja"],
  ];
  const rows = [
    [1, 1, 2, 2, 1, 1],
    [2, 1, 1, 1, 1, 1],
  ];

  test("have the code book's meaning everywhere, also where it is the reverse of the rules'", () => {
    expect(coded([HEAD, ...rows], SPELLINGS, book)).toMatchObject({ counts: [2, 0], codes: [] });
  });

  test("in some columns only: in the others 1 is not believed", () => {
    const some = [
      ["Variabel", "Kode", "Svar"],
      ...Object.keys(OPTIONS).flatMap((id) => [
        [id, 1, "Nei"],
        [null, 2, "Ja"],
      ]),
    ];
    expect(coded([HEAD, ...rows], SPELLINGS, some)).toMatchObject({ counts: [2, 0], columns: [[5]] });
  });

  test.each<[string, readonly (readonly Cell[])[]]>([
    ["above the answers", [["Koder: 1 = Nei, 2 = Ja"], HEAD, ...rows]],
    ["below them", [HEAD, ...rows, [], [null, "1: Nei; 2: Ja"]]],
    ["right of them", [[...HEAD, "1=Nei\n2=Ja"], ...rows]],
  ])("by a note %s", (_, sheet) => {
    const { counts, codes, issues } = coded(sheet);
    expect([counts, codes]).toEqual([[2, 0], []]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "code_note_used", severity: "remark", codes: 2 }));
  });
});
