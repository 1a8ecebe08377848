import { issueText } from "../../src/messages/issues/issue-language.ts";
import { uiTexts } from "../../src/messages/pane/ui-language.ts";
import { strategi } from "../../src/cell-functions/functions.ts";
import { openSample } from "../workbook/office/sample.ts";
import { differences, dump } from "../workbook/office/dump.ts";
import { CustomFunctionEngine } from "../office-host/custom-functions/engine.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { writeFormulas, writeValues } from "../office-host/model/write.ts";
import { startExcel } from "../office-host/start-excel.ts";
import { freezeTexts } from "../../src/messages/freeze/freeze-language.ts";
import { loadAddIn, openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

const { frame } = uiTexts("nb");
const survey = "Svar 2018";
const cell = (host: OfficeHost, row: number, column: number, sheet = survey) =>
  host.workbook.sheet(sheet).range({ row, column, lastRow: row, lastColumn: column });

/** A user who has chosen a cell. */
async function choose(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** What the findings say, in Norwegian. */
const findings = ({ state }: ReturnType<typeof loadAddIn>) =>
  (state().outcome?.issues ?? []).map((issue) => issueText(issue, "nb", "pane"));

const withoutSurvey = [
  {
    name: "Budsjett",
    rows: [
      ["Post", "Beløp"],
      ["Lønn", 100],
    ],
  },
];

describe("Beregn på nytt", () => {
  test("shows the pane with what was computed and where it stands, also when nothing has changed", async () => {
    const { host } = await openSample();
    const addIn = loadAddIn(host);
    const computed = async () => {
      await addIn.press("recompute");
      expect(addIn.isShown()).toBe(true);
      expect(addIn.state()).toMatchObject({ section: "result", problem: null, work: null });
      expect(addIn.state().notice).toEqual({
        kind: "written",
        units: 422,
        unknown: 45,
        errors: 0,
        sheets: ["Tabeller", "Figurer", "Kart", "Merknader", "Logg"],
      });
    };
    await computed();
    await computed();
    expect(frame.written("422 kommuner", { units: 422, unknown: 45, sheets: ["Logg"] })).toBe(
      "Beregnet 422 kommuner; 45 er «Ukjent». Arket «Logg» er oppdatert.",
    );
  });

  test("in a workbook without a survey shows what was looked for, and writes nothing", async () => {
    const { host } = await startExcel(withoutSurvey);
    const before = dump(host.workbook);
    const addIn = loadAddIn(host);
    await addIn.press("recompute");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state()).toMatchObject({ section: "check", notice: null, isEmpty: false });
    expect(findings(addIn)).toEqual([expect.stringMatching(/^Fant ikke/)]);
    expect(differences(before, dump(host.workbook))).toEqual([]);
  });

  test("in an empty workbook shows where to begin: the sample is offered", async () => {
    const { host } = await startExcel([]);
    const addIn = loadAddIn(host);
    await addIn.press("recompute");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state()).toMatchObject({ section: "data", isEmpty: true });
  });

  test("with an answer that is none computes the rest, and the finding is counted with its cell", async () => {
    const { host } = await openSample();
    writeValues(cell(host, 4, 5), "Jaa");
    const addIn = loadAddIn(host);
    await addIn.press("recompute");
    expect(addIn.state().notice).toMatchObject({ kind: "written", units: 422 });
    expect(addIn.state().outcome?.issues.filter(({ severity }) => severity === "error")).toHaveLength(1);
    expect(findings(addIn)).toContainEqual(
      expect.stringMatching(/^Rad 5 .*svaret «Jaa» er ukjent\. Mente du «Ja»\? Gyldige svar: Ja, Nei, Vet ikke\.$/),
    );
  });

  test("follows what was chosen in the workbook before, though the pane was never opened", async () => {
    const { host } = await openSample();
    const { pane } = await openedAddIn(host);
    await pane.setOptions({ write: ["columns"], cutPointMode: "recomputed" });
    const again = loadAddIn(host); // the page is loaded anew, as when the file is opened the next day
    await again.press("recompute");
    expect(again.state().outcome?.assessment?.cutPointMode).toBe("recomputed");
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Les meg", survey, "Kodebok", "Svarlister", "Oversikt", "Pivot"]);
    expect(host.workbook.xmlParts).toHaveLength(1);
    expect(host.workbook.xmlParts[0]?.xml).toContain('"write":["columns"]');
  });
});

describe("Kontroller svar", () => {
  test("shows the pane with the findings, and writes nothing", async () => {
    const { host } = await openSample();
    writeValues(cell(host, 4, 5), "Jaa");
    const before = dump(host.workbook);
    const addIn = loadAddIn(host);
    await addIn.press("check");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state().section).toBe("check");
    expect(findings(addIn)).toContainEqual(expect.stringContaining("svaret «Jaa» er ukjent"));
    expect(differences(before, dump(host.workbook))).toEqual([]);
  });

  test("in a workbook without a survey says what was looked for", async () => {
    const { host } = await startExcel(withoutSurvey);
    const addIn = loadAddIn(host);
    await addIn.press("check");
    expect(addIn.isShown()).toBe(true);
    expect(findings(addIn)).toEqual([expect.stringMatching(/^Fant ikke/)]);
  });
});

const metadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "STRATEGI",
      name: "STRATEGI",
      parameters: [
        { name: "harStrategi", type: "any", dimensionality: "matrix" },
        { name: "områder", type: "any", dimensionality: "matrix" },
        { name: "vis", type: "string", optional: true },
      ],
      result: { dimensionality: "matrix" },
    },
  ],
};

describe("Frys til verdier", () => {
  test("turns formulas and what they fill into values, and tells how many", async () => {
    const { host } = await openSample();
    const addIn = await openedAddIn(host);
    const engine = new CustomFunctionEngine(host, metadata);
    CustomFunctions.associate("STRATEGI", strategi);
    writeFormulas(cell(host, 4, 80), "=STRATEGI(E5:E426,F5:R426)");
    await engine.calculated();
    const computed = host.workbook.sheet(survey).cells.at(4, 80)?.value;
    expect(computed).toBe(4);
    await addIn.press("freeze");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state().notice).toEqual({ kind: "frozen", cells: 422, kept: [] });
    expect(freezeTexts("nb").frozen(422, [])).toBe("422 celler er gjort om til verdier.");
    expect(host.workbook.sheet(survey).cells.at(4, 80)).toMatchObject({ value: computed, formula: null });
  });

  test("where no formula is ours says so, and changes nothing", async () => {
    const { host } = await startExcel(withoutSurvey);
    const before = dump(host.workbook);
    const addIn = loadAddIn(host);
    await addIn.press("freeze");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state().notice).toEqual({ kind: "frozen", cells: 0, kept: [] });
    expect(freezeTexts("nb").frozen(0, [])).toBe("Fant ingen av tilleggets formler.");
    expect(differences(before, dump(host.workbook))).toEqual([]);
  });

  test("on a protected sheet says how to open it, and changes nothing", async () => {
    const { host } = await openSample();
    const addIn = await openedAddIn(host);
    const engine = new CustomFunctionEngine(host, metadata);
    CustomFunctions.associate("STRATEGI", strategi);
    writeFormulas(cell(host, 4, 80), "=STRATEGI(E5:E426,F5:R426)");
    await engine.calculated();
    host.workbook.sheet(survey).protect({});
    const before = dump(host.workbook);
    await addIn.press("freeze");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state().problem).toMatchObject({ kind: "host", cause: { facts: { code: "sheet_protected" }, left: "untouched" } });
    expect(differences(before, dump(host.workbook))).toEqual([]);
  });
});

describe("Forklar verdien", () => {
  test("on an answer explains that unit and that indicator, also where the pane was never opened", async () => {
    const { host } = await openSample();
    await choose(survey, "G45");
    const addIn = loadAddIn(host);
    await addIn.press("explain");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state()).toMatchObject({ section: "explain", explained: { row: 44, subject: "strategi" } });
  });

  test("on one of our columns explains that result", async () => {
    const { host } = await openSample();
    const addIn = await openedAddIn(host);
    await addIn.press("recompute");
    const column = host.workbook.names.find("Indikator_aktivitet")?.formula ?? "";
    await choose(survey, `${/\$([A-Z]+)\$/.exec(column)?.[1] ?? ""}45`);
    await addIn.press("explain");
    expect(addIn.state()).toMatchObject({ section: "explain", explained: { row: 44, subject: "aktivitet" } });
  });

  test.each([
    ["another sheet", "Oversikt", "B2"],
    ["the header row", survey, "F4"],
    ["below the last unit", survey, "F900"],
  ])("on %s explains no unit, and asks for one", async (_, sheet, address) => {
    const { host } = await openSample();
    const addIn = await openedAddIn(host);
    await choose(survey, "G45");
    await addIn.press("explain");
    expect(addIn.state().explained.row).toBe(44);
    await choose(sheet, address);
    await addIn.press("explain");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state()).toMatchObject({ section: "explain", explained: { row: null } });
    expect(uiTexts("nb").explain.nothingChosen("kommune")).toBe("Søk fram en kommune, eller velg en celle i raden.");
  });

  test("in a workbook without a survey says that there is nothing to explain", async () => {
    const { host } = await startExcel(withoutSurvey);
    const addIn = loadAddIn(host);
    await addIn.press("explain");
    expect(addIn.isShown()).toBe(true);
    expect(addIn.state()).toMatchObject({ section: "explain", outcome: { assessment: null } });
    expect(uiTexts("nb").explain.needsData).toBe("Ingenting å forklare før svarene er funnet. Se Data og Kontroll.");
  });
});
