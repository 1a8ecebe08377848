import { run } from "../../../src/run/run.ts";
import { HostProblem } from "../../../src/core/issues/host-problem.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import { bootOffice } from "../../office-host/boot-office.ts";
import { readValue, writeValues } from "../../office-host/model/write.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { waitForEvents } from "../../office-host/start-excel.ts";
import { differences, dump } from "./dump.ts";
import { excels, type ExcelKind } from "./matrix.ts";
import { openUnits, task, writing } from "./sample.ts";

afterEach(waitForEvents);

const firstRow = 4;
const scores = { column: 72, lastColumn: 91 };

const sheetOf = ({ workbook }: OfficeHost) => workbook.sheet("Svar 2018");

const valuesOf = (host: OfficeHost, row: number) =>
  Array.from({ length: scores.lastColumn + 1 }, (_, column) => readValue(sheetOf(host).cells.at(row, column)));

/** A user swaps two rows, all of them: as a sort of the table does. */
function swap(host: OfficeHost, one: number, other: number): void {
  const { cells } = sheetOf(host);
  for (let column = 0; column <= scores.lastColumn; column++) {
    const [first, second] = [cells.at(one, column), cells.at(other, column)];
    cells.removeIn({ row: one, column, lastRow: one, lastColumn: column });
    cells.removeIn({ row: other, column, lastRow: other, lastColumn: column });
    if (second) cells.put(one, column, second);
    if (first) cells.put(other, column, first);
  }
}

/** Each unit's results by its number, which is what may never be another's. */
function resultsByUnit(host: OfficeHost, units: number): ReadonlyMap<unknown, string> {
  return new Map(
    Array.from({ length: units }, (_, index) => {
      const values = valuesOf(host, firstRow + index);
      return [values[0], JSON.stringify(values.slice(scores.column))] as const;
    }),
  );
}

const attempt = (write = writing(["columns", "log"])) =>
  run(new OfficeWorkbook({ pauses: [0, 0] }), task, write).then(
    () => null,
    (error: unknown) => error,
  );

async function opened(kind: ExcelKind, when: "first" | "second", units: number): Promise<OfficeHost> {
  const { host } = await openUnits(units, { requirementSets: excels[kind] });
  if (when === "second") {
    await attempt();
    const cell = sheetOf(host).range({ row: firstRow, column: 5, lastRow: firstRow, lastColumn: 5 });
    writeValues(cell, readValue(sheetOf(host).cells.at(firstRow, 5)) === "Ja" ? "Nei" : "Ja");
  }
  host.resetRequests();
  return host;
}

const kinds = Object.keys(excels) as readonly ExcelKind[]; // the keys of a constant
const cases = kinds.flatMap((kind) => (["first", "second"] as const).map((when) => [kind, when] as const));

describe.each(cases)("Excel with %s, %s run", (kind, when) => {
  test("rows that move before any request of the writing stop it with nothing written, and no unit has another's results", async () => {
    const reading = 3;
    for (const request of [reading + 1, reading + 2, reading + 3]) {
      const host = await opened(kind, when, 6);
      const results = resultsByUnit(host, 6);
      const expected = await opened(kind, when, 6);
      swap(expected, firstRow, firstRow + 1);
      await bootOffice(host);
      const swaps: number[] = [];
      host.beforeRequest(request, () => {
        swap(host, firstRow, firstRow + 1);
        swaps.push(request);
      });
      const problem = await attempt();
      if (swaps.length === 0 || (problem === null && request > reading + 1)) continue; // all was written before it
      expect(problem).toBeInstanceOf(HostProblem);
      expect(problem).toMatchObject({ left: "untouched", facts: { code: "rows_moved", sheet: "Svar 2018" } });
      expect(resultsByUnit(host, 6)).toEqual(results);
      const changed = differences(dump(expected.workbook), dump(host.workbook));
      expect({ request, changed }).toEqual({ request, changed: [] });
    }
  });
});

test("rows that are moved between two requests of a long writing get their former results back, each its own", async () => {
  for (const kind of kinds) {
    const host = await opened(kind, "second", 4000);
    const results = resultsByUnit(host, 4000);
    const undisturbed = 3;
    let writings = 0;
    for (let request = undisturbed; request < 40; request++)
      host.beforeRequest(request, () => {
        const last = host.requests.at(-1);
        if (!last || !JSON.stringify(last.body.Actions).includes("SetValue")) return;
        writings++;
        if (writings === 1) {
          swap(host, firstRow, firstRow + 3);
          swap(host, firstRow + 7, firstRow + 3999);
        }
      });
    const problem = await attempt();
    if (problem === null) continue;
    expect(problem).toMatchObject({ left: "untouched", facts: { code: "rows_moved" } });
    expect(resultsByUnit(host, 4000)).toEqual(results);
  }
});

test("a survey whose rows are told apart by nothing alone is guarded by what tells them apart together", async () => {
  const { host } = await openUnits(6, { requirementSets: excels["no undo"] });
  for (let row = firstRow; row < firstRow + 6; row++) {
    writeValues(sheetOf(host).range({ row, column: 0, lastRow: row, lastColumn: 1 }), [["", ""]]);
  }
  host.beforeRequest(4, () => {
    swap(host, firstRow, firstRow + 1);
  });
  const problem = await attempt();
  if (problem !== null) expect(problem).toMatchObject({ left: "untouched" });
  const [first, second] = [valuesOf(host, firstRow), valuesOf(host, firstRow + 1)];
  expect([first[scores.column], second[scores.column]]).toEqual(["", ""]);
});

test.each(kinds)("with %s, values that go astray under a filter are seen, and the workbook is as it was", async (kind) => {
  const { host } = await openUnits(6, { requirementSets: excels[kind], misplacesUnderFilter: true });
  const { formats } = sheetOf(host);
  formats.put("RowHidden", { row: firstRow + 1, column: 0, lastRow: firstRow + 2, lastColumn: 16_383 }, true);
  const before = dump(host.workbook);
  const problem = await attempt();
  expect(problem).toMatchObject({ left: "untouched", facts: { code: "cells_filtered", sheet: "Svar 2018" } });
  expect(differences(before, dump(host.workbook))).toEqual([]);
});

test.each(kinds)("with %s, rows that a filter hides have their own results where Excel writes as it should", async (kind) => {
  const { host: plain } = await openUnits(6, { requirementSets: excels[kind] });
  expect(await attempt()).toBeNull();
  const results = resultsByUnit(plain, 6);
  const { host } = await openUnits(6, { requirementSets: excels[kind] });
  sheetOf(host).formats.put("RowHidden", { row: firstRow + 1, column: 0, lastRow: firstRow + 2, lastColumn: 16_383 }, true);
  expect(await attempt()).toBeNull();
  expect(resultsByUnit(host, 6)).toEqual(results);
});
