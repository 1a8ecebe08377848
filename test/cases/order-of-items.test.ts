import { plan } from "../../src/core/pipeline.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet, registerOf } from "../../src/rulesets/index.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { ssb2018 } from "../core/surveys.ts";
import { testOnCase } from "./shared-case.ts";

testOnCase(
  "sort_base0.xlsx",
  "shares run strictly down, and items that nobody's answer can be read of are last, in the chart too",
  async (bytes) => {
    const ruleSet = builtInRuleSet("ssb-2018") ?? ssb2018;
    const task = { ruleSet, register: registerOf(ruleSet), published: null, sheet: null, columnMap: null, cutPointMode: "fixed" } as const;
    const outcome = await assessWorkbook(await XlsxWorkbook.open(bytes), task);
    const table = outcome.assessment && tablesOf(outcome.assessment).find(({ id }) => id === "fig-3.1");
    const shares = table?.rows.map(({ cells }) => cells[0] ?? null) ?? [];
    const numbers = shares.filter((share) => typeof share === "number");
    expect(numbers.length).toBeLessThan(shares.length);
    expect(shares.slice(numbers.length).every((share) => share === null)).toBe(true);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const log = { programVersion: "0", time: "2026-01-01 12:00", source: "sort_base0.xlsx", language: "nb" } as const;
    const { changes } = plan(outcome, { write: ["tables", "figures"], texts: layoutTexts("nb"), log });
    const charts = changes.flatMap((change) => (change.kind === "putSheet" ? change.charts : []));
    expect(charts.find(({ id }) => id === "fig-3.1")?.series[0]?.values.values).toEqual(shares);
  },
);
