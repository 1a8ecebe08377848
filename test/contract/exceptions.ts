import { withSheet, type Exception } from "./cases.ts";
import type { Contents } from "./contents.ts";

/** The change of what is expected of a whole workbook; the case expects contents. */
const contents = (change: (expected: Contents) => unknown) => (expected: unknown) => change(expected as Contents);

const allExcels = (reason: string, instead: Exception["instead"]): readonly Exception[] =>
  ["Excel 1.18", "Excel 1.15", "Excel 1.12"].map((adapter) => ({ adapter, reason, instead }));

const withoutMerges = (sheet: string): Exception => ({
  adapter: "Excel 1.12",
  reason: "cannot tell merged cells before ExcelApi 1.13",
  instead: contents((expected) => withSheet(expected, sheet, { merges: [] })),
});

const tableStays = (area: string, cells: Readonly<Record<string, string>> = {}): Exception => ({
  adapter: "Excel 1.12",
  reason: "cannot resize a table before ExcelApi 1.13",
  instead: contents((expected) => withSheet(expected, "Svar", { tables: [area], cells: { ...expected.sheets["Svar"]?.cells, ...cells } })),
});

const withoutChartSheets: Exception["instead"] = contents(({ tabs, sheets, names }) => ({
  tabs: tabs.map((tab) => tab.replace(" (2)", "")),
  sheets: Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name.replace(" (2)", ""), sheet])),
  names: Object.fromEntries(Object.entries(names).map(([name, formula]) => [name, formula.replace(" (2)", "")])),
}));

const withoutCalculation = (instead: Exception["instead"]): readonly Exception[] =>
  ["memory", ".xlsx", ".xlsx saved"].map((adapter) => ({
    adapter,
    reason: "calculates nothing: a formula has the value it was written with, and the file asks for calculation",
    instead,
  }));

const withoutNotes: readonly Exception[] = ["Excel 1.15", "Excel 1.12"].map((adapter) => ({
  adapter,
  reason: "tells nothing of notes before ExcelApi 1.18, and takes none",
  instead: (expected) =>
    Object.fromEntries(Object.entries(expected as object).map(([key, value]) => [key, key === "cells" ? (value as unknown) : null])),
}));

/** What an adapter cannot do, by the case's name: why, and what is found instead. */
export const exceptions: Readonly<Record<string, readonly Exception[]>> = {
  "notes come, change and go, each on its own cell": withoutNotes,
  "the last note of a sheet leaves none": withoutNotes,
  "notes say why a score is as it is, and follow the answers; those that somebody else wrote stay": withoutNotes,
  "notes that are no longer wanted go, and only ours": withoutNotes,
  "dates of a workbook that counts from 1904": allExcels(
    "Office.js does not tell from which year a workbook counts",
    contents((expected) => withSheet(expected, "Ark1", { cells: { A1: { date: "2014-10-31" } } })),
  ),
  "formulas follow the answers that they read": withoutCalculation((expected) => ({ ...(expected as object), D2: 7 })),
  "errors of values that are still to come": [
    {
      adapter: "memory",
      reason: "holds the values it is given, and not what a program shows of them",
      instead: () => ({ A1: { error: "#BUSY!" }, B1: { error: "#CALC!" }, C1: { error: "#GETTING_DATA" }, D1: { error: "#CONNECT!" } }),
    },
  ],
  "a formula that gives an empty text, beyond all other cells": allExcels(
    "the used range that Excel tells does not hold it",
    contents((expected) => withSheet(expected, "Ark1", { cells: { A1: "x" } })),
  ),
  "tables with and without totals, merged cells, hidden rows, hidden sheets, names": [withoutMerges("Svar")],
  "a table whose columns are those of a query": allExcels(
    "Office.js does not tell of queries",
    contents((expected) => withSheet(expected, "Ark1", { tables: ["tblUttrekk A1:B2"] })),
  ),
  "cells of ours that the user has merged are written under the merge": [
    ...["Excel 1.18", "Excel 1.15"].map((adapter) => ({
      adapter,
      reason: "Excel loses what is written under a merge: it is refused before anything is written",
      instead: () => ["cells_merged", null],
    })),
    {
      adapter: "Excel 1.12",
      reason: "cannot tell merged cells before ExcelApi 1.13, and Excel loses what is written under a merge",
      instead: () => [null, 2],
    },
  ],
  "a sheet of ours is made at the end, with merged cells, gaps and empty texts": [withoutMerges("Tabeller")],
  "a table grows over the columns beside it, its totals row left alone": [tableStays("tblSvar A1:B4, totals")],
  "a column given up at a table's end leaves the table": [tableStays("tblSvar A1:D3", { D1: "b!" })],
  "a heading that the user has changed is free for one of ours": [tableStays("tblSvar A1:C3")],
  "a name that a chart sheet has gets a number": [
    { adapter: "memory", reason: "has no chart sheets", instead: withoutChartSheets },
    ...allExcels("the test host has no chart sheets; Excel refuses the name, and the next one is tried", withoutChartSheets),
  ],
  "the methods sheet: texts, tables and merged notes, beside a sheet of the user's with its name": [
    {
      adapter: "Excel 1.12",
      reason: "cannot tell merged cells before ExcelApi 1.13",
      instead: (expected) => ({ ...(expected as object), merges: [] }),
    },
  ],
  "a map in squares: texts, colours, tips, merged notes and widths": [
    {
      adapter: "memory",
      reason: "has no formats",
      instead: (expected) => ({ ...(expected as object), fills: null, widths: null, tips: null }),
    },
    { adapter: "grid", reason: "the grid shows no tips", instead: (expected) => ({ ...(expected as object), tips: null }) },
    {
      adapter: "Excel 1.12",
      reason: "cannot tell merged cells before ExcelApi 1.13",
      instead: (expected) => ({ ...(expected as object), merges: [] }),
    },
  ],
};
