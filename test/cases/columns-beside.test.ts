import { plan } from "../../src/core/pipeline.ts";
import { ssb2018 } from "../core/surveys.ts";
import type { Issue } from "../../src/core/issues/issue.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { assessedCase, caseRuleSet } from "./assessed-case.ts";
import { testOnCase } from "./shared-case.ts";

/** The workbook with the results in it, and the issues. */
async function computed(bytes: Uint8Array, ruleSet: typeof ssb2018): Promise<{ bytes: Uint8Array; issues: readonly Issue[] }> {
  const outcome = await assessedCase(bytes, ruleSet);
  const log = { programVersion: "0", time: "2026-01-01 12:00", source: "", language: "nb" } as const;
  const { changes, issues } = plan(outcome, { write: ["columns", "remarks"], texts: layoutTexts("nb"), log });
  const workbook = await XlsxWorkbook.open(bytes);
  await workbook.apply(changes);
  return { bytes: await workbook.save(), issues };
}

testOnCase("plain-autofilter.xlsx", "the sheet's own filter grows over our columns, once", async (bytes) => {
  const once = await computed(bytes, caseRuleSet("freq_rules.json"));
  const sheet = await (await XlsxWorkbook.open(once.bytes)).read("Svar");
  expect(sheet.filter).toEqual({ row: 0, column: 0, lastRow: 3, lastColumn: sheet.ownColumns?.lastColumn });
  expect(sheet.ownColumns?.lastColumn).toBeGreaterThan(3);
  const twice = await computed(once.bytes, caseRuleSet("freq_rules.json"));
  expect(Buffer.compare(twice.bytes, once.bytes)).toBe(0);
  expect(once.issues.filter(({ code }) => code === "columns_apart")).toEqual([]);
});

testOnCase(
  "table-with-note-right.xlsx",
  "a table that cannot grow is warned of, with our columns and what is in the way",
  async (bytes) => {
    const { issues } = await computed(bytes, caseRuleSet("freq_rules.json"));
    const [apart] = issues.filter((issue) => issue.code === "columns_apart");
    expect(apart).toMatchObject({ severity: "warning", beside: { kind: "table" }, between: [5], place: { row: 0 } });
    expect(apart?.place?.column).toBe(Math.min(...(apart?.columns ?? [])));
  },
);
