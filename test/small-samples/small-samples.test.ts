import { readFileSync } from "node:fs";
import { digitalIntensitySheet } from "../../scripts/small-samples/digital-intensity.ts";
import { staffSheet } from "../../scripts/small-samples/staff.ts";
import { smallWorkbook, type SmallSheet } from "../../scripts/small-samples/workbook.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";

/** The rules of a small survey; throws where they are not accepted. */
function rulesOf(name: string): RuleSet {
  const loaded = loadRuleSet(JSON.parse(readFileSync(`assets/${name}.json`, "utf8")), formatTexts("nb"), []);
  if (loaded.kind !== "sound") throw new Error(JSON.stringify(loaded));
  return loaded.ruleSet;
}

/** The values of an output column, a unit a value; and what is wrong in the answers. */
async function computed(name: string) {
  const ruleSet = rulesOf(name);
  const workbook = await XlsxWorkbook.open(readFileSync(`assets/${name}.xlsx`));
  const task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: ruleSet.cutPoints };
  const { assessment, issues } = await assessWorkbook(workbook, task);
  const ids = assessment?.responses.ids ?? [];
  const valuesOf = (id: string): readonly (number | null)[] => {
    const column = outputColumns(ruleSet).find((each) => each.id === id);
    return ids.map((_, unit) => (assessment && column ? column.valueOf(assessment, unit) : null));
  };
  return { assessment, valuesOf, problems: issues.filter(({ severity }) => severity !== "remark") };
}

describe.each([
  ["digital-intensitet", digitalIntensitySheet],
  ["ansatte", staffSheet],
] as const)("%s", (name, sheetOf: () => SmallSheet) => {
  test("the workbook is what the script makes: npm run sample:small", async () => {
    expect(Buffer.from(await smallWorkbook(sheetOf())).equals(readFileSync(`assets/${name}.xlsx`))).toBe(true);
  });

  test("the rules are accepted and nothing in the sheet is wrong by them", async () => {
    expect((await computed(name)).problems).toEqual([]);
  });

  test("the sheet says that its answers are synthetic", () => {
    expect(sheetOf().note).toContain("syntetiske");
  });
});

test("a table by size has the sizes in the rules' order", async () => {
  const { assessment } = await computed("digital-intensitet");
  const table = assessment && tablesOf(assessment).find(({ id }) => id === "hoy-storrelse");
  expect(table?.rows.filter(({ kind }) => kind === "category").map(({ label }) => label)).toEqual(["Små", "Mellomstore", "Store"]);
});

test("digital intensity is the number of Ja, where at least eight of twelve are answered", async () => {
  const { valuesOf } = await computed("digital-intensitet");
  const counts = digitalIntensitySheet().rows.map((cells) => {
    const answers = cells.slice(3);
    const outOfFilter = answers[3] === "Nei" ? 1 : 0;
    const answered = answers.filter((answer) => answer === "Ja" || answer === "Nei").length;
    return answered + outOfFilter < 8 ? null : answers.filter((answer) => answer === "Ja").length;
  });
  expect(valuesOf("intensitet_antall")).toEqual(counts);
  expect(valuesOf("intensitet_score")).toEqual(counts.map((count) => count && [4, 7, 10].filter((limit) => count >= limit).length));
});

test("content of the staff is the mean place of the answers, the wish to leave turned round", async () => {
  const { valuesOf } = await computed("ansatte");
  const scale = ["Helt uenig", "Litt uenig", "Verken eller", "Litt enig", "Helt enig"];
  const means = staffSheet().rows.map((cells) => {
    const places = cells.slice(2, 5).map((answer) => scale.indexOf(String(answer)) + 1);
    const points = places.flatMap((place, item) => (place === 0 ? [] : [item === 2 ? 6 - place : place]));
    return points.length < 2 ? null : points.reduce((sum, each) => sum + each, 0) / points.length;
  });
  valuesOf("trivselsmal_poeng").forEach((value, person) => {
    if (means[person] === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(means[person] ?? NaN, 9);
  });
});
