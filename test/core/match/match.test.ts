import { match } from "../../../src/core/match/match.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { allIds, allLabels, answerRow, labelOf, sheetOf, ssb2018 } from "../surveys.ts";
import { noCodes, matchSheet, matchRows } from "./matched-rows.ts";

/** Item → column, for what got one. */
const columnsOf = (sheet: Sheet) => Object.fromEntries(matchSheet(sheet).columns.map(({ item, column }) => [item, column]));
/** The issues of these headers that are not about columns that are not there. */
const issuesOf = (rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}) =>
  matchRows(rows, more).issues.filter(({ code }) => code !== "column_missing" && code !== "unit_column_missing");

const block = (stem: string) => allIds.filter((id) => id.startsWith(`${stem}_`));
const labels = (ids: readonly string[]) => ids.map((id) => labelOf.get(id) ?? id);
const data = [answerRow("0101"), answerRow("0104"), answerRow("0105")];

describe("the header row", () => {
  test("is found below titles, notes and blank rows", () => {
    const rows = [
      ["Digitaliseringsundersøkelsen 2018"],
      ["Kilde: SSB. Robotisering er nytt i år."],
      [],
      [null, "Notat"],
      allLabels,
      [],
      ...data,
    ];
    expect(matchRows(rows)).toMatchObject({ headerRow: 4, firstDataRow: 6, lastDataRow: 8, issues: [] });
  });

  test("is found where the cells read do not begin in A1", () => {
    const sheet = sheetOf([["Svar"], allIds, ...data], { firstRow: 10, firstColumn: 3 });
    expect(matchSheet(sheet)).toMatchObject({ headerRow: 11, firstDataRow: 12, lastDataRow: 14 });
    expect(columnsOf(sheet)).toMatchObject({ kommunenr: 3, strategi: 7 });
  });

  test("of texts and the row of ids below it are one head", () => {
    expect(matchRows([allLabels, allIds, ...data])).toMatchObject({ headerRow: 1, firstDataRow: 2, issues: [] });
    expect(matchRows([allIds, allLabels, ...data])).toMatchObject({ headerRow: 0, firstDataRow: 2, issues: [] });
  });

  test("is not a later row where a unit gives question texts as answers", () => {
    const rows = [
      ["Knr", "strategi", "strategi_10", "Merknad"],
      ["0101", "Ja", "Ja", "Robotisering"],
      ["0104", "Robotisering", "Velferdsteknologi", null],
    ];
    expect(matchRows(rows)).toMatchObject({ headerRow: 0, firstDataRow: 1, lastDataRow: 2 });
  });
});

describe("the rows of the survey", () => {
  test("end before notes and sources", () => {
    const rows = [allIds, ...data, [], ["Kilde: SSB"], [null, "1) Foreløpige tall"]];
    expect(matchRows(rows)).toMatchObject({ firstDataRow: 1, lastDataRow: 3 });
  });

  test("hold units without answers and answers without a unit", () => {
    expect(matchRows([allIds, ...data, ["0106"]])).toMatchObject({ lastDataRow: 4 });
    expect(
      matchRows([
        ["kommunenr", "strategi"],
        ["0101", "Ja"],
        [null, "Nei"],
      ]),
    ).toMatchObject({ lastDataRow: 2 });
  });

  test("of a sheet with headers alone are none", () => {
    expect(matchRows([allIds])).toMatchObject({ firstDataRow: 1, lastDataRow: 0 });
  });
});

describe("a real table", () => {
  const area = (row: number, column: number, lastRow: number, lastColumn: number) => ({ row, column, lastRow, lastColumn });

  test("says where the survey ends, its totals row left out", () => {
    const rows = [["Svar 2018"], allIds, ...data, ["Sum", null, null, 15000, "3"], ["Kilde: SSB"]];
    const tables = [{ name: "Svar", area: area(1, 0, 5, allIds.length - 1), hasTotals: true }];
    expect(matchRows(rows, { tables })).toMatchObject({ headerRow: 1, firstDataRow: 2, lastDataRow: 4, issues: [] });
  });

  test("that ends before some units is told", () => {
    const tables = [{ name: "Svar", area: area(0, 0, 1, allIds.length - 1), hasTotals: false }];
    const { lastDataRow, issues } = matchRows([allIds, ...data, ["Kilde: SSB"]], { tables });
    expect(lastDataRow).toBe(1);
    expect(issues).toEqual([
      { code: "rows_below_table", severity: "warning", place: { sheet: "Svar", row: 2, column: 0 }, table: "Svar", rows: 2 },
    ]);
  });

  test("goes before cells beside it", () => {
    const rows = [[...allIds, null, "strategi_01"], ...data.map((row) => [...row, null, "Nei"])];
    const tables = [{ name: "Svar", area: area(0, 0, 3, allIds.length - 1), hasTotals: false }];
    expect(matchRows(rows, { tables }).issues).toEqual([]);
    expect(issuesOf(rows)).toMatchObject([{ code: "column_twice" }]);
  });

  test("is chosen among several by what its header row says", () => {
    const rows = [["Fylke", "Antall"], ["Østfold", 18], [], allIds, ...data];
    const tables = [
      { name: "Fylker", area: area(0, 0, 1, 1), hasTotals: false },
      { name: "Svar", area: area(3, 0, 6, allIds.length - 1), hasTotals: false },
    ];
    expect(matchRows(rows, { tables })).toMatchObject({ headerRow: 3, lastDataRow: 6 });
  });
});

describe("two header rows", () => {
  const prosjekt = block("prosjekt");
  const sky = block("sky");
  const items = ["Kommunenummer", ...labels(prosjekt), ...labels(sky)];
  const expected = { prosjekt_01: 1, prosjekt_10: 10, sky_01: 11, sky_15: 25 };
  const headings = (fill: readonly Cell[]) => [null, "IKT-prosjekter: områder", ...fill, "Skytjenester: områder"];

  test("tell items of one text apart, headings in the first column of their block", () => {
    const rows = [headings(Array<null>(9).fill(null)), items, ["0101"]];
    expect(columnsOf(sheetOf(rows))).toMatchObject({ kommunenr: 0, ...expected });
    expect(issuesOf(rows)).toEqual([]);
  });

  test("tell them apart with merged headings, and with the columns in any order", () => {
    const merges = [
      { row: 0, column: 1, lastRow: 0, lastColumn: 10 },
      { row: 0, column: 11, lastRow: 0, lastColumn: 25 },
    ];
    const shuffled = ["Kommunenummer", ...labels([...prosjekt].reverse()), ...labels([...sky].reverse())];
    const sheet = sheetOf([headings(Array<null>(9).fill(null)), shuffled, ["0101"]], { merges });
    expect(columnsOf(sheet)).toMatchObject({ prosjekt_10: 1, prosjekt_01: 10, sky_15: 11, sky_01: 25 });
  });

  test("may have the unit's headers in the upper row alone", () => {
    const rows = [["Kommunenummer", "IKT-prosjekter: områder"], [null, ...labels(prosjekt)], ["0101"]];
    expect(columnsOf(sheetOf(rows))).toMatchObject({ kommunenr: 0, prosjekt_01: 1, prosjekt_10: 10 });
  });

  test("may have numbers below the block's name", () => {
    const sheet = sheetOf([
      ["Knr", "strategi", "Hva omfatter strategien?"],
      [null, null, "1", 2, "03."],
      ["0101", "Ja", "Ja"],
    ]);
    expect(match(sheet, noCodes, ssb2018, { sheet: null, headerRow: 2, columns: {} }).columns).toMatchObject([
      { item: "kommunenr", column: 0 },
      { item: "strategi", column: 1 },
      { item: "strategi_01", column: 2, reason: "block_and_code", certainty: "certain" },
      { item: "strategi_02", column: 3 },
      { item: "strategi_03", column: 4 },
    ]);
  });
});

describe("a text that two blocks share", () => {
  test("is its neighbours' block's", () => {
    const sheet = sheetOf([
      ["Raskere saksgang", "Mer robust og sikker infrastruktur", "Andre områder", "Alder", "Fagsystemer", "Andre områder2"],
    ]);
    expect(columnsOf(sheet)).toMatchObject({ prosjekt_10: 2, sky_15: 5 });
    expect(issuesOf(sheet.cells as Cell[][])).toEqual([]);
  });

  test("is its heading's, when other columns tell whose the heading is", () => {
    const question = "Hva bruker dere det til?";
    const sheet = sheetOf([
      ["Andre områder", `${question} - Back-up`, `${question} - Andre områder`, `${question} - Webplattform`, "Raskere saksgang"],
    ]);
    expect(columnsOf(sheet)).toMatchObject({ sky_07: 1, sky_15: 2, sky_02: 3 });
    expect(matchSheet(sheet).columns.find(({ item }) => item === "sky_15")).toMatchObject({ certainty: "certain" });
  });

  test("is likely the one item that no other column holds", () => {
    const sheet = sheetOf([["sky_15", "Kommentar", "Andre områder", "Alder", "strategi_01"]]);
    expect(matchSheet(sheet).columns.find(({ item }) => item === "prosjekt_10")).toMatchObject({ column: 2, certainty: "likely" });
    expect(issuesOf(sheet.cells as Cell[][])).toMatchObject([{ code: "column_uncertain", item: "prosjekt_10", header: "Andre områder" }]);
  });

  test("gets no column where nothing tells, and is said to be ambiguous, not missing", () => {
    const rows = [["Kommunenummer", "Andre områder", "Kommentar", "Andre områder", "strategi"]];
    const { columns, issues } = matchRows(rows);
    expect(columns.map(({ item }) => item)).toEqual(["kommunenr", "strategi"]);
    const place = { sheet: "Svar", row: 0, column: 1 };
    expect(issuesOf(rows)).toEqual([
      { code: "column_ambiguous", severity: "error", place, item: "prosjekt_10", label: "Andre områder", columns: [1, 3] },
      { code: "column_ambiguous", severity: "error", place, item: "sky_15", label: "Andre områder", columns: [1, 3] },
    ]);
    expect(issues.some((issue) => issue.code === "column_missing" && issue.item === "sky_15")).toBe(false);
  });

  test("between two blocks that both have it is ambiguous", () => {
    expect(issuesOf([["Raskere saksgang", "Andre områder", "Webplattform"]])).toMatchObject([
      { code: "column_ambiguous", item: "prosjekt_10" },
      { code: "column_ambiguous", item: "sky_15" },
    ]);
  });
});

describe("two columns of one item", () => {
  test("with the same cells are a warning, and the first is used", () => {
    const rows = [
      ["strategi", "strategi_10", "Robotisering"],
      ["Ja", "Ja", "Ja"],
      ["Nei", null, " "],
    ];
    expect(columnsOf(sheetOf(rows))).toMatchObject({ strategi_10: 1 });
    expect(issuesOf(rows)).toMatchObject([{ code: "column_twice", severity: "warning", item: "strategi_10", columns: [1, 2], same: true }]);
  });

  test("with other cells are an error, and none is used", () => {
    const rows = [
      ["strategi", "Robotisering", "Robotisering2"],
      ["Ja", "Ja", "Nei"],
    ];
    expect(columnsOf(sheetOf(rows))).toEqual({ strategi: 0 });
    expect(issuesOf(rows)).toMatchObject([{ code: "column_twice", severity: "error", item: "strategi_10", columns: [1, 2], same: false }]);
  });

  test("of which one is its text as it stands and the other an alias, or last year's: the exact one is used", () => {
    for (const other of ["strategi: robotisering og automatisering av prosesser", "Robotisering 2017", "4. Robotisering"]) {
      const rows = [
        ["strategi", other, "Robotisering"],
        ["Ja", "Nei", "Ja"],
      ];
      expect(columnsOf(sheetOf(rows))).toEqual({ strategi: 0, strategi_10: 2 });
    }
  });

  test("of which one is empty: the other is used, if it is certain", () => {
    const empty = ["Ja", null, "Nei"];
    expect(columnsOf(sheetOf([["strategi", "Robotisering", "strategi_10"], empty]))).toEqual({ strategi: 0, strategi_10: 2 });
    expect(columnsOf(sheetOf([["strategi", "Robotisering", "Robotisring"], empty]))).toEqual({ strategi: 0, strategi_10: 1 });
  });

  test("of which one holds it for certain are no matter", () => {
    const rows = [
      ["Robotisering - kommentar", "Robotisering", "Robotisring"],
      ["Bra", "Ja", "Nei"],
    ];
    expect(columnsOf(sheetOf(rows))).toEqual({ strategi_10: 1 });
    expect(issuesOf(rows)).toEqual([]);
  });

  test("that both only resemble it are ambiguous", () => {
    expect(issuesOf([["strategi", "Robotisring", "Robottisering"]])).toMatchObject([
      { code: "column_ambiguous", item: "strategi_10", columns: [1, 2] },
    ]);
  });

  test("by an id and another item's text are ambiguous", () => {
    expect(issuesOf([["strategi", "strategi_10: Velferdsteknologi"]])).toMatchObject([
      { code: "column_ambiguous", item: "strategi_09", columns: [1] },
      { code: "column_ambiguous", item: "strategi_10", columns: [1] },
    ]);
  });
});

describe("a column that lists ticked items", () => {
  const lists = [
    ["Kommunenummer", "Hva omfatter strategien?", "Skytjenester: områder"],
    ["0101", "Robotisering;Velferdsteknologi;", "Back-up;Andre områder;"],
    ["0104", "Deling av data", null],
    ["0105", "Robotisering\nGrønn IKT\nNoe eget", "Webplattform"],
  ];

  test("holds all items of the block its header names", () => {
    const { columns, issues } = matchRows(lists);
    expect(columns.filter(({ column }) => column === 1).map(({ item }) => item)).toEqual(block("strategi"));
    expect(columns.find(({ item }) => item === "sky_15")).toMatchObject({
      column: 2,
      reason: "list",
      block: "sky_omrader",
      certainty: "certain",
    });
    expect(issues.filter(({ code }) => code === "list_column")).toMatchObject([
      { severity: "remark", items: 13, unticked: "Nei", place: { row: 0, column: 1 } },
      { severity: "remark", items: 15, unticked: "Nei", place: { row: 0, column: 2 } },
    ]);
  });

  test("may have the gate's own header when its cells are lists", () => {
    const rows = [
      ["Knr", "strategi"],
      ["0101", "Robotisering;Velferdsteknologi"],
      ["0104", "Deling av data"],
    ];
    expect(columnsOf(sheetOf(rows))).toMatchObject({ strategi_10: 1 });
    expect(columnsOf(sheetOf(rows))).not.toHaveProperty("strategi");
  });

  test("is likely one where the cells alone tell", () => {
    const rows = [
      ["Knr", "Hvilke områder?", "strategi"],
      ["0101", "Robotisering;Velferdsteknologi;Grønn IKT", "Ja"],
      ["0104", "Deling av data", "Ja"],
    ];
    expect(matchRows(rows).columns.find(({ item }) => item === "strategi_10")).toMatchObject({
      column: 1,
      reason: "list",
      certainty: "likely",
    });
    expect(issuesOf(rows)).toMatchObject([{ code: "column_uncertain", header: "Hvilke områder?" }, { code: "list_column" }]);
  });

  test("gives way to columns of the items' own", () => {
    const rows = [
      ["Knr", "Hva omfatter strategien?", ...block("strategi")],
      ["0101", "Robotisering;Grønn IKT", ...block("strategi").map(() => "Ja")],
    ];
    expect(columnsOf(sheetOf(rows))).toMatchObject({ strategi_01: 2, strategi_13: 14 });
    expect(issuesOf(rows)).toEqual([]);
  });

  test("is not one for a block whose answers are more than yes and no", () => {
    const rows = [
      ["Knr", "IKT-funksjoner"],
      ["0101", "Brukerstøtte;Systemintegrasjon;Sikkerhetstesting"],
    ];
    expect(columnsOf(sheetOf(rows))).toEqual({ kommunenr: 0 });
  });

  test("twice for one block is ambiguous", () => {
    const twice = lists.map(([unit, list]) => [unit ?? null, list ?? null, list ?? null]);
    expect(columnsOf(sheetOf(twice))).toEqual({ kommunenr: 0 });
    expect(issuesOf(twice)).toMatchObject([{ code: "column_ambiguous", item: "strategi_omrader", columns: [1, 2] }]);
  });
});

describe("what is missing or odd is told", () => {
  test("columns that are not there", () => {
    const without = ["kommunenr", "kommune", "fylke", "sky_07"];
    const headers = allIds.filter((id) => !without.includes(id));
    const place = { sheet: "Svar", row: 0, column: 0 }; // of the inhabitants, the first of the units' columns that is there
    const before = { sheet: "Svar", row: 0, column: headers.indexOf("sky_06") };
    expect(matchRows([headers, headers.map(() => 1)]).issues).toEqual([
      { code: "unit_column_missing", severity: "remark", place, column: "kommune", label: "Kommune" },
      { code: "unit_column_missing", severity: "warning", place, column: "fylke", label: "Fylke" },
      { code: "column_missing", severity: "error", place: before, item: "sky_07", label: "Back-up" },
    ]);
  });

  test("hidden rows among the data, and not those outside it", () => {
    const issues = issuesOf([["Tittel"], allIds, ...data, [], ["Kilde: SSB"]], { hiddenRows: [0, 3, 4, 6] });
    expect(issues).toEqual([{ code: "hidden_rows", severity: "remark", place: { sheet: "Svar", row: 3, column: 0 }, rows: 2 }]);
  });

  test("a header merged over several columns", () => {
    const rows = [
      ["Knr", "Robotisering", null, "strategi_09"],
      ["0101", "Ja", "Nei", "Ja"],
    ];
    const merges = [{ row: 0, column: 1, lastRow: 0, lastColumn: 2 }];
    expect(columnsOf(sheetOf(rows, { merges }))).toEqual({ kommunenr: 0, strategi_10: 1, strategi_09: 3 });
    expect(issuesOf(rows, { merges })).toMatchObject([
      { code: "headers_merged", severity: "remark", items: ["strategi_10"], place: { column: 1 } },
    ]);
  });

  test("an empty sheet, and a sheet of another survey", () => {
    expect(matchRows([])).toMatchObject({ columns: [], issues: [{ code: "sheet_empty", severity: "error" }] });
    const other = matchRows([
      ["Respondent", "Alder", "Hvor fornøyd er du?"],
      [1, 44, "Svært"],
    ]);
    expect(other).toMatchObject({ columns: [], issues: [{ code: "survey_not_found", found: 0, items: 68 }] });
  });
});

test("columns that an earlier run wrote are no part of the survey", () => {
  const headers = [...allIds, "strategi_01", "Kommentar", "strategi_02"];
  const rows = [headers, ...data.map((row) => [...row, "Ja", "Bra", "Nei"])];
  const last = headers.length - 1;
  expect(issuesOf(rows, { ownColumns: { row: 0, column: last - 2, lastRow: 3, lastColumn: last } })).toEqual([]);
  const ownColumnIds = new Map([
    ["a", last - 2],
    ["b", last],
  ]);
  expect(issuesOf(rows, { ownColumns: { row: 0, column: last - 2, lastRow: 3, lastColumn: last }, ownColumnIds })).toEqual([]);
  expect(issuesOf(rows).map(({ code }) => code)).toEqual(["column_twice", "column_twice"]);
});

test("the code book and its issues go along", () => {
  const codeBook = new Map([["strategi", new Map([["1", "Ja"]])]]);
  const issue = { code: "code_book_used", severity: "remark", place: null, items: 1, codes: 1 } as const;
  const matched = match(sheetOf([allIds, ...data]), { codeBook, issues: [issue] }, ssb2018, null);
  expect(matched.codeBook).toBe(codeBook);
  expect(matched.issues).toEqual([issue]);
});
