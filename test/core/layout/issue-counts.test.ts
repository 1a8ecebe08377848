import { layout } from "../../../src/core/layout/layout.ts";
import { tablesOf } from "../../../src/core/tables/tabulate.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { assessed } from "../assessed.ts";
import { sheetOf } from "../surveys.ts";

/** The first two cells of each row of a sheet that would be written. */
function rowsOf(part: "remarks" | "log"): readonly (readonly unknown[])[] {
  // 150 rows with as many answers that are none: some are listed and the others are only counted.
  const assessment = assessed(Array.from({ length: 150 }, (_, unit) => ({ strategi: `tull ${unit}` })));
  const log = { programVersion: "1", time: "", source: "", language: "nb" };
  const input = { assessment, tables: tablesOf(assessment), sheet: sheetOf([]), sheets: [], reconciliation: null };
  const [sheet] = layout({ ...input, write: [part], texts: layoutTexts("nb"), log }).changes;
  if (sheet?.kind !== "putSheet") throw new Error("no sheet is written");
  return sheet.rows.map((row) => row.slice(0, 2).map((cell) => cell?.value ?? null));
}

test("«Merknader» counts the issues that it does not list", () => {
  expect(rowsOf("remarks")[1]?.[0]).toMatch(/^150 feil, /);
});

test("«Logg» counts the issues that «Merknader» does not list", () => {
  expect(rowsOf("log")).toContainEqual(["feil", 150]);
});
