import { layout } from "../../../src/core/layout/layout.ts";
import { type LayoutInput } from "../../../src/core/layout/outputs.ts";
import { partNamed, partNames, parts, type Part } from "../../../src/core/layout/parts.ts";
import type { SheetInfo } from "../../../src/core/sheet/sheet.ts";
import type { Change, PutSheet } from "../../../src/core/sheet/change.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { input } from "./small-survey.ts";

const kindAndId = (change: Change) => (change.kind === "putSheet" ? `sheet ${change.name}` : change.kind);
const written = (write: readonly Part[]) => [...new Set(layout({ ...input, write }).changes.map(kindAndId))];
const sheetsOf = (one: LayoutInput) => layout(one).changes.filter((change): change is PutSheet => change.kind === "putSheet");

test("each part is written alone or with the others, and figures bring the tables they are linked to", () => {
  expect(written(input.write)).toEqual(["putColumns", "putName", "sheet Tabeller", "sheet Figurer", "sheet Merknader", "sheet Logg"]);
  expect(written(["figures"])).toEqual(["sheet Tabeller", "sheet Figurer"]);
  expect(written(["columns"])).toEqual(["putColumns", "putName"]);
  expect(written(["log"])).toEqual(["sheet Logg"]);
  expect(written([])).toEqual([]);
});

test("the same input gives the same changes", () => {
  expect(layout(input)).toEqual(layout(input));
});

const user = (name: string): SheetInfo => ({ name, visible: true, ownId: null });

test("a sheet of the user's keeps its name, ours takes another, and a remark says so in the list too", () => {
  const one = { ...input, sheets: [user("Svar"), user("TABELLER"), user("Tabeller (indikatorer)")] };
  expect(sheetsOf(one).map(({ name }) => name)).toEqual(["Tabeller (indikatorer 2)", "Figurer", "Merknader", "Logg"]);
  const remark = { code: "own_sheet_name_taken", severity: "remark", place: null, wanted: "Tabeller", used: "Tabeller (indikatorer 2)" };
  expect(layout(one).issues).toEqual([remark]);
  const remarks = sheetsOf(one).find(({ id }) => id === "merknader");
  expect(JSON.stringify(remarks?.rows)).toContain("Et annet ark heter allerede «Tabeller»");
});

test("at the second run our sheets are found by id, renamed or not, and the same is said", () => {
  const first = { ...input, sheets: [user("Svar"), user("Tabeller")] };
  const ours = sheetsOf(first).map(({ id, name }): SheetInfo => ({ name, visible: true, ownId: id }));
  expect(layout({ ...first, sheets: [...first.sheets, ...ours] })).toEqual(layout(first));
  const renamed = { ...input, sheets: [user("Svar"), { name: "Mine tabeller", visible: true, ownId: "tabeller" }] };
  expect(sheetsOf(renamed)[0]?.name).toBe("Mine tabeller");
  expect(layout(renamed).issues).toEqual([]);
});

test("charts are linked to the sheet the tables really stand in", () => {
  const one = { ...input, sheets: [user("Svar"), user("Tabeller")] };
  const charts = sheetsOf(one).flatMap((sheet) => sheet.charts);
  expect(new Set(charts.flatMap(({ categories, series }) => [categories.sheet, ...series.map(({ values }) => values.sheet)]))).toEqual(
    new Set(["Tabeller (indikatorer)"]),
  );
});

test("in English the sheets have English names, and the columns keep their heads", () => {
  const english = { ...input, texts: layoutTexts("en") };
  expect(sheetsOf(english).map(({ name }) => name)).toEqual(["Tables", "Figures", "Notes", "Log"]);
  expect(layout(english).changes[0]).toEqual(layout(input).changes[0]);
});

test("the name on the command line is the sheet's id, and every part has words in both languages", () => {
  expect(partNames).toEqual(["kolonner", "tabeller", "figurer", "kart", "merknader", "logg", "metode"]);
  expect(sheetsOf(input).map(({ id }) => partNamed(id))).toEqual(["tables", "figures", "remarks", "log"]);
  expect(partNamed("diagrammer")).toBeUndefined();
  for (const language of ["nb", "en"] as const)
    for (const part of parts) expect(Object.values(layoutTexts(language).part[part])).not.toContain("");
});
