import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import type { ResultTable } from "../../src/core/score/results.ts";
import { tabulate } from "../../src/core/tables/tabulate.ts";
import { computedOf, type Unit } from "./computed.ts";

/** A survey of cycling towns: a plan, three things it covers, and how much of it is built. Small enough to count on one's fingers. */
const SURVEY = {
  version: 2,
  id: "sykkelbyer",
  revision: "1",
  title: "Sykkelbyer",
  period: "2020",
  sources: [{ title: "Sykkelbyer", reference: "Laget for prøvene" }],
  unit: { singular: "by", plural: "byer", register: null },
  columns: [
    { id: "nummer", role: "id", label: "Bynummer", digits: 2 },
    { id: "navn", role: "name", label: "By" },
    { id: "region", role: "category", label: "Region" },
    { id: "folk", role: "number", label: "Innbyggere" },
  ],
  answerLists: { svar: { answers: ["Ja", "Nei", "Vet ikke"] }, grad: { answers: ["Lite", "Mye", "Alt"] } },
  items: [
    { id: "plan", label: "Har byen en sykkelplan?", answers: "svar", provenance: "ours" },
    { id: "felt", label: "Sykkelfelt", answers: "svar", provenance: "ours" },
    { id: "skilt", label: "Skilt", answers: "svar", provenance: "ours" },
    { id: "annet", label: "Annet", answers: "svar", provenance: "ours" },
    { id: "bygd", label: "Hvor mye er bygd?", answers: "grad", provenance: "ours" },
  ],
  scales: { tre: ["ingen", "lav", "høy"] },
  cutPoints: "fixed",
  missing: { policy: "notCounted" },
  indicators: [
    {
      id: "dekning",
      label: "Planens dekning",
      measure: "count",
      unit: "temaer",
      gate: { item: "plan", answers: ["Ja"] },
      items: ["felt", "skilt", "annet"],
      points: [{ answers: ["Ja"], points: 1 }],
      scale: "tre",
      cutPoints: { method: "fixed", limits: [1, 3], shares: [50] },
      source: { section: "1" },
    },
    {
      id: "bygging",
      label: "Bygging",
      measure: "points",
      unit: "poeng",
      items: ["bygd"],
      points: [
        { answers: ["Mye"], points: 0.5 },
        { answers: ["Alt"], points: 2 },
      ],
      scale: "tre",
      cutPoints: { method: "fixed", limits: [0.5, 2], shares: [50] },
      source: { section: "1" },
    },
  ],
  composites: [
    {
      id: "samlet",
      label: "Samlet",
      rows: { score: "dekning" },
      columns: { score: "bygging" },
      cells: [
        [0, 0, 1],
        [0, 1, 1],
        [1, 1, 2],
      ],
      grades: ["svak", "middels", "sterk"],
      source: { section: "1" },
    },
  ],
  groupings: [
    {
      kind: "bands",
      id: "storrelse",
      label: "Størrelse",
      of: { column: "folk" },
      bands: [
        { id: "liten", label: "Under 100", from: 0 },
        { id: "stor", label: "100 eller flere", from: 100 },
      ],
    },
    {
      kind: "groups",
      id: "bygd_noe",
      label: "Bygd",
      of: { item: "bygd" },
      groups: [{ id: "noe", label: "Mye eller alt", values: ["Mye", "Alt"] }],
    },
  ],
  nominals: [
    {
      id: "type",
      label: "Type",
      classes: [
        { code: 7, label: "Planlegger", when: [{ of: { score: "dekning" }, in: [1, 2] }] },
        { code: 9, label: "Bygger", when: [{ of: { item: "bygd" }, in: ["Alt"] }] },
      ],
      reconstructed: false,
      source: { section: "1" },
    },
  ],
};

/** The rules of the small survey with these tables. */
export function smallRules(tables: readonly object[] = []): RuleSet {
  return RuleSet.parse({ ...SURVEY, tables });
}

/** What a table rule says beside what makes its kind. */
const HEAD = { id: "tabell", title: "Tabell", section: "1", base: { label: "Byer som har svart" } };

/** The one table that a rule makes of these towns, by the small survey's rules or by these. */
export function tableOf(rule: Readonly<Record<string, unknown>>, towns: readonly Unit[], ruleSet = smallRules()): ResultTable {
  const { tables } = smallRules([{ ...HEAD, ...rule }]);
  const [table] = tabulate(computedOf({ ...ruleSet, tables }, towns));
  if (!table) throw new Error("The rule made no table");
  return table;
}

/** Rows as they are read: label, then cells. */
export function readable({ rows }: ResultTable): readonly (readonly (string | number | null)[])[] {
  return rows.map(({ label, cells }) => [label, ...cells]);
}

/** A town by number, its answers in short: `town("01", { plan: "Ja" }, { folk: 120, region: "Øst" })`. */
export function town(id: string, answers: Unit["answers"], { region = null, folk }: { region?: string | null; folk?: number } = {}): Unit {
  return { id, name: `By ${id}`, answers, categories: { region }, numbers: folk === undefined ? {} : { folk } };
}
