import type { Issue } from "../../../src/core/issues/issue.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { BLANK, INVALID } from "../../../src/core/validate/coded/responses.ts";
import { assessedSheet } from "../assessed.ts";
import { labelOf, sheetOf, ssb2018 } from "../surveys.ts";

const BLOCK = { id: "strategi_omrader", label: "Områder som er omtalt i IKT-/digitaliseringsstrategien" };
const ITEMS = ssb2018.blocks.find(({ id }) => id === BLOCK.id)?.items ?? [];
const [YES, NO] = [1, 2];

/** Units with these lists, after two whose lists show that the column holds lists. */
function read(lists: readonly Cell[]) {
  const rows = ["Robotisering;Velferdsteknologi", "Grønn IKT;Deling av data", ...lists].map((list, row): Cell[] => [
    String(1001 + row),
    `Kommune ${1001 + row}`,
    list,
  ]);
  const { assessment, issues } = assessedSheet(sheetOf([["Knr", "Kommune", "Hva omfatter strategien?"], ...rows]));
  const codesOf = (item: string) => [...(assessment?.responses.codes.get(item) ?? [])].slice(2);
  /** The labels of the items that are ticked, by unit. */
  const ticked = lists.map((_, unit) => ITEMS.filter((item) => codesOf(item)[unit] === YES).map((item) => labelOf.get(item)));
  return { codesOf, ticked, issues };
}

const reported = (issues: readonly Issue[]) => issues.filter(({ code }) => /^(list_answer|answer)_/.test(code));

test("what a list names is ticked, by text, alias or id, and the rest of its block is not", () => {
  const { codesOf, ticked, issues } = read(["Robotisering; grønn ikt", "Økt gjenbruk og deling av data", "STRATEGI 9\nrobotisering;"]);
  expect(ticked).toEqual([["Robotisering", "Grønn IKT"], ["Deling av data"], ["Velferdsteknologi", "Robotisering"]]);
  expect(codesOf("strategi_01")).toEqual([NO, NO, NO]);
  expect(reported(issues)).toEqual([]);
});

test("an empty cell is no answer to any of them", () => {
  const { codesOf, issues } = read([null, "  ", "Robotisering"]);
  expect(ITEMS.map((item) => codesOf(item).slice(0, 2))).toEqual(ITEMS.map(() => [BLANK, BLANK]));
  expect(reported(issues)).toEqual([]);
});

test("each piece that is no item of the block is an error, and leaves the unit's answers to the block unknown", () => {
  const { codesOf, issues } = read(["Robotisering;Noe eget;Back-up", "Robotisering"]);
  expect(ITEMS.map((item) => codesOf(item)[0])).toEqual(ITEMS.map(() => INVALID));
  expect(codesOf("strategi_10")[1]).toBe(YES);
  const issue = {
    code: "list_answer_unknown",
    severity: "error",
    place: { sheet: "Svar", row: 3, column: 2 },
    id: "1003",
    name: "Kommune 1003",
    item: BLOCK.id,
    label: BLOCK.label,
    count: 1,
    cells: [{ row: 3, column: 2 }],
    allowed: ITEMS.map((item) => labelOf.get(item)),
  };
  expect(reported(issues)).toEqual([
    { ...issue, answer: "Noe eget" },
    { ...issue, answer: "Back-up" },
  ]);
});

test("an unknown text that several cells list is told once, with how many there are and the first", () => {
  const { issues } = read(["Robotisering;Noe eget", "Noe eget", null, "Noe eget;Robotisering;Annet"]);
  expect(reported(issues)).toMatchObject([
    { code: "list_answer_unknown", answer: "Noe eget", id: null, count: 3, cells: [3, 4, 6].map((row) => ({ row, column: 2 })) },
    { code: "list_answer_unknown", answer: "Annet", id: "1006", count: 1 },
  ]);
});

test("cells of a list that hold the same error or date are told once", () => {
  const { issues } = read([{ error: "#N/A" }, { date: "2018-02-01" }, { error: "#N/A" }, { error: "#REF!" }, { error: "#N/A" }]);
  expect(reported(issues)).toMatchObject([
    { code: "answer_error_cell", error: "#N/A", id: null, count: 3, cells: [3, 5, 7].map((row) => ({ row, column: 2 })) },
    { code: "answer_date", date: "2018-02-01", count: 1 },
    { code: "answer_error_cell", error: "#REF!", count: 1 },
  ]);
});

test.each<[Cell, object]>([
  [{ date: "2018-02-01" }, { code: "answer_date", date: "2018-02-01", allowed: ITEMS.map((item) => labelOf.get(item)) }],
  [{ error: "#N/A" }, { code: "answer_error_cell", error: "#N/A" }],
])("a cell that holds no text is an error of the block: %j", (cell, facts) => {
  const { codesOf, issues } = read([cell]);
  expect(codesOf("strategi_10")).toEqual([INVALID]);
  expect(reported(issues)).toEqual([
    {
      ...facts,
      severity: "error",
      place: { sheet: "Svar", row: 3, column: 2 },
      id: "1003",
      name: "Kommune 1003",
      item: BLOCK.id,
      label: BLOCK.label,
      count: 1,
      cells: [{ row: 3, column: 2 }],
    },
  ]);
});

test.each<[Cell, string]>([
  [7, "7"],
  [true, "true"],
])("a number or a truth value is no list: %j", (cell, answer) => {
  const { codesOf, issues } = read([cell]);
  expect(codesOf("strategi_10")).toEqual([INVALID]);
  expect(reported(issues)).toMatchObject([{ code: "list_answer_unknown", answer }]);
});

test("two columns of lists are each their own block's", () => {
  const sheet = sheetOf([
    ["Knr", "Hva omfatter strategien?", "Skytjenester: områder"],
    ["0101", "Robotisering;Grønn IKT", "Back-up;Fagsystemer"],
    ["0104", "Robotisering", null],
  ]);
  const codes = assessedSheet(sheet).assessment?.responses.codes;
  expect(["strategi_10", "strategi_13", "sky_07", "sky_02"].map((item) => [...(codes?.get(item) ?? [])])).toEqual([
    [YES, YES],
    [YES, NO],
    [YES, BLANK],
    [NO, BLANK],
  ]);
});
