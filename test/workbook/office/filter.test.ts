import { run } from "../../../src/run/run.ts";
import type { HostSheet } from "../../office-host/model/host-sheet.ts";
import { differences, dump } from "./dump.ts";
import { openUnits, task, writing } from "./sample.ts";

/** The survey's own cells: 72 columns, its heading in row 4, five municipalities. */
const survey = { row: 3, column: 0, lastRow: 8, lastColumn: 71 };

/** An Excel with a survey that is no table and has the sheet's own filter, with something chosen in it or not. */
async function openFiltered(isFiltered: boolean, options?: Parameters<typeof openUnits>[1]) {
  const open = await openUnits(5, options);
  const sheet = open.host.workbook.sheet("Svar 2018");
  sheet.tables.splice(0);
  sheet.filter = { range: sheet.range(survey).anchor(), isFiltered };
  return { ...open, sheet };
}

const covered = ({ filter }: HostSheet) => filter && { area: filter.range.area, isFiltered: filter.isFiltered };
const apartOf = ({ issues }: Awaited<ReturnType<typeof run>>) => issues.filter(({ code }) => code === "columns_apart");
const columns = writing(["columns", "log"]);

test.each(["1.12", "1.15", "1.20"])("in ExcelApi %s a filter in which nothing is chosen grows over our columns, once", async (version) => {
  const { excel, sheet } = await openFiltered(false, { requirementSets: { ExcelApi: version } });
  expect(apartOf(await run(excel, task, columns))).toEqual([]);
  const last = sheet.used({ ...survey, lastRow: 3, lastColumn: 300 }, true)?.lastColumn ?? 0;
  expect(last).toBeGreaterThan(75);
  expect(covered(sheet)).toEqual({ area: { ...survey, lastColumn: last }, isFiltered: false });
  expect(apartOf(await run(excel, task, columns))).toEqual([]);
  expect(covered(sheet)?.area.lastColumn).toBe(last);
});

test("a filter in which something is chosen keeps its choices and its width, and a warning has its address", async () => {
  const { excel, sheet } = await openFiltered(true);
  expect(apartOf(await run(excel, task, columns))).toMatchObject([{ severity: "warning", beside: { kind: "filtered", area: survey } }]);
  expect(covered(sheet)).toEqual({ area: survey, isFiltered: true });
});

test("a filter that our columns were already in keeps its choices, and nothing is said", async () => {
  const { excel, sheet } = await openFiltered(false);
  await run(excel, task, columns);
  const { filter } = sheet;
  if (filter) sheet.filter = { ...filter, isFiltered: true };
  expect(apartOf(await run(excel, task, columns))).toEqual([]);
  expect(covered(sheet)?.isFiltered).toBe(true);
});

const undo = { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" };
test.each([["no undo", { ExcelApi: "1.15" }] as const, ["undo in one step", undo] as const])(
  "with %s a writing that fails after the filter has grown leaves it as it was",
  async (_, requirementSets) => {
    const { host, excel, sheet } = await openFiltered(false, { requirementSets });
    const before = dump(host.workbook);
    host.rules.refuse("RangeFormat.columnWidth", "GeneralException");
    await expect(run(excel, task, columns)).rejects.toMatchObject({ left: "untouched" });
    expect(differences(before, dump(host.workbook))).toEqual([]);
    expect(covered(sheet)).toEqual({ area: survey, isFiltered: false });
  },
);
