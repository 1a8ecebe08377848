import { answersTo } from "../../src/core/ruleset/answer-list.ts";
import { inLanguage } from "../../src/core/ruleset/in-language.ts";
import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { check } from "../../src/core/check.ts";
import { layout } from "../../src/core/layout/layout.ts";
import type { Assessment } from "../../src/core/score/results.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { assessedSheet, resultsOf } from "../core/assessed.ts";
import { partly, wholeTranslation } from "../core/ruleset/whole-translation.ts";
import { sheetOf } from "../core/surveys.ts";
import { anyRuleSet } from "./any-rule-set.ts";
import { Random } from "./random.ts";

/** Rule sets made and tried; RULE_SETS=2000 for a night's run. */
const RULE_SETS = Number(process.env["RULE_SETS"] ?? 100);

/** A rule set that can be used, with texts in two more languages, some of them left out; null where the one that was made cannot. */
function translatedRules(random: Random): RuleSet | null {
  const loaded = loadRuleSet(anyRuleSet(random), formatTexts("nb"), []);
  if (loaded.kind !== "sound") return null;
  const translation = (language: string) => {
    const whole = wholeTranslation(loaded.ruleSet, (text) => `${text} (${language})`);
    return random.chance(0.5) ? whole : partly(whole, random);
  };
  return RuleSet.parse({ ...loaded.ruleSet, translations: { en: translation("english"), nn: translation("nynorsk") } });
}

/** Answers under headings, each heading and each answer in any of the languages. */
function anySheet(ruleSet: RuleSet, random: Random): Sheet {
  const all = [ruleSet, inLanguage(ruleSet, "en"), inLanguage(ruleSet, "nn")];
  const columns = ruleSet.columns.map((_, at) => random.of(all).columns[at]?.label ?? null);
  const headings = ruleSet.items.map(({ id }, at) => (random.chance(0.2) ? id : (random.of(all).items[at]?.label ?? null)));
  const rows = Array.from({ length: random.between(1, 12) }, (_, row): Cell[] => {
    const answers = ruleSet.items.map((item): Cell => {
      if (random.chance(0.15)) return null;
      if (item.date) return { date: `20${random.between(10, 29)}-06-15` };
      const answer = item.number ? random.between(0, 90) : random.of(answersTo(ruleSet, item));
      const name = random.of(Object.values(ruleSet.translations ?? {})).answers?.[answer];
      return random.chance(0.5) ? answer : (name ?? answer);
    });
    return [String(row + 1).padStart(2, "0"), `By ${row + 1}`, random.of(["Nord", "Sør"]), random.between(1, 200), ...answers];
  });
  return sheetOf([[...columns, ...headings], ...rows]);
}

/** All that is to be the same in every language: the results, the numbers of the tables by their ids, what is written where, and what is told of. */
function numbersOf(assessment: Assessment | null, sheet: Sheet) {
  if (assessment === null) return null;
  const tables = tablesOf(assessment);
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "laget.xlsx", language: "nb" } as const;
  const laidOut = layout({
    assessment,
    tables,
    sheet,
    sheets: [],
    reconciliation: null,
    write: ["columns"],
    texts: layoutTexts("nb"),
    log,
  });
  return {
    results: assessment.responses.ids.map((_, unit) => resultsOf(assessment, unit)),
    dataHash: assessment.dataHash,
    tables: tables.map(({ id, columns, rows }) => [
      id,
      columns.map((one) => one.id),
      rows.map((row) => [row.id, row.cells.map((cell) => (typeof cell === "string" ? "text" : cell))]),
    ]),
    columns: laidOut.changes.flatMap((change) =>
      change.kind === "putColumns" ? change.columns.map(({ id, column }) => [id, column]) : [],
    ),
    issues: assessment.issues.map(({ code, severity, place }) => [code, severity, place]),
  };
}

test("a rule set gives the same numbers, ids and issues in every language", () => {
  let compared = 0;
  for (let seed = 1; seed <= RULE_SETS; seed++) {
    const random = new Random(seed);
    const ruleSet = translatedRules(random);
    if (ruleSet === null) continue;
    expect({ seed, faults: check(ruleSet).filter(({ severity }) => severity === "error") }).toEqual({ seed, faults: [] });
    const sheet = anySheet(ruleSet, random);
    const found = ["nb", "en", "nn"].map((language) => {
      const inOne = inLanguage(ruleSet, language);
      return { seed, ...numbersOf(assessedSheet(sheet, { ruleSet: inOne }).assessment, sheet) };
    });
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(RULE_SETS / 4);
});
