import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { Refusal, type RefusalReason } from "../../src/core/issues/refusal.ts";
import { sheetOfRecords } from "../../src/core/units/register-file.ts";
import { issueText } from "../../src/messages/issues/issue-language.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { MemoryWorkbook } from "../../src/workbook/memory/memory.ts";
import { smallRules } from "../core/small-survey.ts";

const COLUMNS = [
  { id: "nummer", role: "id", label: "Nøkkel", aliases: [] },
  { id: "navn", role: "name", label: "By", aliases: [] },
  { id: "region", role: "category", label: "Region", aliases: [] },
  { id: "folk", role: "number", label: "Innbyggere", aliases: ["Folketall"] },
];
const UNITS: Cell[][] = [
  ["Byene i undersøkelsen"],
  ["Nøkkel", "By", "Alias", "Region", "Folketall"],
  ["V-1", "Vika", "Vik; Vigen", "Sør", 1000],
  ["V-2", "Nes", null, "Sør", "2 000"],
  ["V-10", "Nes", null, "Nord", 3000],
  ["V-11", "Li", null, "Nord", null],
];
const HEADINGS = ["Nøkkel", "Har byen en sykkelplan?", "Sykkelfelt", "Skilt", "Annet", "Hvor mye er bygd?"];
const ANSWERS = ["Ja", "Ja", "Ja", "Nei", "Mye"];

interface Given {
  readonly survey: readonly (readonly Cell[])[];
  readonly units?: readonly (readonly Cell[])[];
  readonly register?: { readonly sheet: string } | { readonly file: string };
  readonly columns?: readonly object[];
}

/** What comes of a survey in a workbook that has its register on a sheet of its own, in front. */
async function computed({ survey, units = UNITS, register = { sheet: "enheter" }, columns = COLUMNS }: Given) {
  const rules = smallRules();
  const ruleSet = RuleSet.parse({ ...rules, columns, groupings: [], nominals: [], tables: [], unit: { ...rules.unit, register } });
  const workbook = new MemoryWorkbook([
    { name: "Enheter", cells: units },
    { name: "Svar", cells: survey },
  ]);
  const registerSheet = "file" in register ? sheetOfRecords(units, register.file) : null;
  const task = { ruleSet, register: null, registerSheet, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
  const { assessment, issues } = await assessWorkbook(workbook, task);
  return { responses: assessment?.responses, said: issues.map((issue) => `${issue.severity}: ${issueText(issue, "nb", "pane")}`) };
}

test("the units' names, regions and inhabitants are taken from the sheet, and those without a row are told", async () => {
  const { responses, said } = await computed({ survey: [HEADINGS, ["v-1", ...ANSWERS], ["V-10", ...ANSWERS]] });
  expect(responses).toMatchObject({ ids: ["v-1", "V-10"], names: ["Vika", "Nes"] });
  expect(responses?.categories.get("region")).toEqual(["Sør", "Nord"]);
  expect([...(responses?.numbers.get("folk") ?? [])]).toEqual([1000, 3000]);
  expect(said).toContain("remark: 2 av 4 byer i «Enheter» har ingen rad: V-2 Nes, V-11 Li.");
});

test("a unit without answers right below the last answer is known by its name, and a note below it is none", async () => {
  const headings = ["By", ...HEADINGS.slice(1)];
  const { responses, said } = await computed({ survey: [headings, ["Vik", ...ANSWERS], ["Li"], ["Kilde: byene selv"], ["Li"]] });
  expect(responses?.ids).toEqual(["V-1", "V-11"]);
  expect(said).toContain("remark: 1 by har ikke svart (rad 3). Resultatet er ukjent.");
  expect(said.filter((text) => text.startsWith("error"))).toEqual([]);
});

test("names and aliases without keys are looked up, and a name of two is asked about unless the region tells", async () => {
  const headings = ["By", "Region", ...HEADINGS.slice(1)];
  const survey = [
    headings,
    ["Vigen", "Sør", ...ANSWERS],
    ["Nes", "Nord", ...ANSWERS],
    ["Nes", null, ...ANSWERS],
    ["Lid", null, ...ANSWERS],
  ];
  const { responses, said } = await computed({ survey });
  expect(responses?.ids).toEqual(["V-1", "V-10"]);
  expect(said).toContain("remark: 2 byer har ikke nummer i arket. De er hentet fra «Enheter» etter navnet.");
  expect(said).toContain(
    "error: Rad 4: «Nes» kan være V-2 Nes (Sør) eller V-10 Nes (Nord). Skriv nummeret under «Nøkkel»; inntil da er raden ikke med.",
  );
  expect(said).toContain(
    "error: Rad 5: «Lid» er ikke i «Enheter». Mente du «Li»? Rett navnet, eller skriv nummeret; inntil da er raden ikke med.",
  );
});

test("rows of sums and of regions are held against the sheet", async () => {
  const { responses, said } = await computed({ survey: [HEADINGS, ["V-1", ...ANSWERS], ["Nord", ...ANSWERS], ["Sum", 1, 2, 3, 4, 5]] });
  expect(responses?.ids).toEqual(["V-1"]);
  expect(said).toContain(
    "warning: 2 rader er ingen enheter, og er holdt utenfor: rad 3 (Nord), rad 4 (Sum). Gi dem et gyldig nummer hvis de skal være med.",
  );
});

test("without a column for keys in the rules the names are the register's keys", async () => {
  const columns = COLUMNS.filter(({ role }) => role !== "id");
  const units = [["By", "Region"], ["Vika", "Sør"], ["Li", "Nord"]]; // prettier-ignore
  const { responses } = await computed({
    columns,
    units,
    survey: [
      ["By", ...HEADINGS.slice(1)],
      ["vika", ...ANSWERS],
      ["Li", ...ANSWERS],
    ],
  });
  expect(responses?.ids).toEqual(["Vika", "Li"]);
  expect(responses?.categories.get("region")).toEqual(["Sør", "Nord"]);
});

test("a file's list of objects is read as a sheet is", () => {
  const sheet = sheetOfRecords([{ Nøkkel: "A", By: "Vika", alias: ["Vik", "Vigen"], Innbyggere: 5 }, { Nøkkel: "B" }], "byer.json"); // prettier-ignore
  expect(sheet.cells).toEqual([["Nøkkel", "By", "alias", "Innbyggere"], ["A", "Vika", "Vik;Vigen", 5], ["B", null, null, null]]); // prettier-ignore
  expect(sheetOfRecords({ units: 1 }, "byer.json").cells).toEqual([[]]);
});

test.each([
  [
    "more names than a sheet has columns",
    Array.from({ length: 16_385 }, (_, at) => ({ [`f${at}`]: at })),
    { what: "columns", limit: 16_384 },
  ],
  [
    "names that are other ones for each unit",
    Array.from({ length: 5_000 }, (_, at) => ({ [`f${at}`]: at })),
    { what: "cells", limit: 1 << 24 },
  ],
])("a file of %s is refused before it takes all memory", (_, json, limit) => {
  expect(() => sheetOfRecords(json, "byer.json")).toThrow(
    new Refusal({ code: "beyond_limit", part: "byer.json", ...limit } as RefusalReason),
  );
});

describe("what is wrong with a register is said, and the survey is computed all the same", () => {
  const survey = [HEADINGS, ["V-1", ...ANSWERS]];

  test.each<[string, Partial<Given>, string]>([
    [
      "the sheet is not there",
      { register: { sheet: "Byer" } },
      "error: Registeret er arket «Byer», som ikke finnes. Arkene er «Enheter», «Svar». Rett navnet i regelsettet.",
    ],
    [
      "no heading is one of the rules'",
      {
        units: [
          ["Nr", "Sted"],
          ["V-1", "Vika"],
        ],
      },
      "error: Registeret «Enheter» har ingen kolonne med overskriften «Nøkkel» eller «By». Gi kolonnen med enhetene den.",
    ],
    ["there are no units", { units: [["Nøkkel", "By"]] }, "error: Registeret «Enheter» har ingen enheter under overskriftene."],
    [
      "a key stands twice",
      {
        units: [
          ["Nøkkel", "By"],
          ["V-1", "Vika"],
          ["v-1", "Nes"],
        ],
      },
      "warning: I registeret «Enheter» står «V-1» i flere rader: 2, 3. Den første er brukt. Behold én.",
    ],
    [
      "a number is a text",
      {
        units: [
          ["Nøkkel", "Innbyggere"],
          ["V-1", "mange"],
        ],
      },
      "warning: I registeret «Enheter» har «Innbyggere» 1 celle som ikke kan leses som et tall, som «mange». Skriv tallet med siffer alene.",
    ],
  ])("%s", async (_, given, message) => {
    const { responses, said } = await computed({ survey, ...given });
    expect(responses?.ids).toEqual(["V-1"]);
    expect(said).toContain(message);
  });
});
