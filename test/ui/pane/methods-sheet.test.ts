import { Pane } from "../../../src/ui/pane/pane.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { sample } from "../sample.ts";

test("the methods sheet is written where it is chosen, and the choice is saved with the workbook", async () => {
  const host = new MemoryHost(await sample(), { language: "nb", theme: "light" });
  const pane = new Pane(host);
  await pane.open();
  expect(pane.store.value.saved.options.write).not.toContain("methods");
  await pane.compute();
  expect((await host.workbook.sheets()).map(({ ownId }) => ownId)).not.toContain("metode");
  await pane.setOptions({ write: ["methods"] });
  await pane.compute();
  expect(pane.store.value.problem).toBeNull();
  expect(pane.store.value.notice).toMatchObject({ kind: "written" });
  const { cells } = await host.workbook.read("Metode");
  expect(cells.flat()).toContain("Avvik fra de publiserte reglene");
  const again = new Pane(host);
  await again.open();
  expect(again.store.value.saved.options.write).toEqual(["methods"]);
});
