import type { Change, OutColumn, PutColumns, PutSheet } from "../../src/core/sheet/change.ts";
import type { HostProblem } from "../../src/core/issues/host-problem.ts";
import type { Area } from "../../src/core/sheet/sheet.ts";
import { namesOf, putColumns, putSheet } from "../workbook/facts/changes.ts";
import { withSheet, type Case } from "./cases.ts";
import { cellsOf, contentsAsGiven, sheetExpected, type Contents } from "./contents.ts";
import { areaOf, type CaseBook, type CaseCell, type CaseName, type CaseTable } from "./content.ts";
import { refusalOf } from "./reading.ts";

/** A small survey in A1:B3 of «Svar»; a user's sheet after it. */
const survey = (
  more: { tables?: readonly CaseTable[]; names?: readonly CaseName[]; rows?: readonly (readonly CaseCell[])[] } = {},
): CaseBook => ({
  sheets: [
    {
      name: "Svar",
      rows: more.rows ?? [
        ["Nr", "Plan"],
        ["01", "Ja"],
        ["02", "Nei"],
      ],
      tables: more.tables ?? [],
    },
    { name: "Mitt ark", rows: [["mitt"]] },
  ],
  names: more.names ?? [],
});

const sheetOfSurvey = (rows: readonly (readonly CaseCell[])[]) => ({ name: "Svar", rows });

/** Columns with these cells below their headers, from `column` on, each with its name. */
function columns(
  cells: Readonly<Record<string, readonly (string | number | null)[]>>,
  column: number,
  more: Partial<PutColumns> = {},
): Change[] {
  const change = putColumns("Svar", Object.keys(cells), column);
  const ours: OutColumn[] = change.columns.map((one) => ({ ...one, cells: cells[one.id] ?? [] }));
  const put = { ...change, columns: ours, ...more };
  return [put, ...namesOf(put)];
}

const clearing = (...addresses: string[]): readonly Area[] => addresses.map(areaOf);

/** The sheet «Svar» after columns, and the names that go with them. */
function written(
  book: CaseBook,
  rows: readonly (readonly CaseCell[])[],
  own: string,
  ids: Readonly<Record<string, string>>,
  more: { tables?: readonly string[]; lastRow?: number } = {},
): Contents {
  const given = contentsAsGiven(book);
  const lastRow = more.lastRow ?? 3;
  const [first, last] = [own.split(":")[0] ?? "", own.split(":")[1] ?? own];
  const names = Object.entries(ids).map(([id, letters]) => [`Indikator_${id}`, `'Svar'!$${letters}$2:$${letters}$${lastRow}`] as const);
  const absolute = (address: string) => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return {
    ...withSheet(given, "Svar", { ...sheetExpected(rows), tables: more.tables ?? [], own, ids }),
    names: { ...given.names, _indikator_kolonner_1: `'Svar'!${absolute(first)}:${absolute(last)}`, ...Object.fromEntries(names) },
  };
}

const answers = (header: readonly CaseCell[], one: readonly CaseCell[], other: readonly CaseCell[]) => [
  ["Nr", "Plan", ...header],
  ["01", "Ja", ...one],
  ["02", "Nei", ...other],
];

/** A text that is written, and what its cell holds then. */
const texts: readonly (readonly [string, string | null])[] = [
  ...["=1+1", "0301", "1-2", "TRUE", "+47", "'sitat", "@navn", " med mellomrom ", "to\nlinjer", "#N/A"].map(
    (text) => [text, text] as const,
  ),
  ["a\u0007b", "ab"],
  ["x".repeat(33_000), "x".repeat(32_767)],
  ["", null],
];

const table = (area: string, hasTotals?: true): CaseTable => ({ name: "tblSvar", area, ...(hasTotals ? { hasTotals } : {}) });

/** A survey with two columns of ours in its table already, as an earlier run has left it. */
const withEarlier: CaseBook = survey({
  rows: answers(["a!", "b!"], [1, 2], [3, 4]),
  tables: [table("A1:D3")],
  names: [
    { name: "_indikator_kolonner_1", formula: "'Svar'!$C$1:$D$3", isHidden: true },
    { name: "Indikator_a", formula: "'Svar'!$C$2:$C$3", comment: "Digitaliseringsindikatorer: a!" },
    { name: "Indikator_b", formula: "'Svar'!$D$2:$D$3", comment: "Digitaliseringsindikatorer: b!" },
  ],
});

const own = (rows: PutSheet["rows"], more: Partial<PutSheet> = {}): PutSheet => ({ ...putSheet("tabeller", "Tabeller"), rows, ...more });
const label = (value: string | number | null) => ({ value, look: "label" as const });

/** The workbook with a sheet of ours last. */
const withOwn = (book: CaseBook, name: string, rows: readonly (readonly CaseCell[])[], id = "tabeller"): Contents => {
  const given = contentsAsGiven(book);
  return {
    tabs: [...given.tabs, name],
    sheets: { ...given.sheets, [name]: sheetExpected(rows, { ownId: id }) },
    names: { ...given.names, [`_indikator_ark_${id}`]: `'${name}'!$A$1` },
  };
};

/** A workbook in which an earlier run made «Tabeller», which the user has since called «Resultater», and made a sheet «Tabeller» of their own. */
const renamed: CaseBook = {
  sheets: [
    { name: "Svar", rows: [["Nr"]] },
    { name: "Resultater", rows: [["gammelt", 1, 2], ["mer"]], merges: ["A2:C2"] },
    { name: "Tabeller", rows: [["mine tabeller"]] },
  ],
  names: [{ name: "_indikator_ark_tabeller", formula: "'Resultater'!$A$1", isHidden: true }],
};

const longName = "Kommunenes digitalisering i 2018"; // one letter more than a sheet's name may have

export const writing: readonly Case[] = [
  {
    name: "columns beside plain cells, with nothing written where there is no value",
    book: survey(),
    writes: [columns({ a: [1, null], b: ["Høy", "Lav"] }, 2)],
    expected: written(survey(), answers(["a!", "b!"], [1, "Høy"], [null, "Lav"]), "C1:D3", { a: "C", b: "D" }),
  },
  {
    name: "texts stay the texts they are, cut and cleaned as cells hold them",
    book: survey({ rows: [["Nr"], ...texts.map((_, index) => [index])] }),
    writes: [columns({ a: texts.map(([text]) => text) }, 1, { area: areaOf(`B1:B${texts.length + 1}`) })],
    expected: written(
      survey({ rows: [["Nr"], ...texts.map((_, index) => [index])] }),
      [["Nr", "a!"], ...texts.map(([, held], index) => [index, held])],
      `B1:B${texts.length + 1}`,
      { a: "B" },
      { lastRow: texts.length + 1 },
    ),
  },
  {
    name: "a table grows over the columns beside it, its totals row left alone",
    book: survey({ rows: [...answers([], [], []), ["Sum", 2]], tables: [table("A1:B4", true)] }),
    writes: [columns({ a: [1, 2] }, 2, { table: "tblSvar" })],
    expected: written(survey(), [...answers(["a!"], [1], [2]), ["Sum", 2]], "C1:C3", { a: "C" }, { tables: ["tblSvar A1:C4, totals"] }),
  },
  {
    name: "a column given up at a table's end leaves the table",
    book: withEarlier,
    writes: [columns({ a: [5, 6] }, 2, { table: "tblSvar", clear: clearing("D1:D3") })],
    expected: written(survey(), answers(["a!"], [5], [6]), "C1:C3", { a: "C" }, { tables: ["tblSvar A1:C3"] }),
  },
  {
    name: "a column given up between others of a table keeps its header",
    book: withEarlier,
    writes: [columns({ b: [5, 6] }, 3, { table: "tblSvar", clear: clearing("C1:C3") })],
    expected: written(survey(), answers(["a!", "b!"], [null, 5], [null, 6]), "D1:D3", { b: "D" }, { tables: ["tblSvar A1:D3"] }),
  },
  {
    name: "a table that does not grow keeps the headers of columns given up in it",
    book: withEarlier,
    writes: [columns({ c: [5, 6] }, 5, { clear: clearing("C1:C3", "D1:D3") })],
    expected: written(
      survey(),
      answers(["a!", "b!", null, "c!"], [null, null, null, 5], [null, null, null, 6]),
      "F1:F3",
      { c: "F" },
      { tables: ["tblSvar A1:D3"] },
    ),
  },
  {
    name: "fewer columns, then fewer still, and a user's cells beside them",
    book: survey({ rows: answers([null, null, null, "Notat"], [null, null, null, "se her"], []) }),
    writes: [
      columns({ a: [1, 2], b: [3, 4], c: [5, 6] }, 2),
      columns({ a: [1, 2], b: [3, 4] }, 2, { clear: clearing("E1:E3") }),
      columns({ a: [1, 2] }, 2, { clear: clearing("D1:D3") }),
    ],
    expected: written(survey(), answers(["a!", null, null, "Notat"], [1, null, null, "se her"], [2]), "C1:C3", { a: "C" }),
  },
  {
    name: "a survey that has become shorter",
    book: survey({
      rows: [...answers(["a!"], [1], [2]), [null, null, 3]],
      names: [{ name: "_indikator_kolonner_1", formula: "'Svar'!$C$1:$C$4", isHidden: true }],
    }),
    writes: [columns({ a: [5, 6] }, 2, { clear: clearing("C4:C4") })],
    expected: written(survey(), answers(["a!"], [5], [6]), "C1:C3", { a: "C" }),
  },
  {
    name: "a user's own names, one called like a result's among them",
    book: survey({
      names: [
        { name: "INDIKATOR_A", formula: "'Mitt ark'!$A$1" },
        { name: "Indikator_liste", formula: "'Svar'!$B$2:$B$3" },
        { name: "mva", formula: "0.25" },
      ],
    }),
    writes: [columns({ a: [1, 2], b: [3, 4] }, 2)],
    expected: {
      ...written(survey(), answers(["a!", "b!"], [1, 3], [2, 4]), "C1:D3", { a: "C", b: "D" }),
      names: {
        INDIKATOR_A: "'Mitt ark'!$A$1",
        Indikator_liste: "'Svar'!$B$2:$B$3",
        mva: "0.25",
        _indikator_kolonner_1: "'Svar'!$C$1:$D$3",
        _indikator_kolonne_1_a: "'Svar'!$C$2:$C$3",
        Indikator_b: "'Svar'!$D$2:$D$3",
      },
    },
  },
  {
    name: "a name of ours that belongs to one sheet only is the user's: Excel makes such when a sheet is copied",
    book: survey({ names: [{ name: "Indikator_a", formula: "'Mitt ark'!$A$1", sheet: "Mitt ark" }] }),
    writes: [columns({ a: [1, 2] }, 2)],
    expected: written(survey(), answers(["a!"], [1], [2]), "C1:C3", { a: "C" }),
  },
  {
    name: "the sheet's own filter grows over the columns beside it",
    book: { sheets: [{ ...sheetOfSurvey([]), filter: "A1:B3" }] },
    look: async ({ workbook }) => {
      const before = (await workbook.read("Svar")).filter;
      await workbook.apply(columns({ a: [1, 2] }, 2).map((change) => ({ ...change, filter: areaOf("A1:C3") })));
      return [before, (await workbook.read("Svar")).filter];
    },
    expected: [areaOf("A1:B3"), areaOf("A1:C3")],
  },
  {
    name: "columns for a sheet that is not there are refused, and nothing is written",
    book: survey(),
    look: async ({ workbook }) => [
      await refusalOf(() => workbook.apply([own([[label("x")]]), putColumns("Borte", ["a"], 2)])),
      (await workbook.sheets()).map(({ name }) => name),
    ],
    expected: [{ code: "sheet_missing", sheet: "Borte", sheets: ["Svar", "Mitt ark"] }, ["Svar", "Mitt ark"]],
  },
  {
    name: "a number that is none is refused, and nothing is written",
    book: survey(),
    look: async ({ workbook }) => [
      String(await refusalOf(() => workbook.apply([own([[label(NaN)]])]))),
      (await workbook.sheets()).map(({ name }) => name),
    ],
    expected: ["Error: NaN is not a number a cell can hold", ["Svar", "Mitt ark"]],
  },
  {
    name: "a writing that was stopped before it began writes nothing",
    book: survey(),
    look: async ({ workbook }) => {
      const signal = AbortSignal.abort(new Error("avbrutt"));
      const failure = await refusalOf(() => workbook.apply([own([[label("x")]])], { signal, progress: () => undefined }));
      return [String(failure), (await workbook.sheets()).map(({ name }) => name)];
    },
    expected: ["Error: avbrutt", ["Svar", "Mitt ark"]],
  },
  {
    name: "columns go to their sheet also when it is spelled in other letters",
    book: survey(),
    writes: [[putColumns("SVAR", ["a"], 2), ...namesOf(putColumns("Svar", ["a"], 2))]],
    expected: written(survey(), answers(["a!"], [0], [1]), "C1:C3", { a: "C" }),
  },
  {
    name: "two surveys in one workbook keep their columns apart",
    book: {
      sheets: [
        { name: "Svar", rows: [["Nr"], ["01"]] },
        { name: "Svar 2021", rows: [["Nr"], ["02"]] },
      ],
    },
    writes: [
      [putColumns("Svar", ["a"], 1, 1), ...namesOf(putColumns("Svar", ["a"], 1, 1))],
      [putColumns("Svar 2021", ["a"], 1, 1), ...namesOf(putColumns("Svar 2021", ["a"], 1, 1))],
    ],
    expected: {
      tabs: ["Svar", "Svar 2021"],
      sheets: {
        Svar: sheetExpected(
          [
            ["Nr", "a!"],
            ["01", 0],
          ],
          { own: "B1:B2", ids: { a: "B" } },
        ),
        "Svar 2021": sheetExpected(
          [
            ["Nr", "a!"],
            ["02", 0],
          ],
          { own: "B1:B2", ids: { a: "B" } },
        ),
      },
      names: {
        _indikator_kolonner_1: "'Svar'!$B$1:$B$2",
        _indikator_kolonne_1_a: "'Svar'!$B$2",
        _indikator_kolonner_2: "'Svar 2021'!$B$1:$B$2",
        Indikator_a: "'Svar 2021'!$B$2",
      },
    },
  },
  {
    name: "a sheet of ours is made at the end, with merged cells, gaps and empty texts",
    book: survey(),
    writes: [[own([[label("Tittel"), null, null], [], [null, label(2), label(""), label(null)]], { merges: [areaOf("A1:C1")] })]],
    expected: withSheet(withOwn(survey(), "Tabeller", [["Tittel"], [], [null, 2]]), "Tabeller", { merges: ["A1:C1"] }),
  },
  {
    name: "a sheet of ours is written over in its place, with nothing left of what it was",
    book: survey(),
    writes: [
      [
        own(
          [
            [label("a"), label("b")],
            [label("c"), label("d")],
          ],
          { merges: [areaOf("A1:B1")] },
        ),
        { ...putSheet("logg", "Logg"), rows: [[label("logg")]] },
      ],
      [own([[label("ny")]])],
    ],
    expected: (() => {
      const tables = withOwn(survey(), "Tabeller", [["ny"]]);
      return {
        tabs: [...tables.tabs, "Logg"],
        sheets: { ...tables.sheets, Logg: sheetExpected([["logg"]], { ownId: "logg" }) },
        names: { ...tables.names, _indikator_ark_logg: "'Logg'!$A$1" },
      };
    })(),
  },
  {
    name: "a sheet of ours that the user has renamed is written where it is, and a user's sheet of its old name is spared",
    book: renamed,
    writes: [[own([[label("nytt")]], { name: "Resultater" })]],
    expected: withSheet(contentsAsGiven(renamed), "Resultater", { ...sheetExpected([["nytt"]]), ownId: "tabeller" }),
  },
  {
    name: "a change that calls a renamed sheet by its old name finds it too",
    book: renamed,
    writes: [[own([[label("nytt")]])]],
    expected: withSheet(contentsAsGiven(renamed), "Resultater", { ...sheetExpected([["nytt"]]), ownId: "tabeller" }),
  },
  {
    name: "a name that a user's sheet has, in other letters, gets a number",
    book: {
      sheets: [
        { name: "TABELLER", rows: [["mine"]] },
        { name: "tabeller (2)", rows: [["mine også"]] },
      ],
    },
    writes: [[own([[label("våre")]])]],
    expected: withOwn(
      {
        sheets: [
          { name: "TABELLER", rows: [["mine"]] },
          { name: "tabeller (2)", rows: [["mine også"]] },
        ],
      },
      "Tabeller (3)",
      [["våre"]],
    ),
  },
  {
    name: "a name that a chart sheet has gets a number",
    book: { ...survey(), chartSheets: ["Tabeller"] },
    writes: [[own([[label("våre")]])]],
    expected: withOwn(survey(), "Tabeller (2)", [["våre"]]),
  },
  {
    name: "a long name is cut, with its number when it is taken",
    book: { sheets: [{ name: longName.slice(0, 31), rows: [["mitt"]] }] },
    writes: [[own([[label("våre")]], { name: longName })]],
    expected: withOwn({ sheets: [{ name: longName.slice(0, 31), rows: [["mitt"]] }] }, "Kommunenes digitalisering i (2)", [["våre"]]),
  },
  {
    name: "cells of ours that the user has merged are written under the merge",
    book: { sheets: [{ ...sheetOfSurvey(answers(["a!"], [1], [2])), merges: ["C2:C3"] }] },
    look: async ({ workbook }) => {
      await workbook.read("Svar");
      const failure = await refusalOf(() => workbook.apply(columns({ a: [5, 6] }, 2)));
      const code = failure === null ? null : (failure as HostProblem).facts.code;
      return [code, code === null ? cellsOf(await workbook.read("Svar"))["C3"] : null];
    },
    expected: [null, 6],
  },
  {
    name: "what the user has typed is read and kept, and written over only in cells of ours",
    book: survey(),
    typed: [
      ["Svar", "B2", "Vet ikke"],
      ["Svar", "E2", "notat"],
      ["Svar", "C2", "skrevet i vår kolonne"],
    ],
    writes: [columns({ a: [1, 2] }, 2)],
    expected: written(
      survey(),
      [
        ["Nr", "Plan", "a!"],
        ["01", "Vet ikke", 1, null, "notat"],
        ["02", "Nei", 2],
      ],
      "C1:C3",
      { a: "C" },
    ),
  },
  {
    name: "a heading that the user has changed is free for one of ours",
    book: survey({ rows: answers(["a!"], [7], [8]), tables: [table("A1:C3")] }),
    typed: [["Svar", "C1", "Min egen"]],
    writes: [columns({ a: [1, 2] }, 3, { table: "tblSvar" })],
    expected: written(survey(), answers(["Min egen", "a!"], [7, 1], [8, 2]), "D1:D3", { a: "D" }, { tables: ["tblSvar A1:D3"] }),
  },
];
