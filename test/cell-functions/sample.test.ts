import { sampleRows } from "../../scripts/sample/answers.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import {
  aktivitet,
  anskaffelser,
  fordeling,
  grenser,
  indikator,
  interne,
  kompetanse,
  prioritering,
  prosjekter,
  skytjenester,
  strategi,
  tjenestebruk,
  tjenestetilbud,
} from "../../src/cell-functions/functions.ts";
import { assessed } from "../core/assessed.ts";
import "./excel.ts";

const rows = sampleRows();
const assessment = assessed(rows.map(({ id, answers }) => ({ kommunenummer: id, ...answers })));
const columns = new Map(outputColumns(assessment.ruleSet).map((column) => [column.id, column]));

/** The cells of these items for all units of the sample, as Excel hands over a range: "" for an empty cell. */
const cells = (...items: readonly string[]) => rows.map(({ answers }) => items.map((item) => answers[item] ?? ""));
const block = (name: string, size: number) =>
  cells(...Array.from({ length: size }, (_, index) => `${name}_${String(index + 1).padStart(2, "0")}`));

/** The column that a run writes beside the survey, "" where it leaves the cell empty. */
const written = (id: string) => rows.map((_, unit) => [columns.get(id)?.valueOf(assessment, unit) ?? ""]);

const scores = {
  strategi: strategi(cells("strategi"), block("strategi", 13)),
  prosjekt: prosjekter(cells("prosjekt"), block("prosjekt", 10)),
  intern: interne(block("funksjon", 12)),
  sky: skytjenester(cells("sky"), block("sky", 15)),
  innkjop: anskaffelser(block("innkjop", 8)),
  tilbud: tjenestetilbud(block("tjeneste", 4)),
};
const use = tjenestebruk(scores.sky, scores.innkjop);

test("the sample has units that answered and units that did not", () => {
  expect(rows).toHaveLength(422);
  expect(written("strategi_score").filter(([score]) => score === "")).toHaveLength(45);
});

test.each(Object.entries(scores))("the score of %s is the written column in every row", (id, found) => {
  expect(found).toEqual(written(`${id}_score`));
});

test("the counts and points are the written columns in every row", () => {
  expect(strategi(cells("strategi"), block("strategi", 13), "antall")).toEqual(written("strategi_antall"));
  expect(prosjekter(cells("prosjekt"), block("prosjekt", 10), "antall")).toEqual(written("prosjekt_antall"));
  expect(interne(block("funksjon", 12), "antall")).toEqual(written("intern_antall"));
  expect(skytjenester(cells("sky"), block("sky", 15), "antall")).toEqual(written("sky_antall"));
  expect(anskaffelser(block("innkjop", 8), "antall")).toEqual(written("innkjop_antall"));
  expect(tjenestetilbud(block("tjeneste", 4), "poeng")).toEqual(written("tilbud_poeng"));
});

test("the generic function gives the same by name, for scores, counts, grades and classes", () => {
  const ranges = { strategi: [cells("strategi"), block("strategi", 13)], intern: [block("funksjon", 12)], tilbud: [block("tjeneste", 4)] };
  expect(indikator("strategi", ranges.strategi)).toEqual(written("strategi_score"));
  expect(indikator("STRATEGI_ANTALL", ranges.strategi)).toEqual(written("strategi_antall"));
  expect(indikator("intern_score", ranges.intern)).toEqual(written("intern_score"));
  expect(indikator("tilbud_poeng", ranges.tilbud)).toEqual(written("tilbud_poeng"));
  expect(indikator("Digital prioritering", [scores.strategi, scores.prosjekt])).toEqual(written("prioritering"));
});

test("the grades and classes are the written columns in every row", () => {
  expect(prioritering(scores.strategi, scores.prosjekt)).toEqual(written("prioritering"));
  expect(use).toEqual(written("bruk"));
  expect(aktivitet(use, scores.tilbud)).toEqual(written("aktivitet"));
  expect(kompetanse(scores.intern, cells("rekruttering"), cells("rekrutteringsvansker"))).toEqual(written("kompetanse"));
});

test("the grades of digital priority are distributed as in Tabell 3.1", () => {
  const table = fordeling(prioritering(scores.strategi, scores.prosjekt), "PRIORITERING");
  expect(table[0]).toEqual(["Digital prioritering", "Antall kommuner", "Prosent"]);
  expect(table.slice(1, 6).map(([, ...cells]) => cells)).toEqual([
    [34, 9],
    [105, 27.9],
    [29, 7.7],
    [110, 29.2],
    [99, 26.3],
  ]);
  expect(table.slice(6)).toEqual([
    ["I alt", 377, 100],
    ["Ukjent", 45, ""],
  ]);
});

test("the cut points from the data rise, and start at one", () => {
  const limits = grenser(strategi(cells("strategi"), block("strategi", 13), "antall")).map(([limit]) => limit);
  expect(limits).toHaveLength(4);
  expect(limits[0]).toBe(1);
  expect(limits).toEqual(limits.toSorted((one, other) => Number(one) - Number(other)));
});
