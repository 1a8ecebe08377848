import { describedFunctions } from "../../src/cell-functions/described.ts";
import { namedFunction } from "../../src/core/functions/named-functions.ts";
import { prefixInForce } from "../../src/taskpane/function-prefix.ts";
import { environments } from "../../scripts/manifest/environments.ts";
import { manifest } from "../../scripts/manifest/manifest.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { startExcel } from "../office-host/start-excel.ts";
import { loadAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

const all = describedFunctions.map(({ name }) => name);

/** Excel with the add-in of a build whose functions have this prefix. */
async function start(namespace: string | null) {
  const { host } = await startExcel([{ name: "Ark1", rows: [[1, 2]] }]);
  Object.assign(globalThis, { location: { search: namespace === null ? "" : `?namespace=${namespace}&_host_Info=excel` } });
  return { host, addIn: loadAddIn(host) };
}

const formulaOf = (host: OfficeHost, name: string) => host.workbook.names.find(name)?.formula ?? null;

test("each function gets a name that calls it with its prefix, and its description; made twice they are the same", async () => {
  const { host, addIn } = await start("DIGI_TEST");
  for (let times = 1; times <= 2; times++) {
    await addIn.pane.nameFunctions("make");
    expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "named", names: all, spared: [] } });
    expect(host.workbook.names.items.map(({ name }) => name)).toEqual(all);
    for (const one of describedFunctions) expect(formulaOf(host, one.name)).toBe(namedFunction(one, "DIGI_TEST"));
  }
  expect(host.workbook.names.find("PRIORITERING")?.comment).toMatch(/^Graden av digital prioritering/);
});

test("names of another build get the prefix of this one", async () => {
  const { host, addIn } = await start("DIGI_NY");
  for (const one of describedFunctions) host.workbook.names.add(one.name, namedFunction(one, "DIGI_GAMMEL"), "");
  await addIn.pane.nameFunctions("make");
  for (const one of describedFunctions) expect(formulaOf(host, one.name)).toBe(namedFunction(one, "DIGI_NY"));
});

test("a user's own name of that word is spared when names are made and when they are taken away, and is told", async () => {
  const { host, addIn } = await start("DIGI_TEST");
  host.workbook.names.add("prioritering", "=LAMBDA(x,x*2)", "min egen");
  host.workbook.names.add("Svar", "=Ark1!$A$1", "");
  await addIn.pane.nameFunctions("make");
  expect(addIn.state().notice).toMatchObject({ kind: "named", spared: ["PRIORITERING"] });
  expect(formulaOf(host, "PRIORITERING")).toBe("=LAMBDA(x,x*2)");
  await addIn.pane.nameFunctions("remove");
  expect(addIn.state().notice).toEqual({ kind: "unnamed", names: all.filter((name) => name !== "PRIORITERING"), spared: ["PRIORITERING"] });
  expect(host.workbook.names.items.map(({ name }) => name)).toEqual(["prioritering", "Svar"]);
  await addIn.pane.nameFunctions("remove");
  expect(addIn.state().notice).toMatchObject({ kind: "unnamed", names: [] });
});

test("calls through our names become values, and those of a user's own name of that word stay", async () => {
  const { host, addIn } = await start("DIGI_TEST");
  host.workbook.names.add("KOMPETANSE", "=LAMBDA(x,x*2)", "");
  await addIn.pane.nameFunctions("make");
  const { cells } = host.workbook.sheet("Ark1");
  const formulas = ["=PRIORITERING(A1,B1)", "=KOMPETANSE(A1)", "=DIGI_TEST.KOMPETANSE(A1,A1,A1)"];
  formulas.forEach((formula, row) => {
    cells.put(row + 3, 0, { value: row, formula });
  });
  await addIn.press("freeze");
  expect(addIn.state().notice).toEqual({ kind: "frozen", cells: 2, kept: [] });
  expect(formulas.map((_, row) => cells.at(row + 3, 0)?.formula ?? null)).toEqual([null, formulas[1], null]);
});

test("without a prefix there is nothing to name", async () => {
  const { addIn } = await start(null);
  expect(addIn.pane.host.functionNames).toBeNull();
  expect(prefixInForce({ search: "?namespace=CONTOSO" })).toBeNull();
  expect(prefixInForce({ search: "?namespace=DIGI_A(B)" })).toBeNull();
});

test("the manifest tells the page its prefix, in every address of the page alike", () => {
  const made = manifest({ environment: environments.test, baseUrl: "https://example.com/", version: "1.0.0" });
  const pages = [...made.matchAll(/https:\/\/example\.com\/taskpane\.html[^"]*/g)].map(([page]) => page);
  expect(new Set(pages)).toEqual(new Set(["https://example.com/taskpane.html?namespace=DIGI_TEST"]));
  expect(prefixInForce(new URL(pages[0] ?? ""))).toBe("DIGI_TEST");
  expect(manifest({ environment: environments.production, baseUrl: "https://example.com/", version: "1.0.0" })).not.toContain("?namespace");
});
