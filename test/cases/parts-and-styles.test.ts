import { plan } from "../../src/core/pipeline.ts";
import type { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { Package } from "../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { assessedCase, caseRuleSet } from "./assessed-case.ts";
import { testOnCase } from "./shared-case.ts";

/** The parts of the workbook with all results in it. */
async function written(bytes: Uint8Array, ruleSet: RuleSet): Promise<Package> {
  const outcome = await assessedCase(bytes, ruleSet);
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "", language: "nb" } as const;
  const write = ["columns", "tables", "figures", "remarks", "log"] as const;
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.apply(plan(outcome, { write, texts: layoutTexts("nb"), log }).changes);
  return Package.open(await workbook.save());
}

testOnCase("no-default-for-rels.xlsx", "every part has a content type, those that are added too", async (bytes) => {
  const pkg = await written(bytes, ssb2018);
  const names = pkg.names().filter((name) => name !== "[Content_Types].xml");
  const types = await Promise.all(names.map((name) => pkg.contentType(name)));
  expect(names.filter((_, index) => types[index] === undefined)).toEqual([]);
});

testOnCase("empty-stylesheet.xlsx", "the user's cells keep the plain format that was implied", async (bytes) => {
  const pkg = await written(bytes, caseRuleSet("freq_rules.json"));
  const styles = await pkg.text(pkg.names().find((name) => name.endsWith("styles.xml")) ?? "");
  const formats = /<cellXfs[^>]*>(<xf [^>]*?\/>)/.exec(styles);
  expect(formats?.[1]).toContain('fontId="0"');
  expect(formats?.[1]).not.toContain("applyFont");
});
