import type { Change } from "../../../../src/core/sheet/change.ts";
import { run } from "../../../../src/run/run.ts";
import type { Workbook } from "../../../../src/workbook/workbook.ts";
import { openUnits, task, writing } from "../sample.ts";

test("a series is called by no more of its name than Excel takes, cut between whole characters", async () => {
  const { host, excel } = await openUnits(12);
  const long = `${"Ja, i svært stor grad ".repeat(11)}123456789012📊og mer`;
  expect(long.indexOf("📊")).toBe(254);
  const withLongNames = (change: Change): Change =>
    change.kind !== "putSheet"
      ? change
      : {
          ...change,
          charts: change.charts.map((chart) => ({
            ...chart,
            series: chart.series.map((series) => ({ ...series, name: { ...series.name, values: [long] } })),
          })),
        };
  const workbook: Workbook = {
    sheets: () => excel.sheets(),
    read: (...asked) => excel.read(...asked),
    formulas: (...asked) => excel.formulas(...asked),
    notes: (sheet) => excel.notes(sheet),
    apply: (changes, watch) => excel.apply(changes.map(withLongNames), watch),
  };
  await run(workbook, task, writing(["tables", "figures"]));
  const names = host.workbook.sheet("Figurer").charts.flatMap(({ series }) => series.map(({ name }) => name));
  expect(new Set(names)).toEqual(new Set([long.slice(0, 254)]));
});
