import { findSurvey } from "../../../src/core/match/find-survey.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { rulesOfItems } from "./rules-of-items.ts";
import { allLabels, answerRow, itemIds, labelOf, sheetOf, ssb2018 } from "../surveys.ts";

const named = (name: string, rows: readonly (readonly Cell[])[]): Sheet => sheetOf(rows, { name });
const survey = (name: string) => named(name, [["Undersøkelsen"], [], allLabels, answerRow("0101"), answerRow("0104")]);
const notes = named("Les meg", [["Dette er svarene fra undersøkelsen."], ["Robotisering ble lagt til i 2018."]]);
const codeList = named("Kodebok", [
  ["Kode", "Spørsmål", "Gyldige svar"],
  ...itemIds.map((id) => [id, labelOf.get(id) ?? "", "Ja; Nei; Vet ikke"]),
]);
const find = (sheets: readonly Sheet[], wanted: string | null = null, hidden: readonly string[] = []) =>
  findSurvey(sheets, ssb2018, wanted, new Set(hidden));

test("the survey is the sheet whose header names most items, wherever it stands", () => {
  expect(find([notes, codeList, survey("Data")])).toEqual({ sheet: "Data", issues: [] });
  expect(find([survey("Data"), codeList, notes])).toEqual({ sheet: "Data", issues: [] });
});

test("a sheet with a few of the items is not as good as the survey", () => {
  const few = named("Utvalg", [["Knr", ...itemIds.slice(0, 20)], ["0101"]]);
  expect(find([few, survey("Data")])).toEqual({ sheet: "Data", issues: [] });
});

test("two sheets that are equally good are an issue, and none is chosen", () => {
  expect(find([survey("2018"), notes, survey("2018 (2)")])).toEqual({
    sheet: null,
    issues: [{ code: "survey_ambiguous", severity: "error", place: null, candidates: ["2018", "2018 (2)"] }],
  });
});

test("sheets that are equally good are told of in tab order, however wide they are", () => {
  const wider = named("Bred", [[...allLabels, "Merknad", "Saksbehandler", "Dato"], answerRow("0101")]);
  const issues = [{ code: "survey_ambiguous", severity: "error", place: null, candidates: ["Smal", "Bred", "Kopi"] }];
  expect(find([survey("Smal"), notes, wider, codeList, survey("Kopi")])).toEqual({ sheet: null, issues });
});

test("a summary without unit numbers is not as good as the survey", () => {
  expect(
    find([
      named("Andeler", [
        ["", ...itemIds],
        ["Andel ja", ...itemIds.map(() => 50)],
      ]),
      survey("Data"),
    ]),
  ).toMatchObject({ sheet: "Data" });
});

test("a visible sheet goes before its hidden copy; a hidden sheet alone is used and told", () => {
  expect(find([survey("Kopi"), survey("Data")], null, ["Kopi"])).toEqual({ sheet: "Data", issues: [] });
  const place = { sheet: "Data", row: 0, column: 0 };
  expect(find([notes, survey("Data")], null, ["Data"])).toEqual({
    sheet: "Data",
    issues: [{ code: "hidden_sheet", severity: "remark", place }],
  });
});

test("where no sheet is the survey, the best is named with what it has", () => {
  const poor = named("Ark2", [
    ["Knr", "strategi", "strategi_01"],
    ["0101", "Ja", "Ja"],
  ]);
  expect(find([notes, poor])).toEqual({
    sheet: null,
    issues: [
      { code: "survey_not_found", severity: "error", place: null, sheets: ["Les meg", "Ark2"], bestSheet: "Ark2", found: 2, items: 68 },
    ],
  });
  expect(find([])).toMatchObject({ sheet: null, issues: [{ code: "survey_not_found", bestSheet: null, found: 0 }] });
});

test("a survey with list columns for its blocks is found", () => {
  const header = ["Kommunenummer", "strategi", "Hva omfatter strategien?", "sky", "Skytjenester: områder"];
  expect(find([notes, named("Form1", [header, ["0101", "Ja", "Robotisering;Grønn IKT", "Ja", "Back-up;"]])])).toMatchObject({
    sheet: "Form1",
  });
});

test("a sheet asked for is taken as it is, whatever case it is written in", () => {
  expect(find([survey("Data"), notes], "les meg ")).toEqual({ sheet: "Les meg", issues: [] });
  expect(find([survey("Data"), survey("Data 2")], "Data 2")).toEqual({ sheet: "Data 2", issues: [] });
});

test("a sheet asked for that is not there, or is empty, is an issue", () => {
  expect(find([survey("Data"), notes], "Ark1")).toEqual({
    sheet: null,
    issues: [{ code: "sheet_missing", severity: "error", place: null, sheet: "Ark1", sheets: ["Data", "Les meg"] }],
  });
  expect(find([survey("Data"), named("Tom", [])], "Tom")).toMatchObject({
    sheet: null,
    issues: [{ code: "sheet_empty", place: { sheet: "Tom" } }],
  });
});

describe("how many columns tell", () => {
  const few = (name: string, items: number) => named(name, [["Knr", ...itemIds.slice(0, items)], ["0101"]]);

  test("four recognised columns make a survey, three do not", () => {
    expect(find([few("Data", 4)])).toEqual({ sheet: "Data", issues: [] });
    expect(find([few("Data", 3)])).toEqual({
      sheet: null,
      issues: [{ code: "survey_not_found", severity: "error", place: null, sheets: ["Data"], bestSheet: "Data", found: 3, items: 68 }],
    });
  });

  test("a rule set with fewer items than four needs all of them", () => {
    const rules = rulesOfItems([{ id: "felt", label: "Sykkelfelt" }, { id: "skilt", label: "Skilting" }]); // prettier-ignore
    const sheet = (headers: readonly string[]) => [named("Data", [headers, ["01", "Ja"]])];
    expect(findSurvey(sheet(["nummer", "Sykkelfelt", "Skilting"]), rules, null).sheet).toBe("Data");
    expect(findSurvey(sheet(["nummer", "Sykkelfelt"]), rules, null).sheet).toBeNull();
  });

  test("a block that one column can list needs one column, not one for each of its items", () => {
    const rules = rulesOfItems(
      [
        { id: "skilt", label: "Skilting" },
        { id: "bro", label: "Gangbro" },
        { id: "lys", label: "Lyskryss" },
        { id: "plan", label: "Har byen en plan?" },
        { id: "mal", label: "Har byen et mål?" },
      ],
      { Sykkel: ["skilt", "bro", "lys"] },
    );
    const sheet = named("Svar", [
      ["Nummer", "Sykkel", "Har byen en plan?", "Har byen et mål?"],
      ["01", "Skilting;Gangbro", "Ja", "Nei"],
    ]);
    expect(findSurvey([sheet], rules, null)).toEqual({ sheet: "Svar", issues: [] });
  });

  test("a second sheet is as good with nine in ten of the best sheet's columns, and not with fewer", () => {
    expect(itemIds).toHaveLength(68); // of which nine in ten are 61.2
    expect(find([survey("Data"), few("Utvalg", 62)])).toMatchObject({ sheet: null, issues: [{ candidates: ["Data", "Utvalg"] }] });
    expect(find([survey("Data"), few("Utvalg", 61)])).toEqual({ sheet: "Data", issues: [] });
    expect(find([few("Utvalg", 61), survey("Data")])).toEqual({ sheet: "Data", issues: [] });
  });
});
