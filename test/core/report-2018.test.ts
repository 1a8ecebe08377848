import { sampleRows, type SampleRow } from "../../scripts/sample/answers.ts";
import { Published } from "../../src/core/reconcile/published.ts";
import { reconcile, type Reconciled } from "../../src/core/reconcile/reconcile.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { tabulate } from "../../src/core/tables/tabulate.ts";
import figures from "../../src/rulesets/ssb-2018.published.json" with { type: "json" };
import ssb2018 from "../../src/rulesets/ssb-2018.json" with { type: "json" };
import { computedOf } from "./computed.ts";

const RULES = RuleSet.parse(ssb2018);
const PUBLISHED = Published.parse(figures);

function reconciledWith(rows: readonly SampleRow[]): readonly Reconciled[] {
  const units = rows.map(({ id, name, county, inhabitants, answers }) => ({
    id,
    name,
    categories: { fylke: county },
    numbers: { innbyggere: inhabitants },
    answers,
  }));
  const computed = computedOf(RULES, units);
  return reconcile(PUBLISHED, { computed, tables: tabulate(computed) });
}

const ROWS = sampleRows();
const RECONCILED = reconciledWith(ROWS);
const withStatus = (status: Reconciled["status"]) => RECONCILED.filter((figure) => figure.status === status).map(({ id }) => id);

test("every published figure about the responding municipalities, and about the method, comes out of the sample", () => {
  expect(withStatus("differs")).toEqual([]);
  expect(RECONCILED.filter(({ status, about }) => status === "agrees" && about === "answers")).toHaveLength(94);
  expect(RECONCILED.filter(({ status, about }) => status === "agrees" && about === "method")).toHaveLength(45);
});

test("the three places where the report disagrees with itself are shown as that", () => {
  expect(withStatus("contradiction")).toEqual(["tab3.1.pct0", "5.4.ingen", "tab5.1.tekst"]);
});

test("only figures about others than these municipalities are left out: state bodies, counties, another year, survey or definition", () => {
  expect(withStatus("notApplicable")).toEqual([
    "3.1.deling_stat",
    "3.3.kvalitet_stat",
    "3.3.arbeidsrutiner_stat",
    "4.1.sikkerhetstesting_stat",
    "4.1.internettlosninger_stat",
    "4.2.forsokt_stat",
    "4.2.def_vansker",
    "5.6.ramboll",
    "ext.rekruttering_problem_stat_2018",
    "ext.rekruttering_problem_fylke_2018",
    "ext.rekruttering_problem_2019",
  ]);
});

test("each figure is of the base the report says", () => {
  const base = (id: string) => RECONCILED.find((figure) => figure.id === id)?.base;
  expect(base("3.1.innbyggertjenester")).toBe(256);
  expect(base("3.3.kvalitet")).toBe(331);
  expect(base("5.1.kommunikasjon")).toBe(322);
  expect(base("ext.rekruttering_problem_2018")).toBe(110);
  expect(base("5.2.faktura")).toBe(377);
  expect(base("3.2.planlagt_u2k")).toBe(83);
  expect(base("4.3.forsokt_50k")).toBe(15);
  expect(base("6.ikke_rekruttert")).toBe(158);
  expect(base("6.uten_strategi_prosjekt")).toBe(124);
  expect(["3.4.median", "3.5.median", "5.4.median", "4.5.median"].map(base)).toEqual([256, 331, 322, 377]);
});

test("one answer changed in one municipality is seen in the figures it is part of", () => {
  const place = ROWS.findIndex(({ answers }) => answers["strategi"] === "Ja" && answers["strategi_03"] === "Ja");
  const changed = ROWS.map((row, index) => (index === place ? { ...row, answers: { ...row.answers, strategi_03: "Nei" } } : row));
  const differing = reconciledWith(changed).filter(({ status }) => status === "differs");
  expect(differing.map(({ id, computed }) => [id, computed])).toContainEqual(["3.1.innbyggertjenester", 94.1]);
});

test("the published figures belong to the rule set and have ids of their own", () => {
  expect(PUBLISHED.ruleSet).toBe(RULES.id);
  expect(new Set(PUBLISHED.figures.map(({ id }) => id)).size).toBe(PUBLISHED.figures.length);
});
