import type { Issue, IssueCode } from "../../../src/core/issues/issue.ts";
import type { Register } from "../../../src/core/ruleset/register.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { assessedSheet } from "../assessed.ts";
import { smallRules } from "../small-survey.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

const HEADERS = ["kommunenr", "kommune", "fylke", "innbyggere", "sky"];

const REGISTER: Register = {
  id: "kommuner",
  title: "Kommunene 2018",
  source: "Laget for prøvene",
  columns: ["kommunenr", "kommune", "fylke", "innbyggere"],
  units: [
    ["0301", "Oslo", "Oslo", 673_469],
    ["0101", "Halden", "Østfold", 31_037],
  ],
  aliases: {},
};

interface Read {
  readonly headers?: readonly string[];
  readonly register?: Register;
  readonly ruleSet?: RuleSet;
  readonly sheet?: Partial<Sheet>;
}

/** The units of a sheet whose first cell is B3: headers, then these rows. */
function read(rows: readonly (readonly Cell[])[], { headers = HEADERS, register, ruleSet = ssb2018, sheet }: Read = {}) {
  const { assessment, issues } = assessedSheet(sheetOf([headers, ...rows], { firstRow: 2, firstColumn: 1, ...sheet }), {
    ruleSet,
    register: register ?? null,
  });
  return { responses: assessment?.responses, issues };
}

const ofCode = (issues: readonly Issue[], ...codes: readonly IssueCode[]) => issues.filter(({ code }) => codes.includes(code));

test("a unit is a row with a number; its row, name, category and quantity are as the sheet has them", () => {
  const { responses } = read([
    ["0101", " Halden ", "Østfold", 31_037, "Ja"],
    ["104", "Moss", 3, null, "Nei"],
    ["0105", null, " ", "54 192", null],
  ]);
  expect(responses).toMatchObject({ size: 3, ids: ["0101", "0104", "0105"], names: ["Halden", "Moss", null] });
  expect([...(responses?.rows ?? [])]).toEqual([3, 4, 5]);
  expect(responses?.categories.get("fylke")).toEqual(["Østfold", "3", null]);
  expect([...(responses?.numbers.get("innbyggere") ?? [])]).toEqual([31_037, NaN, 54_192]);
});

describe("a row without a unit's number", () => {
  const between = (row: readonly Cell[]) => read([["0101", "Halden", null, null, "Ja"], row, ["0105", "Sarpsborg", null, null, "Ja"]]);
  const place = { sheet: "Svar", row: 4, column: 1 };

  test("is an error where it has answers", () => {
    const { issues, responses } = between([null, "Moss", null, null, "Ja"]);
    expect(ofCode(issues, "unit_missing", "unit_invalid")).toEqual([{ code: "unit_missing", severity: "error", place }]);
    expect(responses?.ids).toEqual(["0101", "0105"]);
    expect([...(responses?.rows ?? [])]).toEqual([3, 5]);
  });

  test("is passed over where it has a name and no answers", () => {
    expect(ofCode(between([null, "Moss", "Østfold", 32_588, " "]).issues, "unit_missing", "unit_invalid")).toEqual([]);
  });

  test("is an error where something else stands instead, and a remark where the row has no answers either", () => {
    const invalid = { code: "unit_invalid", place, found: "Moss", digits: 4 };
    expect(ofCode(between(["Moss", null, null, null, "Ja"]).issues, "unit_missing", "unit_invalid")).toEqual([
      { ...invalid, severity: "error" },
    ]);
    expect(ofCode(between(["Moss", "Moss", null, null, null]).issues, "unit_missing", "unit_invalid")).toEqual([
      { ...invalid, severity: "remark" },
    ]);
  });

  test.each<[Cell, string]>([
    [{ error: "#N/A" }, "#N/A"],
    [{ date: "2018-02-01" }, "2018-02-01"],
    [true, "true"],
    [-4, "-4"],
  ])("is quoted as the sheet shows it: %j", (cell, found) => {
    expect(ofCode(between([cell, null, null, null, "Ja"]).issues, "unit_invalid")).toMatchObject([{ found }]);
  });

  test("is quoted without digits where numbers are keys of any kind", () => {
    const columns = [{ id: "kommunenr", role: "id" as const, label: "Skole", aliases: [] }];
    const ruleSet = RuleSet.parse({ ...smallRules(), columns, composites: [], groupings: [], nominals: [], tables: [] });
    const rows = [["A 1", "Ja"], [{ error: "#REF!" }, "Ja"], ["B", "Ja"]]; // prettier-ignore
    const { responses, issues } = read(rows, { headers: ["kommunenr", "plan"], ruleSet });
    expect(responses?.ids).toEqual(["A 1", "B"]);
    expect(ofCode(issues, "unit_invalid")).toMatchObject([{ found: "#REF!", digits: null }]);
  });
});

test("a survey without any unit is an error at its header", () => {
  const { responses, issues } = read([[null, null, null, null, null]]);
  expect(responses).toBeUndefined();
  expect(ofCode(issues, "no_units")).toEqual([{ code: "no_units", severity: "error", place: { sheet: "Svar", row: 2, column: 0 } }]);
});

test("without a column for the number a row's number is its key, with a remark", () => {
  const { responses, issues } = read([["Halden", "Ja"]], { headers: ["kommune", "sky"] });
  expect(responses).toMatchObject({ ids: ["4"], names: ["Halden"] });
  expect(ofCode(issues, "no_units", "unit_column_missing", "unit_keys_rows")).toMatchObject([
    { code: "unit_column_missing", column: "fylke" },
    { code: "unit_column_missing", column: "innbyggere" },
    { code: "unit_keys_rows", severity: "remark", column: "Kommunenummer" },
  ]);
});

describe("a number on several rows", () => {
  const duplicates = (rows: readonly (readonly Cell[])[], more: Read = {}) => ofCode(read(rows, more).issues, "unit_duplicate");

  test("is one error with all its rows, at the first of them", () => {
    const rows = [["0104", "Moss", null, null, "Ja"], ["0101", "Halden", null, null, "Ja"], ["0104", "Rygge", null, null, "Ja"], ["104", null, null, null, null]]; // prettier-ignore
    expect(duplicates(rows)).toEqual([
      {
        code: "unit_duplicate",
        severity: "error",
        place: { sheet: "Svar", row: 3, column: 1 },
        id: "0104",
        name: "Moss",
        rows: [3, 5, 6],
        written: ["0104"],
      },
    ]);
  });

  test("is found right below itself in a sheet that is in order otherwise", () => {
    expect(duplicates([["0101"], ["0104"], ["0104"], ["0105"]])).toMatchObject([{ id: "0104", name: null, rows: [4, 5] }]);
  });

  test("is none where the numbers are in any order and all different", () => {
    expect(duplicates([["0105"], ["0101"], ["0104"]])).toEqual([]);
    expect(duplicates([["0101"], ["0104"], ["0105"]])).toEqual([]);
  });
});

describe("with a register", () => {
  const rows = [
    ["0301", "OSLO", null, null, "Ja"],
    ["0101", "Fredrikstad", null, null, "Ja"],
    ["0999", "Nirgends", null, null, "Ja"],
    ["0998", null, null, null, "Ja"],
  ];
  const place = (row: number) => ({ sheet: "Svar", row, column: 1 });

  test("a number that it does not have is a remark, and another name than the register's a warning", () => {
    expect(ofCode(read(rows, { register: REGISTER }).issues, "unit_unknown", "unit_name_differs")).toEqual([
      { code: "unit_name_differs", severity: "warning", place: place(4), id: "0101", name: "Fredrikstad", registered: "Halden" },
      { code: "unit_unknown", severity: "remark", place: place(5), id: "0999", name: "Nirgends", register: "Kommunene 2018" },
      { code: "unit_unknown", severity: "remark", place: place(6), id: "0998", name: null, register: "Kommunene 2018" },
    ]);
  });

  test("a name that the sheet leaves out is the register's, and is not compared", () => {
    const { responses, issues } = read([["0301", null, null, null, "Ja"], ["0101", "Halden", null, null, "Ja"], ["0999"]], { register: REGISTER }); // prettier-ignore
    expect(responses?.names).toEqual(["Oslo", "Halden", null]);
    expect(ofCode(issues, "unit_name_differs")).toEqual([]);
  });

  test("columns that the sheet lacks are the register's, with a remark for each", () => {
    const few = [["0101", "Ja"], ["0999", "Ja"], ["0301", "Ja"]]; // prettier-ignore
    const { responses, issues } = read(few, { headers: ["kommunenr", "sky"], register: REGISTER });
    expect(responses?.names).toEqual(["Halden", null, "Oslo"]);
    expect(responses?.categories.get("fylke")).toEqual(["Østfold", null, "Oslo"]);
    expect([...(responses?.numbers.get("innbyggere") ?? [])]).toEqual([31_037, NaN, 673_469]);
    expect(ofCode(issues, "unit_column_from_register")).toEqual([
      { code: "unit_column_from_register", severity: "remark", place: null, column: "Fylke", register: "Kommunene 2018" },
      { code: "unit_column_from_register", severity: "remark", place: null, column: "Antall innbyggere", register: "Kommunene 2018" },
    ]);
  });

  test("columns that neither the sheet nor the register has are empty", () => {
    const other: Register = { ...REGISTER, columns: ["kommunenr", "kommune", "landsdel", "areal"] };
    const { responses, issues } = read([["0101", "Ja"]], { headers: ["kommunenr", "sky"], register: other });
    expect(responses?.categories.get("fylke")).toEqual([null]);
    expect([...(responses?.numbers.get("innbyggere") ?? [])]).toEqual([NaN]);
    expect(ofCode(issues, "unit_column_from_register")).toEqual([]);
  });
});

test("without a register and a column of names there are none, and nothing is compared", () => {
  const { responses, issues } = read([["0101", "Ja"]], { headers: ["kommunenr", "sky"] });
  expect(responses?.names).toEqual([]);
  expect(responses?.categories.get("fylke")).toEqual([null]);
  expect(ofCode(issues, "unit_unknown", "unit_name_differs", "unit_column_from_register")).toEqual([]);
});

describe("a quantity", () => {
  const quantityOf = (cell: Cell) => read([["0101", "Halden", null, cell, "Ja"]]);

  test.each<[Cell, number]>([
    [1234, 1234],
    ["1234", 1234],
    [" 1 234 ", 1234],
    ["1\u00a0234\u202f567", 1_234_567],
    ["1.234", 1234],
    ["1.234.567", 1_234_567],
    ["1.234,5", 1234.5],
    ["1.2345", 1.2345],
    ["12,5", 12.5],
    ["12.5", 12.5],
    [null, NaN],
    ["  ", NaN],
  ])("%j is %d", (cell, number) => {
    const { responses, issues } = quantityOf(cell);
    expect([...(responses?.numbers.get("innbyggere") ?? [])]).toEqual([number]);
    expect(ofCode(issues, "number_invalid")).toEqual([]);
  });

  test.each<[Cell, string]>([
    ["mange", "mange"],
    ["1,2,3", "1,2,3"],
    [true, "true"],
    [{ error: "#N/A" }, "#N/A"],
    [{ date: "2018-02-01" }, "2018-02-01"],
  ])("%j is an error with its cell and its unit", (cell, found) => {
    const { responses, issues } = quantityOf(cell);
    expect([...(responses?.numbers.get("innbyggere") ?? [])]).toEqual([NaN]);
    expect(ofCode(issues, "number_invalid")).toEqual([
      {
        code: "number_invalid",
        severity: "error",
        place: { sheet: "Svar", row: 3, column: 4 },
        column: "Antall innbyggere",
        found,
        id: "0101",
        name: "Halden",
      },
    ]);
  });
});
