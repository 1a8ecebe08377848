import type { LayoutInput } from "../../../src/core/layout/outputs.ts";
import { UNKNOWN, type Responses } from "../../../src/core/validate/coded/responses.ts";
import { nothingComputed } from "../../../src/core/kinds/compute.ts";
import type { Assessment, ResultTable } from "../../../src/core/score/results.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";

const section = { section: "2.1" };
const all = { label: "Skoler som har svart" };

/** A survey of schools: two questions each of two indicators, crossed into a grade, and a class. */
export const ruleSet = RuleSet.parse({
  version: 2,
  id: "skoler",
  revision: "3",
  title: "Digitale skoler",
  period: "2020",
  sources: [{ title: "Skolerapporten", reference: "Rapport 1, Utvalget" }],
  unit: { singular: "skole", plural: "skoler", register: null },
  columns: [
    { id: "nr", role: "id", label: "Nummer", digits: 4 },
    { id: "navn", role: "name", label: "Navn" },
  ],
  answerLists: { ja_nei: { answers: ["Ja", "Nei", "Vet ikke"], aside: ["Vet ikke"] } },
  items: ["pc_1", "pc_2", "nett_1", "nett_2"].map((id) => ({
    id,
    label: `Spørsmål ${id}`,
    answers: "ja_nei",
    provenance: id === "nett_2" ? "reconstructed" : "report",
  })),
  scales: { score: ["null", "lav", "høy"] },
  cutPoints: "fixed",
  missing: { policy: "notCounted" },
  indicators: ["pc", "nett"].map((id) => ({
    id,
    label: id === "pc" ? "PC-er" : "Nett",
    measure: "count",
    unit: "områder",
    items: [`${id}_1`, `${id}_2`],
    points: [{ answers: ["Ja"], points: 1 }],
    scale: "score",
    cutPoints: { method: "fixed", limits: [1, 2], shares: [50] },
    source: section,
  })),
  composites: [
    {
      id: "digital",
      label: "Digital skole",
      rows: { score: "pc" },
      columns: { score: "nett" },
      cells: [
        [0, 0, 1],
        [0, 1, 1],
        [1, 1, 1],
      ],
      grades: ["Lite digital", "Mye digital"],
      source: section,
    },
  ],
  nominals: [
    {
      id: "type",
      label: "Skoletype",
      classes: [{ code: 1, label: "Nettskole", when: [{ of: { score: "nett" }, in: [2] }] }],
      reconstructed: true,
      note: "Typen er satt her.",
      source: section,
    },
  ],
  tables: [
    {
      kind: "distribution",
      id: "fig-1",
      title: "Skoler etter antall",
      figure: "Figur 1",
      section: "2.1",
      base: all,
      of: { count: "pc" },
      chart: "count",
    },
    {
      kind: "items",
      id: "fig-2",
      title: "Hva skolene har",
      figure: "Figur 2",
      section: "2.1",
      base: all,
      items: ["nett_1", "nett_2"],
      answers: ["Ja", "Nei", "Vet ikke"].map((label, index) => ({ id: `svar_${index}`, label, answers: [label] })),
      sort: "asListed",
      chart: "stackedBar",
    },
    {
      kind: "distribution",
      id: "tab-3",
      title: "Skoler etter type",
      section: "2.1",
      base: all,
      ours: true,
      of: { class: "type" },
      chart: null,
    },
  ],
});

const ruleOf = (id: string) => {
  const rule = ruleSet.tables.find((table) => table.id === id);
  if (!rule) throw new Error(id);
  return rule;
};

const count = { id: "count", label: "Antall", unit: "count" } as const;
const percent = { id: "percent", label: "Prosent", unit: "percent" } as const;

/** As counted by hand from the units below; Figur 2 has an answer with an empty base. */
const tables: readonly ResultTable[] = [
  {
    ...{
      id: "fig-1",
      rule: ruleOf("fig-1"),
      title: "Skoler etter antall. 2020. Antall og prosent",
      number: "Figur 1",
      figureNumber: "Figur 1",
      rowTitle: "Antall områder",
      baseLabel: all.label,
      base: 2,
      unknown: 1,
    },
    columns: [count, percent],
    rows: [
      { id: "0", label: "0", kind: "category", cells: [1, 50] },
      { id: "1", label: "1", kind: "category", cells: [0, 0] },
      { id: "2", label: "2", kind: "category", cells: [1, 50] },
      { id: "total", label: "I alt", kind: "total", cells: [2, 100] },
      { id: "unknown", label: "Ukjent", kind: "unknown", cells: [1, null] },
    ],
    notes: ["Ukjent: 1 av 3."],
  },
  {
    ...{ id: "fig-2", rule: ruleOf("fig-2"), title: "Hva skolene har. 2020. Prosent", number: "Figur 2", figureNumber: "Figur 2" },
    ...{ rowTitle: "Spørsmål", baseLabel: all.label, base: 2, unknown: 1 },
    columns: [
      { id: "svar_0", label: "Ja", unit: "percent" },
      { id: "svar_1", label: "Nei", unit: "percent" },
      { id: "svar_2", label: "Vet ikke", unit: "percent" },
      { id: "base", label: "Grunnlag", unit: "count" },
    ],
    rows: [
      { id: "nett_1", label: "Spørsmål nett_1", kind: "category", cells: [50, 25, 25, 2] },
      { id: "nett_2", label: "Spørsmål nett_2", kind: "category", cells: [null, null, null, 0] },
    ],
    notes: [],
  },
  {
    ...{ id: "tab-3", rule: ruleOf("tab-3"), title: "Skoler etter type. 2020. Antall og prosent", number: null, figureNumber: null },
    ...{ rowTitle: "Skoletype", baseLabel: all.label, base: 1, unknown: 2 },
    columns: [count],
    rows: [{ id: "1", label: "1: Nettskole", kind: "category", cells: [1] }],
    notes: [],
  },
];

const responses: Responses = {
  size: 3,
  rows: Uint32Array.of(2, 3, 5),
  ids: ["0101", "0102", "0103"],
  names: ["Nordre", "Søndre", null],
  categories: new Map(),
  numbers: new Map(),
  responded: Uint8Array.of(1, 1, 0),
  codes: new Map(),
};

/** Rows 3, 4 and 6 of the sheet are units, row 5 is not; the last unit has not answered. */
export const assessment: Assessment = {
  ...nothingComputed(ruleSet, responses),
  cutPointMode: "fixed",
  sheetNotes: [],
  isOtherData: false,
  tiles: undefined,
  match: {
    sheet: "Svar",
    headerRow: 1,
    firstDataRow: 2,
    lastDataRow: 5,
    columns: [
      { item: "nr", column: 0, header: "Nummer", certainty: "certain", reason: "label", block: null },
      { item: "pc_1", column: 2, header: "PC", certainty: "likely", reason: "label_similar", block: null },
    ],
    codeBook: new Map(),
    issues: [],
  },
  indicators: new Map([
    ["pc", { id: "pc", counts: Float64Array.of(0, 2, NaN), scores: Uint8Array.of(0, 2, UNKNOWN), limits: [1, 2] }],
    ["nett", { id: "nett", counts: Float64Array.of(1, 2, NaN), scores: Uint8Array.of(1, 2, UNKNOWN), limits: [1, 2] }],
  ]),
  composites: new Map([["digital", { id: "digital", codes: Uint8Array.of(0, 1, UNKNOWN) }]]),
  nominals: new Map([["type", { id: "type", codes: Uint8Array.of(UNKNOWN, 1, UNKNOWN) }]]),
  issues: [],
  dataHash: "00112233aabbccdd",
};

/** The sheet as read: a title, the heads and the answers in plain cells, three columns wide. */
export const sheet: Sheet = {
  name: "Svar",
  firstRow: 0,
  firstColumn: 0,
  cells: [["Skoleundersøkelsen"], ["Nummer", "Navn", "PC"], ["0101", "Nordre", "Nei"], ["0102", "Søndre", "Ja"], [], ["0103", null, null]],
  tables: [],
  merges: [],
  hiddenRows: [],
  ownColumns: null,
};

export const input: LayoutInput = {
  assessment,
  tables,
  sheet,
  sheets: [{ name: "Svar", visible: true, ownId: null }],
  write: ["columns", "tables", "figures", "remarks", "log"],
  texts: layoutTexts("nb"),
  reconciliation: null,
  log: { programVersion: "1.2.3", time: "2026-11-22 10:00", source: "skoler.xlsx", language: "nb" },
};

/** The sheet with other cells put in: row, column, value. */
export function withCells(base: Sheet, cells: readonly (readonly [number, number, Cell])[]): Sheet {
  const rows = base.cells.map((row) => [...(row ?? [])]);
  for (const [row, column, value] of cells) {
    while (rows.length <= row) rows.push([]);
    const target = rows[row] ?? [];
    while (target.length <= column) target.push(null);
    target[column] = value;
  }
  return { ...base, cells: rows };
}
