import { readFileSync } from "node:fs";
import { hostProblemText } from "../../src/messages/pane/ui-language.ts";
import { bootOffice } from "../office-host/boot-office.ts";
import { callCodes, wholeCodes } from "../office-host/error-codes.ts";
import { transportCodes } from "../office-host/faults.ts";
import { fileToInsert, readXlsx, workbookFromSheets, type SheetContent } from "../office-host/import-workbook.ts";
import type { HostFile } from "../office-host/model/host-workbook.ts";
import { OfficeHost, type HostOptions } from "../office-host/office-host.ts";
import { differences, dump } from "../workbook/office/dump.ts";
import { excels, type ExcelKind } from "../workbook/office/matrix.ts";
import { openedAddIn, takeFailures, withoutPauses } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

/** What the add-in's server has under that name: the build puts this file there. */
const file = readFileSync("assets/eksempel-2018-ark.xlsx");
const whole = readFileSync("assets/eksempel-2018.xlsx");
let [served, servedWhole]: HostFile[] = [];
beforeAll(async () => {
  [served, servedWhole] = [fileToInsert(await readXlsx(file)), fileToInsert(await readXlsx(whole))];
});

const sampleSheets = ["Les meg", "Svar 2018", "Kodebok", "Svarlister", "Oversikt"];
const kinds = Object.keys(excels) as readonly ExcelKind[]; // the keys of a constant

/** Excel with the add-in in it, whose server answers so; an empty workbook unless sheets are given. */
async function start(options: HostOptions, sheets: readonly SheetContent[] = [], response: () => Promise<Response> = ok) {
  const workbook = workbookFromSheets(...sheets);
  if (served) workbook.files.set(file.toString("base64"), served);
  if (servedWhole) workbook.files.set(whole.toString("base64"), servedWhole);
  const host = new OfficeHost(workbook, options);
  await bootOffice(host);
  Object.assign(globalThis, { fetch: (name: string) => (name === "eksempel-2018.xlsx" ? response() : Promise.reject(new Error(name))) });
  return { host, workbook, addIn: await openedAddIn(host) };
}

const ok = () => Promise.resolve(new Response(new Uint8Array(file)));

type AddIn = Awaited<ReturnType<typeof start>>["addIn"];

/** What the pane says of the problem, and how the workbook was left; null for none. */
function told({ state }: AddIn): readonly [string, string] | null {
  const { problem } = state();
  return problem?.kind === "host" ? [hostProblemText(problem.cause.facts, "nb"), problem.cause.left] : null;
}

test.each(kinds)("in an Excel with %s the sample's sheets come last, and can be computed", async (kind) => {
  const { host, workbook, addIn } = await start({ requirementSets: excels[kind] });
  await addIn.pane.insertSample();
  expect(told(addIn)).toBeNull();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Ark1", ...sampleSheets]);
  expect(addIn.state()).toMatchObject({ isEmpty: false, outcome: { sheet: { name: "Svar 2018" } } });
  expect(host.rules.undo.records).toEqual([]); // Excel can undo nothing of it, nor of what was before
  await addIn.press("recompute");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written", units: 422, unknown: 45 } });
});

test("an Excel on the web takes the sheets too: there is nothing in them that it does not insert", async () => {
  const { workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.17" }, insertsPlainSheetsOnly: true });
  await addIn.pane.insertSample();
  expect(told(addIn)).toBeNull();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Ark1", ...sampleSheets]);
});

test("a file with charts, notes or PivotTables would be refused there, and that is told", async () => {
  const rich = () => Promise.resolve(new Response(new Uint8Array(whole)));
  const { workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.17" }, insertsPlainSheetsOnly: true }, [], rich);
  const before = dump(workbook);
  await addIn.pane.insertSample();
  expect(told(addIn)?.[0]).toMatch(/^Denne versjonen av Excel kan ikke gjøre det/);
  expect(differences(before, dump(workbook))).toEqual([]);
});

test("an Excel that cannot insert sheets opens the sample as a workbook of its own", async () => {
  const { workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.12" } });
  const before = dump(workbook);
  await addIn.pane.insertSample();
  expect(told(addIn)).toBeNull();
  expect(workbook.opened).toEqual([served]);
  expect(differences(before, dump(workbook))).toEqual([]);
});

test("sheets, tables and names of the user's stay as they are where the sample has the same", async () => {
  const own = ["Les meg", "Svar 2018", "OVERSIKT"].map((name) => ({ name, rows: [["Mitt"]] }));
  const { workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.15" } }, own);
  workbook.addTable(workbook.sheet("Les meg").range({ row: 0, column: 3, lastRow: 1, lastColumn: 3 }), "tblSvar");
  workbook.names.add("svar_grad", "=1+1", "min");
  const before = dump(workbook);
  const gone = () => differences(before, dump(workbook)).filter((line) => line.startsWith("- "));
  await addIn.pane.insertSample();
  expect(told(addIn)).toBeNull();
  expect(gone()).toEqual([]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    ...own.map(({ name }) => name),
    "Les meg (2)",
    "Svar 2018 (2)",
    "Kodebok",
    "Svarlister",
    "Oversikt (2)",
  ]);
  expect(addIn.state().outcome?.sheet?.name).toBe("Svar 2018 (2)");
  await addIn.press("recompute");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written", units: 422 } });
  expect(gone()).toEqual([]);
});

test.each(["1.12", "1.15"])(
  "with ExcelApi %s, every error that Excel can answer is told in words, and nothing is inserted",
  async (version) => {
    const { host, workbook, addIn } = await start({ requirementSets: { ExcelApi: version } });
    const before = dump(workbook);
    const requests = version === "1.12" ? [1] : [1, 2];
    for (const request of requests)
      for (const code of callCodes) {
        if (request < requests.length && isPassing(code)) continue;
        host.resetRequests();
        host.failAt(request, code, { action: 0 });
        await withoutPauses(() => addIn.pane.insertSample());
        expect({ code, told: told(addIn) }).toEqual({ code, told: [words, "untouched"] });
        expect({ code, changed: differences(before, dump(workbook)), opened: workbook.opened }).toEqual({ code, changed: [], opened: [] });
        addIn.pane.dismiss();
      }
    host.resetRequests();
    await addIn.pane.insertSample();
    expect(told(addIn)).toBeNull();
  },
);

/** Excel was too busy to take it: what only reads is asked again. */
const isPassing = (code: string | number) =>
  ["ActivityLimitReached", "ServiceNotAvailable", String(transportCodes.activityLimitReached)].includes(String(code));

/** A sentence or more, each with one full stop. */
const words = expect.stringMatching(/^[A-ZÆØÅ](?!.*\.\.).*\.$/) as string;

test.each(wholeCodes)("a request that fails whole with %d is told in words, and nothing is inserted", async (code) => {
  const { host, workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.15" } });
  const before = dump(workbook);
  for (const request of isPassing(code) ? [2] : [1, 2]) {
    host.resetRequests();
    host.failAt(request, code, { isApplied: false });
    await withoutPauses(() => addIn.pane.insertSample());
    expect({ request, told: told(addIn) }).toEqual({ request, told: [words, "untouched"] });
    expect({ request, changed: differences(before, dump(workbook)) }).toEqual({ request, changed: [] });
    addIn.pane.dismiss();
  }
});

test("an answer that is lost, or an error though all was inserted, is no failure; where Excel is silent after it, nothing is promised", async () => {
  const { host, workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.15" } });
  host.failAt(2, transportCodes.internalError, { isApplied: true });
  await addIn.pane.insertSample();
  expect(told(addIn)).toBeNull();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Ark1", ...sampleSheets]);
  host.resetRequests();
  host.failAt(2, transportCodes.internalError, { isApplied: true });
  host.failAt(3, transportCodes.internalError);
  await addIn.pane.insertSample();
  expect(told(addIn)).toEqual([words, "unknown"]);
});

test("a workbook that is protected against new sheets is told as that", async () => {
  const { workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.15" } });
  workbook.isStructureProtected = true;
  await addIn.pane.insertSample();
  expect(told(addIn)?.[0]).toMatch(/^Arbeidsboken er beskyttet mot nye ark\./);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Ark1"]);
});

test("a file that is gone, or cannot be reached, is told by its name", async () => {
  for (const response of [() => Promise.resolve(new Response("", { status: 404 })), () => Promise.reject(new TypeError("no network"))]) {
    const { workbook, addIn } = await start({ requirementSets: { ExcelApi: "1.15" } }, [], response);
    await addIn.pane.insertSample();
    expect(told(addIn)).toEqual(["Filen «eksempel-2018.xlsx» kunne ikke leses. Prøv igjen, eller velg en annen fil.", "untouched"]);
    expect(workbook.sheets).toHaveLength(1);
  }
});
