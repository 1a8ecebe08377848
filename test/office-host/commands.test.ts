import { startExcel } from "./start-excel.ts";

test("a command of the ribbon reaches its function, which says when it has ended", async () => {
  const { host, Excel, Office } = await startExcel([{ name: "Svar", rows: [["Kommune"]] }]);
  Office.actions.associate("recompute", (event: Office.AddinCommands.Event) => {
    void Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Svar").getRange("A1").values = [["Beregnet"]];
      await context.sync();
      event.completed();
    });
  });
  await host.runCommand("recompute");
  expect(host.workbook.sheet("Svar").cells.at(0, 0)?.value).toBe("Beregnet");
  expect(host.completedCommands).toHaveLength(1);
});

test("a command can show the task pane", async () => {
  const { host, Office } = await startExcel([]);
  host.services.runtimeState = "Background";
  Office.actions.associate("explain", (event: Office.AddinCommands.Event) => {
    void Office.addin.showAsTaskpane().then(() => {
      event.completed();
    });
  });
  await host.runCommand("explain");
  expect(host.services.runtimeState).toBe("Visible");
});
