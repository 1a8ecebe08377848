import { parts } from "../../../src/core/layout/parts.ts";
import { summarizePlan, toggledParts } from "../../../src/ui/result/plan-summary.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { Pane } from "../../../src/ui/pane/pane.ts";
import { plan } from "../../../src/core/pipeline.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { sample } from "../sample.ts";

test("charts bring the tables with them, and go when the tables go", () => {
  expect(toggledParts(["columns"], "figures", true)).toEqual(["columns", "tables", "figures"]);
  expect(toggledParts(["columns", "tables", "figures"], "tables", false)).toEqual(["columns"]);
  expect(toggledParts(["columns", "tables", "figures"], "figures", false)).toEqual(["columns", "tables"]);
});

test("a dry run tells where the columns go and which sheets are new, and after the run which are written anew", async () => {
  const pane = new Pane(new MemoryHost(await sample(), { language: "nb", theme: "light" }));
  const summary = () => {
    const { outcome } = pane.store.value;
    if (!outcome) throw new Error("nothing read");
    const log = { programVersion: "1", time: "", source: "", language: "nb" };
    return summarizePlan(plan(outcome, { write: parts, texts: layoutTexts("nb"), log }).changes, outcome.sheets);
  };
  await pane.open();
  // The answers end in BT; the first free column is BU. Header in row 4, 422 municipalities below.
  expect(summary().parts.get("columns")).toMatchObject({ sheet: "Svar 2018", columns: 20, area: "BU4:CN426" });
  expect(summary().parts.get("tables")).toEqual({ kind: "sheet", name: "Tabeller", isNew: true });
  await pane.compute();
  expect(summary().parts.get("tables")).toEqual({ kind: "sheet", name: "Tabeller", isNew: false });
});
