import { readSavedState } from "../../src/run/saved/read-saved-state.ts";
import { environments } from "../../scripts/manifest/environments.ts";
import { manifest } from "../../scripts/manifest/manifest.ts";
import { openSample } from "../workbook/office/sample.ts";
import { loadAddIn, takeFailures } from "./add-in.ts";

/** The sets and least versions that the manifest asks an Excel for. */
const asked = Object.fromEntries(
  [
    ...manifest({ environment: environments.production, baseUrl: "https://example.com/", version: "1.0.0" }).matchAll(
      /<Set Name="(\w+)" MinVersion="([\d.]+)"/g,
    ),
  ].map(([, set = "", version = ""]) => [set, version] as const),
);

test("everything works in an Excel that has the sets of the manifest and no more, and the library lets nothing newer pass", async () => {
  expect(asked).toEqual({ SharedRuntime: "1.1", ExcelApi: "1.12" });
  const { host } = await openSample({ requirementSets: asked });
  const addIn = loadAddIn(host);
  for (const command of ["recompute", "check", "explain", "freeze"] as const) {
    await addIn.press(command);
    expect({ command, problem: addIn.state().problem }).toEqual({ command, problem: null });
  }
  expect(readSavedState(await addIn.pane.host.loadState()).saved.written).not.toBeNull();
  expect(takeFailures()).toEqual([]);
  await Excel.run((context) => {
    const worksheet = context.workbook.worksheets.getItem("Svar 2018");
    expect(() => worksheet.getRange("A1").getMergedAreasOrNullObject()).toThrow(/ExcelApi.*1\.13/);
    expect(() => {
      worksheet.tables.getItem("tblSvar").resize("A1:B2");
    }).toThrow(/ExcelApi.*1\.13/);
    return Promise.resolve();
  });
});
