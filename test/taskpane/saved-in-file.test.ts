import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ExcelHost } from "../../src/taskpane/excel-host.ts";
import { freshness } from "../../src/ui/pane/state/freshness.ts";
import { Pane } from "../../src/ui/pane/pane.ts";
import { newWorld, type World } from "../cli/program.ts";
import { bootOffice } from "../office-host/boot-office.ts";
import { readXlsx, workbookFromXlsx } from "../office-host/import-workbook.ts";
import { writeValues } from "../office-host/model/write.ts";
import { OfficeHost } from "../office-host/office-host.ts";

let world: World;
let written: Uint8Array;
const failures: unknown[] = [];
// The library takes the page's globals over when it starts, so the command line goes first.
beforeAll(async () => {
  world = newWorld();
  await world.run("beregn", "svar.xlsx", "--grenser", "beregnet", "--ut", "ut.xlsx");
  written = world.read("ut.xlsx");
});
afterAll(() => {
  world.remove();
});

test("Excel opens what the command line has written as computed, by the same rules, until an answer is another", async () => {
  const host = new OfficeHost(workbookFromXlsx(await readXlsx(written)), { requirementSets: { ExcelApi: "1.15" } });
  await bootOffice(host);
  Object.assign(globalThis, { matchMedia: () => new EventTarget() }); // an Excel without a theme asks the browser
  const pane = new Pane(new ExcelHost((error) => failures.push(error)));
  await pane.open();
  const { value } = pane.store;
  expect([value.saved.options.cutPointMode, value.outcome?.assessment?.cutPointMode, freshness(value)]).toEqual([
    "recomputed",
    "recomputed",
    "fresh",
  ]);
  const answer = { row: 4, column: 5, lastRow: 4, lastColumn: 5 };
  const sheet = host.workbook.sheet("Svar 2018");
  writeValues(sheet.range(answer), "Nei");
  await pane.check();
  expect(freshness(pane.store.value)).toBe("answersChanged");
  writeValues(sheet.range(answer), "Ja");
  await pane.check();
  expect(freshness(pane.store.value)).toBe("fresh");
  expect(failures).toEqual([]);
});
