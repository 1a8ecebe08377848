import { parseColumnMap } from "../../../src/core/match/matched/column-map-file.ts";
import { columnMapText } from "../../../src/core/match/column-map.ts";
import { match } from "../../../src/core/match/match.ts";
import type { ColumnMap, Match } from "../../../src/core/match/matched/matched.ts";
import { Refusal } from "../../../src/core/issues/refusal.ts";
import type { Sheet } from "../../../src/core/sheet/sheet.ts";
import { allIds, answerRow, sheetOf, ssb2018 } from "../surveys.ts";

const noCodes = { codeBook: new Map(), issues: [] };
const withMap = (sheet: Sheet, map: Partial<ColumnMap>) =>
  match(sheet, noCodes, ssb2018, { sheet: null, headerRow: null, columns: {}, ...map });
const mapOf = (matched: Match, sheet: Sheet) => parseColumnMap(JSON.parse(columnMapText(matched, sheet, ssb2018)));
const columnsOf = ({ columns }: Match) => Object.fromEntries(columns.map(({ item, column }) => [item, column]));
const told = ({ issues }: Match) => issues.filter(({ code }) => code !== "column_missing" && code !== "unit_column_missing");

const survey = sheetOf([allIds, answerRow("0101"), answerRow("0104")]);
const odd = sheetOf([
  ["Nr", "A", "B", "Andre områder", "Andre områder"],
  ["0101", "Ja", "Nei", "Ja", "Nei"],
]);

test("a map settles columns that no header tells", () => {
  const matched = withMap(odd, { columns: { kommunenr: "A", strategi: "b", strategi_01: "C", prosjekt_10: "D", sky_15: "E" } });
  expect(columnsOf(matched)).toEqual({ kommunenr: 0, strategi: 1, strategi_01: 2, prosjekt_10: 3, sky_15: 4 });
  expect(matched).toMatchObject({ headerRow: 0, firstDataRow: 1, lastDataRow: 1 });
  expect(matched.columns[1]).toEqual({ item: "strategi", column: 1, header: "A", certainty: "certain", reason: "map", block: null });
  expect(told(matched)).toEqual([]);
});

test("a map goes before the headers, and its column is no other item's", () => {
  const swapped = withMap(survey, { columns: { strategi_01: "G", strategi_02: "F" } });
  expect(columnsOf(swapped)).toMatchObject({ strategi: 4, strategi_01: 6, strategi_02: 5, strategi_03: 7 });
  const moved = withMap(survey, { columns: { strategi_01: "G" } });
  expect(columnsOf(moved)).not.toHaveProperty("strategi_02");
});

test("a map says which row is the header", () => {
  const twoHeads = sheetOf([allIds, answerRow("0101"), ["Knr", "strategi"], ["0104", "Ja"]]);
  expect(withMap(twoHeads, { headerRow: 3 })).toMatchObject({ headerRow: 2, firstDataRow: 3, lastDataRow: 3 });
});

test("an item that a map says is not there is a remark, one that it leaves to the headers is found", () => {
  const matched = withMap(survey, { columns: { sky_07: null, sky_08: "?" } });
  expect(columnsOf(matched)).not.toHaveProperty("sky_07");
  expect(columnsOf(matched)).toHaveProperty("sky_08");
  expect(matched.issues).toMatchObject([{ code: "column_missing", severity: "remark", item: "sky_07" }]);
});

test("an unknown item and a column outside the sheet are issues", () => {
  const matched = withMap(survey, { columns: { robotisering: "A", strategi: "ZZ" } });
  expect(columnsOf(matched)).not.toHaveProperty("strategi");
  expect(told(matched)).toMatchObject([
    { code: "column_map_unknown", severity: "error", item: "robotisering" },
    { code: "column_map_nowhere", severity: "error", item: "strategi", address: "ZZ" },
  ]);
  expect(matched.issues.some((issue) => issue.code === "column_missing" && issue.item === "strategi")).toBe(false);
});

test("items of one block in one column are read as a list", () => {
  const matched = withMap(
    sheetOf([
      ["Nr", "Svar"],
      ["0101", "Robotisering;Grønn IKT"],
    ]),
    { columns: { strategi_10: "B", strategi_13: "B" } },
  );
  expect(matched.columns).toMatchObject([
    { item: "strategi_10", column: 1, reason: "list", block: "strategi_omrader" },
    { item: "strategi_13", column: 1, reason: "list", block: "strategi_omrader" },
  ]);
});

test("what was found can be written as a map, and the map finds the same", () => {
  const lists = sheetOf([
    ["x"],
    ["Knr", "strategi", "Hva omfatter strategien?", "Robotisring"],
    ["0101", "Ja", "Grønn IKT;Deling av data", "Nei"],
  ]);
  for (const sheet of [survey, lists]) {
    const matched = match(sheet, noCodes, ssb2018, null);
    const map = mapOf(matched, sheet);
    expect(Object.keys(map.columns)).toEqual(allIds);
    const again = match(sheet, noCodes, ssb2018, map);
    expect(columnsOf(again)).toEqual(columnsOf(matched));
    expect(again.columns.map(({ block }) => block)).toEqual(matched.columns.map(({ block }) => block));
  }
  expect(mapOf(match(lists, noCodes, ssb2018, null), lists)).toMatchObject({
    sheet: "Svar",
    headerRow: 2,
    columns: { kommunenr: "A", kommune: "?", strategi: "B", strategi_13: "C", strategi_10: "D", sky: "?" },
  });
});

test("a written map has each question, the heading found and, where there is none, the headings that may be meant", () => {
  const sheet = sheetOf([
    ["Knr", "Har kommunen IKT-strategi?", "IKT-infrastruktr", "Infrastruktur for IKT", "Noe helt annet"],
    ["0101", "Ja", "Ja", "Nei", "Ja"],
  ]);
  const written = JSON.parse(columnMapText(withMap(sheet, { columns: { strategi: "B", strategi_01: null } }), sheet, ssb2018)) as {
    columns: Record<string, unknown>;
  };
  expect(written.columns).toMatchObject({
    kommunenr: { column: "A", question: "Kommunenummer", heading: "Knr" },
    strategi: { column: "B", heading: "Har kommunen IKT-strategi?" },
    strategi_01: { column: "?", question: "IKT-infrastruktur", candidates: ["C: IKT-infrastruktr", "D: Infrastruktur for IKT"] },
  });
  expect(written.columns["sky_01"]).not.toHaveProperty("heading");
});

test("a missing question is told with the unused heading most like it", () => {
  const heads = allIds.map((id) => (id === "sky_07" ? "Tar Back-up i sky" : id));
  const { issues } = match(sheetOf([heads, answerRow("0101")]), noCodes, ssb2018, null);
  const place = { row: 0, column: heads.indexOf("Tar Back-up i sky") };
  expect(issues).toMatchObject([{ code: "column_missing", item: "sky_07", nearest: { heading: "Tar Back-up i sky" }, place }]);
});

function reasonOf(json: unknown): unknown {
  try {
    return parseColumnMap(json);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

describe("a map file", () => {
  test("may leave out what is not settled", () => {
    expect(parseColumnMap({ columns: { strategi: "K", sky: null } })).toEqual({
      sheet: null,
      headerRow: null,
      columns: { strategi: "K", sky: null },
    });
    expect(parseColumnMap({})).toEqual({ sheet: null, headerRow: null, columns: {} });
  });

  test.each([
    [[], { field: "", expected: "object", found: "[]" }],
    ["A", { field: "", expected: "object", found: '"A"' }],
    [{ columns: ["A"] }, { field: "columns", expected: "object", found: '["A"]' }],
    [{ columns: { strategi: 4 } }, { field: "columns.strategi", expected: "letters", found: "4" }],
    [{ columns: { strategi: "K14" } }, { field: "columns.strategi", expected: "letters", found: '"K14"' }],
    [{ headerRow: 0 }, { field: "headerRow", expected: "row", found: "0" }],
    [{ sheet: 1 }, { field: "sheet", expected: "text", found: "1" }],
    [{ kolonner: {} }, { field: "kolonner", expected: "nothing", found: "kolonner" }],
  ])("that is wrong is refused with the field and what it should hold: %j", (json, reason) => {
    expect(reasonOf(json)).toEqual({ code: "column_map_invalid", ...reason });
  });
});
