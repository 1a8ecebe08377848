import { run } from "../../../src/run/run.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { waitForEvents } from "../../office-host/start-excel.ts";
import { dump, differences } from "./dump.ts";
import { excels, opened, runOnce, undisturbed, type ExcelKind } from "./matrix.ts";
import { openUnits, task, writing } from "./sample.ts";

afterEach(waitForEvents);

const kinds = Object.keys(excels) as readonly ExcelKind[]; // the keys of a constant

/** Where Excel fails at colour rules of its own accord: at telling them, at clearing them, at making them. */
const aboutColors = [
  "ConditionalFormatCollection.load",
  "ConditionalFormat.load",
  "ConditionalFormatCollection.getItem",
  "ConditionalFormat.delete",
  "ConditionalFormatCollection.clearAll",
  "ConditionalFormatCollection.add",
];

describe.each(kinds)("Excel with %s", (kind) => {
  test.each(aboutColors)("that fails at %s has all results all the same, the first time and the second", async (member) => {
    for (const when of ["first", "second"] as const) {
      const { whole } = await undisturbed(kind, when);
      const host = await opened(kind, when);
      host.rules.refuse(member, "GeneralException");
      expect(await runOnce("andre")).toBeNull();
      const isRule = (line: string) => line.includes(": rule ");
      const plain = (lines: readonly string[]) => lines.filter((line) => !isRule(line));
      expect({ when, changed: differences(plain(whole), plain(dump(host.workbook))) }).toEqual({ when, changed: [] });
    }
  });

  test("colour rules do not pile up from one run to the next", async () => {
    const host = await opened(kind, "second");
    const rules = () => host.workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.length);
    const before = rules();
    expect(await runOnce("andre")).toBeNull();
    expect(rules()).toEqual(before);
  });
});

/** Merges two cells side by side in rows far below and right of all else. */
function mergeMany(host: OfficeHost, sheet: string, count: number): void {
  const { merges, tables } = host.workbook.sheet(sheet);
  tables.splice(0); // no cells of a table can be merged
  for (let index = 0; index < count; index++) merges.push({ row: 20 + index, column: 30, lastRow: 20 + index, lastColumn: 31 });
}

const asked = (host: OfficeHost) =>
  host.requests.filter(({ body }) => JSON.stringify(body.ObjectPaths).includes("GetMergedAreasOrNullObject")).length;

const attempt = () =>
  run(new OfficeWorkbook({ pauses: [0, 0] }), task, writing(["columns", "log"])).then(
    () => null,
    (error: unknown) => error,
  );

test.each(kinds)(
  "with %s, a sheet with more merged areas than Excel can tell does not keep the survey from being computed",
  async (kind) => {
    for (const sheet of ["Svar 2018", "Kodebok", "Oversikt"]) {
      const { host } = await openUnits(600, { requirementSets: excels[kind] });
      mergeMany(host, sheet, 560);
      expect(await attempt()).toBeNull();
      expect(host.workbook.sheet("Svar 2018").cells.at(3, 72)?.value).toBe("IKT-strategi: antall områder");
      expect(asked(host)).toBeLessThan(8);
    }
  },
);

test("of more merged areas than Excel tells at once all are found", async () => {
  const { host, excel } = await openUnits(600, { requirementSets: excels["no undo"] });
  mergeMany(host, "Svar 2018", 560);
  await excel.sheets();
  const { merges } = await excel.read("Svar 2018");
  const all = host.workbook.sheet("Svar 2018").merges;
  expect(all.length).toBeGreaterThanOrEqual(560);
  expect(merges).toHaveLength(all.length);
});

test("merged areas are asked for on the sheet that is wanted alone, and those that Excel can undo keep their undo where no heading can be merged", async () => {
  const { host, excel } = await openUnits(5, { requirementSets: excels["undo in one step"] });
  host.rules.undo.user("typed");
  await excel.sheets();
  await excel.read("Svar 2018", 30);
  expect(host.rules.undo.records).toHaveLength(1);
  expect(asked(host)).toBe(0);
});
